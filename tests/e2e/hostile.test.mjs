// Small files that are made to keep a computer busy or to fill its memory, dropped with good images: the page stays alive, names
// each with its reason, and exports the images beside them. The command line program has more kinds: tests/hostile.rs.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { downloads, loaded, until, understand, visit } from './browser.mjs';
import { call, manifest, temporary } from './python.mjs';

// Megabytes that one process of the browser may take on top of what it took before.
const MOST = 700;

// The memory of each process below this one, in MB, by its number.
const memory = () => {
  const told = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const read = (name) => Number(status.match(new RegExp(`^${name}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);
      told.set(Number(pid), { parent: read('PPid'), mb: read('VmRSS') / 1024 });
    } catch {
      // It has ended.
    }
  }
  const isOurs = (pid) => pid === process.pid || told.has(pid) && isOurs(told.get(pid).parent);
  return new Map([...told].filter(([pid]) => pid !== process.pid && isOurs(pid)).map(([pid, { mb }]) => [pid, mb]));
};

for (const browser of ['Chromium', 'Firefox']) {
  test(`hostile files are named with their reasons, and the images beside them go out (${browser})`, async () => {
    const folder = join(temporary('hostile'), 'disc');
    const { good, hostile } = call('hostile.py', folder);
    await visit(browser, 'file', async (session) => {
      session.unverified('the files beside its images keep every reader busy');
      await understand(session);
      const before = memory();
      let most = 0;
      const watch = setInterval(() => {
        for (const [pid, mb] of memory()) most = Math.max(most, mb - (before.get(pid) ?? 0));
      }, 200);
      try {
        const began = Date.now();
        await session.load({ folder });
        await loaded(session);
        await until('the end of loading', async () => !(await session.shows('Cancel')), 180);
        await until('the end of the search', async () => !/Looking/.test(await session.text()), 180);
        console.log(`${browser}: ${((Date.now() - began) / 1000).toFixed(1)} s to load and search`);
        const notice = await session.evaluate(() => {
          const all = [...document.querySelectorAll('details.notice')];
          for (const one of all) one.open = true;
          return all.map((one) => one.innerText).join('\n');
        });
        for (const [name, reason] of Object.entries(hostile)) {
          if (reason) {
            // The reason stands above the files that it is told of.
            const above = notice.slice(0, notice.indexOf(`/${name}`));
            assert.ok(above.length > 0 && above.length < notice.length, `${name} is not named: ${notice}`);
            assert.ok(above.includes(reason), `${name}: ${reason}: ${notice}`);
          }
        }
        await session.fill('Group ID', 'RG7');
        await session.fill('Order number', '555001');
        // Nobody knows what was in the zips: a person says that the list is taken as it is.
        await session.check('Export although the list is incomplete');
        await session.click('Export');
        const paths = await downloads(session, 2);
        const told = manifest(paths.find((path) => path.endsWith('.zip')));
        const written = told.series.reduce((sum, [, , images]) => sum + images.length, 0);
        const harmless = Object.values(hostile).filter((reason) => reason === null).length;
        assert.equal(written, good + harmless, 'what can be read whole goes out');
        await until('the page to answer', () => session.shows('Save ZIP again'));
        assert.deepEqual(session.errors, []);
      } finally {
        clearInterval(watch);
      }
      console.log(`${browser}: at most ${most.toFixed(0)} MB more in one process`);
      assert.ok(most > 0 && most < MOST, `${most} MB`);
    });
  });
}
