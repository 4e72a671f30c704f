// A file that another one takes the place of after it was loaded: never exported, never shown under the first one's name.
import assert from 'node:assert/strict';
import test from 'node:test';
import { copyFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { downloads, loaded, rows, stops, understand, until, visit } from './browser.mjs';
import { call, temporary } from './python.mjs';

const CHANGED = /changed since (it was|they were) loaded/;

const make = (count) => call('changed.py', 'make', join(temporary('changed'), 'images'), String(count));

// Puts patient B's files into the places of patient A's: the same names, sizes and times.
const swap = ({ folder, time }, names = readdirSync(join(folder, 'a'))) => {
  for (const name of names) {
    const path = join(folder, 'a', name);
    const size = statSync(path).size;
    copyFileSync(join(folder, 'b', name), path);
    utimesSync(path, time, time);
    assert.equal(statSync(path).size, size);
    assert.equal(statSync(path).mtimeMs, time * 1000);
  }
};

const swapZip = ({ folder, time }) => {
  copyFileSync(join(folder, 'b.zip'), join(folder, 'a.zip'));
  utimesSync(join(folder, 'a.zip'), time, time);
};

// Loads, and waits until all is known of what was loaded.
const open = async (session, load) => {
  await understand(session);
  await load(session);
  await loaded(session);
  await until('the end of the search', () => session.evaluate(() => document.querySelector('[role=grid] .good') !== null));
  await until('a picture', () => session.evaluate(() => {
    const canvas = document.querySelector('.stage canvas');
    return canvas?.width > 0 && !canvas.classList.contains('hidden') && !document.querySelector('.count.waiting');
  }));
  assert.match((await rows(session)).join(), /Aldersteen/);
};

const fillIn = async (session) => {
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
};
const pressExport = async (session) => {
  await fillIn(session);
  await session.click('Export');
};

const load = (made) => (session) => session.load({ folder: join(made.folder, 'a') });

for (const browser of ['Chromium', 'Firefox']) {
  test(`three images overwritten by another patient's with equal sizes and times stay out, and say why (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const made = make(3);
      await open(session, load(made));
      swap(made);
      await pressExport(session);
      await until('the reason', async () => CHANGED.test(await session.text()));
      await until('the end of the export', async () => !(await session.shows('Cancel')));
      const text = await session.text();
      assert.match(text, /3 files changed since they were loaded/);
      assert.doesNotMatch(text, /[1-9]\d* images? written/);
      assert.deepEqual(session.downloads(), []);
      assert.match(await stops(session), /Every loaded series stays out/);
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`of three images two of which changed, one goes out, with its own pixels (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const made = make(3);
      await open(session, load(made));
      swap(made, ['IM0000', 'IM0002']);
      await pressExport(session);
      await until('the result', async () => /1 image written/.test(await session.text()));
      assert.match(await session.text(), CHANGED);
      const zip = (await downloads(session, 2)).find((path) => path.endsWith('.zip'));
      assert.deepEqual(call('changed.py', 'read', zip), [true]);
    })
  ));

  test(`a zip overwritten by another patient's with equal size and time stays out, and says why (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const made = make(3);
      await open(session, (one) => one.loadZip(join(made.folder, 'a.zip')));
      swapZip(made);
      await pressExport(session);
      await until('the reason', async () => CHANGED.test(await session.text()));
      await until('the end of the export', async () => !(await session.shows('Cancel')));
      assert.deepEqual(session.downloads(), []);
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`files that are gone stay out, and say why (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const made = make(3);
      await open(session, load(made));
      rmSync(join(made.folder, 'a'), { recursive: true });
      await pressExport(session);
      await until('the reason', async () => CHANGED.test(await session.text()));
      await until('the end of the export', async () => !(await session.shows('Cancel')));
      assert.deepEqual(session.downloads(), []);
    })
  ));

  test(`the viewer and the tab Header say that the file changed instead of showing another patient (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const made = make(40);
      await open(session, load(made));
      swap(made);
      await session.focus('.stage');
      await session.press('Home');
      const told = () => session.evaluate(() => document.querySelector('.stage .cannot')?.innerText ?? '');
      await until('the reason instead of the slice', async () => CHANGED.test(await told()));
      assert.ok(await session.evaluate(() => document.querySelector('.stage canvas').classList.contains('hidden')));
      await until('the warning above the list', () => session.evaluate(() => (
        /files? changed since/.test(document.querySelector('.notice.warn')?.innerText ?? '')
      )));
      await session.tab('Header');
      const header = () => session.evaluate(() => document.querySelector('.header-tab')?.innerText ?? '');
      await until('the reason instead of the header', async () => CHANGED.test(await header()));
      assert.doesNotMatch(await header(), /Brouwersma/);
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`what changes while it is looked at for burned-in text is not taken for clean (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const made = make(100);
      await understand(session);
      await load(made)(session);
      await loaded(session);
      await until('the end of loading', async () => !(await session.shows('Cancel')));
      session.unverified('what some of its images were made of was overwritten; they are compared by changed.py');
      swap(made);
      await until('the warning', async () => CHANGED.test(await session.text()));
      // Where nothing was looked at before, nothing is left to export.
      await fillIn(session);
      await session.evaluate(() => document.querySelector('button[aria-describedby=stops]').click());
      await until('the end', async () => /stays? out/.test(await stops(session)) || /written|changed since/.test(await session.text()));
      // Those that went out before were looked at and are A's.
      const zip = session.downloads().find((path) => path.endsWith('.zip'));
      if (zip) assert.ok(call('changed.py', 'read', zip).every(Boolean));
      assert.match(await session.text(), /[1-9]\d* files? changed since/);
    })
  ));
}

test('a thumbnail that is made anew shows nothing of another patient', () => (
  visit('Chromium', 'file', async (session) => {
    const made = make(3);
    await open(session, load(made));
    await until('the thumbnail', () => session.evaluate(() => document.querySelector('.thumb:not(.empty)') !== null));
    swap(made);
    await session.click('Redact');
    await session.dragOn('.stage', 90, 60);
    await until('the thumbnail to go', () => session.evaluate(() => document.querySelector('.thumb.empty') !== null));
    await until('the reason', async () => CHANGED.test(await session.text()));
  })
));
