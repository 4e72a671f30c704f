// Nothing moves under a hand when the first images come.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ENGINES, loaded, understand, until, visit } from './browser.mjs';
import { data } from './python.mjs';

// Where the parts and the fields of the form stand.
const places = (session) => session.evaluate(() => (
  ['.whose', 'main', '.form', '#group', 'section.viewer', '.list'].map((selector) => {
    const { left, top } = document.querySelector(selector).getBoundingClientRect();
    return `${selector} ${Math.round(left)} ${Math.round(top)}`;
  })
));

for (const { browser, over, engine } of ENGINES) {
  for (const [width, height] of [[1024, 768], [1440, 900]]) {
    test(`form, viewer and list stay where they are when the first images are loaded at ${width}x${height} (${engine})`, () => (
      visit(browser, over, async (session) => {
        await session.resize(width, height);
        await understand(session);
        const before = await places(session);
        // What the browser itself calls a shift, where it tells.
        await session.evaluate(() => {
          window.shifts = [];
          if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
          const names = (entry) => entry.sources.map(({ node }) => node?.className || node?.nodeName).join(' ');
          new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.shifts.push([entry.value, names(entry)])))
            .observe({ type: 'layout-shift' });
        });
        await session.load(data('one'));
        await loaded(session);
        await until('the end of loading', async () => !(await session.shows('Cancel')));
        await until('the patient', () => session.evaluate(() => document.querySelector('section.whose') !== null));
        assert.deepEqual(await places(session), before);
        const shifts = await session.evaluate(() => window.shifts);
        console.log(`shifts in ${browser} at ${width}x${height}: ${JSON.stringify(shifts)}`);
        assert.ok(shifts.every(([value]) => value < 0.02), JSON.stringify(shifts));
        assert.deepEqual(session.errors, []);
      })
    ));
  }
}
