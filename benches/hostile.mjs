// How long the page takes for each hostile file, and how much memory: a table for docs/measured, as benches/hostile.rs makes of the
// command line program. Memory is the proportional set size of all processes of the browser above that with the empty page, in MB.
//
// cargo xtask build && cargo bench -p anonymise --bench hostile -- make FOLDER
// node benches/hostile.mjs Firefox|Chromium FOLDER [PART OF A NAME]...
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { downloads, rows, stops, understand, until, visit } from '../tests/e2e/browser.mjs';
import { memory } from './processes.mjs';

const [browser, folder, ...words] = process.argv.slice(2);
// Nothing may take so long.
const PATIENCE = 60;
const files = readdirSync(folder).filter((name) => words.length === 0 || words.some((word) => name.includes(word)));

// What is looked at seldom costs little: counting a process's pages stops it.
const most = async (work) => {
  const began = Date.now();
  let mb = memory();
  const watch = setInterval(() => { mb = Math.max(mb, memory()); }, 500);
  try {
    return { answer: await work(), seconds: (Date.now() - began) / 1000, mb: Math.max(mb, memory()) };
  } finally {
    clearInterval(watch);
  }
};

const text = (session) => session.evaluate(() => document.body.innerText);

// Waits until the list stands; how many rows it has. What is looked for in pixels goes on meanwhile, and an export waits for it.
const load = async (session, path) => {
  await session.loadZip(path);
  const done = async () => !(await session.shows('Cancel')) && ((await rows(session)).length > 0 || (await session.evaluate(() => document.querySelectorAll('details.notice').length)) > 0);
  await until('the end of loading', done, PATIENCE);
  return `${(await rows(session)).length} rows`;
};

const send = async (session) => {
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
  const incomplete = 'Export although the list is incomplete';
  if ((await text(session)).includes(incomplete)) await session.check(incomplete);
  // What was filled in is looked at a moment later.
  for (let tries = 0; (await stops(session)).length > 0; tries += 1) {
    if (tries === 5) return 'nothing to export';
    await new Promise((done) => setTimeout(done, 200));
  }
  await session.click('Export');
  // Of several patients each needs an order number, for which a dialog asks.
  const asks = () => session.evaluate(() => document.querySelector('dialog[open]') !== null);
  const isWritten = async () => /images? written|failed|Nothing was/.test(await text(session));
  await until('the end of the export', async () => (await asks()) || (await isWritten()) || (await stops(session)).length > 0, PATIENCE);
  if (!(await asks()) && !(await isWritten())) return 'nothing to export';
  return (await asks()) ? 'asks for each patient' : 'exported';
};

console.log('| file | bytes | to the list, s | MB | export, s | MB | answer |\n|---|--:|--:|--:|--:|--:|---|');
for (const name of files) {
  const path = join(folder, name);
  try {
    await visit(browser, 'file', async (session) => {
      session.unverified('what is hostile is no study of ours');
      await understand(session);
      await new Promise((done) => setTimeout(done, 1500));
      const empty = memory();
      const told = [name, statSync(path).size];
      const read = await most(() => load(session, path));
      told.push(read.seconds.toFixed(1), (read.mb - empty).toFixed(0));
      const sent = await most(() => send(session));
      told.push(sent.seconds.toFixed(1), (sent.mb - empty).toFixed(0), `${read.answer}; ${sent.answer}`);
      // What is being saved while the page goes would end this program.
      if (sent.answer === 'exported') await downloads(session, 2);
      console.log(`| ${told.join(' | ')} |`);
    });
  } catch (error) {
    console.log(`| ${name} | ${statSync(path).size} | | | | | ${String(error.message).split('\n')[0].slice(0, 100)} |`);
  }
}
process.exit(0);
