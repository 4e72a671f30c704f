// Where the page's time goes: Chromium's own profiler over the page and its workers, while a folder or a zip is loaded, searched
// and exported. The shares of each function in its own time, for each thread and phase. With AT_ONCE=1 the export is asked
// for at once, so that its phase holds most of the search; with LOAD_ONLY=1 it is not asked for.
//
// cargo xtask build --named && node --experimental-websocket benches/profile.mjs FOLDER|ZIP [LINES]
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { root, temporary } from '../tests/e2e/python.mjs';

const [folder, lines = '25'] = process.argv.slice(2);
const PAGE = process.env.VEILIG_PAGE ?? join(root, 'target/named/veilig.html');
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

const browser = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-dev-shm-usage', '--remote-debugging-port=0',
  `--user-data-dir=${temporary('profile')}`, 'about:blank',
], { stdio: ['ignore', 'ignore', 'pipe'] });
const address = await new Promise((done) => {
  let text = '';
  browser.stderr.on('data', (data) => {
    text += data;
    const found = /ws:\/\/\S+/.exec(text);
    if (found) done(found[0]);
  });
});

// The protocol, for the page and each of its workers.
const socket = new WebSocket(address);
await new Promise((done) => socket.addEventListener('open', done));
let last = 0;
const waiting = new Map();
const send = (method, params = {}, sessionId = undefined) => new Promise((done, fail) => {
  last += 1;
  waiting.set(last, { done, fail });
  socket.send(JSON.stringify({ id: last, method, params, sessionId }));
});
const threads = new Map();
const profiles = [];
let phase = 'start';
const start = async (id) => {
  await send('Profiler.enable', {}, id);
  await send('Profiler.setSamplingInterval', { interval: 500 }, id);
  await send('Profiler.start', {}, id);
};
socket.addEventListener('message', async ({ data }) => {
  const message = JSON.parse(data);
  if (message.id) {
    const { done, fail } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) fail(new Error(JSON.stringify(message.error)));
    else done(message.result);
  } else if (message.method === 'Target.attachedToTarget') {
    const id = message.params.sessionId;
    threads.set(id, message.params.targetInfo.type);
    if (message.params.targetInfo.type === 'worker') {
      await start(id).catch(() => {});
      await send('Runtime.runIfWaitingForDebugger', {}, id).catch(() => {});
    }
  } else if (message.method === 'Target.detachedFromTarget') {
    threads.delete(message.params.sessionId);
  }
});

// Ends a phase: what each thread did in it.
const next = async (name) => {
  for (const [id, kind] of [...threads]) {
    const stopped = await send('Profiler.stop', {}, id).catch(() => null);
    if (stopped) profiles.push({ phase, kind, profile: stopped.profile });
    await send('Profiler.start', {}, id).catch(() => {});
  }
  phase = name;
};

const over = await chromium.connectOverCDP(address);
const page = over.contexts()[0].pages()[0];
await page.setViewportSize({ width: 1280, height: 900 });
const { targetInfos } = await send('Target.getTargets');
const { sessionId } = await send('Target.attachToTarget', { targetId: targetInfos.find((one) => one.type === 'page').targetId, flatten: true });
threads.set(sessionId, 'page');
await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, sessionId);
await page.goto(`${pathToFileURL(PAGE).href}?lang=en`);
await start(sessionId);
const button = (name) => page.getByRole('button', { name, exact: true });
await button('I understand').click();
await wait(500);
const time = { load: Date.now() };
await next('load');
let opener = button('Load DICOM…');
if (statSync(folder).isFile()) {
  await button('Load options').click();
  opener = page.getByRole('menuitem', { name: /zip/i });
}
const [chooser] = await Promise.all([page.waitForEvent('filechooser'), (await opener).click()]);
await chooser.setFiles(folder);
await page.waitForSelector('[role=grid] [role=row] [role=gridcell], details.notice', { timeout: 600_000 });
const text = () => page.locator('body').innerText();
const until = async (test) => {
  while (!test(await text())) await wait(100);
};
// Loading is over when the search is told, in the list and at the foot; or there is nothing to cancel.
const cancel = button('Cancel');
while (!/Looking/.test(await text()) && (await cancel.count()) > 0) await wait(100);
time.search = Date.now();
await next('search');
if (!process.env.AT_ONCE) await until((now) => !/Looking/.test(now));
time.export = Date.now();
await next('export');
if (!process.env.LOAD_ONLY) {
  await page.getByRole('textbox', { name: 'Group ID', exact: true }).fill('RG7');
  await page.getByRole('textbox', { name: 'Order number', exact: true }).fill('555001');
  await button('Export').first().click();
  await until((now) => /images? written/.test(now));
}
time.end = Date.now();
await next('end');

console.log(`load ${time.search - time.load} ms, search ${time.export - time.search} ms, export ${time.end - time.export} ms (with the profiler)`);
for (const { phase: of, kind, profile } of profiles) {
  const [own, whole] = [new Map(), new Map()];
  const name = ({ callFrame: frame }) => frame.functionName || `(anonymous, line ${frame.lineNumber + 1})`;
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node])));
  profile.samples.forEach((sample, at) => {
    const ms = profile.timeDeltas[at] / 1000;
    const add = (to, of) => to.set(of, (to.get(of) ?? 0) + ms);
    add(own, name(nodes.get(sample)));
    const above = new Set();
    for (let node = nodes.get(sample); node; node = parents.get(node.id)) above.add(name(node));
    above.forEach((one) => add(whole, one));
  });
  const busy = [...own].filter(([name]) => name !== '(idle)').reduce((sum, [, ms]) => sum + ms, 0);
  if (busy < 50) continue;
  console.log(`\n${of}: ${kind}, busy ${busy.toFixed(0)} ms`);
  for (const [title, times] of [['by itself', own], ['with what it calls', whole]]) {
    console.log(`  ${title}`);
    for (const [of, ms] of [...times].sort((a, b) => b[1] - a[1]).slice(0, Number(lines))) {
      console.log(`${ms.toFixed(0).padStart(7)} ${(100 * ms / busy).toFixed(1).padStart(5)} % ${of}`);
    }
  }
}
await over.close().catch(() => {});
browser.kill();
process.exit(0);
