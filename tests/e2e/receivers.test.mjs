// Receivers of the site's configuration: what is set for them, what they require, and what is said of it before an export.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ENGINES, downloads, loaded, stops, understand, until, variant, visit } from './browser.mjs';
import { manifest, people } from './python.mjs';

const settled = async (session) => {
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await until('the end of the search', async () => !/Looking/.test(await session.text()));
};

const series = (images, told = {}) => Array.from({ length: images }, (_, n) => (
  { file: `${told.study ?? '1'}/IM${n}`, series: 7, ...told }
));

const wants = (session) => session.evaluate(() => document.getElementById('receiver-wants')?.innerText ?? '');

const value = (session, id) => session.evaluate((id) => document.getElementById(id)?.value ?? null, id);

const PLANNING = {
  name: 'Planning lab',
  groupId: 'LAB-7',
  preset: 'research',
  options: { fileSet: false, dates: 'remove' },
  contact: 'planning@example.org',
  requirements: {
    thickestSlice: { mm: 1.25, unmet: 'block', words: 'Send the thin slices, please.' },
    complete: { unmet: 'block' },
    fewestImages: { images: 20, unmet: 'warn' },
  },
};

for (const { browser, over, engine } of ENGINES) {
  test(`with one receiver nothing is typed but the order number (${engine})`, () => (
    visit(browser, over, async (session) => {
      await understand(session);
      assert.match(await session.text(), /Planning lab[^]*planning@example\.org/);
      await session.load(people(series(24)));
      await settled(session);
      assert.equal(await wants(session), '');
      assert.equal(await value(session, 'group'), 'LAB-7');
      await session.fill('Order number', '555001');
      await until('nothing to stop it', async () => (await stops(session)) === '');
      await session.click('Export');
      const zip = (await downloads(session, 2)).find((path) => path.endsWith('.zip'));
      const told = manifest(zip);
      assert.deepEqual([told.group_id, told.receiver, told.requirements], ['LAB-7', 'Planning lab', []]);
      assert.equal(told.options.dates, 'remove');
      assert.equal(told.options['clean-descriptors'], true);
      assert.deepEqual(session.errors, []);
    }, variant({ config: { receivers: [PLANNING] } }))
  ));

  test(`what a receiver must have stops the export, what it wishes is told, in its own words (${engine})`, () => (
    visit(browser, over, async (session) => {
      await understand(session);
      await session.load(people(series(12, { thick: 5 })));
      await settled(session);
      await until('what is not met', async () => /Send the thin slices, please\. Series 1: 5 mm\./.test(await wants(session)));
      assert.match(await wants(session), /^Planning lab wants:/);
      assert.match(await wants(session), /At least 20 images in a series\. Series 1: 12 images\./);
      await session.fill('Order number', '555001');
      assert.match(await stops(session), /The receiver does not take the images as they are/);
      await session.evaluate(() => document.querySelector('button[aria-describedby=stops]').click());
      await until('the focus', () => session.evaluate(() => document.activeElement.id === 'receiver-wants'));
      assert.equal(session.downloads().length, 0, 'nothing starts');
      await session.click('Clear list');
      await session.load(people(series(12)));
      await settled(session);
      await until('only the wish', async () => !/thin/.test(await wants(session)) && /20 images/.test(await wants(session)));
      await session.fill('Order number', '555002');
      await until('nothing to stop it', async () => (await stops(session)) === '');
      await session.click('Export');
      const zip = (await downloads(session, 2)).find((path) => path.endsWith('.zip'));
      assert.deepEqual(manifest(zip).requirements, [{ requirement: 'fewest-images', unmet: 'warn', series: 1, count: 12 }]);
      assert.deepEqual(session.errors, []);
    }, variant({ config: { receivers: [PLANNING] } }))
  ));

  test(`twenty series that miss two wishes leave the fields in reach at 1024 by 768 (${engine})`, () => (
    visit(browser, over, async (session) => {
      await session.resize(1024, 768);
      await understand(session);
      const all = Array.from({ length: 20 }, (_, n) => series(12, { thick: n < 15 ? 5 : 3, series: n + 1 })
        .map((one) => ({ ...one, file: `S${n}/${one.file}` })));
      await session.load(people(all.flat()));
      await settled(session);
      await until('a line for each wish', () => session.evaluate(() => document.querySelectorAll('#receiver-wants li').length === 2));
      const told = await wants(session);
      assert.match(told, /thin slices, please\. Series 1, 2, 3, 4, 5, 6, 7, 8: 5 mm\. 12 more series\./);
      const field = await session.evaluate(() => document.getElementById('order').getBoundingClientRect().bottom);
      assert.ok(field <= 768, `the order number ends at ${field}`);
      const share = await session.evaluate(() => document.getElementById('receiver-wants').offsetHeight / window.innerHeight);
      assert.ok(share > 0.05 && share <= 0.27, `${share} of the window`);
      const hidden = await session.evaluate(() => { const box = document.querySelector('#receiver-wants .scrolls'); return box.scrollHeight - box.clientHeight; });
      assert.ok(hidden <= 1, `${hidden} pixels of two wishes are hidden`);
    }, variant({ config: { receivers: [PLANNING] } }))
  ));

  test(`of several receivers one must be chosen, and the dialog asks for what it must have, too (${engine})`, () => {
    const config = { receivers: [PLANNING, { name: 'Study centre', groupId: 'STUDY-3', preset: 'strict' }] };
    return visit(browser, over, async (session) => {
      await understand(session);
      await session.load(people([
        ...series(12, { thick: 5 }),
        ...series(12, { study: '2', name: 'Abel^Eva', id: 'ZZ1', birth: '19700101' }),
      ]));
      await settled(session);
      assert.match(await stops(session), /Choose who gets the images/);
      await session.choose('#receiver', '0');
      await until('its Group ID', async () => (await value(session, 'group')) === 'LAB-7');
      await until('its words', async () => /thin slices/.test(await wants(session)));
      assert.match(await wants(session), /Quastenberg, Odila/, 'of several patients each is named');
      assert.match(await stops(session), /does not take/);
      await session.choose('#receiver', '1');
      await until('the other Group ID', async () => (await value(session, 'group')) === 'STUDY-3');
      await until('nothing to stop it', async () => (await stops(session)) === '');
      assert.equal(await wants(session), '');
      await session.click('Export');
      await until('the dialog', () => session.shows('Start export'));
      await session.evaluate(() => document.querySelectorAll('dialog input[type=checkbox]').forEach((box) => box.click()));
      const start = () => session.evaluate(() => (
        [...document.querySelectorAll('dialog button')].find((one) => one.innerText === 'Start export').disabled
      ));
      await until('no refusal', async () => (await start()) === false);
      await session.click('Start export');
      const zips = (await downloads(session, 4)).filter((path) => path.endsWith('.zip'));
      assert.deepEqual(zips.map((zip) => manifest(zip).receiver), ['Study centre', 'Study centre']);
      assert.deepEqual(session.errors, []);
    }, variant({ config }));
  });

  test(`a receiver's block that is wrong stops the page and names its key (${engine})`, () => (
    visit(browser, over, async (session) => {
      await until('the fault', async () => /receivers\[0\]\.requirements\.complete\.unmet/.test(await session.text()));
      assert.match(await session.text(), /"warn" or "block"/);
    }, variant({ config: { receivers: [{ name: 'A', requirements: { complete: { unmet: 'stop' } } }] } }))
  ));
}
