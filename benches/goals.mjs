// Each goal of speed, what was measured, and whether it is met: a table in Markdown. Ratios are of medians in this run.
//
// cargo xtask bench, which makes what this needs: node benches/goals.mjs PROGRAM ROUNDS [COUNT=FOLDER...]
// The first folder is the reference work; of the others loading, and of 3,000 slices also the export.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { downloads, loaded, understand, until, visit } from '../tests/e2e/browser.mjs';
import { root, temporary } from '../tests/e2e/python.mjs';
import { TEXT, listen, repeat, wasAsked } from './asked.mjs';
import { memory } from './processes.mjs';

const [program, rounds, ...works] = process.argv.slice(2);
const folders = works.map((work) => work.split('=')).map(([count, folder]) => [Number(count), folder]);
const [[slices, reference], ...larger] = folders;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
const seconds = (name, args) => {
  const start = process.hrtime.bigint();
  execFileSync(name, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e9;
};

// Another program's work, or our own on the command line: seconds, and the bytes of the zip.
const native = (folder) => {
  const out = temporary('goals');
  const zip = (level) => join(out, `${level}.zip`);
  const pack = (level) => seconds('zip', ['-q', `-${level}`, '-r', zip(level), folder]);
  const ours = (...how) => seconds(program, [
    folder, '--out', join(out, how.join('')), '--group', 'G', '--no-order', '--no-text-search', ...how]);
  const found = {
    cp: seconds('cp', ['-r', folder, join(out, 'copy')]), zip0: pack(0), zip1: pack(1), zip6: pack(6),
    one: ours('--jobs', '1'), all: ours(), store: ours('--jobs', '1', '--compression', 'store'),
    bytes1: statSync(zip(1)).size, bytes6: statSync(zip(6)).size,
  };
  rmSync(out, { recursive: true, force: true });
  return found;
};

// From the click to the words that tell of the end, by the page's own clock.
const exported = (session) => session.evaluate(() => new Promise((done) => {
  const began = performance.now();
  const results = document.querySelector('.results');
  new MutationObserver(() => {
    if (/images? written/.test(results.textContent)) done((performance.now() - began) / 1000);
  }).observe(results, { subtree: true, childList: true, characterData: true });
  document.querySelector('button[aria-describedby=stops]').click();
}));

// Seconds between two slices on the screen while the wheel turns steadily: the picture's own change, not the number beside it.
const wheeled = async (session) => {
  await session.focus('.stage');
  await session.press('Home');
  await pause(2);
  return session.evaluate(async () => {
    const stage = document.querySelector('.stage');
    const canvas = stage.querySelector('canvas');
    const small = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true });
    const shown = () => {
      small.drawImage(canvas, 0, 0, 64, 64);
      return small.getImageData(0, 0, 64, 64).data.reduce((sum, value, at) => (sum * 31 + value * at) % 4294967291, 7);
    };
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const all = [];
    for (let step = 0; step < 40; step += 1) {
      const before = shown();
      const start = performance.now();
      const { left, top, width, height } = stage.getBoundingClientRect();
      const [clientX, clientY] = [left + width / 2, top + height / 2];
      stage.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, clientX, clientY, bubbles: true, cancelable: true }));
      while (shown() === before && performance.now() - start < 2000) await frame();
      all.push(performance.now() - start);
    }
    return all.sort((a, b) => a - b)[Math.floor(all.length * 0.9)];
  });
};

// Several patients are paired with their IDs in a dialog; how many were written.
const allExported = async (session, patients) => {
  await session.fill('Group ID', 'RG7');
  await session.click('Export');
  await until('the dialog', () => session.shows('Start export'), 120);
  // A hundred are asked about at once.
  for (let more = true; more;) {
    await session.evaluate(() => {
      for (const box of document.querySelectorAll('dialog input[type=checkbox]:not(:checked)')) box.click();
    });
    await pause(0.5);
    more = await session.evaluate(() => {
      const after = [...document.querySelectorAll('dialog .pairs button')].find((one) => / rows after$/.test(one.innerText.trim()));
      after?.click();
      return after !== undefined;
    });
    await pause(0.5);
  }
  const start = Date.now();
  await session.click('Start export');
  const written = () => session.evaluate(() => (
    document.querySelector('.results').textContent.match(/images? written/g) ?? []).length);
  await until('the last patient', async () => (await written()) >= patients, 900);
  return (Date.now() - start) / 1000;
};

// Slices of 64x64 for so many patients, made once a run.
const made = (patients, slices) => {
  const folder = join(temporary('growth'), 'images');
  execFileSync('cargo', ['bench', '-q', '-p', 'anonymise', '--bench', 'export', '--', 'make', folder, slices, '64', patients]
    .map(String), { cwd: root, stdio: 'ignore' });
  return folder;
};

// How time grows with what is doubled: 1 is in proportion. What takes as long for nothing at all does not count.
const exponent = ([few, short], [many, long], nothing) => (
  Math.log((long - nothing) / Math.max(short - nothing, 0.001)) / Math.log(many / few));

// Times of work by two sizes and of next to none, as an exponent: `work` takes patients, slices and a folder.
const growth = async (work, few, many) => {
  const time = async ([patients, slices]) => work(made(patients, slices), patients);
  const nothing = await time([1, 1]);
  const [count, other] = [few, many].map(([patients, slices]) => patients * slices);
  return exponent([count, await time(few)], [other, await time(many)], nothing);
};

const whole = (session) => session.evaluate(() => {
  const names = [...document.querySelectorAll('.plane .name')].map((name) => name.innerText);
  return names.length === 2 && names.every((name) => !name.includes('/'));
});

// One visit: loads, waits for what `how` says, exports; all of it in seconds, MB and bytes.
const page = (browser, folder, how = {}) => visit(browser, 'file', async (session) => {
  session.unverified('what is measured is as large as may be');
  // The button for loading lies behind the first-use dialog, which hides it from some drivers.
  await until('the page', () => session.shows('I understand'));
  const found = await session.evaluate(() => {
    window.longest = 0;
    try {
      new PerformanceObserver((list) => {
        list.getEntries().forEach((entry) => { window.longest = Math.max(window.longest, entry.duration); });
      }).observe({ type: 'longtask' });
    } catch { window.longest = undefined; }
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    return { paint: paint && paint / 1000, start: performance.now() / 1000 };
  });
  if (how.text) await session.evaluate(listen);
  await understand(session);
  await pause(1.5);
  const process = browser === 'Chromium' ? '--type=renderer' : '-contentproc';
  const empty = memory(process);
  let most = 0;
  // Seldom, since counting a process's pages stops it.
  const watch = how.memory && setInterval(() => { most = Math.max(most, memory(process)); }, 700);
  const start = Date.now();
  await (how.drop ? session.drag(folder) : session.load({ folder }));
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')), 600);
  found.load = (Date.now() - start) / 1000;
  if (how.later) {
    await until('the planes', () => whole(session), 120);
    found.planes = (Date.now() - start) / 1000 - found.load;
    await until('the end of the search', async () => !/Looking/.test(await session.text()), 900);
    found.search = (Date.now() - start) / 1000 - found.load;
    await pause(1.5);
  }
  if (how.wheel) found.wheel = await wheeled(session);
  if (how.patients) found.all = await allExported(session, how.patients);
  if (how.text) {
    await until('the question', () => wasAsked(session, TEXT));
    await until('the end of the search', async () => !/Looking/.test(await session.text()), 900);
    found.text = await session.evaluate(repeat, [TEXT, 2]);
  }
  if (how.stored) {
    await session.tab('Advanced');
    await session.choose('#packing', 'store');
    await session.tab('General');
  }
  if (how.exports) {
    await session.fill('Group ID', 'RG7');
    await session.fill('Order number', '555001');
    found.time = await exported(session);
    const saved = await downloads(session, 2);
    found.bytes = Math.max(...saved.map((path) => statSync(path).size));
  }
  clearInterval(watch);
  found.memory = most - empty;
  found.longest = await session.evaluate(() => window.longest);
  return found;
});

const lines = [];
// A line of the table: at most so much of what was measured, in this unit; `undefined` was not measured.
const goal = (what, most, figure, unit = '') => {
  const told = figure === undefined || Number.isNaN(figure) ? ['not measured', ''] :
    [`${figure.toFixed(figure < 10 ? 2 : 0)}${unit}`, figure <= most ? 'met' : `missed, ${(figure / most).toFixed(2)} of it`];
  lines.push(`| ${what} | ${most}${unit} | ${told.join(' | ')} |`);
};
// The medians of some rounds.
const measured = async (make) => {
  const all = [];
  for (let round = 0; round < Number(rounds); round += 1) all.push(await make());
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]));
};
// A step that can't be done here leaves its goals unmeasured, and the others stand.
const tried = (step) => step().catch((error) => {
  console.error(`NOT MEASURED: ${String(error).split('\n')[0]}`);
  return {};
});

const beside = await measured(() => native(reference));
const of = (time) => time / beside.zip1;
const browsers = {};
for (const browser of ['Chromium', 'Firefox']) {
  const at = (how) => tried(() => measured(() => page(browser, reference, how)));
  const [now, later] = [await at({ exports: true }), await at({ later: true, exports: true, memory: true })];
  const stored = await at({ later: true, exports: true, stored: true });
  browsers[browser] = { now, later, stored };
  goal(`${browser}: export of ${slices} slices, of \`zip -1\``, 0.6, of(later.time));
  goal(`${browser}: the zip's bytes, of \`zip -1\``, 1, later.bytes / beside.bytes1);
  goal(`${browser}: the zip's bytes, of \`zip -6\``, 1.01, later.bytes / beside.bytes6);
  goal(`${browser}: export without compression, of \`zip -0\``, 1.5, stored.time / beside.zip0);
  goal(`${browser}: export right after loading, of one later`, 1.1, now.time / later.time);
  goal(`${browser}: load ${slices} slices, of \`zip -1\``, 0.3, of(later.load));
  goal(`${browser}: planes whole after loading`, 3, later.planes, ' s');
  goal(`${browser}: longest task of the page's thread`, 50, now.longest, ' ms');
  goal(`${browser}: start to a page that takes a drop, at most`, 1, later.start, ' s');
  goal(`${browser}: first paint`, 0.3, later.paint, ' s');
  goal(`${browser}: tab above the empty page`, 300, later.memory, ' MB');
}
const ratio = (kind, what) => browsers.Firefox[kind][what] / browsers.Chromium[kind][what];
goal('Firefox: load, of Chromium', 1.3, ratio('later', 'load'));
goal('Firefox: export, of Chromium', 1.3, ratio('later', 'time'));
const one = await tried(() => page('Chromium', reference, { text: true }));
goal('search for text, 512x512, with fetch and messages', 5, one.text, ' ms');
const dropped = await tried(() => measured(() => page('Chromium', reference, { drop: true })));
goal(`Chromium: load ${slices} slices that are dropped, of \`zip -1\``, 0.3, of(dropped.load));
const wheel = await tried(() => page('Chromium', reference, { later: true, wheel: true }));
goal('Chromium: a slice on the screen after the wheel, nine of ten', 16, wheel.wheel, ' ms');
goal('native, one thread, of `zip -1`', 0.5, of(beside.one));
goal('native, all cores, of `zip -1`', 0.5, of(beside.all));
goal('native without compression, one thread, of `cp -r`', 2.5, beside.store / beside.cp);
for (const [what, command] of [['native', ['cargo', 'bench', '-q', '-p', 'anonymise', '--bench', 'head']], ['wasm', ['sh', 'benches/head.sh']]]) {
  const told = await tried(async () => execFileSync(command[0], command.slice(1), { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const [preset, most] of [['strict', what === 'native' ? 100 : 150], ['research', what === 'native' ? 150 : 200]]) {
    const found = new RegExp(`${preset}: all of it, in a series[ |]+([\\d.]+)`).exec(told);
    goal(`one head in a series, ${preset}, ${what}`, most, found ? Number(found[1]) : undefined, ' us');
  }
}
for (const [count, folder] of larger) {
  const exports = count === 3000;
  const found = await tried(() => page('Chromium', folder, { exports, later: exports, memory: true }));
  if (exports) {
    const zip = native(folder);
    goal(`Chromium: export of ${count} slices, of \`zip -1\``, 0.6, found.time / zip.zip1);
  }
  const most = { 1000: 1.5, 10000: 12 }[count];
  if (most) goal(`Chromium: load ${count} files`, most, found.load, ' s');
  goal(`Chromium: tab above the empty page, ${count}`, 300, found.memory, ' MB');
}
const natively = (folder) => {
  const out = temporary('growth');
  const time = seconds(program, [folder, '--out', join(out, 'zip'), '--group', 'G', '--no-order', '--no-text-search', '--jobs', '1']);
  rmSync(out, { recursive: true, force: true });
  return time;
};
const inPage = async (folder, patients) => {
  const found = await page('Chromium', folder, patients > 1 ? { patients } : { exports: false });
  return found.load + (found.all ?? 0);
};
const grown = async (what, work, few, many) => goal(what, 1.05, (await tried(async () => ({
  exponent: await growth(work, few, many) }))).exponent);
await grown('native: growth from 100 to 10,000 images, exponent', natively, [1, 100], [1, 10_000]);
await grown('native: growth from 4 to 400 patients, exponent', natively, [4, 10], [400, 10]);
await grown('Chromium: loading, growth from 100 to 10,000 images, exponent', inPage, [1, 100], [1, 10_000]);
await grown('Chromium: to the last zip, growth from 40 to 400 patients, exponent', inPage, [40, 5], [400, 5]);
const size = statSync(process.env.VEILIG_PAGE).size;
goal('the page\'s file', 3e6, size, ' bytes');

const [first] = readdirSync(reference);
console.log(`${slices} slices of ${statSync(join(reference, first)).size} bytes, medians of ${rounds} rounds, two browsers opened as file://.`);
console.log(['cp', 'zip0', 'zip1', 'zip6'].map((name) => `${name} ${beside[name].toFixed(2)} s`).join(', '));
console.log('\n| goal | at most | measured | |\n|---|--:|--:|---|');
console.log(lines.join('\n'));
process.exit(0);
