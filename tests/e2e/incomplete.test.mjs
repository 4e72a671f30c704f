// A list that was cut short is never told as a whole one.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { downloads, loaded, stops, understand, until, visit } from './browser.mjs';
import { call, disc, people } from './python.mjs';

const idle = (session) => until('the end of loading', async () => !(await session.shows('Cancel')), 300);
const alerts = (session) => session.evaluate(() => [...document.querySelectorAll('.list [role=alert]')].map((one) => one.innerText).join('\n'));
const facts = (zip, pdf) => call('facts.py', zip, pdf);

for (const browser of ['Chromium', 'Firefox']) {
  test(`after Cancel the list is incomplete until it is loaded again or taken as it is (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const many = disc('many');
      await understand(session);
      await session.load(many);
      await until('some files', () => session.evaluate(() => (document.querySelector('.foot progress')?.value ?? 0) > 100));
      await session.click('Cancel');
      await idle(session);
      await loaded(session);
      assert.match(await alerts(session), /The list is incomplete\.\s+[\d,]+ files were found and not read/);
      await session.fill('Group ID', 'RG7');
      await session.fill('Order number', '555001');
      assert.match(await stops(session), /The list is incomplete/);
      await session.evaluate(() => document.querySelector('button[aria-describedby=stops]').click());
      assert.ok(!(await session.shows('Cancel')), 'nothing starts');
      await session.check('Export although the list is incomplete');
      await until('nothing to stop it', async () => (await stops(session)) === '');
      await session.click('Export');
      const saved = await until('the downloads', async () => session.downloads().length >= 2 && session.downloads(), 300);
      const told = facts(...['.zip', '.pdf'].map((end) => saved.find((path) => path.endsWith(end))));
      assert.ok(told.incomplete.files_not_read > 0);
      assert.match(told.text, /The list was incomplete/);
      assert.ok(!told.text.includes('Nothing was left out'));
      assert.match(await session.text(), /From an incomplete list/);
      await session.load(many);
      await idle(session);
      await until('a whole list', async () => !/The list is incomplete/.test(await alerts(session)));
      assert.doesNotMatch(await stops(session), /incomplete/);
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`files of nobody are counted in the report and named on the screen alone (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const { folder } = people([{ file: 'PATIENT_JANSEN/IM1' }]);
      call('facts.py', 'litter', join(folder, 'PATIENT_JANSEN'));
      assert.equal(readdirSync(join(folder, 'PATIENT_JANSEN')).length, 3);
      await understand(session);
      await session.load({ folder });
      await loaded(session);
      await idle(session);
      assert.match(await session.evaluate(() => document.querySelector('details.notice').textContent), browser === 'Chromium' ? /PATIENT_JANSEN\/letter\.txt/ : /letter\.txt/);
      await session.fill('Group ID', 'RG7');
      await session.fill('Order number', '555001');
      await session.click('Export');
      const saved = await downloads(session, 2);
      const told = facts(...['.zip', '.pdf'].map((end) => saved.find((path) => path.endsWith(end))));
      assert.doesNotMatch(told.text, /jansen/i);
      assert.match(told.text, /no patient\s+1 file/);
      assert.match(told.text, /no patient\s+1 file\s+The file ends too early/);
      assert.equal(told.incomplete, null, 'what is damaged is named, one by one');
    })
  ));
}
