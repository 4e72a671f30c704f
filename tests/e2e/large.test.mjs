// Where Firefox keeps a result until it is saved: a private file of the page, not memory; and when it goes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { downloads, loaded, understand, until, visit } from './browser.mjs';
import { check, data, temporary } from './python.mjs';

const settled = async (session, what) => {
  await session.load(what);
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
};

const start = async (session) => {
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
  await session.click('Export');
};

const fillAndExport = async (session) => {
  await start(session);
  await until('the result', async () => /images? written/.test(await session.text()));
};

// What lies in the private files of this page's address: a hash and a size for each, by folder and name.
const lying = (session) => session.evaluate(async () => {
  const found = [];
  let root;
  try {
    root = await navigator.storage.getDirectory();
  } catch (error) {
    return error.name;
  }
  for await (const [folder, handle] of root.entries()) {
    if (handle.kind !== 'directory') found.push({ folder: '', name: folder });
    else for await (const [name, file] of handle.entries()) {
      const blob = await file.getFile();
      const begin = new TextDecoder('latin1').decode(await blob.slice(0, 4).arrayBuffer());
      found.push({ folder, name, begin, size: blob.size });
    }
  }
  return found;
});

const saved = async (session, count = 2) => {
  const paths = await downloads(session, count);
  await until('whole downloads', () => paths.every((path) => statSync(path).size > 0));
  return ['.zip', '.pdf'].map((end) => paths.filter((path) => path.endsWith(end)));
};

const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
const gone = (session) => until('nothing to lie there', async () => (await lying(session)).length === 0);

for (const over of ['file', 'http']) {
  test(`a result lies in a private file, can be saved again from it, and goes with the list (Firefox, ${over})`, () => (
    visit('Firefox', over, async (session) => {
      const one = data('one');
      await understand(session);
      await settled(session, one);
      assert.deepEqual(await lying(session), []);
      await fillAndExport(session);
      const [[zip], [pdf]] = await saved(session);
      const found = check(zip, pdf, one);
      assert.deepEqual(found.problems, []);
      assert.equal(found.images, one.files);
      const files = await lying(session);
      assert.equal(files.length, 1, 'the zip and nothing else: never the report');
      assert.equal(files[0].begin, 'PK\u0003\u0004');
      assert.equal(files[0].size, statSync(zip).size);
      assert.match(files[0].folder + files[0].name, /^veilig-[\d-]+$/);
      await session.click('Save ZIP again');
      const [zips] = await saved(session, 3);
      assert.equal(zips.length, 2);
      assert.equal(hash(zips[0]), hash(zips[1]));
      await session.click('Clear list');
      await gone(session);
      assert.deepEqual(session.errors, []);
    })
  ));
}

test('a second export, with a password, keeps what is still offered, and a result that is closed goes (Firefox)', () => (
  visit('Firefox', 'file', async (session) => {
    await understand(session);
    await settled(session, data('one'));
    await fillAndExport(session);
    const [[first]] = await saved(session);
    await session.fill('Order number', '555002');
    await session.tab('Advanced');
    await session.focus('#password');
    for (const letter of 'correcthorse') await session.press(letter);
    session.zipPassword('correcthorse');
    await session.press('Tab');
    await session.tab('General');
    await session.click('Export');
    const [zips] = await saved(session, 4);
    const second = readFileSync(zips.find((path) => path !== first));
    assert.equal(second.readUInt16LE(8), 99, 'its entries are encrypted (AES)');
    const files = await lying(session);
    assert.deepEqual(files.map((file) => file.size).sort(), [statSync(first).size, second.length].sort());
    await session.click('Close');
    await until('one file to go', async () => (await lying(session)).length === 1);
    assert.deepEqual(session.errors, []);
  })
));

test('what a killed page left is gone once the page opens again, and what another tab offers stays (Firefox)', async () => {
  const profile = temporary('profile');
  const one = data('one');
  let page;
  await visit('Firefox', 'file', async (session) => {
    await understand(session);
    await settled(session, one);
    await fillAndExport(session);
    await saved(session);
    assert.equal((await lying(session)).length, 1);
    await session.kill();
  }, page, { profile });
  const storage = join(profile, 'storage', 'default');
  const inside = readdirSync(storage, { recursive: true, withFileTypes: true });
  const left = inside.filter((entry) => entry.isFile() && /fs/.test(entry.parentPath ?? entry.path) && !/sqlite/.test(entry.name));
  assert.ok(left.length > 0, 'the test shows nothing unless something was left');
  await visit('Firefox', 'file', async (session) => {
    await gone(session);
    // Its memory of the dialog may have died with it.
    await until('the page', async () => (await session.shows('I understand')) || session.shows('Export'));
    if (await session.shows('I understand')) await understand(session);
    await settled(session, one);
    await fillAndExport(session);
    const [[zip]] = await saved(session);
    const other = await session.another();
    // It opened, and had the time to look for leftovers.
    await new Promise((done) => setTimeout(done, 4000));
    assert.equal((await lying(other)).length, 1);
    await session.click('Save ZIP again');
    const [zips] = await saved(session, 3);
    assert.deepEqual(zips.map(hash), [hash(zip), hash(zip)]);
    await other.close();
  }, page, { profile });
});

test('a private window has no private files: memory does (Firefox)', () => (
  visit('Firefox', 'file', async (session) => {
    const one = data('one');
    await understand(session);
    await settled(session, one);
    assert.equal(await lying(session), 'SecurityError');
    await fillAndExport(session);
    const [[zip], [pdf]] = await saved(session);
    const found = check(zip, pdf, one);
    assert.deepEqual(found.problems, []);
    assert.equal(found.images, one.files);
    await session.click('Save ZIP again');
    const [zips] = await saved(session, 3);
    assert.equal(hash(zips[0]), hash(zips[1]));
    assert.deepEqual(session.errors, []);
  }, undefined, { prefs: { 'browser.privatebrowsing.autostart': true } })
));

test('where the browser grants too little room the export fails as a whole, says why, and leaves nothing (Firefox)', () => (
  visit('Firefox', 'file', async (session) => {
    await understand(session);
    await settled(session, data('large'));
    await start(session);
    await until('the failure', async () => /The export failed/.test(await session.text()));
    assert.match(await session.text(), /no more room/);
    assert.deepEqual(session.downloads(), []);
    assert.ok(!(await session.shows('Save ZIP again')));
    await gone(session);
  }, undefined, { prefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': 40 * 1024 } })
));

test('an export that is cancelled leaves no private file (Firefox)', () => (
  visit('Firefox', 'file', async (session) => {
    await understand(session);
    await settled(session, data('large'));
    await start(session);
    await until('a file', async () => (await lying(session)).some((file) => file.size > 0));
    await session.click('Cancel');
    await gone(session);
    assert.deepEqual(session.downloads(), []);
    assert.ok(!(await session.shows('Save ZIP again')));
  })
));

test('leaving the page takes its private file along, and a download that began is whole (Firefox)', () => (
  visit('Firefox', 'file', async (session) => {
    await understand(session);
    await settled(session, data('long'));
    await fillAndExport(session);
    const [{ size }] = await lying(session);
    const paths = await downloads(session, 2);
    // The other tab comes last: the page of a tab that nobody sees is slow.
    const other = await session.another();
    await session.leave();
    await gone(other);
    const zip = paths.find((path) => path.endsWith('.zip'));
    await until('the whole download', () => statSync(zip).size > 0);
    assert.equal(statSync(zip).size, size);
  })
));

test('Chromium keeps results as Blobs, which it lays on disk by itself', () => (
  visit('Chromium', 'http', async (session) => {
    await understand(session);
    await settled(session, data('one'));
    await fillAndExport(session);
    await downloads(session, 2);
    assert.deepEqual(await lying(session), []);
  })
));
