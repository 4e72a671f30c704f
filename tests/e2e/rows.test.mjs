// Lists of more series than a browser can draw rows for.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { loaded, rows, understand, until, visit } from './browser.mjs';
import { call, people, temporary } from './python.mjs';

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

  test(`of 104 patients 100 are asked about at once, and a sign tells that something is missing of the others; all go out (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      session.unverified('a hundred zips');
      // Nobody of them can be another one.
      const letters = (n) => String.fromCharCode(66 + Math.floor(n / 20), 97 + (n % 20));
      const study = people(Array.from({ length: 104 }, (_, n) => ({
        name: `${letters(n)}${letters(103 - n).toLowerCase()}${letters(n * 7 % 104).toLowerCase()}^Odila`, id: `QX${7000000 + n * 90_001}`, birth: `19${40 + (n % 50)}0411`, study: `${n + 1}`,
      })));
      await understand(session);
      await session.load(study);
      await loaded(session);
      await until('the end of loading', () => session.evaluate(() => !document.querySelector('.foot progress')), 120);
      assert.equal(await session.evaluate(() => document.querySelector('.list h2').innerText), '104 series');
      await session.fill('Group ID', 'RG7');
      await session.click('Export');
      await until('the dialog', () => session.shows('Start export'));
      const asked = () => session.evaluate(() => document.querySelectorAll('dialog .pairs input[type=checkbox]').length);
      // By the page itself, as above. The sign is the button's own.
      const go = (name) => session.evaluate((wanted) => {
        const button = [...document.querySelectorAll('dialog .pairs button')].find((one) => one.innerText.trim() === wanted);
        button?.click();
        return button ? button.querySelector('svg') !== null : null;
      }, name);
      const tick = () => session.evaluate(() => {
        for (const box of document.querySelectorAll('dialog .pairs input[type=checkbox]:not(:checked)')) box.click();
      });
      const stopped = () => session.evaluate(() => [...document.querySelectorAll('dialog button')].find((one) => one.innerText === 'Start export').disabled);
      assert.equal(await asked(), 100);
      await tick();
      await until('all of these', () => session.evaluate(() => document.querySelectorAll('dialog .pairs input[type=checkbox]:checked').length === 100));
      assert.ok(await stopped(), 'four are missing');
      assert.equal(await go('The 4 rows after'), true, 'something is missing there');
      await until('the other four', async () => (await asked()) === 4);
      await tick();
      await until('nothing to be missing', async () => !(await stopped()));
      assert.equal(await go('The 100 rows before'), false, 'nothing is missing there');
      await until('the first ones again', async () => (await asked()) === 100);
      assert.equal(await go('The 4 rows after'), false);
      // A result that stands there stays as it is while others come: drawn anew with each, hundreds would take minutes.
      await session.evaluate(() => {
        window.anew = 0;
        new MutationObserver((changes) => changes.forEach((change) => { window.anew += change.removedNodes.length; }))
          .observe(document.querySelector('.results'), { childList: true });
      });
      await session.click('Start export');
      const ids = () => session.evaluate(() => [...document.querySelectorAll('.result b.mono')].map((one) => one.textContent));
      await until('all results', async () => (await ids()).length === 104, 300);
      const all = await ids();
      assert.equal(await session.evaluate(() => window.anew), 0);
      // Closing one leaves the others, and the hint with the first of them.
      await session.evaluate(() => document.querySelector('.result [aria-label=Close]').click());
      await until('one to be gone', async () => (await ids()).length === 103);
      assert.deepEqual(await ids(), all.slice(1));
      assert.equal(await session.evaluate(() => [...document.querySelectorAll('.result')].findIndex((one) => one.querySelectorAll('p.soft').length === 2)), 0);
      assert.equal(await session.evaluate(() => window.anew), 1);
    })
  ));
}
