// The planes across the slices: what they show, and how they and the slice lead to each other.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ENGINES, loaded, understand, until, visit } from './browser.mjs';
import { data } from './python.mjs';

const open = async (session, what) => {
  await understand(session);
  await session.load(data(what));
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
};

// All slices are there: no count stands beside the planes' names any more.
const whole = (session, seconds = 60) => until('whole planes', () => session.evaluate(() => {
  const names = [...document.querySelectorAll('.plane .name')].map((name) => name.innerText.trim());
  const drawn = [...document.querySelectorAll('.plane canvas')].every((canvas) => canvas.width !== 300);
  return names.length === 2 && drawn && names.every((name) => !name.includes('/')) && names;
}), seconds);

const count = (session) => session.evaluate(() => document.querySelector('.count').innerText);

// A plane's picture: its size, and the shades of one of its columns.
const column = (session, plane, share) => session.evaluate(([number, at]) => {
  const canvas = document.querySelectorAll('.plane canvas')[number];
  const { width, height } = canvas;
  const { data: bytes } = canvas.getContext('2d').getImageData(Math.floor(width * at), 0, 1, height);
  return { width, height, shades: [...bytes].filter((_, index) => index % 4 === 0) };
}, [plane, share]);

// Where a point of a plane's picture, told in shares of its sides, lies on the screen.
const point = (session, plane, x, y) => session.evaluate(([number, across, down]) => {
  const canvas = document.querySelectorAll('.plane canvas')[number];
  const frame = canvas.getBoundingClientRect();
  const scale = Math.min(frame.width / canvas.width, frame.height / canvas.height);
  return [
    frame.left + frame.width / 2 + (across - 0.5) * canvas.width * scale,
    frame.top + frame.height / 2 + (down - 0.5) * canvas.height * scale,
  ];
}, [plane, x, y]);

const lines = (session, selector) => session.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((path) => path.getAttribute('d')), selector);

for (const { browser, over, engine } of ENGINES) {
  test(`coronal and sagittal planes have the true aspect and black where slices lack (${engine})`, () => visit(browser, over, async (session) => {
    await open(session, 'gap');
    assert.deepEqual(await whole(session), ['Coronal', 'Sagittal']);
    // 256 mm across, 200 mm from foot to head: slices of 5 mm, of which the 21st and 22nd lack.
    for (const plane of [0, 1]) {
      const { width, height, shades } = await column(session, plane, 0.5);
      assert.ok(Math.abs(width / height - 256 / 200) < 0.01, `${width} by ${height}`);
      const black = shades.map((shade, row) => [shade, row]).filter(([shade]) => shade === 0).map(([, row]) => row);
      const pitch = 200 / height;
      assert.ok(Math.abs(black.length * pitch - 10) <= pitch, `${black.length * pitch} mm`);
      // The head is at the top: eighteen slices lie above.
      assert.ok(Math.abs(black[0] * pitch - 18 * 5) <= pitch, `${black[0] * pitch} mm above`);
      assert.equal(black.at(-1) - black[0], black.length - 1, 'one band');
    }
    // What is bright lies at the patient's left, in front, near the head.
    const bright = async (plane, share) => (await column(session, plane, share)).shades.slice(0, 10).some((shade) => shade > 240);
    const at = await point(session, 1, 0.3, 0.1);
    await session.clickAt(...at);
    await until('the plane that goes through it', () => bright(0, 0.7));
    assert.ok(!(await bright(0, 0.3)));
    assert.equal((await lines(session, '.gap')).length, 2, 'the gap is marked at both planes');
    assert.deepEqual(session.errors, []);
  }));

  test(`a click in a plane goes to the slice there, and the lines follow the slice (${engine})`, () => visit(browser, over, async (session) => {
    await open(session, 'gap');
    await whole(session);
    // 2.5 mm above the lower end, and as far below the upper one.
    await session.clickAt(...await point(session, 0, 0.5, 1 - 2.5 / 200));
    await until('the first slice', async () => (await count(session)) === '1 / 38');
    const before = await lines(session, '.plane .cross');
    await session.clickAt(...await point(session, 1, 0.25, 2.5 / 200));
    await until('the last slice', async () => (await count(session)) === '38 / 38');
    await until('other lines', async () => (await lines(session, '.plane .cross')).every((line, plane) => line !== before[plane]));
    // By keys: to the slice before, which is below.
    await session.focus('.plane');
    await session.press('ArrowDown');
    await until('the slice before', async () => (await count(session)) === '37 / 38');
    const [own] = await lines(session, '.stage .cross');
    await session.press('ArrowRight');
    await until('the other plane to move', async () => (await lines(session, '.stage .cross'))[0] !== own);
    assert.equal(await count(session), '37 / 38');
    // The wheel on the slice moves the lines in the planes.
    const there = await lines(session, '.plane .cross');
    await session.wheel('.stage', 3);
    await until('the lines to follow', async () => (await lines(session, '.plane .cross')).every((line, plane) => line !== there[plane]));
    // The gap leads to a slice beside it.
    await session.clickAt(...await point(session, 0, 0.5, 1 - 104.9 / 200));
    await until('a slice beside the gap', async () => ['20 / 38', '21 / 38'].includes(await count(session)));
    assert.deepEqual(session.errors, []);
  }));
}

test('what is blackened is black in the planes, and the window and inversion are theirs too', () => visit('Chromium', 'file', async (session) => {
  await open(session, 'gap');
  await whole(session);
  const middle = async () => (await column(session, 0, 0.5)).shades.at(-20);
  const grey = await middle();
  assert.ok(grey > 100 && grey < 150, `${grey}`);
  await session.focus('.stage');
  await session.press('4');
  await until('the lung window to whiten it', async () => (await middle()) > 230);
  await session.press('1');
  await until('the old shade', async () => (await middle()) === grey);
  await session.click('Redact');
  await session.click('Add rectangle');
  await until('a black middle', async () => (await middle()) === 0);
  await session.click('Remove rectangle');
  await until('the old shade', async () => (await middle()) === grey);
  await session.click('Coronal and sagittal planes');
  await until('no planes', () => session.evaluate(() => !document.querySelector('.plane')));
  await session.click('Coronal and sagittal planes');
  await whole(session);
  assert.deepEqual(session.errors, []);
}));

test('300 slices are shown as they grow', () => visit('Chromium', 'file', async (session) => {
  await open(session, 'large');
  await until('planes that grow', () => session.evaluate(() => /\d+ \/ 300/.test(document.querySelector('.plane .name')?.innerText ?? '')));
  const start = Date.now();
  await whole(session, 120);
  console.log(`planes of 300 slices of 512 by 512: ${((Date.now() - start) / 1000).toFixed(1)} s after the first of them were seen, beside the search for text`);
  assert.deepEqual(session.errors, []);
}));

test('images that do not say where they lie have no planes, and whoever asks is told', () => visit('Chromium', 'file', async (session) => {
  await open(session, 'unplaced');
  await until('a picture', () => session.evaluate(() => document.querySelector('.stage canvas')?.width > 0));
  assert.ok(await session.evaluate(() => !document.querySelector('.plane')));
  assert.doesNotMatch(await session.text(), /No planes across/);
  await session.click('Coronal and sagittal planes');
  await until('the reason', async () => /this image does not say where it lies/.test(await session.text()));
  assert.deepEqual(session.errors, []);
}));
