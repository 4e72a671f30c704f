// The user manual in the page, by keyboard alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { speak, understand, until, visit } from './browser.mjs';
import { root } from './python.mjs';

const headings = readFileSync(join(root, 'www/locales/en/manual.md'), 'utf8').split('\n')
  .filter((line) => /^##+ /.test(line)).map((line) => line.replace(/^#+ /, '').replaceAll('`', ''));

// The element that has the focus: what it is called.
const focused = (session) => session.evaluate(() => {
  const element = document.activeElement;
  return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
});

// Presses a key until something has the focus.
const reach = async (session, name, key, most = 150) => {
  for (let times = 0; times < most; times += 1) {
    if (await focused(session) === name) return;
    await session.press(key);
  }
  assert.fail(`${name} was not reached by ${key}; ${await focused(session)} has the focus`);
};

const shown = (session) => session.evaluate(() => document.querySelector('dialog.manual')?.open === true);

// The heading that has the focus can be seen, below the top of the text.
const seen = (session) => session.evaluate(() => {
  const heading = document.activeElement.getBoundingClientRect();
  const text = document.querySelector('.manual-text').getBoundingClientRect();
  return heading.top >= text.top - 2 && heading.bottom <= text.bottom;
});

for (const browser of ['Chromium', 'Firefox']) {
  test(`the manual is opened, jumped through and searched by keyboard (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      await understand(session);
      await reach(session, 'Help', 'Tab');
      await session.press('Enter');
      await reach(session, 'User manual', 'ArrowDown', 8);
      await session.press('Enter');
      await until('the manual', () => shown(session));

      const titles = await session.evaluate(() => [...document.querySelectorAll('.manual-text h3, .manual-text h4')]
        .map((one) => one.textContent));
      assert.deepEqual(titles, headings, 'every heading is there');
      const levels = await session.evaluate(() => [...document.querySelectorAll('dialog.manual :is(h1, h2, h3, h4, h5)')]
        .map((one) => Number(one.tagName[1])));
      levels.reduce((before, level) => {
        assert.ok(level <= before + 1, `no level is left out: ${levels}`);
        return level;
      }, 1);
      const told = await session.evaluate(() => [...document.querySelectorAll('.manual-text [role=img]')]
        .map((one) => one.getAttribute('aria-label').length));
      assert.ok(told.length === 5 && told.every((length) => length > 20), 'each figure says what it shows');
      const table = await session.evaluate(() => document.querySelector('.manual-text').innerText);
      for (const code of ['113100', '113105', '113112', 'Clean Graphics Option']) assert.ok(table.includes(code), code);

      await until('the focus in the search', async () => (await focused(session)) === 'Search the manual');
      await reach(session, 'Validity', 'Tab');
      const before = await session.evaluate(() => window.location.href);
      await session.press('Enter');
      await until('the heading', () => session.evaluate(() => document.activeElement.tagName === 'H4'));
      assert.equal(await focused(session), 'Validity');
      assert.ok(await seen(session), 'it is in sight');
      assert.equal(await session.evaluate(() => window.location.href), before, 'the address stays');

      await session.press('Escape');
      await until('the end of the manual', async () => !(await shown(session)));
      await until('the focus back at the menu', async () => (await focused(session)) === 'Help');

      await session.press('F1');
      await until('the manual', () => shown(session));
      await until('the focus in the search', async () => (await focused(session)) === 'Search the manual');
      for (const key of 'windows EXPL') await session.press(key);
      await until('the finds', () => session.evaluate(() => /^\d+ sections? found$|^1 section found$/.test(
        document.querySelector('.manual-side [role=status]').textContent,
      )));
      const marks = await session.evaluate(() => [...document.querySelectorAll('.manual-text mark')]
        .map((one) => one.textContent));
      assert.ok(marks.length > 0 && marks.every((text) => text === 'Windows Expl'), marks.join());
      await session.press('Enter');
      await until('the heading', async () => (await focused(session)) === 'Zip password');
      assert.ok(await seen(session), 'it is in sight');
      assert.deepEqual(session.errors, []);
    })
  ));
}

// The texts of a language that the screen uses.
const messages = (language) => Object.fromEntries(
  readFileSync(join(root, 'www/locales', language, 'main.ftl'), 'utf8').split('\n')
    .map((line) => line.match(/^([a-z0-9-]+) = (.+)$/)).filter(Boolean).map(([, key, text]) => [key, text]),
);

// The rooms of the figures are closed: whoever wants to look into them must be there when they are opened.
const watchRooms = (session) => session.evaluate(() => {
  const attach = Element.prototype.attachShadow;
  window.rooms = [];
  Element.prototype.attachShadow = function attachShadow(how) {
    const room = attach.call(this, how);
    window.rooms.push(room);
    return room;
  };
});

// What the figures show: each one's name, words, direction, whether its picture is painted, how wide it is drawn and may be.
const figures = (session) => session.evaluate(() => window.rooms.filter((room) => room.host.isConnected).map((room) => {
  const frame = room.host.parentElement;
  const canvas = room.querySelector('.stage canvas');
  const shades = canvas?.width > 0
    ? new Set(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.filter((_, at) => at % 4 === 0)).size : 0;
  const values = [...room.querySelectorAll('input')].map((one) => one.value);
  return {
    name: frame.className.replace('figure ', ''),
    text: `${room.firstChild.innerText}\n${values.join('\n')}`,
    direction: getComputedStyle(room.querySelector('.apart')).direction,
    colour: getComputedStyle(room.querySelector('.form, .list, .result, .whose')).backgroundColor,
    shades,
    width: room.host.getBoundingClientRect().width,
    most: frame.getBoundingClientRect().width,
    high: frame.clientHeight - room.host.getBoundingClientRect().height,
    beyond: [...room.querySelectorAll('button, h2, .label')].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .map((one) => one.textContent),
  };
}));

const ready = async (session) => {
  const has = (all) => all.length === 5 && all.every((one) => one.text.length > 20) && all.some((one) => one.shades > 4);
  await until('five figures', async () => has(await figures(session)));
  return figures(session);
};

// Some of what each figure must say, by the keys of the screen's own words.
const SAID = {
  start: ['welcome', 'welcome-drop', 'load', 'export', 'list-empty', 'subtitle'],
  list: ['column-series', 'column-patient-id', 'status-look', 'column-voxel'],
  viewer: ['redact', 'redact-remove', 'confirm-look', 'image', 'header'],
  form: ['group-id', 'order-number', 'anonymous-id', 'export', 'clear', 'advanced'],
  results: ['save-zip', 'save-report', 'result-hint'],
};

for (const browser of ['Chromium', 'Firefox']) {
  test(`the manual's figures are parts of the screen in the user's own language, and nobody finds a control in them (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      await understand(session);
      await watchRooms(session);
      const seen = {};
      for (const language of ['en', 'de', 'he']) {
        await speak(session, language);
        await session.press('F1');
        const all = await ready(session);
        const words = messages(language);
        assert.deepEqual(all.map((one) => one.name).sort(), Object.keys(SAID).sort());
        for (const { name, text, direction, width, most } of all) {
          for (const key of SAID[name]) assert.ok(text.includes(words[key]), `${language}, ${name}: ${words[key]} in ${text}`);
          assert.equal(direction, language === 'he' ? 'rtl' : 'ltr', name);
          assert.ok(width > 100 && width <= most + 1, `${language}, ${name}: ${width} px of ${most}`);
        }
        seen[language] = all.map((one) => one.text).join();
        assert.match(seen[language], /Sample|SAMPLE/);
        // What a driver, a test or a screen reader looks for is not found in them.
        const found = await session.evaluate(() => document.querySelectorAll('.figure :is(button, input, label, select, table, h2)').length);
        assert.equal(found, 0);
        const open = await session.evaluate(() => [...document.querySelectorAll('.figure > div')].every((one) => (
          one.shadowRoot === null && one.inert && one.getAttribute('aria-hidden') === 'true'
        )));
        assert.ok(open, 'closed, inert and hidden from who can only hear');
        assert.ok(!(await session.text()).includes('EX-104711'), 'no text of the page');
        if (language === 'en') {
          assert.ok(!(await session.shows('Remove rectangle')) && !(await session.shows('Save ZIP again')), 'no button');
        }
        if (process.env.VEILIG_SHOTS) await session.shot(join(process.env.VEILIG_SHOTS, `figures-${browser}-${language}.png`));
        await session.press('Escape');
        await until('the end of the manual', async () => !(await shown(session)));
      }
      assert.ok(seen.en !== seen.de && seen.de !== seen.he);

      // A page in another language can show the English manual: then its figures speak English, too.
      await session.press('F1');
      await ready(session);
      await session.evaluate(() => [...document.querySelectorAll('.manual-side > .btn')].at(-1).click());
      await until('English figures', async () => (await figures(session)).every((one) => one.direction === 'ltr'));
      const english = messages('en');
      const all = await figures(session);
      assert.ok(all.find((one) => one.name === 'form').text.includes(english['order-number']));

      // Their colours are the page's.
      const colours = async (theme) => {
        await session.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
        return (await figures(session)).map((one) => one.colour);
      };
      const [light, dark] = [await colours('light'), await colours('dark')];
      assert.ok(light.filter((colour, place) => colour !== dark[place]).length >= 4, `${light} ${dark}`);
      assert.deepEqual(session.errors, []);
    })
  ));

  for (const [width, height] of [[1366, 768], [720, 450], [320, 640]]) {
    test(`figures stay within the manual's text at ${width}x${height} (${browser})`, () => visit(browser, 'file', async (session) => {
      await session.resize(width, height);
      await understand(session);
      await watchRooms(session);
      await session.press('F1');
      for (const { name, width: drawn, most, high, beyond } of await ready(session)) {
        assert.ok(drawn <= most + 1 && most <= width, `${name}: ${drawn} of ${most}`);
        assert.ok(Math.abs(high) <= 3, `${name}: ${high} px higher than what is in it`);
        assert.deepEqual(beyond, [], `${name}: cut`);
      }
      const wide = await session.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `the page is ${wide} px too wide`);
      assert.deepEqual(session.errors, []);
    }));
  }
}

test("the manual's figures are drawn in WebKitGTK as well, in the user's own language", () => visit('WebKitGTK', 'file', async (session) => {
  await session.resize(1366, 768);
  await understand(session);
  await watchRooms(session);
  for (const language of ['en', 'he']) {
    await speak(session, language);
    await session.press('F1');
    const all = await ready(session);
    const words = messages(language);
    assert.deepEqual(all.map((one) => one.name).sort(), Object.keys(SAID).sort());
    for (const { name, text, direction, width, most, high, beyond } of all) {
      for (const key of SAID[name]) assert.ok(text.includes(words[key]), `${language}, ${name}: ${words[key]} in ${text}`);
      assert.equal(direction, language === 'he' ? 'rtl' : 'ltr', name);
      assert.ok(width > 100 && width <= most + 1, `${language}, ${name}: ${width} px of ${most}`);
      assert.ok(Math.abs(high) <= 3, `${language}, ${name}: ${high} px higher than what is in it`);
      assert.deepEqual(beyond, [], `${language}, ${name}: cut`);
    }
    assert.ok(all.find((one) => one.name === 'viewer').shades > 4, 'the picture is painted');
    await session.evaluate(() => document.querySelector('.figure.viewer').scrollIntoView({ block: 'center' }));
    if (process.env.VEILIG_SHOTS) await session.shot(join(process.env.VEILIG_SHOTS, `figures-WebKitGTK-${language}.png`));
    // This driver's Escape reaches no dialog.
    await session.evaluate(() => document.querySelector('dialog.manual .dialog-head .ghost').click());
    await until('the end of the manual', async () => !(await shown(session)));
  }
  assert.deepEqual(session.errors, []);
}));
