// Memory of a browser while it loads and exports a study: proportional set size of all its processes, in MB.
//
// cargo xtask build && cargo bench --bench export -- make FOLDER 2000
// node benches/memory.mjs Firefox|Chromium FOLDER|ZIP [stored] [private]
// `stored`: without compression, so that the result is as large as the images. `private`: Firefox's private window.
import { statSync } from 'node:fs';
import { downloads, loaded, understand, until, visit } from '../tests/e2e/browser.mjs';
import { memory } from './processes.mjs';

const [browser, path, ...how] = process.argv.slice(2);
const options = how.includes('private') ? { prefs: { 'browser.privatebrowsing.autostart': true } } : {};

const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
const isFolder = statSync(path).isDirectory();

await visit(browser, 'file', async (session) => {
  session.unverified('what is measured is as large as may be');
  await understand(session);
  await pause(3);
  const tell = (name, mb) => console.log(`${mb.toFixed(0).padStart(6)} MB ${name}`);
  tell('the empty page', memory());
  // Runs a step; gives the most that it took, asked seldom, since counting a process's pages stops it.
  const step = async (name, work) => {
    let most = 0;
    const watch = setInterval(() => { most = Math.max(most, memory()); }, 700);
    const start = Date.now();
    await work();
    clearInterval(watch);
    console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
    tell(`${name}, highest`, most);
    await pause(3);
    tell(`after ${name}`, memory());
  };
  await step('loading', async () => {
    await (isFolder ? session.load({ folder: path }) : session.loadZip(path));
    await loaded(session);
    await until('the end of loading', async () => !(await session.shows('Cancel')), 900);
  });
  if (how.includes('stored')) {
    await session.tab('Advanced');
    await session.choose('#packing', 'store');
    await session.tab('General');
  }
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
  await step('the search for text and the export', async () => {
    await session.click('Export');
    await until('the result', async () => /images? written/.test(await session.text()), 1800);
    const saved = await downloads(session, 2);
    const zip = saved.find((file) => file.endsWith('.zip'));
    // Firefox holds the name with an empty file while it saves.
    await until('the whole download', () => statSync(zip).size > 0, 300);
    console.log(`the zip: ${(statSync(zip).size / 2 ** 20).toFixed(0)} MB`);
  });
}, undefined, options);
process.exit(0);
