// An export that is asked for right after loading looks for burned-in text on its way, and saves nothing before all was seen.
import assert from 'node:assert/strict';
import test from 'node:test';
import { loaded, rows, understand, until, visit } from './browser.mjs';
import { check, data } from './python.mjs';

const open = async (session, ...all) => {
  await understand(session);
  for (const what of all) {
    await session.load(what);
    await until('the end of loading', async () => (await rows(session)).length > 0 && !(await session.shows('Cancel')), 120);
  }
  await loaded(session);
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
};

const press = (session) => session.evaluate(() => document.querySelector('button[aria-describedby=stops]').click());

const saves = (session) => until('zip and report', () => session.downloads().length > 1 && session.downloads(), 240);

for (const browser of ['Chromium', 'Firefox']) {
  test(`a long series that is exported at once goes out whole and checked (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const long = data('long');
      await open(session, long);
      assert.match(await session.text(), /Looking for burned-in text/, 'the search is not over');
      await press(session);
      await until('the export itself, not a wait for the search', async () => /Anonymising and checking/.test(await session.text()));
      const saved = await saves(session);
      const found = check(saved.find((path) => path.endsWith('.zip')), saved.find((path) => path.endsWith('.pdf')), long);
      assert.deepEqual([found.problems, found.images], [[], long.files]);
      assert.deepEqual(session.errors, []);
    })
  ));
}

test('text in a few of many images, found while they are exported, saves nothing and says so', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, data('long'), data('written'));
    await press(session);
    await until('the word', async () => /was found while you waited/.test(await session.text()), 120);
    assert.match((await rows(session)).join(), /Look at it/);
    assert.ok(!/images? written/.test(await session.text()));
    assert.equal(session.downloads().length, 0);
    assert.ok(!(await session.shows('Cancel')), 'nothing is under way');
  })
));

test('Cancel while an export searches leaves nothing, and the next export goes out', () => (
  visit('Chromium', 'file', async (session) => {
    const long = data('long');
    await open(session, long);
    await press(session);
    await until('some images', async () => new RegExp(`[1-9]\\d* / ${long.files}`).test(await session.text()));
    await session.click('Cancel');
    await until('the end', async () => !(await session.shows('Cancel')));
    assert.equal(session.downloads().length, 0);
    await press(session);
    const saved = await saves(session);
    const found = check(saved.find((path) => path.endsWith('.zip')), saved.find((path) => path.endsWith('.pdf')), long);
    assert.deepEqual([found.problems, found.images], [[], long.files]);
  })
));
