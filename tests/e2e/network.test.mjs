// The page reaches no network, and says what it lacks where it can't run.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { downloads, loaded, understand, until, visit } from './browser.mjs';
import { data, root, temporary } from './python.mjs';

for (const browser of ['Chromium', 'Firefox']) {
  for (const over of ['file', 'http']) {
    test(`the page asks the network for nothing (${browser}, ${over})`, () => (
      visit(browser, over, async (session) => {
        await understand(session);
        await session.load(data('one'));
        await loaded(session);
        await session.fill('Group ID', 'RG7');
        await session.fill('Order number', '555001');
        await session.click('Export');
        await downloads(session, 2);
        const foreign = session.requests.filter((url) => url !== session.address && !/^(blob|data):/.test(url));
        assert.deepEqual(foreign, []);
        if (session.server) assert.deepEqual(session.server.asked, ['/veilig.html']);
      })
    ));
  }

  test(`a script that tries to reach the network is stopped by the page's policy (${browser})`, () => (
    visit(browser, 'http', async (session) => {
      const outcome = await session.evaluate(async (address) => {
        const image = new Promise((done) => {
          const picture = new Image();
          picture.onload = () => done('loaded');
          picture.onerror = () => done('blocked');
          picture.src = `${address}&picture`;
        });
        const fetched = fetch(`${address}&fetch`).then(() => 'fetched', () => 'blocked');
        return Promise.all([image, fetched]);
      }, session.address);
      assert.deepEqual(outcome, ['blocked', 'blocked']);
      assert.deepEqual(session.server.asked, ['/veilig.html']);
    })
  ));

  test(`no text becomes markup or a script's address where the browser has Trusted Types (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const outcome = await session.evaluate(() => {
        if (!globalThis.trustedTypes) return [];
        const tried = (act) => {
          try {
            act();
            return 'done';
          } catch {
            return 'refused';
          }
        };
        return [
          tried(() => { document.createElement('p').innerHTML = '<b>text</b>'; }),
          tried(() => new Worker(URL.createObjectURL(new Blob(['0'])))),
          tried(() => trustedTypes.createPolicy('another', { createScriptURL: (url) => url })),
        ];
      });
      if (browser === 'Chromium') assert.notDeepEqual(outcome, []);
      assert.ok(outcome.every((one) => one === 'refused'), outcome.join(' '));
    })
  ));

  test(`the page starts and its workers too (${browser}, file)`, () => (
    visit(browser, 'file', async (session) => {
      await until('the compiled module', () => session.evaluate(() => globalThis.veiligModule instanceof WebAssembly.Module));
      const answer = await session.evaluate(() => new Promise((done) => {
        const worker = globalThis.veiligWorker();
        worker.onmessage = () => done('ready');
        worker.onerror = (event) => done(event.message);
        worker.postMessage({ module: globalThis.veiligModule });
      }));
      assert.equal(answer, 'ready');
    })
  ));
}

test('a browser without workers is told so in plain words', () => {
  const page = readFileSync(process.env.VEILIG_PAGE ?? join(root, 'dist/veilig.html'), 'utf8');
  const lacking = join(temporary('lacking'), 'veilig.html');
  // Without the policy this test's own script may run first.
  writeFileSync(lacking, page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('<head>', '<head><script>delete globalThis.Worker</script>'));
  return visit('Chromium', 'file', async (session) => {
    await until('the words', async () => (await session.text()).includes('It lacks: Worker'));
  }, lacking);
});
