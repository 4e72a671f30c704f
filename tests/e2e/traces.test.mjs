// What is typed, and what was loaded, is in no file of the browser's afterwards: not after a normal exit, not after a
// crash. Session files are where browsers keep what stands in fields.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { loaded, understand, until, visit } from './browser.mjs';
import { unpack } from './mozlz4.mjs';
import { data, temporary } from './python.mjs';

// Firefox writes its session every 15 s; Chromium some seconds after a change.
const PREFS = { 'browser.sessionstore.interval': 1500, 'browser.sessionstore.interval.idle': 1500 };
const WRITTEN = 8000;

// The files of a profile that hold one of these words, in one of the ways in which browsers write text.
const traces = (profile, words) => {
  const found = new Set();
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(path);
    for (const text of [bytes, unpack(bytes)].filter(Boolean)) {
      for (const word of words) {
        if (text.includes(word) || text.includes(Buffer.from(word, 'utf16le'))) {
          found.add(`${word} in ${path.slice(profile.length + 1)}`);
        }
      }
    }
  }
  return [...found];
};

// The session file that must have been written, or nothing was shown.
const sessions = (profile) => readdirSync(profile, { recursive: true })
  .filter((path) => /sessionstore.*\.jsonlz4$|Sessions\/Session_/.test(path));

// Every control that can hold something, as the page has them: what browsers must be told stands on each.
const lax = (session) => session.evaluate(() => (
  [...document.querySelectorAll('input, textarea, select, [contenteditable]')].filter((one) => {
    const secret = one.type === 'password' && one.autocomplete === 'new-password';
    return !(one.getAttribute('autocomplete') === 'off' || secret) || one.form?.autocomplete !== 'off';
  }).map((one) => one.outerHTML)
));

// Types a word into every field that the page has, in every place; gives the words.
const plant = async (session, study) => {
  const words = [];
  const type = async (name, word) => {
    words.push(word);
    await session.fill(name, word);
  };
  const press = async (selector, word) => {
    words.push(word);
    await session.focus(selector);
    for (const letter of word) await session.press(letter);
  };
  await session.load(study);
  await loaded(session);
  await type('Group ID', 'plantgroup');
  await type('Order number', 'plantorder');
  await type('Referring physician', 'plantphysician');
  await type('Comments', 'plantcomment');
  await session.check('Specify anonymous ID');
  await type('Anonymous ID', 'PLANTID');
  await session.tab('Advanced');
  // Secrets have no role by which both drivers find them.
  await press('#password', 'plantpassword');
  await press('#study-key', 'plantprojectkey');
  assert.deepEqual(await lax(session), []);
  await session.tab('General');
  await session.tab('Header');
  await until('the search field', () => session.evaluate(() => document.querySelector('.header-tab input') !== null));
  await type('Search the header', 'plantheader');
  assert.deepEqual(await lax(session), []);
  await session.tab('Image');
  await until('the dialog of pairing', async () => {
    await session.click('Export');
    return session.evaluate(() => document.querySelector('dialog .pairs') !== null);
  }, 120);
  // The second patient's order number, by its place: its label holds the patient's name.
  await press('dialog .pairs tbody tr:nth-child(2) td:nth-child(3) input', 'plantpair');
  assert.deepEqual(await lax(session), []);
  await session.press('Escape');
  await session.press('F1');
  await until('the manual', () => session.evaluate(() => document.querySelector('dialog.manual input') !== null));
  await press('dialog.manual input', 'plantmanual');
  assert.deepEqual(await lax(session), []);
  return words;
};

for (const browser of ['Chromium', 'Firefox']) {
  for (const end of ['a normal exit', 'a crash']) {
    test(`what is typed and whose images were loaded stands in no file of ${browser} after ${end}`, async () => {
      const profile = temporary('profile');
      const study = data('several');
      const words = await visit(browser, 'file', async (session) => {
        await understand(session);
        const planted = await plant(session, study);
        await new Promise((done) => { setTimeout(done, WRITTEN); });
        if (end === 'a crash') await session.kill();
        return planted;
      }, undefined, { profile, prefs: PREFS });
      assert.ok(sessions(profile).length > 0, 'the browser wrote a session');
      assert.ok(traces(profile, ['?lang=en']).some((trace) => /[Ss]ession/.test(trace)), 'with this page in it');
      const names = study.patients.flatMap(({ id, name }) => [id, name]).filter((text) => text.length >= 6);
      assert.deepEqual(traces(profile, [...words, ...names]), []);
    });
  }
}
