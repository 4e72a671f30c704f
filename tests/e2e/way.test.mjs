// The way of the work: what is missing is found, what was done is told, the next patient begins with nothing of the last.
import assert from 'node:assert/strict';
import test from 'node:test';
import { WAYS, downloads, loaded, rows, understand, until, visit } from './browser.mjs';
import { data, people } from './python.mjs';

const focused = (session) => session.evaluate(() => document.activeElement?.id ?? '');
const value = (session, id) => session.evaluate((id) => document.getElementById(id).value, id);
const group = (session) => session.evaluate(() => document.querySelector('tr.group')?.innerText ?? '');
const named = (session, name) => session.evaluate((name) => (
  [...document.querySelectorAll('button')].filter((one) => one.offsetParent !== null
    && (one.getAttribute('aria-label') ?? one.textContent).trim() === name).length
), name);

// A driver would wait until the button does something.
const pressExport = (session) => session.evaluate(() => document.querySelector('button[aria-describedby=stops]').click());

const exported = async (session, order, files) => {
  await session.fill('Order number', order);
  await session.click('Export');
  await downloads(session, files);
  await until('the end', () => session.shows('Export'));
};

for (const { browser, over, engine } of WAYS) {
  test(`Export turns to the tab in which something is missing and goes there (${engine})`, () => visit(browser, over, async (session) => {
    await understand(session);
    await pressExport(session);
    await until('the way to load', async () => (await focused(session)) === 'load');
    await session.load(data('one'));
    await loaded(session);
    await session.fill('Group ID', 'RG7');
    await session.tab('Advanced');
    await pressExport(session);
    await until('the order number', async () => (await focused(session)) === 'order');
    // Again, since the user turned away.
    await session.tab('Advanced');
    await pressExport(session);
    await until('the order number again', async () => (await focused(session)) === 'order');
  }));

  test(`after an export the list tells the ID and keeps it until the same patient is exported again (${engine})`, () => (
    visit(browser, over, async (session) => {
      await understand(session);
      await session.load(data('one'));
      await loaded(session);
      await session.fill('Group ID', 'RG7');
      const first = await value(session, 'anonymous');
      await exported(session, '555', 2);
      const told = await until('the row', async () => /Exported as/.test(await group(session)) && group(session));
      assert.match(told, new RegExp(`Exported as ${first}, \\d\\d:\\d\\d`));
      assert.equal(await value(session, 'anonymous'), first, 'no other ID before it is wanted');
      const files = session.downloads().map((path) => path.split('/').pop()).sort();
      assert.deepEqual(files, [`${first}.zip`, `${first}_CONFIDENTIAL_report.pdf`]);
      const result = await session.evaluate(() => document.querySelector('.result').innerText);
      for (const name of files) assert.ok(result.includes(name), name);
      for (const name of ['Clear list for the next patient', 'Clear list', 'Export']) {
        assert.equal(await named(session, name), 1, name);
      }
      await exported(session, '556', 4);
      const second = await value(session, 'anonymous');
      assert.notEqual(second, first);
      assert.match(await group(session), new RegExp(`Exported as ${second}`));
      await session.click('Clear list for the next patient');
      await until('the empty list', async () => (await rows(session)).length === 0);
      assert.notEqual(await value(session, 'anonymous'), second, 'the next patient has another one');
    })
  ));

  test(`Clear list takes what was typed of a patient, and the way back to it, and the sorting (${engine})`, () => (
    visit(browser, over, async (session) => {
      await understand(session);
      await session.load(data('several'));
      await loaded(session);
      const loadedRows = await rows(session);
      await session.evaluate(() => document.getElementById('sort-4').click());
      await session.evaluate(() => document.getElementById('sort-4').click());
      await until('the sorting', () => session.evaluate(() => document.querySelector('[aria-sort=descending]') !== null));
      await session.fill('Order number', 'JANSEN 7');
      await session.fill('Comments', 'Mrs Jansen asked twice');
      await session.fill('Referring physician', 'Dr Pietersen');
      await session.tab('Header');
      await until('the header', () => session.evaluate(() => document.querySelector('.header-tab input') !== null));
      await session.fill('Search the header', 'jansen');
      await session.click('Clear list');
      await until('the empty list', async () => (await rows(session)).length === 0);
      const texts = () => session.evaluate(() => (
        [...document.querySelectorAll('input:not([type=file], [type=checkbox]), textarea')].map((one) => one.value).join(' ')
      ));
      assert.doesNotMatch(await texts(), /jansen|pietersen/i);
      for (const id of ['order', 'comments', 'physician']) {
        await session.focus(`#${id}`);
        await session.press('Control+z').catch(() => {});
      }
      assert.doesNotMatch(await texts(), /jansen|pietersen/i, 'not by undo');
      await session.load(data('several'));
      await loaded(session);
      assert.equal(await session.evaluate(() => document.querySelector('[aria-sort=descending]')), null);
      await until('all rows', async () => (await rows(session)).length === loadedRows.length);
      assert.equal((await session.evaluate(() => document.querySelector('.header-tab input')?.value)) ?? '', '');
    })
  ));

  test(`an anonymous ID starts from the drawn one and becomes capitals while it is typed (${engine})`, () => (
    visit(browser, over, async (session) => {
      await understand(session);
      await session.load(data('one'));
      await loaded(session);
      const drawn = await value(session, 'anonymous');
      await session.check('Specify anonymous ID');
      await until('the field', () => session.evaluate(() => !document.getElementById('anonymous').readOnly));
      assert.equal(await value(session, 'anonymous'), drawn);
      await session.fill('Anonymous ID', 'study-7b');
      assert.equal(await value(session, 'anonymous'), 'STUDY-7B');
      assert.equal(await session.evaluate(() => document.getElementById('anonymous').getAttribute('aria-invalid')), 'false');
      // In the middle the caret stays.
      await session.focus('#anonymous');
      await session.press('Home');
      await session.press('x');
      await session.press('y');
      assert.equal(await value(session, 'anonymous'), 'XYSTUDY-7B');
    })
  ));

  test(`Ctrl+Z brings back what was removed, from everywhere but fields (${engine})`, () => visit(browser, over, async (session) => {
    await understand(session);
    await session.load(data('several'));
    await loaded(session);
    const before = (await rows(session)).length;
    const undo = () => session.evaluate(() => {
      const key = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(key);
    });
    await session.click('Remove from the list');
    await until('the removal', async () => (await rows(session)).length < before);
    const less = (await rows(session)).length;
    await session.focus('#comments');
    await undo();
    assert.equal((await rows(session)).length, less, 'in a field it is the text that is undone');
    await session.evaluate(() => document.activeElement.blur());
    await undo();
    await until('the undone removal', async () => (await rows(session)).length === before);
    await session.click('Remove from the list');
    await until('the removal', async () => (await rows(session)).length === less);
    await session.focus('#series');
    await undo();
    await until('the undone removal', async () => (await rows(session)).length === before);
    // A box that is ticked and a list hold no text that could be undone.
    for (const id of ['order-unknown', 'preset']) {
      await session.tab(id === 'preset' ? 'Advanced' : 'General');
      await session.click('Remove from the list');
      await until('the removal', async () => (await rows(session)).length === less);
      await session.focus(`#${id}`);
      await undo();
      await until(`the undone removal, from ${id}`, async () => (await rows(session)).length === before);
    }
  }));
}

// On such a keyboard Z says something else; the browser's own Ctrl+Z works there, too.
for (const [keyboard, letters] of [['Hebrew', { z: 'ז', a: 'ש', i: 'ן', p: 'פ', o: 'ם' }], ['Greek', { z: 'ζ', a: 'α', i: 'ι', p: 'π', o: 'ο' }], ['Caps Lock', { z: 'Z', a: 'A', i: 'I', p: 'P', o: 'O' }]]) {
  test(`letters do the same where the keyboard says others in their places: ${keyboard} (Chromium)`, () => visit('Chromium', 'file', async (session) => {
    await understand(session);
    await session.load(data('one'));
    await loaded(session);
    await until('the end of loading', async () => !(await session.shows('Cancel')));
    await until('a picture', () => session.evaluate(() => document.querySelector('.stage canvas')?.width > 0));
    const press = (selector, letter, ctrlKey) => session.evaluate(([where, key, code, command]) => {
      document.querySelector(where).dispatchEvent(new KeyboardEvent('keydown', { key, code, ctrlKey: command, bubbles: true, cancelable: true }));
    }, [selector, letters[letter], `Key${letter.toUpperCase()}`, ctrlKey]);
    const before = (await rows(session)).length;
    await press('#series', 'a', true);
    await until('all rows', async () => (
      await session.evaluate(() => document.querySelectorAll('tr[aria-selected=true]').length)) === before);
    await session.click('Remove from the list');
    await until('the removal', async () => (await rows(session)).length === 0);
    await press('body', 'z', true);
    await until('the undone removal', async () => (await rows(session)).length === before);
    await until('a picture', () => session.evaluate(() => document.querySelector('.stage canvas')?.width > 0));
    await press('.stage', 'i', false);
    await until('light and dark exchanged', () => session.evaluate(() => document.querySelector('.stage canvas.inverted') !== null));
    await press('.stage', 'o', false);
    await until('the text hidden', () => session.evaluate(() => document.querySelector('.corner') === null));
    assert.deepEqual(session.errors, []);
  }));
}

for (const browser of ['Chromium', 'Firefox']) {
  test(`different files that claim to be one image are named, with patient and row (${browser})`, () => visit(browser, 'file', async (session) => {
    await understand(session);
    await session.load(people([{ file: 'A/IM1', series: 1, description: 'Axial thin' }, { file: 'A/IM2', series: 1, description: 'Axial thin' }]));
    await loaded(session);
    assert.equal(await session.evaluate(() => document.querySelector('.claims')), null);
    await session.load(people([{ file: 'B/OTHER', series: 1, description: 'Axial thick' }]));
    const told = await until('the notice', () => session.evaluate(() => document.querySelector('.claims')?.innerText));
    assert.match(told, /Two different files claim to be the same image/);
    for (const path of ['IM1', 'OTHER']) {
      assert.match(told, new RegExp(`${path}\\s*–\\s*Quastenberg, Odila\\s*,\\s*CT Axial`), told);
    }
    assert.doesNotMatch(told, /IM2/, 'no other');
    assert.deepEqual(session.errors, []);
  }));

  test(`whoever reads the manual while patients are paired is back at that afterwards (${browser})`, () => visit(browser, 'file', async (session) => {
    await understand(session);
    await session.load(data('several'));
    await loaded(session);
    await until('the end of the search', async () => !/Looking/.test(await session.text()));
    await session.fill('Group ID', 'RG7');
    await session.click('Export');
    await until('the dialog of patients', () => session.shows('Start export'));
    await session.evaluate(() => {
      const field = document.querySelector('dialog input[type=text]');
      field.value = '555001';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await session.press('F1');
    await until('the manual', () => session.evaluate(() => document.querySelector('dialog.manual') !== null));
    await session.press('Escape');
    await until('the dialog of patients again', () => session.shows('Start export'));
    assert.equal(await session.evaluate(() => document.querySelector('dialog input[type=text]').value), '555001');
    await session.press('Escape');
    await until('no dialog', () => session.evaluate(() => document.querySelector('dialog') === null));
    assert.deepEqual(session.errors, []);
  }));
}

for (const browser of ['Chromium', 'Firefox']) {
  test(`the first-use dialog can be had in another language, and Enter still says that it was understood (${browser})`, () => visit(browser, 'file', async (session) => {
    await until('the first-use dialog', () => session.shows('I understand'));
    for (const [name, tag, understood] of [['עברית', 'he', 'הבנתי'], ['Nederlands', 'nl', 'Ik begrijp het']]) {
      await session.click(name);
      await until(name, () => session.shows(understood));
      assert.equal(await session.evaluate(() => document.documentElement.lang), tag);
    }
    await session.reload();
    await until('the first-use dialog', () => session.evaluate(() => document.querySelector('dialog[open]') !== null));
    assert.match(await session.evaluate(() => document.activeElement.className), /primary/);
    await session.press('Enter');
    await until('the page', () => session.evaluate(() => document.querySelector('dialog') === null));
    assert.deepEqual(session.errors, []);
  }));

  test(`what is neither CT nor MR is let go by a box above its status (${browser})`, () => visit(browser, 'file', async (session) => {
    await session.resize(1366, 768);
    await understand(session);
    await session.load(people([
      { file: 'A/IM1', series: 1 }, { file: 'A/US1', series: 2, elements: { Modality: 'US' } },
    ]));
    await loaded(session);
    await until('the end of loading', async () => !(await session.shows('Cancel')));
    const status = (modality) => session.evaluate((wanted) => [...document.querySelectorAll('#series tbody tr')]
      .find((row) => [...row.cells].some((cell) => cell.innerText === wanted))?.querySelector('.tag')?.innerText, modality);
    assert.equal(await status('US'), 'US images');
    const seen = await session.evaluate(() => {
      const box = document.querySelector('.list #other-modalities').getBoundingClientRect();
      return box.height > 0 && box.bottom <= innerHeight;
    });
    assert.ok(seen, 'in sight');
    const others = () => session.evaluate(() => document.querySelector('.others label').innerText);
    assert.match(await others(), /^Also export 1 series that is neither CT nor MR$/);
    await session.check(await others());
    await until('the tick', async () => (await status('US')) !== 'US images');
    assert.deepEqual(session.errors, []);
  }));
}

test('the welcome field opens Load DICOM (Chromium)', () => visit('Chromium', 'file', async (session) => {
  await understand(session);
  const pressed = await session.evaluate(() => new Promise((done) => {
    document.getElementById('folder').addEventListener('click', (event) => { event.preventDefault(); done(true); });
    document.querySelector('.target .cover').click();
    setTimeout(() => done(false), 1000);
  }));
  assert.equal(pressed, true);
}));

for (const { browser, over, engine } of WAYS) {
  test(`an emptied list can be brought back until something else is loaded (${engine})`, () => visit(browser, over, async (session) => {
    await understand(session);
    await session.load(data('one'));
    await loaded(session);
    await session.fill('Order number', '555');
    const before = await rows(session);
    await session.click('Clear list');
    await until('the empty list', async () => (await rows(session)).length === 0);
    assert.equal(await value(session, 'order'), '');
    await session.click('Bring the list back');
    await until('the list', async () => (await rows(session)).length === before.length);
    assert.equal(await value(session, 'order'), '555');
    await until('the picture', () => session.evaluate(() => document.querySelector('canvas') !== null));
    await session.click('Clear list');
    await until('the empty list', async () => (await rows(session)).length === 0);
    await session.load(data('several'));
    await loaded(session);
    assert.equal(await session.shows('Bring the list back'), false);
  }));

  test(`Clear list asks where rectangles would be lost (${engine})`, () => visit(browser, over, async (session) => {
    await understand(session);
    await session.load(data('one'));
    await loaded(session);
    await session.click('Redact');
    await session.click('Add rectangle');
    const asked = () => session.shows('Clear it');
    await session.click('Clear list');
    await until('the question', asked);
    await session.click('Back');
    await until('the question to go', async () => !(await asked()));
    assert.ok((await rows(session)).length > 0);
    await session.click('Clear list');
    await until('the question', asked);
    await session.click('Clear it');
    await until('the empty list', async () => (await rows(session)).length === 0);
  }));
}

test('nothing is undone in the list while an export runs, which was planned from it (Chromium)', () => visit('Chromium', 'file', async (session) => {
  await understand(session);
  await session.load(people([{ file: 'A/IM1', series: 1 }]));
  await loaded(session);
  await session.click('Remove from the list');
  await until('the removal', async () => (await rows(session)).length === 0);
  await session.load(data('large'));
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
  const before = (await rows(session)).length;
  await session.click('Export');
  await until('the export', () => session.shows('Cancel'));
  await session.evaluate(() => document.getElementById('series').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }),
  ));
  await new Promise((done) => { setTimeout(done, 200); });
  assert.ok(await session.shows('Cancel'), 'it still exports');
  assert.equal((await rows(session)).length, before);
  await session.click('Cancel');
}));
