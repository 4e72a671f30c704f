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
