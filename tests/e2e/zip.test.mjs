// Zips are loaded like folders.
import assert from 'node:assert/strict';
import test from 'node:test';
import { downloads, loaded, rows, understand, until, visit } from './browser.mjs';
import { check, data, frames, manifest, zips } from './python.mjs';

const settled = async (session) => {
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
};

// Loads in a way, exports; gives the manifest and what was sorted out.
const exported = (browser, load) => visit(browser, 'file', async (session) => {
  const one = data('one');
  await understand(session);
  await load(session);
  await settled(session);
  const sortedOut = await session.evaluate(() => {
    const details = document.querySelector('details.notice');
    if (details) details.open = true;
    return details?.innerText ?? '';
  });
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
  await session.click('Export');
  const saved = await downloads(session, 2);
  const [zip, pdf] = ['.zip', '.pdf'].map((end) => saved.find((path) => path.endsWith(end)));
  const found = check(zip, pdf, one);
  assert.deepEqual(found.problems, []);
  assert.equal(found.images, one.files);
  assert.deepEqual(session.errors, []);
  // The anonymous ID is drawn anew; it stands in the images, too.
  const { anonymous_id: id, inserted, ...told } = manifest(zip);
  assert.equal(inserted.subject_id, id);
  return { manifest: told, sortedOut };
});

for (const browser of ['Chromium', 'Firefox']) {
  test(`a zip, and a zip in a zip, give what their folder gives, and what is damaged in them is told (${browser})`, async () => {
    const { folder } = data('one');
    const { study, outer } = zips(folder);
    const plain = await exported(browser, (session) => session.load({ folder }));
    for (const path of [study, outer]) {
      const zipped = await exported(browser, (session) => session.loadZip(path));
      assert.deepEqual(zipped.manifest, plain.manifest);
      assert.match(zipped.sortedOut, /^1 file could not be read and stays out. 1 file is no image/);
      assert.match(zipped.sortedOut, /study\.zip\/readme\.txt/);
      assert.match(zipped.sortedOut, /damaged in the zip[^]*study\.zip\/damaged\/IM/);
    }
  });
}

for (const browser of ['Chromium', 'Firefox']) {
  test(`a zip that is cut off says so, aloud, beside what could be read of it (${browser})`, async () => {
    const { folder } = data('one');
    const { cut } = zips(folder);
    await visit(browser, 'file', async (session) => {
      await understand(session);
      await session.loadZip(cut);
      await settled(session);
      const notice = await session.evaluate(() => {
        const details = document.querySelector('details.notice.warn');
        details.open = true;
        return details.innerText;
      });
      assert.match(notice, /^1 file could not be read and stays out/);
      assert.match(notice, /The zip is cut off[^]*cut\.zip/);
    });
  });
}

for (const [browser, way] of [['Chromium', 'drag'], ['Firefox', 'drop']]) {
  test(`a zip that is dropped on the page gives what its folder gives (${browser})`, async () => {
    const { folder } = data('one');
    const { study } = zips(folder);
    const plain = await exported(browser, (session) => session.load({ folder }));
    const dropped = await exported(browser, (session) => session[way](study));
    assert.deepEqual(dropped.manifest, plain.manifest);
  });
}

for (const browser of ['Chromium', 'Firefox']) {
  test(`an image of many frames that lies packed in a zip is unpacked once, and is what it is outside (${browser})`, async () => {
    const { folder, zip } = frames();
    const told = (load) => visit(browser, 'file', async (session) => {
      await understand(session);
      await load(session);
      await settled(session);
      assert.match((await rows(session)).join(), /64 × 64 × 128/);
      await session.fill('Group ID', 'RG7');
      await session.fill('Order number', '555001');
      await session.click('Export');
      const saved = await downloads(session, 2);
      const { anonymous_id: id, inserted, ...rest } = manifest(saved.find((path) => path.endsWith('.zip')));
      assert.equal(inserted.subject_id, id);
      assert.deepEqual(session.errors, []);
      return rest;
    });
    const plain = await told((session) => session.load({ folder }));
    assert.equal(plain.series.length, 1);
    assert.deepEqual(await told((session) => session.loadZip(zip)), plain);
  });
}
