// The way from a folder to a zip and a report, as a user goes it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { downloads, loaded, stops, understand, until, visit } from './browser.mjs';
import { check, data, lose, spoil } from './python.mjs';

const fillAndExport = async (session) => {
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
  await session.click('Export');
  await until('the result', async () => /images? written/.test(await session.text()));
};

const pair = (paths, end = '.zip') => paths.filter((path) => path.endsWith(end));

const FROM = { file: 'a file share', http: 'this computer', intranet: 'an intranet server' };

for (const browser of ['Chromium', 'Firefox']) {
  for (const over of Object.keys(FROM)) {
    test(`images loaded into the page opened from ${FROM[over]} give a zip and a report (${browser})`, () => (
      visit(browser, over, async (session) => {
        const one = data('one');
        await understand(session);
        await session.load(one);
        await loaded(session);
        await fillAndExport(session);
        const paths = await downloads(session, 2);
        const [zip, pdf] = [pair(paths)[0], pair(paths, '.pdf')[0]];
        assert.ok(zip && pdf, `the downloads are ${paths.join(', ')}`);
        const found = check(zip, pdf, one);
        assert.deepEqual(found.problems, []);
        assert.equal(found.images, one.files);
        assert.deepEqual(session.errors, []);
      })
    ));
  }
}

for (const browser of ['Chromium', 'Firefox']) {
  test(`a study of 600 series comes with its report (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const many = data('many');
      await understand(session);
      await session.load(many);
      await loaded(session);
      await until('the end of loading', async () => !(await session.shows('Cancel')));
      await fillAndExport(session);
      const paths = await downloads(session, 2);
      const [zip, pdf] = [pair(paths)[0], pair(paths, '.pdf')[0]];
      const found = check(zip, pdf, many);
      assert.deepEqual(found.problems, []);
      assert.equal(found.images, many.files);
      assert.deepEqual(session.errors, []);
    })
  ));
}

for (const over of Object.keys(FROM)) {
  test(`a folder dropped on the page opened from ${FROM[over]} gives a zip and a report (Chromium)`, () => (
    visit('Chromium', over, async (session) => {
      const one = data('one');
      await understand(session);
      await session.drag(one.folder);
      await loaded(session);
      await fillAndExport(session);
      const paths = await downloads(session, 2);
      const found = check(pair(paths)[0], pair(paths, '.pdf')[0], one);
      assert.deepEqual(found.problems, []);
      assert.equal(found.images, one.files, 'images in folders inside the folder are found too');
    })
  ));
}

test('a result that holds a name or lacks an image would fail every test of this kind', () => (
  visit('Chromium', 'file', async (session) => {
    const one = data('one');
    await understand(session);
    await session.load(one);
    await loaded(session);
    await fillAndExport(session);
    const [zip] = pair(await downloads(session, 2));
    const good = readFileSync(zip);
    await session.verified();
    spoil(zip, one);
    await assert.rejects(session.verified(), (error) => error.actual.left.some((line) => line.endsWith(': name')));
    writeFileSync(zip, good);
    lose(zip);
    await assert.rejects(session.verified(), (error) => error.actual.lacks.some((line) => /manifest\.json has it/.test(line)));
    writeFileSync(zip, good);
  })
));

test('the option DICOM file-set gives a zip with a DICOMDIR', () => (
  visit('Chromium', 'file', async (session) => {
    const one = data('one');
    await understand(session);
    await session.load(one);
    await loaded(session);
    await session.tab('Advanced');
    await session.check('DICOM file-set');
    await session.tab('General');
    await fillAndExport(session);
    const paths = await downloads(session, 2);
    const found = check(pair(paths)[0], pair(paths, '.pdf')[0], one);
    assert.deepEqual(found.problems, []);
    assert.equal(found.images, one.files);
    assert.ok(found.names.includes(`${found.id}/DICOMDIR`), found.names.join(', '));
    assert.ok(!found.names.some((name) => name.endsWith('.dcm')), found.names.join(', '));
  })
));

test('several patients are paired with their IDs before the export, and each gets a zip and a report', () => (
  visit('Chromium', 'file', async (session) => {
    const several = data('several');
    await understand(session);
    await session.load(several);
    await loaded(session);
    await session.fill('Group ID', 'RG7');
    await session.click('Export');
    await until('the dialog', () => session.shows('Start export'));
    await session.evaluate(() => {
      // Each row asks for an order number; the tick is the other answer to it.
      for (const box of document.querySelectorAll('[role=dialog] input[type=checkbox], dialog input[type=checkbox]')) {
        if (!box.checked) box.click();
      }
    });
    await session.click('Start export');
    await until('the result', async () => /images? written/.test(await session.text()));
    const paths = await downloads(session, 2 * several.patients.length);
    const zips = pair(paths);
    assert.equal(zips.length, several.patients.length);
    let images = 0;
    for (const zip of zips) {
      const pdf = pair(paths, '.pdf').find((path) => path.startsWith(zip.slice(0, -'.zip'.length)));
      assert.ok(pdf, `${zip} has a report`);
      const found = check(zip, pdf, several);
      assert.deepEqual(found.problems, []);
      images += found.images;
    }
    assert.equal(images, several.files);
  })
));

test("export says why it can't yet", () => (
  visit('Chromium', 'file', async (session) => {
    await understand(session);
    assert.notEqual(await stops(session), '', 'with nothing loaded');
    await session.load(data('one'));
    await loaded(session);
    await until('the missing Group ID to be named', async () => /group id/i.test(await stops(session)));
    await session.fill('Group ID', 'RG7');
    await until('the missing order number to be named', async () => /order number/i.test(await stops(session)));
    await session.fill('Order number', '555001');
    await until('nothing to stop it', async () => (await stops(session)) === '');
  })
));

test('cancel leaves nothing', () => (
  visit('Chromium', 'file', async (session) => {
    await understand(session);
    await session.load(data('large'));
    await loaded(session);
    await until('the end of loading', async () => !(await session.shows('Cancel')));
    await session.fill('Group ID', 'RG7');
    await session.fill('Order number', '555001');
    await session.click('Export');
    await until('Cancel', () => session.shows('Cancel'));
    await session.click('Cancel');
    await until('the end of the export', async () => !(await session.shows('Cancel')));
    await new Promise((done) => setTimeout(done, 2000));
    assert.deepEqual(session.downloads(), []);
    assert.ok(!/images? written/.test(await session.text()));
    assert.ok(!(await session.shows('Save ZIP again')));
  })
));

test('a second export right after the first has an ID and pseudonyms of its own', () => (
  visit('Chromium', 'file', async (session) => {
    const one = data('one');
    await understand(session);
    await session.load(one);
    await loaded(session);
    await fillAndExport(session);
    const first = [...await downloads(session, 2)];
    await session.fill('Order number', '555002');
    await session.click('Export');
    const both = await downloads(session, 4);
    const uids = (paths) => {
      const zip = pair(paths)[0];
      const found = check(zip, pair(paths, '.pdf')[0], one);
      assert.deepEqual(found.problems, []);
      return [found.id, ...found.uids];
    };
    const second = uids(both.filter((path) => !first.includes(path)));
    assert.deepEqual(uids(first).filter((uid) => second.includes(uid)), []);
  })
));

test('a zip is saved where the user chooses, and a place that fails says so', () => visit('Chromium', 'file', async (session) => {
  // A driver can't answer the browser's own dialog: this one stands for it, and keeps what is written.
  await session.evaluate(() => {
    globalThis.kept = [];
    globalThis.showSaveFilePicker = async ({ suggestedName }) => ({
      createWritable: async () => ({
        write: async (blob) => {
          if (globalThis.isFull) throw new DOMException('full', 'QuotaExceededError');
          globalThis.kept.push([suggestedName, blob.size]);
        },
        close: async () => { globalThis.kept.push('closed'); },
      }),
    });
  });
  await understand(session);
  await session.load(data('one'));
  await loaded(session);
  await fillAndExport(session);
  const [zip] = pair(await downloads(session, 2));
  await session.click('Save ZIP as…');
  await until('it to be saved', async () => (await session.evaluate(() => globalThis.kept.length)) === 2);
  assert.deepEqual(await session.evaluate(() => globalThis.kept), [[basename(zip), statSync(zip).size], 'closed']);
  await session.evaluate(() => { globalThis.isFull = true; });
  await session.click('Save ZIP as…');
  await until('the failure', () => session.evaluate(() => document.querySelector('.results').innerText.includes('could not be saved there')));
  assert.equal(await session.evaluate(() => globalThis.kept.length), 2);
}));
