// Who is who: IDs of a session, spellings, doubts, the order of patients.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ENGINES, downloads, loaded, rows, stops, understand, until, visit } from './browser.mjs';
import { manifest, people } from './python.mjs';

const settled = async (session) => {
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await until('the end of the search', async () => !/Looking/.test(await session.text()));
};

const named = async (session, id) => {
  await session.check('Specify anonymous ID');
  await session.fill('Anonymous ID', id);
};

const groups = (session) => session.evaluate(() => [...document.querySelectorAll('tr.group')].map((row) => row.innerText));

for (const { browser, over, engine } of ENGINES) {
  test(`an ID that went out in this session is refused for another patient, after Clear list, too (${engine})`, () => (
    visit(browser, over, async (session) => {
      await understand(session);
      await session.load(people([{ file: 'A/IM1' }]));
      await settled(session);
      await session.fill('Group ID', 'RG7');
      await session.fill('Order number', '555001');
      await named(session, 'STUDY-001');
      await session.click('Export');
      await downloads(session, 2);
      await until('the result', async () => /1 image written/.test(await session.text()));
      // The same patient without a study key: pseudonyms would differ.
      await session.fill('Order number', '555001');
      await named(session, 'STUDY-001');
      await until('the refusal', async () => /has this ID already/.test(await session.text()));
      assert.match(await stops(session), /anonymous ID can't be used/);
      await session.click('Clear list');
      await session.load(people([{ file: 'B/IM1', name: 'Papadopoulos^Eleni', id: 'ZZ1', birth: '19700101', study: '2' }]));
      await settled(session);
      await session.fill('Order number', '555002');
      await named(session, 'STUDY-001');
      await until('the refusal', async () => /has this ID already/.test(await session.text()));
      await session.evaluate(() => document.querySelector('button[aria-describedby=stops]').click());
      await new Promise((done) => setTimeout(done, 500));
      assert.equal(session.downloads().length, 2, 'nothing starts');
      await session.fill('Anonymous ID', 'STUDY-002');
      await until('nothing to stop it', async () => (await stops(session)) === '');
      await session.click('Export');
      await downloads(session, 4);
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`the dialog that pairs patients refuses an ID of this session as well (${engine})`, () => (
    visit(browser, over, async (session) => {
      await understand(session);
      await session.load(people([{ file: 'A/IM1' }]));
      await settled(session);
      await session.fill('Group ID', 'RG7');
      await session.fill('Order number', '555001');
      await named(session, 'STUDY-001');
      await session.click('Export');
      await downloads(session, 2);
      await until('the result', async () => /1 image written/.test(await session.text()));
      await session.click('Clear list');
      await session.load(people([
        { file: 'B/IM1', name: 'Abel^Eva', id: 'ZZ1', birth: '19700101', study: '2' },
        { file: 'B/IM2', name: 'Bertram^Ida', id: 'ZZ2', birth: '19710101', study: '3' },
      ]));
      await settled(session);
      await session.click('Export');
      await until('the dialog', () => session.shows('Start export'));
      await session.evaluate(() => document.querySelectorAll('dialog input[type=checkbox]').forEach((box) => box.click()));
      await session.fill('Anonymous ID: Bertram, Ida', 'STUDY-001');
      const start = () => session.evaluate(() => (
        [...document.querySelectorAll('dialog button')].find((one) => one.innerText === 'Start export').disabled
      ));
      await until('the refusal', async () => (await start()) === true);
      assert.match(await session.text(), /has this ID already/);
      await session.fill('Anonymous ID: Bertram, Ida', 'STUDY-002');
      await until('no refusal', async () => (await start()) === false);
    })
  ));

  test(`two spellings are one patient with a note, and what is not sure is asked (${engine})`, () => (
    visit(browser, over, async (session) => {
      await understand(session);
      await session.load(people([{ name: 'Müller^Odila' }, { name: 'Mueller^Odila' }]));
      await settled(session);
      assert.equal((await groups(session)).length, 1);
      assert.match((await groups(session))[0], /also written: Müller, Odila/);
      await session.click('Clear list');
      await session.load(people([{ age: '058Y' }, { sex: 'M', age: '009Y', study: '2' }]));
      await settled(session);
      const cells = (await rows(session)).filter((row) => /CT/.test(row)).join('\n');
      assert.match(cells, /58 y, F[^]*9 y, M/, 'each row tells its own');
      assert.match(await stops(session), /one patient or two/);
      const marked = await session.evaluate(() => [...document.querySelectorAll('.question mark')].map((one) => one.innerText.trim()));
      assert.deepEqual(marked, ['female', 'male', '58 years', '9 years']);
      await session.click('These are two patients');
      await until('two patients', async () => (await groups(session)).length === 2 && !(await stops(session)).includes('or two'));
      await session.click('Ask again');
      await until('the question', () => session.shows('This is one patient'));
      await session.click('This is one patient');
      await until('one patient', async () => (await groups(session)).length === 1);
      assert.match((await groups(session))[0], /You said that this is one patient/);
      await session.fill('Group ID', 'RG7');
      await session.fill('Order number', '555001');
      await session.click('Export');
      const zip = (await downloads(session, 2)).find((path) => path.endsWith('.zip'));
      assert.equal(manifest(zip).series.length, 2);
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`the first patient of the list is shown first, whichever file comes first (${engine})`, () => (
    visit(browser, over, async (session) => {
      const of = (first, second) => people([
        { file: first, name: 'Zander^Ida', id: 'ZZ1', birth: '19700101', study: '2' },
        { file: second, name: 'Abel^Eva', id: 'ZZ2', birth: '19710101', study: '3' },
      ]);
      await understand(session);
      await session.fill('Order number', '777');
      for (const order of [['A/IM1', 'B/IM1'], ['B/IM1', 'A/IM1']]) {
        await session.load(of(...order));
        await settled(session);
        assert.deepEqual((await groups(session)).map((text) => text.slice(0, 4)), ['Abel', 'Zand']);
        assert.match(await session.evaluate(() => document.querySelector('tr.active').innerText), /Abel/);
        assert.match(await session.evaluate(() => document.querySelector('.whose').innerText), /Abel/);
        assert.equal(await session.evaluate(() => document.getElementById('order').value), '777');
        await session.click('Clear list');
        await session.fill('Order number', '777');
      }
    })
  ));
}
