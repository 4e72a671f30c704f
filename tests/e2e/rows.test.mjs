// Lists of more series than a browser can draw rows for.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { loaded, rows, understand, until, visit } from './browser.mjs';
import { call, temporary } from './python.mjs';

// By the page itself: a driver that asks for each name takes long.
const press = (session, name) => session.evaluate((wanted) => {
  const button = [...document.querySelectorAll('#series button')].find((one) => one.textContent.trim() === wanted);
  button?.click();
  return Boolean(button);
}, name);
const last = (session) => session.evaluate(() => [...document.querySelectorAll('#series tr[aria-rowindex]')].at(-1)?.getAttribute('aria-rowindex'));

for (const browser of ['Chromium', 'Firefox']) {
  test(`of 400 series 250 rows are drawn, and buttons and keys lead to the others (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const { folder } = call('series.py', join(temporary('rows'), 'study'), 400);
      await understand(session);
      await session.load({ folder });
      await loaded(session);
      await until('the end of loading', () => session.evaluate(() => !document.querySelector('.foot progress')), 120);
      assert.equal(await session.evaluate(() => document.querySelector('.list h2').innerText), '400 series');
      // The patient's row is one of the 250.
      await until('250 rows', async () => (await rows(session)).length === 249);
      // With the headings.
      assert.equal(await session.evaluate(() => document.getElementById('series').getAttribute('aria-rowcount')), '402');
      assert.ok(!(await press(session, 'The 250 rows before')));
      assert.ok(await press(session, 'The 151 rows after'));
      await until('the others', async () => (await rows(session)).length === 151);
      assert.equal(await last(session), '402');
      assert.ok(!(await press(session, 'The 151 rows after')));
      assert.ok(await press(session, 'The 250 rows before'));
      await until('the first ones again', async () => (await rows(session)).length === 249);
      await session.focus('#series');
      await session.press('End');
      await until('the last row, which is chosen', () => session.evaluate(() => (
        document.querySelector('#series tr.active')?.getAttribute('aria-rowindex') === '402'
      )));
      assert.ok(await press(session, 'The 250 rows before'));
      await until('the first ones, none of them chosen', async () => (await rows(session)).length === 249);
      await session.focus('#series');
      await session.press('Home');
      await until('the first row, which is chosen', () => session.evaluate(() => (
        document.querySelector('#series tr.active')?.getAttribute('aria-rowindex') === '3'
      )));
    })
  ));
}
