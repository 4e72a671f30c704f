// What the browser remembers may have been written by anybody: nothing of it comes into force without a word.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import test from 'node:test';
import { understand, until, visit } from './browser.mjs';
import { temporary } from './python.mjs';

const WEAK = { since: '2026-01-02', dates: 'keep', uids: true, burnedInText: false, compression: 'small' };

const notes = (session) => session.evaluate(() => (
  [...document.querySelectorAll('.recalled')].map((one) => one.innerText).join('\n')
));
const stored = (session, pairs) => session.evaluate((pairs) => {
  for (const [name, value] of Object.entries(pairs)) localStorage.setItem(`veilig.${name}`, value);
}, pairs);
const kept = (session, name) => session.evaluate((name) => localStorage.getItem(`veilig.${name}`), name);
const value = (session, id) => session.evaluate((id) => {
  const field = document.getElementById(id);
  return field.type === 'checkbox' ? field.checked : field.value;
}, id);
const again = async (session) => {
  await session.reload();
  await until('the page again', () => session.shows('Export'));
};

for (const browser of ['Chromium', 'Firefox']) {
  test(`options that were remembered and weaken the profile are named at the start, one click takes them back (${browser})`, () => (
    visit(browser, 'http', async (session) => {
      await understand(session);
      assert.equal(await notes(session), '', 'nothing was remembered');
      await stored(session, { settings: JSON.stringify(WEAK) });
      await again(session);
      const told = await until('the note', () => notes(session));
      for (const word of ['2026-01-02', 'Dates (Kept', 'Keep the original UIDs (on)', 'Look for burned-in text (off)']) {
        assert.ok(told.includes(word), `${word} in ${told}`);
      }
      assert.ok(!told.includes('Zip'), 'how the zip is packed harms nobody');
      assert.equal(await value(session, 'dates'), 'keep');
      await session.click('Use the default');
      await until('the note to go', async () => (await notes(session)) === '');
      assert.equal(await value(session, 'dates'), 'remove');
      assert.equal(await value(session, 'option-find-text'), true);
      assert.equal(await kept(session, 'settings'), null);
      await again(session);
      assert.equal(await notes(session), '');
    })
  ));

  test(`what this page did not write is not taken from the browser's memory (${browser})`, () => (
    visit(browser, 'http', async (session) => {
      await understand(session);
      for (const settings of [
        '{"dates": "keep"}', '{"since": "2026-01-02", "dates": "keep", "__proto__": {"uids": true}}', '[', 'x'.repeat(100000),
        `{"since": "2026-01-02", "dates": "keep", "more": "${'y'.repeat(100)}"}`,
      ]) {
        await stored(session, {
          settings, 'group-id': `RG\u0007${'z'.repeat(100)}`, language: '__proto__', theme: 'constructor',
          'form-width': '1e999', 'list-height': '<b>',
        });
        await again(session);
        assert.equal(await notes(session), '');
        assert.equal(await value(session, 'dates'), 'remove');
        assert.equal(await value(session, 'group'), '');
      }
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`a remembered Group ID says so until somebody types another (${browser})`, () => visit(browser, 'http', async (session) => {
    await understand(session);
    const hint = () => session.evaluate(() => document.getElementById('group-hint').textContent);
    assert.match(await hint(), /receives the images/);
    await stored(session, { 'group-id': 'RG-OTHER' });
    await again(session);
    assert.equal(await value(session, 'group'), 'RG-OTHER');
    assert.match(await hint(), /Remembered/);
    await session.fill('Group ID', 'RG7');
    await until('the hint', async () => /receives the images/.test(await hint()));
  }));

  test(`a mark of the intended use counts for its own build, and on file:// it is told (${browser})`, () => visit(browser, 'file', async (session) => {
    await understand(session);
    await again(session);
    assert.match(await notes(session), /intended use was read on \d{4}-\d\d-\d\d/);
    await session.click('Read it again');
    await until('the intended use', () => session.evaluate(() => document.querySelector('dialog[open] ul') !== null));
    await session.press('Escape');
    await session.click('Close the note on the intended use');
    await until('the note to go', async () => (await notes(session)) === '');
    for (const mark of ['1', '2026-01-02 0000000000000000', '2999-01-01']) {
      await stored(session, { understood: mark });
      await session.reload();
      await until(`the dialog in spite of ${mark}`, () => session.shows('I understand'));
    }
  }));

  test(`a language that is no language is passed over (${browser})`, () => visit(browser, 'http', async (session) => {
    for (const tag of ['constructor', '__proto__', 'toString', 'x'.repeat(5000), '%00', '<b>']) {
      const address = session.address.replace('lang=en', `lang=${encodeURIComponent(tag)}`);
      await session.evaluate((address) => { window.former = true; location.href = address; }, address);
      await until('another page', () => session.evaluate(() => window.former === undefined));
      await until(`the page in spite of ${tag.slice(0, 20)}`, () => session.shows('I understand'));
      assert.ok(!(await session.text()).includes('undefined'));
    }
    assert.deepEqual(session.errors, []);
  }));
}

test("a file beside the page that plants options into Chromium's one store is found out (Chromium)", () => (
  visit('Chromium', 'file', async (session) => {
    await understand(session);
    const evil = join(temporary('evil'), 'evil.html');
    writeFileSync(evil, `<script>localStorage.setItem('veilig.settings', ${JSON.stringify(JSON.stringify(WEAK))})</script>`);
    await session.evaluate((address) => { location.href = address; }, pathToFileURL(evil).href);
    await until('the other file', () => session.evaluate(() => location.href.endsWith('evil.html')));
    await session.evaluate((address) => { location.href = address; }, session.address);
    await until('the page again', () => session.shows('Export'));
    assert.match(await notes(session), /Dates \(Kept.*Keep the original UIDs/);
  })
));
