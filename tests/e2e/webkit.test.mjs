// The way through in WebKitGTK, the engine of Safari, as far as its driver goes: docs/safari.md says what it can't.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { downloads, loaded, rows, understand, until, visit } from './browser.mjs';
import { call, check, data, temporary, zips } from './python.mjs';

const FROM = { http: 'a server', file: 'a file' };

const settled = async (session) => {
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
};

const exported = async (session, one) => {
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
  await session.click('Export');
  const paths = await downloads(session, 2);
  const [zip, pdf] = ['.zip', '.pdf'].map((end) => paths.find((path) => path.endsWith(end)));
  const found = check(zip, pdf, one);
  assert.deepEqual(found.problems, []);
  assert.equal(found.images, one.files);
};

for (const [over, from] of Object.entries(FROM)) {
  test(`images loaded into the page opened from ${from} are listed, shown, searched and exported (WebKitGTK)`, () => (
    visit('WebKitGTK', over, async (session) => {
      const one = data('one');
      await understand(session);
      await session.load(one);
      await settled(session);
      const told = (await rows(session)).join('\n');
      assert.match(told, /CT|MR/);
      await until('the picture', () => session.evaluate(() => {
        const canvas = document.querySelector('.stage canvas');
        if (!canvas?.width) return false;
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return data.some((value, place) => place % 4 < 3 && value !== data[0]);
      }));
      await exported(session, one);
    })
  ));
}

test('a zip in a zip loaded into the page opened from a file gives what its folder gives (WebKitGTK)', () => (
  visit('WebKitGTK', 'file', async (session) => {
    const one = data('one');
    await understand(session);
    await session.loadZip(zips(one.folder).outer);
    await settled(session);
    await exported(session, one);
  })
));

test('a large file, which is handed over piece by piece, is shown and exported from a file (WebKitGTK)', () => (
  visit('WebKitGTK', 'file', async (session) => {
    const large = call('webkit.py', join(temporary('large'), 'images'));
    await understand(session);
    await session.load(large);
    await settled(session);
    await until('the picture', () => session.evaluate(() => {
      const canvas = document.querySelector('.stage canvas');
      return canvas?.width > 0 && !canvas.classList.contains('hidden') && !document.querySelector('.count.waiting');
    }));
    await session.fill('Group ID', 'RG7');
    await session.fill('Order number', '555001');
    await session.click('Export');
    const zip = (await downloads(session, 2)).find((path) => path.endsWith('.zip'));
    assert.match(await session.text(), /1 image written/);
    assert.ok(statSync(zip).size > 1e6);
  })
));

test('text is found, the header is told, and lists have our colours in the page opened from a file (WebKitGTK)', () => (
  visit('WebKitGTK', 'file', async (session) => {
    await understand(session);
    await session.load(data('written'));
    await settled(session);
    await until('the found text', async () => /What looks like text was found/.test(await session.text()));
    await session.tab('Header');
    await until('the header', () => session.evaluate(() => /\(0010,0010\)/.test(document.querySelector('.elements')?.innerText ?? '')));
    await session.tab('Image');
    await until('the tools', () => session.evaluate(() => document.querySelector('.tools select') !== null));
    const colours = await session.evaluate(() => {
      const { appearance, backgroundColor, color } = getComputedStyle(document.querySelector('.tools select'));
      return [appearance, backgroundColor, color];
    });
    assert.deepEqual(colours, ['none', 'rgb(20, 28, 34)', 'rgb(207, 216, 223)']);
  })
));

test('a file that changed since it was loaded into the page opened from a file stays out (WebKitGTK)', () => (
  visit('WebKitGTK', 'file', async (session) => {
    const folder = join(temporary('changed'), 'images');
    cpSync(data('one').folder, folder, { recursive: true });
    await understand(session);
    await session.load({ folder });
    await settled(session);
    await until('the end of the search', async () => !/Looking/.test(await session.text()));
    const [first] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const path = join(first.parentPath ?? first.path, first.name);
    const bytes = readFileSync(path);
    // Pixels alone: length and head stay what they were.
    bytes[bytes.length - 9] ^= 1;
    writeFileSync(path, bytes);
    await session.fill('Group ID', 'RG7');
    await session.fill('Order number', '555001');
    await session.click('Export');
    await downloads(session, 2);
    await until('the image to be told', async () => /1 image was left out/.test(await session.text()));
    assert.match(await session.text(), new RegExp(`${data('one').files - 1} images written`));
  })
));
