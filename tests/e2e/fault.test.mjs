// A program that stops says where in itself, and nothing that it had in hand.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ENGINES, loaded, understand, until, visit } from './browser.mjs';
import { people } from './python.mjs';

for (const browser of ['Chromium', 'Firefox']) {
  test(`a panic says a place to the console and no value (${browser})`, () => visit(browser, 'http', async (session) => {
    await understand(session);
    // What draws the page fails, with a text like those that a browser's error may carry.
    await session.evaluate(() => {
      for (const name of ['insertBefore', 'appendChild', 'removeChild']) {
        Node.prototype[name] = () => { throw new Error('QUISTENBERG^MARIJKE'); };
      }
    });
    await session.evaluate(() => document.getElementById('help')?.click() ?? document.querySelector('header button').click());
    await session.press('F1');
    await until('the end', () => session.errors.some((text) => text.includes('Veilig stopped at')));
    const said = session.errors.join('\n');
    assert.match(said, /Veilig stopped at [\w./-]+\.rs:\d+/);
    assert.ok(!said.includes('QUISTENBERG'), said);
    assert.ok(!/\/(root|home|Users)\//.test(said.match(/stopped at.*/)[0]), 'nor where the page was built');
  }));
}

for (const { browser, over, engine } of ENGINES.filter((one) => one.browser !== 'Firefox')) {
  test(`workers that never say a word are begun anew, and no file is lost with them (${engine})`, () => (
    visit(browser, over, async (session) => {
      await understand(session);
      await session.evaluate(() => {
        const real = globalThis.veiligWorker;
        let left = 1;
        globalThis.veiligWorker = (anew) => {
          const worker = real(anew);
          if (left > 0) worker.terminate();
          left -= 1;
          return worker;
        };
      });
      await session.load(people([{ file: 'A/IM1' }, { file: 'A/IM2' }]));
      await loaded(session);
      await until('the end of loading', async () => !(await session.shows('Cancel')));
      assert.doesNotMatch(await session.text(), /took too long|left out/i);
    })
  ));
}

for (const browser of ['Chromium', 'Firefox']) {
  test(`a worker that dies of several small images loses none of them (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const study = people(Array.from({ length: 40 }, (_, n) => ({ file: `A/IM${n}`, series: 1 })));
      await understand(session);
      // From Export on the first one that gets several files at once dies of them.
      await session.evaluate(() => {
        globalThis.died = 0;
        const real = globalThis.veiligWorker;
        globalThis.veiligWorker = (anew) => {
          const worker = real(anew);
          const post = worker.postMessage.bind(worker);
          worker.postMessage = (message, ...rest) => {
            if (globalThis.isDying && Array.isArray(message) && message[3].length > 3) {
              globalThis.isDying = false;
              globalThis.died = message[3].length;
              worker.terminate();
              setTimeout(() => worker.dispatchEvent(new Event('error')), 50);
              return;
            }
            post(message, ...rest);
          };
          return worker;
        };
      });
      await session.load(study);
      await loaded(session);
      await until('the end of loading', async () => !(await session.shows('Cancel')));
      await session.fill('Group ID', 'RG7');
      await session.fill('Order number', '555001');
      await session.evaluate(() => { globalThis.isDying = true; });
      await session.click('Export');
      await until('the result', async () => /images? written/.test(await session.text()));
      assert.ok(await session.evaluate(() => globalThis.died) > 3, 'a worker died of several');
      assert.match(await session.text(), /40 images written/);
      assert.deepEqual(session.errors, []);
    })
  ));
}

test('where no worker can be made, files are told as left behind, and nothing waits for ever', () => (
  visit('Chromium', 'file', async (session) => {
    await understand(session);
    await session.evaluate(() => {
      globalThis.veiligWorker = () => { throw new Error('none'); };
    });
    await session.load(people([{ file: 'A/IM1' }, { file: 'A/IM2' }]));
    await until('the end of loading', async () => !(await session.shows('Cancel')) && /2 files/.test(await session.text()));
    assert.match(await session.text(), /2 files/);
    assert.deepEqual(session.errors, []);
  })
));
