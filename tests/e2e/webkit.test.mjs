// The way through in WebKitGTK, the engine of Safari, as far as its driver goes: docs/webkit.md says what it can't.
import assert from 'node:assert/strict';
import test from 'node:test';
import { downloads, loaded, rows, understand, until, visit } from './browser.mjs';
import { check, data, zips } from './python.mjs';

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
