// A folder with names that Chromium does not tell: the page says so, opens the rest, and comes to an end.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { loaded, rows, understand, until, visit } from './browser.mjs';
import { data, temporary } from './python.mjs';

// A disc with an image, a file and a folder whose names are no UTF-8 (of old discs with accents), with an image in it.
const disc = () => {
  const folder = join(temporary('hidden'), 'DISC');
  mkdirSync(folder);
  const named = (name) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
  const study = data('one').folder;
  const image = readdirSync(study, { recursive: true, withFileTypes: true }).find((one) => one.isFile());
  const path = join(image.parentPath ?? image.path, image.name);
  copyFileSync(path, join(folder, 'IM0001'));
  writeFileSync(join(folder, 'readme.txt'), 'Viewer');
  try {
    copyFileSync(path, named('pr\xe9nom.dcm'));
    mkdirSync(named('s\xe9rie'));
  } catch {
    return null; // This system has no such names.
  }
  copyFileSync(path, Buffer.concat([named('s\xe9rie'), Buffer.from('/IM0002')]));
  return folder;
};

for (const over of ['file', 'http']) {
  test(`names that the browser does not tell are told as hidden, and the walk ends (Chromium, ${over})`, async (t) => {
    const folder = disc();
    if (!folder) {
      t.skip('no such names here');
      return;
    }
    await visit('Chromium', over, async (session) => {
      await understand(session);
      await session.drag(folder);
      await loaded(session);
      await until('the end of loading', () => session.evaluate(() => document.querySelector('progress') === null), 20);
      const notes = await session.evaluate(() => [...document.querySelectorAll('.list .notice')].map((one) => one.innerText));
      const hidden = notes.filter((text) => /hides files or folders/.test(text));
      assert.equal(hidden.length, 1, notes.join('\n'));
      assert.match(hidden[0], /Load DICOM….*DISC/s);
      assert.equal((await rows(session)).filter((row) => /\t\s*(CT|MR)\b/.test(row)).length, 1);
      assert.ok(!notes.some((text) => text.includes('could not be read')), 'what has no name is told once');
    });
  });
}
