// The user manual in the page, by keyboard alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { understand, until, visit } from './browser.mjs';
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
      await until('the pictures', () => session.evaluate(() => {
        const pictures = [...document.querySelectorAll('.manual-text img')];
        return pictures.length === 5 && pictures.every((one) => one.naturalWidth > 100 && one.alt.length > 20);
      }));
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
