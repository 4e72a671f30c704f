// A series of each kind of pixels is drawn, in both browsers, and right where there is one right value.
import assert from 'node:assert/strict';
import test from 'node:test';
import { loaded, understand, until, visit } from './browser.mjs';
import { formats } from './python.mjs';

for (const browser of ['Chromium', 'Firefox']) {
  test(`series of each kind of pixels are shown (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const { kinds, ...all } = formats();
      await understand(session);
      await session.load(all);
      await loaded(session);
      await until('the end of loading', async () => !(await session.shows('Cancel')));
      const show = async (kind) => {
        await session.evaluate((wanted) => {
          [...document.querySelectorAll('table[role=grid] tr')].find((row) => row.innerText.includes(wanted)).click();
        }, `Kind ${kind}.`);
        await until(`the series ${kind}`, () => session.evaluate((wanted) => (
          [...document.querySelectorAll('.corner.top.right, .which')].some((one) => one.innerText.includes(wanted)) && !document.querySelector('.count.waiting')
        ), `Kind ${kind}.`));
      };
      for (const { kind, width, height, probes } of kinds) {
        await show(kind);
        // The picture is painted just after the words are there.
        const drawn = await until(`the picture of ${kind}`, async () => {
          const now = await session.evaluate((points) => {
            const canvas = document.querySelector('.stage canvas');
            const { data: bytes } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            const at = ([column, row]) => bytes[(row * canvas.width + column) * 4];
            return {
              problem: document.querySelector('.cannot')?.innerText ?? '',
              size: [canvas.width, canvas.height],
              hidden: canvas.classList.contains('hidden'),
              shades: new Set(new Uint32Array(bytes.buffer)).size,
              shown: points.map(at),
            };
          }, probes);
          return now.problem || (now.size.join() === [width, height].join() && now.shades > 1) ? now : null;
        });
        assert.equal(drawn.problem, '', kind);
        assert.ok(!drawn.hidden, kind);
        assert.deepEqual(drawn.shown, probes.map(([, , shade]) => shade), kind);
      }
      await show('state');
      assert.match(await session.text(), /This series has no images to show/);
      assert.deepEqual(session.errors, []);
    })
  ));
}
