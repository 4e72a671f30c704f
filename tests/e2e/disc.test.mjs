// CDs with viewer software, thousands of files, and folders that don't answer.
import assert from 'node:assert/strict';
import test from 'node:test';
import { downloads, loaded, rows, understand, until, visit } from './browser.mjs';
import { check, disc } from './python.mjs';

const idle = (session) => until('the end of loading', async () => !(await session.shows('Cancel')), 300);

const settled = async (session) => {
  await loaded(session);
  await idle(session);
};

const fillAndExport = async (session) => {
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
  await session.click('Export');
  const saved = await downloads(session, 2);
  return ['.zip', '.pdf'].map((end) => saved.find((path) => path.endsWith(end)));
};

// What is told of files that are no images: the line, and what stands behind it.
const sortedOut = (session) => session.evaluate(() => {
  const lines = [...document.querySelectorAll('details.notice')];
  const line = lines.map((one) => one.querySelector('summary').innerText).join('\n');
  lines.forEach((one) => { one.open = true; });
  const text = lines.map((one) => one.innerText).join('\n');
  lines.forEach((one) => { one.open = false; });
  return { line, text };
});

for (const browser of ['Chromium', 'Firefox']) {
  test(`of a CD the images are found, and the DICOMDIR and the viewer are one line (${browser})`, () => visit(browser, 'file', async (session) => {
    const cd = disc('cd');
    await understand(session);
    await (browser === 'Chromium' ? session.drag(cd.folder) : session.load(cd));
    await settled(session);
    assert.equal((await rows(session)).filter((row) => /\bCT\b/.test(row)).length, 2, 'two series');
    const { line, text } = await sortedOut(session);
    // The files in the viewer's jar are told as one, the jar itself. The empty file may have been an image.
    assert.equal(line, `1 file could not be read and stays out. ${cd.all - cd.files - 1} files are no images and were sorted out`);
    assert.match(text, /DICOMDIR[^]*\(2\)[^]*dicomdir/);
    assert.match(text, /viewer\.jar/);
    assert.ok(!text.includes('Class1'), text);
    assert.ok(text.split('\n').length < 150, 'the first of thousands tell enough');
    assert.equal(await session.evaluate(() => document.querySelectorAll('[role=alert]').length), 0, 'nothing is wrong');
    const [zip, pdf] = await fillAndExport(session);
    const found = check(zip, pdf, cd);
    assert.deepEqual(found.problems, []);
    assert.equal(found.images, cd.files);
    assert.deepEqual(session.errors, []);
  }));

  test(`while 5,000 files are loaded the page lives, and all are there in the end (${browser})`, () => visit(browser, 'file', async (session) => {
    const many = disc('many');
    await understand(session);
    await session.evaluate(() => {
      window.beats = 0;
      window.gap = 0;
      let last = performance.now();
      setInterval(() => {
        window.gap = Math.max(window.gap, performance.now() - last);
        last = performance.now();
        window.beats += 1;
      }, 50);
    });
    await (browser === 'Chromium' ? session.drag(many.folder) : session.load(many));
    const state = () => session.evaluate(() => ({
      beats: window.beats, gap: window.gap, done: Number(document.querySelector('.foot progress')?.value ?? -1),
    }));
    const first = await until('progress', async () => {
      const now = await state();
      return now.done > 0 && (await session.shows('Cancel')) && now;
    });
    // A page that stood still while it reads would answer none of this before the end.
    await until('a beat after it, and more of it', async () => {
      const now = await state();
      // A fast machine may be through already.
      return now.beats > first.beats && (now.done > first.done || now.done < 0);
    });
    // The list fills while it goes on, and answers.
    await until('rows', async () => (await rows(session)).length > 1);
    await idle(session);
    console.log(`${browser}: the page was busy for ${Math.round((await state()).gap)} ms at most`);
    assert.equal((await rows(session)).filter((row) => /\bCT\b/.test(row)).length, 10);
    assert.match(await session.text(), /10 series, 5000 images|10 series, 5,000 images/);
    await session.fill('Comments', 'it takes what is typed');
    assert.deepEqual(session.errors, []);
  }));
}

// Lets the file of this name wait until `release()` is called, if ever.
const hold = (name) => {
  const { getFile } = FileSystemFileHandle.prototype;
  FileSystemFileHandle.prototype.getFile = function get() {
    if (this.name !== name) return getFile.call(this);
    return new Promise((done) => { window.release = () => done(getFile.call(this)); });
  };
};

test('a file in a dropped folder that never answers does not hold up the others, and is told (Chromium)', () => (
  visit('Chromium', 'file', async (session) => {
    const cd = disc('cd');
    await understand(session);
    await session.evaluate(hold, 'im0002');
    await session.drag(cd.folder);
    await settled(session);
    const { line, text } = await sortedOut(session);
    assert.equal(line, `2 files could not be read and stay out. ${cd.all - cd.files - 1} files are no images and were sorted out`);
    assert.match(text, /could not be read[^]*im0002/);
    assert.match(await session.text(), /2 series, 11 images/);
  })
));

test('after Cancel nothing more comes of a drop that is still walked (Chromium)', () => (
  visit('Chromium', 'file', async (session) => {
    const cd = disc('cd');
    await understand(session);
    await session.evaluate(hold, 'viewer.ini');
    await session.drag(cd.folder);
    await until('the file that waits', () => session.evaluate(() => typeof window.release === 'function'));
    await session.click('Cancel');
    await until('the end', async () => !(await session.shows('Cancel')));
    const before = await rows(session);
    await session.evaluate(() => window.release());
    await new Promise((done) => setTimeout(done, 3000));
    assert.ok(!(await session.shows('Cancel')));
    assert.deepEqual(await rows(session), before);
  })
));
