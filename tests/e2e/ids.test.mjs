// Load ID list…: patients get the IDs and order numbers that somebody else gave; whoever is not in it stays.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { downloads, loaded, stops, understand, until, visit } from './browser.mjs';
import { manifest, people, temporary } from './python.mjs';

const settled = async (session) => {
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await until('the end of the search', async () => !/Looking/.test(await session.text()));
};

const list = (text, coding = 'utf8') => {
  const path = join(temporary('ids'), 'ids.csv');
  writeFileSync(path, text, coding);
  return path;
};

const value = (session, id) => session.evaluate((id) => document.getElementById(id)?.value ?? null, id);

for (const browser of ['Chromium', 'Firefox']) {
  test(`patients of an ID list get its IDs and order numbers, and the list stays when the images go (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      await understand(session);
      await session.fill('Group ID', 'RG7');
      await session.loadIds(list('Num\xe9ro patient;Identifiant anonyme;Num\xe9ro de demande\nhx-4417702;trial-001;555001\nZZ1;TRIAL-002;555002\n', 'latin1'));
      await until('the list', async () => /ID list: 2 patients/.test(await session.text()));
      await session.load(people([{ file: 'A/IM1' }]));
      await settled(session);
      await until('its ID', async () => (await value(session, 'anonymous')) === 'TRIAL-001');
      assert.equal(await value(session, 'order'), '555001');
      await until('nothing to stop it', async () => (await stops(session)) === '');
      await session.click('Export');
      const zip = (await downloads(session, 2)).find((path) => path.endsWith('.zip'));
      assert.deepEqual([manifest(zip).anonymous_id, manifest(zip).order_number], ['TRIAL-001', '555001']);
      await session.click('Clear list');
      assert.match(await session.text(), /ID list: 2 patients/);
      await session.load(people([{ file: 'B/IM1', name: 'Abel^Eva', id: 'ZZ1', birth: '19700101', study: '2' }]));
      await settled(session);
      await until('the next ID', async () => (await value(session, 'anonymous')) === 'TRIAL-002');
      const stored = await session.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }));
      assert.ok(!/TRIAL|4417702|ZZ1/.test(stored), 'nothing of it is stored');
      await session.click('Remove ID list');
      await until('no list', async () => !/ID list: /.test(await session.text()));
      assert.doesNotMatch(await value(session, 'anonymous'), /TRIAL/);
      assert.equal(await value(session, 'order'), '');
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`a patient who is not in the list stays, in form and dialog (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      await understand(session);
      await session.fill('Group ID', 'RG7');
      await session.load(people([{ file: 'B/IM1', name: 'Bertram^Ida', id: 'ZZ9', birth: '19710101', study: '2' }]));
      await settled(session);
      await session.loadIds(list('PHI-PatientID,ANON-PatientID,ANON-AccNo\nHX4417702,TRIAL-001,555001\n'));
      await until('the sentence', async () => /This patient is not in the ID list/.test(await session.text()));
      await session.fill('Order number', '555009');
      assert.match(await stops(session), /not in the ID list/);
      await session.load(people([{ file: 'A/IM1' }]));
      await until('two patients', async () => /2 patients/.test(await session.text()));
      await settled(session);
      await session.click('Export');
      await until('the dialog', () => session.shows('Start export'));
      const told = await session.evaluate(() => document.querySelector('dialog').innerText);
      assert.match(told, /not in the ID list/);
      const start = () => session.evaluate(() => (
        [...document.querySelectorAll('dialog button')].find((one) => one.innerText === 'Start export').disabled
      ));
      assert.equal(await start(), true);
      assert.equal(session.downloads().length, 0, 'nothing starts');
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`a list that is not sure is refused with its lines, and the one before still counts (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      await understand(session);
      await session.loadIds(list('MRN\tPseudonym\nHX4417702\tTRIAL-001\n'));
      await until('the list', async () => /ID list: 1 patient/.test(await session.text()));
      for (const [text, wanted] of [
        ['MRN,Pseudonym\nHX4417702,TRIAL-001\nHX4417702,TRIAL-002\n', /one patient two anonymous IDs\. Lines: 2, 3\./],
        ['MRN,Pseudonym\nHX4417702,TRIAL-001\nZZ1,TRIAL-001\n', /two patients the same anonymous ID\. Lines: 2, 3\./],
        ['MRN,Pseudonym\nHX4417702,X4417702\n', /holds a Patient ID\. Lines: 2\./],
        ['a,b\n1,2\n', /names no column/],
      ]) {
        await session.loadIds(list(text));
        await until('the refusal', async () => wanted.test(await session.text()));
        assert.match(await session.text(), /ID list: 1 patient/);
      }
      assert.deepEqual(session.errors, []);
    })
  ));
}
