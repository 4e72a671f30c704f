// Small screens: how much of list and settings is in sight, and whose images are at hand wherever the page is scrolled to.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import test from 'node:test';
import { downloads, loaded, speak, understand, until, visit } from './browser.mjs';
import { data, people, root } from './python.mjs';

const settled = async (session) => {
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
};

// How many of these lie wholly within the window and within what scrolls around them.
const inSight = (session, selector) => session.evaluate((wanted) => {
  const holds = (outer, inner) => (
    inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
  );
  const window_ = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  return [...document.querySelectorAll(wanted)].filter((one) => {
    const box = one.getBoundingClientRect();
    const around = one.closest('.list, .fields')?.getBoundingClientRect() ?? window_;
    return box.width > 0 && holds(window_, box) && holds(around, box);
  }).length;
}, selector);

const SETTINGS = '#panel-advanced :is(input, select)';

// At least so many rows (with those of patients), columns, and settings of Advanced.
for (const [width, height, rows, columns, settings] of [[1366, 768, 7, 9, 13], [1024, 768, 7, 7, 10], [1366, 640, 5, 9, 9]]) {
  for (const browser of ['Chromium', 'Firefox']) {
    test(`at ${width}x${height} much of list and settings is in sight (${browser})`, () => visit(browser, 'file', async (session) => {
      await session.resize(width, height);
      await understand(session);
      await session.load(data('one'));
      await settled(session);
      const high = await session.evaluate(() => (
        [...document.querySelectorAll('#series tbody tr')].map((row) => row.getBoundingClientRect().height)
      ));
      assert.ok(high.every((one) => one <= 25), high.join());
      const seen = { rows: await inSight(session, '#series tbody tr td:first-child, #series .group th .value:first-child') };
      seen.columns = await inSight(session, '#series thead th');
      await session.tab('Advanced');
      await until('the settings', async () => (await inSight(session, SETTINGS)) > 0);
      seen.settings = await inSight(session, SETTINGS);
      console.log(`${browser} ${width}x${height}: ${JSON.stringify(seen)}`);
      assert.ok(seen.rows >= rows && seen.columns >= columns && seen.settings >= settings, JSON.stringify(seen));
      assert.deepEqual(session.errors, []);
    }));
  }
}

test('columns are hidden and shown again, and stay hidden when the page is opened anew', () => visit('Chromium', 'file', async (session) => {
  await understand(session);
  await session.load(data('one'));
  await settled(session);
  const columns = () => session.evaluate(() => [...document.querySelectorAll('#series thead th')].map((one) => one.innerText.trim()));
  const pick = (name) => session.evaluate((wanted) => {
    [...document.querySelectorAll('[role=menuitemcheckbox]')].find((one) => one.textContent.trim() === wanted).click();
  }, name);
  const all = await columns();
  await session.click('Columns');
  await pick('Voxel size (mm)');
  await pick('Age');
  await until('two columns less', async () => (await columns()).length === all.length - 2);
  assert.deepEqual(await columns(), all.filter((name) => !['Voxel size (mm)', 'Age'].includes(name)));
  const cells = () => session.evaluate(() => document.querySelector('#series tbody tr:not(.group)').cells.length);
  assert.equal(await cells(), all.length - 2);
  await session.reload();
  await session.load(data('one'));
  await settled(session);
  assert.equal(await cells(), all.length - 2);
  await session.click('Columns');
  await pick('Age');
  await pick('Voxel size (mm)');
  assert.deepEqual(await columns(), all);
  assert.deepEqual(session.errors, []);
}));

const LONG = `Wolfe${'schlegelsteinhausenbergerdorff'.repeat(2000)}`;
const NAMES = [LONG, `Zalgo${'\u0301\u0302\u0303\u0336'.repeat(200)}^Ann`, 'علي^محمد', 'O\u0308zil^Mesut'];

for (const [width, height] of [[320, 700], [683, 384], [1366, 768], [2560, 1440]]) {
  test(`whose images are at hand stands above form and viewer at ${width}x${height}`, () => visit('Chromium', 'file', async (session) => {
    await session.resize(width, height);
    await understand(session);
    await session.load(data('one'));
    await settled(session);
    const [{ id, name }] = data('one').patients;
    const line = () => session.evaluate(() => {
      const one = document.querySelector('.whose');
      const box = one.getBoundingClientRect();
      const seen = document.elementFromPoint(box.left + 30, box.top + box.height / 2);
      return { text: one.innerText, top: box.top, bottom: box.bottom, free: one.contains(seen), wide: document.documentElement.scrollWidth };
    });
    const first = await line();
    assert.ok(first.text.includes(id) && first.text.includes(name.split('^')[0]), first.text);
    const tops = await session.evaluate(() => ['.form', '.stage'].map((one) => document.querySelector(one).getBoundingClientRect().top));
    assert.ok(tops.every((top) => first.bottom <= top + 1), JSON.stringify([first, tops]));
    for (const place of ['.stage', '#series']) {
      await session.evaluate((wanted) => document.querySelector(wanted).scrollIntoView({ block: 'end' }), place);
      const now = await line();
      assert.ok(now.top >= -1 && now.free, `${place}: ${JSON.stringify(now)}`);
      assert.ok(now.wide <= width, 'nothing scrolls sideways');
    }
    assert.deepEqual(session.errors, []);
  }));
}

for (const width of [320, 1366]) {
  test(`long names, piled accents and names from the right harm neither list nor pairing at ${width} px`, () => visit('Chromium', 'file', async (session) => {
    await session.resize(width, 768);
    const all = NAMES.map((name, place) => ({ id: `MRN-3777631-${place}`, birth: `197${place}0101`, study: `${place + 2}`, elements: { PatientName: name } }));
    await understand(session);
    await session.load(people(all));
    await settled(session);
    assert.ok(await session.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
    const cells = await session.evaluate(() => [...document.querySelectorAll('#series .group th > .value, #series td .value')].map((one) => {
      const box = one.getBoundingClientRect();
      return { high: box.height, wide: box.width, title: one.title.length, shown: one.textContent.length, tag: one.tagName };
    }));
    assert.ok(cells.length >= 8 && cells.every(({ high, tag }) => high <= 26 && tag === 'BDI'), JSON.stringify(cells.slice(0, 8)));
    assert.ok(cells.some(({ title, shown }) => title > 250 && shown <= 201), `cut, and what is kept of it in its title: ${cells.map(({ title, shown }) => [title, shown]).join(' ')}`);
    await session.fill('Group ID', 'RG7');
    await session.click('Export');
    await until('the dialog', () => session.evaluate(() => document.querySelector('dialog .pairs') !== null));
    const dialog = await session.evaluate(() => {
      const rows = [...document.querySelectorAll('.pairs tbody tr')].map((row) => {
        const name = row.querySelector('th .value').getBoundingClientRect();
        const fields = [...row.querySelectorAll('input[type=text]')].map((one) => one.getBoundingClientRect());
        return {
          high: name.height, wide: name.width,
          whole: [...row.querySelectorAll('th .soft .value')].every((one) => one.scrollWidth <= one.clientWidth + 1),
          beside: fields.every((box) => box.left >= 0 && box.right <= innerWidth && Math.abs(box.top - name.top) < 160),
        };
      });
      const box = document.querySelector('dialog').getBoundingClientRect();
      const scroll = document.querySelector('dialog .scroll');
      return { rows, fits: box.left >= 0 && box.right <= innerWidth, sideways: scroll.scrollWidth > scroll.clientWidth + 1 };
    });
    assert.equal(dialog.rows.length, NAMES.length);
    assert.ok(dialog.fits && !dialog.sideways, JSON.stringify(dialog));
    assert.ok(dialog.rows.every(({ high, beside, whole }) => high <= 30 && beside && whole), JSON.stringify(dialog));
    assert.deepEqual(session.errors, []);
  }));
}

test('the dialog of pairing names the patients that stay out', () => visit('Chromium', 'file', async (session) => {
  await understand(session);
  await session.load(people([
    { name: 'Abel^Ann', id: 'P-1', birth: '19700101', study: '2' }, { name: 'Baker^Bob', id: 'P-2', birth: '19710101', study: '3' },
    { name: 'Cohen^Cas', id: 'P-3', birth: '19720101', study: '4', elements: { Modality: 'MG' } },
  ]));
  await settled(session);
  await session.fill('Group ID', 'RG7');
  await session.click('Export');
  await until('the dialog', () => session.evaluate(() => document.querySelector('dialog .pairs') !== null));
  const told = await session.evaluate(() => document.querySelector('dialog .staying').innerText);
  assert.match(told, /This patient stays out:\s+Cohen, Cas\s+ID P-3/);
  assert.equal(await session.evaluate(() => document.querySelectorAll('.pairs tbody tr').length), 2);
}));

const THREE = [
  { name: 'Abel^Ann', id: 'P-1', birth: '19700101', study: '2' }, { name: 'Baker^Bob', id: 'P-2', birth: '19710101', study: '3' },
  { name: 'Cohen^Cas', id: 'P-3', birth: '19720101', study: '4' },
];
const LANGUAGES = readdirSync(join(root, 'www/locales'));

// Three patients with their dialog open.
const paired = async (session) => {
  await understand(session);
  await session.load(people(THREE));
  await settled(session);
  await session.fill('Group ID', 'RG7');
  await session.click('Export');
  await until('the dialog', () => session.evaluate(() => document.querySelector('dialog .pairs') !== null));
};

for (const browser of ['Chromium', 'Firefox']) {
  test(`no hint of the dialog of pairing is cut off in any language (${browser})`, () => visit(browser, 'file', async (session) => {
    await session.resize(1366, 768);
    await paired(session);
    const seen = [];
    for (const language of LANGUAGES) {
      await speak(session, language);
      for (const [width, height] of [[1366, 768], [1024, 768], [720, 450], [320, 700]]) {
        await session.resize(width, height);
        seen.push(...await session.evaluate((where) => [...document.querySelectorAll('dialog :is(p, th, .soft)')].filter((one) => {
          const around = one.closest('.entry')?.querySelector('input').getBoundingClientRect();
          const box = one.getBoundingClientRect();
          const beyond = around && one.matches('.wanting') && (box.top < around.top - 1 || box.bottom > around.bottom + 1);
          return one.clientWidth > 0 && (one.scrollWidth > one.clientWidth + 1 || beyond);
        }).map((one) => `${where}: ${one.textContent}`), `${language} ${width}x${height}`));
      }
    }
    assert.deepEqual(seen, []);
    assert.equal(await session.evaluate(() => document.querySelectorAll('dialog .wanting.problem').length), 3, 'hints were there');
    assert.deepEqual(session.errors, []);
  }));

  test(`three results and their buttons are in sight on small screens, in every language (${browser})`, () => visit(browser, 'file', async (session) => {
    await session.resize(1366, 768);
    await paired(session);
    await session.evaluate(() => document.querySelectorAll('dialog input[type=checkbox]').forEach((box) => box.click()));
    await session.click('Start export');
    await until('the results', () => session.evaluate(() => document.querySelectorAll('.result.line').length === 3));
    const files = await downloads(session, 6);
    for (const language of LANGUAGES) {
      await speak(session, language);
      for (const [width, height] of [[1366, 768], [1024, 768]]) {
        await session.resize(width, height);
        const seen = await session.evaluate(() => {
          const around = document.querySelector('.results').getBoundingClientRect();
          const whole = (one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            return top >= around.top - 1 && bottom <= Math.min(around.bottom, innerHeight) + 1 && left >= 0 && right <= innerWidth
              && one.scrollWidth <= one.clientWidth + 1;
          };
          return [...document.querySelectorAll('.result.line')].map((one) => ({
            whole: whole(one), buttons: [...one.querySelectorAll('.saves button')].filter(whole).length, text: one.innerText,
          }));
        });
        const where = `${language} ${width}x${height}: ${JSON.stringify(seen)}`;
        assert.ok(seen.every((one) => one.whole && one.buttons >= 2), where);
        assert.ok(files.every((path) => seen.some((one) => one.text.includes(basename(path)))), `each file is named: ${where}`);
        assert.ok(await session.evaluate(() => document.querySelector('.stage').getBoundingClientRect().height >= 120), `the picture has room: ${where}`);
      }
    }
    // 1440x900 at 200 %: the page scrolls, and the picture keeps its size.
    await session.resize(720, 450);
    const [lines, room, stage] = await session.evaluate(() => [
      Math.max(...[...document.querySelectorAll('.result.line')].map((one) => one.getBoundingClientRect().bottom)),
      document.querySelector('.results').getBoundingClientRect().bottom, document.querySelector('.stage').getBoundingClientRect().height,
    ]);
    assert.ok(lines <= room + 1 && stage >= 200, `at 200 %: ${lines} of ${room}, the picture ${stage}`);
    if (process.env.VEILIG_SHOTS) await session.shot(join(process.env.VEILIG_SHOTS, `results-${browser}.png`));
    assert.deepEqual(session.errors, []);
  }));
}
