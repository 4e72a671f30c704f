// A language that is read from right to left: the page takes its direction, the picture keeps the patient's sides, and
// names and IDs keep their own order.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { loaded, speak, understand, until, visit } from './browser.mjs';
import { data } from './python.mjs';

const speakHebrew = async (session) => {
  await speak(session, 'he');
  await until('the direction', () => session.evaluate(() => document.documentElement.dir === 'rtl'));
};

const sides = (session, selector) => session.evaluate((wanted) => {
  const { left, right, width } = document.querySelector(wanted).getBoundingClientRect();
  return { left, right, width };
}, selector);

for (const browser of ['Chromium', 'Firefox']) {
  for (const [width, height] of [[1024, 768], [1440, 900]]) {
    test(`in Hebrew the page is read from right to left and the picture stays as it is (${browser}, ${width}x${height})`, () => visit(browser, 'file', async (session) => {
      await session.resize(width, height);
      await understand(session);
      await session.load(data('one'));
      await loaded(session);
      await until('the end of loading', async () => !(await session.shows('Cancel')));
      const before = await sides(session, '.form');
      assert.ok(before.left < 1, 'in English the form stands at the left');
      await speakHebrew(session);
      assert.equal(await session.evaluate(() => document.documentElement.lang), 'he');
      const form = await sides(session, '.form');
      assert.ok(form.right > width - 1, `the form stands at the right: ${JSON.stringify(form)}`);
      const directions = await session.evaluate(() => ['.stage', '.planes', '.slider'].map((one) => (
        document.querySelector(one) && getComputedStyle(document.querySelector(one)).direction
      )));
      assert.ok(directions.every((one) => one === null || one === 'ltr'), directions.join());
      // No button's words go beyond the button, and no button beyond the window.
      const wide = await session.evaluate(() => [...document.querySelectorAll('button')].filter((one) => {
        const box = one.getBoundingClientRect();
        const seen = box.width > 0 && !one.closest('.list') && getComputedStyle(one).visibility === 'visible';
        return seen && (one.scrollWidth > one.clientWidth + 1 || box.left < -1 || box.right > innerWidth + 1);
      }).map((one) => one.textContent));
      assert.deepEqual(wide, []);
      const isolated = await session.evaluate(() => [...document.querySelectorAll('.whose .value, .group .value')].every((one) => (
        one.localName === 'bdi' && getComputedStyle(one).unicodeBidi.includes('isolate')
      )));
      assert.ok(isolated, 'names and IDs keep their own order');
      // Left is onwards.
      await session.evaluate(() => document.querySelector('.form [role=tab][aria-selected=true]').focus());
      await session.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true })));
      await until('the next tab', () => session.evaluate(() => (
        document.querySelectorAll('.form [role=tab]')[1].getAttribute('aria-selected') === 'true'
      )));
      if (process.env.VEILIG_SHOTS) await session.shot(join(process.env.VEILIG_SHOTS, `rtl-${browser}-${width}.png`));
      assert.deepEqual(session.errors, []);
    }));
  }
}
