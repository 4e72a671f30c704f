// Lists of more series than a browser can draw rows for.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { loaded, rows, understand, until, visit } from './browser.mjs';
import { call, temporary } from './python.mjs';

const last = (session) => session.evaluate(() => [...document.querySelectorAll('#series tr[aria-rowindex]')].at(-1)?.getAttribute('aria-rowindex'));

for (const browser of ['Chromium', 'Firefox']) {
  test(`of 1,200 series a thousand rows are drawn, and buttons and keys lead to the others (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const { folder } = call('series.py', join(temporary('rows'), 'study'), 1200);
      await understand(session);
      await session.load({ folder });
      await loaded(session);
      await until('the end of loading', async () => !(await session.shows('Cancel')), 120);
      assert.match(await session.text(), /1,200 series/);
      // The patient's row is one of the thousand.
      await until('a thousand rows', async () => (await rows(session)).length === 999);
      // With the headings.
      assert.equal(await session.evaluate(() => document.getElementById('series').getAttribute('aria-rowcount')), '1202');
      assert.ok(!(await session.shows('The 1,000 rows before')));
      await session.click('The 201 rows after');
      await until('the others', async () => (await rows(session)).length === 201);
      assert.equal(await last(session), '1202');
      assert.ok(!(await session.shows('The 201 rows after')));
      await session.click('The 1,000 rows before');
      await until('the first ones again', async () => (await rows(session)).length === 999);
      await session.focus('#series');
      await session.press('End');
      await until('the last row, which is chosen', () => session.evaluate(() => (
        document.querySelector('#series tr.active')?.getAttribute('aria-rowindex') === '1202'
      )));
      await session.press('Home');
      await until('the first row, which is chosen', () => session.evaluate(() => (
        document.querySelector('#series tr.active')?.getAttribute('aria-rowindex') === '3'
      )));
    })
  ));
}
