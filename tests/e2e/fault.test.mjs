// A program that stops says where in itself, and nothing that it had in hand.
import assert from 'node:assert/strict';
import test from 'node:test';
import { understand, until, visit } from './browser.mjs';

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
