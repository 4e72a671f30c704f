// The whole export in Chromium beside `cp -r` and `zip -1 -r` on the same files in the same run, as ratios, and
// the tab's memory above the empty page.
//
// cargo xtask build && cargo bench --bench export -- make FOLDER 300 && node benches/page.mjs FOLDER [ROUNDS]
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { downloads, loaded, understand, until, visit } from '../tests/e2e/browser.mjs';
import { temporary } from '../tests/e2e/python.mjs';

const [folder, rounds = '3'] = process.argv.slice(2);
const seconds = (work) => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

// Memory of this run's renderer processes in MB: what they have for themselves (PSS), the workers included.
const renderers = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (!line.includes('--type=renderer') || line.includes('--extension-process')) return 0;
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1024;
  } catch {
    return 0; // it ended meanwhile
  }
}).reduce((sum, mb) => sum + mb, 0);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const page = () => visit('Chromium', 'file', async (session) => {
  await understand(session);
  await new Promise((done) => setTimeout(done, 1500));
  const empty = renderers();
  let most = 0;
  // Seldom, since counting a process's pages stops it.
  const watch = setInterval(() => { most = Math.max(most, renderers()); }, 700);
  let start = Date.now();
  await session.drag(folder);
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')), 600);
  const load = (Date.now() - start) / 1000;
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
  // The page's own clock, from the click to the words; asking it all the time would take its time.
  const time = await session.evaluate(() => new Promise((done) => {
    const began = performance.now();
    const results = document.querySelector('.results');
    new MutationObserver(() => {
      if (/images? written/.test(results.textContent)) done((performance.now() - began) / 1000);
    }).observe(results, { subtree: true, childList: true });
    document.querySelector('button[aria-describedby=stops]').click();
  }));
  const saved = await downloads(session, 2);
  clearInterval(watch);
  const size = saved.map((path) => statSync(path).size).reduce((a, b) => Math.max(a, b));
  return { load, time, memory: most - empty, size };
});

const found = { copy: [], zip: [], load: [], time: [], memory: [] };
let sizes = '';
for (let round = 0; round < Number(rounds); round += 1) {
  const out = temporary('bench');
  found.copy.push(seconds(() => execFileSync('cp', ['-r', folder, join(out, 'copy')])));
  found.zip.push(seconds(() => execFileSync('zip', ['-q', '-1', '-r', join(out, 'all.zip'), folder])));
  const one = await page();
  found.load.push(one.load);
  found.time.push(one.time);
  found.memory.push(one.memory);
  sizes = `zip -1: ${statSync(join(out, 'all.zip')).size} bytes, ours: ${one.size} bytes`;
  rmSync(out, { recursive: true, force: true });
}
const zip = median(found.zip);
for (const [name, values] of [
  ['cp -r', found.copy], ['zip -1 -r', found.zip], ['Veilig in Chromium: load', found.load],
  ['Veilig in Chromium: export', found.time],
]) {
  console.log(`${name.padEnd(28)} ${median(values).toFixed(2)} s   ${(median(values) / zip).toFixed(2)} of zip -1`);
}
console.log(`tab above the empty page: ${Math.max(...found.memory).toFixed(0)} MB at most`);
console.log(sizes);
process.exit(0);
