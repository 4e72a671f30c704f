// What the viewer tells of a picture, and what the keyboard does in it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { loaded, rows, understand, until, visit } from './browser.mjs';
import { data, pixels } from './python.mjs';

const open = async (session, what) => {
  await understand(session);
  await session.load(data(what));
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await until('a picture', () => session.evaluate(() => {
    const canvas = document.querySelector('.stage canvas');
    return canvas?.width > 0 && !canvas.classList.contains('hidden') && !document.querySelector('.count.waiting');
  }));
};

const text = (session, selector) => session.evaluate((wanted) => document.querySelector(wanted)?.innerText ?? '', selector);

// Where a pixel of the picture lies on the screen.
const place = (session, column, row, rowsOfPicture) => session.evaluate(([x, y, height]) => {
  const canvas = document.querySelector('.stage canvas');
  const frame = canvas.getBoundingClientRect();
  const scale = Math.min(frame.width / canvas.width, frame.height / canvas.height);
  return [
    frame.left + frame.width / 2 + (x + 0.5 - canvas.width / 2) * scale,
    frame.top + frame.height / 2 + ((y + 0.5) * canvas.height / height - canvas.height / 2) * scale,
  ];
}, [column, row, rowsOfPicture]);

for (const browser of ['Chromium', 'Firefox']) {
  test(`the pointer reads place and value, and the scale bar is right, with pixels that are not square (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      await open(session, 'anisotropic');
      const { values, spacing, size } = pixels(data('anisotropic'));
      for (const [column, row] of [[3, 5], [100, 20], [60, 40]]) {
        await session.hover(...await place(session, column, row, size[1]));
        const wanted = `x ${column}  y ${row}  ${values[row][column]} HU`.replace('-', '−');
        await until(wanted, async () => (await text(session, '.reading')) === wanted);
      }
      const bar = () => session.evaluate(() => [
        parseFloat(document.querySelector('.scale-bar').innerText),
        document.querySelector('.scale-bar svg').getAttribute('width') - 2,
        ((canvas) => {
          const frame = canvas.getBoundingClientRect();
          return Math.min(frame.width / canvas.width, frame.height / canvas.height);
        })(document.querySelector('.stage canvas')),
      ]);
      for (const key of ['0', '+', '+', '-']) {
        await session.focus('.stage');
        await session.press(key);
        await new Promise((done) => setTimeout(done, 200));
        const [millimetres, length, scale] = await bar();
        assert.ok(Math.abs(length - (millimetres / spacing[1]) * scale) < 1, `${key}: ${millimetres} mm is ${length} pixels`);
      }
      await session.hover(5, 5);
      await until('nothing under the pointer', async () => (await text(session, '.reading')) === '');
      assert.deepEqual(session.errors, []);
    })
  ));
}

test('plus, minus, 0, i and space do in the viewer what its buttons do', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, 'large');
    const lie = () => session.evaluate(() => {
      const canvas = document.querySelector('.stage canvas');
      return [canvas.style.transform, canvas.classList.contains('inverted')].join(' ');
    });
    const whole = await lie();
    await session.focus('.stage');
    await session.press('+');
    await until('a larger picture', async () => (await lie()).includes('scale(1.25)'));
    await session.press('-');
    await until('the old size', async () => (await lie()) === whole);
    await session.press('+');
    await session.press('0');
    await until('the whole picture', async () => (await lie()) === whole);
    await session.press('i');
    await until('an inverted picture', async () => (await lie()).includes('true'));
    await session.press('i');
    const first = await text(session, '.count');
    await session.press(' ');
    await until('it to play', async () => (await text(session, '.count')) !== first);
    await session.press(' ');
    assert.deepEqual(session.errors, []);
  })
));

test('a rectangle is added, moved, sized and removed by the keyboard alone', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, 'written');
    await session.click('Redact');
    await session.click('Add rectangle');
    const held = () => session.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const at = async () => (/x (\d+), y (\d+), (\d+) × (\d+)/.exec(await held()) ?? []).slice(1).map(Number);
    const start = await until('the new rectangle to have the keyboard', async () => {
      const found = await at();
      return found.length && found;
    });
    assert.match(await held(), /^Rectangle 1: .*Arrow keys move/);
    await session.press('ArrowRight');
    await session.press('ArrowDown');
    await until('it to move', async () => {
      const [x, y, width, height] = await at();
      return x > start[0] && y > start[1] && width === start[2] && height === start[3];
    });
    await session.press('Shift+ArrowLeft');
    await until('it to be narrower', async () => (await at())[2] < start[2]);
    const dark = () => session.evaluate(() => {
      const canvas = document.querySelector('.stage canvas');
      const [x, y] = /x (\d+), y (\d+)/.exec(document.activeElement.getAttribute('aria-label')).slice(1).map(Number);
      return [...canvas.getContext('2d').getImageData(x + 9, y + 9, 1, 1).data].slice(0, 3).join();
    });
    await until('it to be black', async () => (await dark()) === '0,0,0');
    await session.press('Delete');
    await until('it to go', async () => !(await session.shows('Remove rectangle')));
    assert.deepEqual(session.errors, []);
  })
));

test('each series has a thumbnail in its row, and what is blackened is black in it', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, 'several');
    const count = (await rows(session)).length;
    // How many shades each has, of those that are small.
    const shades = () => session.evaluate(() => [...document.querySelectorAll('canvas.thumb:not(.empty)')].map((canvas) => {
      const { data: bytes } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return Math.max(canvas.width, canvas.height) <= 128 ? new Set(bytes.filter((_, index) => index % 4 === 0)).size : 0;
    }));
    await until('a picture in each row', async () => {
      const found = await shades();
      return found.length === count && found.every((number) => number > 0) && found.some((number) => number > 20);
    });
    await session.click('Redact');
    await session.click('Add rectangle');
    const middle = () => session.evaluate(() => {
      const canvas = document.querySelector('tr.active canvas.thumb');
      return canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data[0];
    });
    await until('a black middle', async () => (await middle()) === 0);
  })
));

test('all elements of a long header can be scrolled to, and only those near are drawn', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, 'elements');
    await session.tab('Header');
    const names = () => session.evaluate(() => [...document.querySelectorAll('.elements .block tr')].map((tr) => tr.cells[3].innerText));
    await until('the first rows', async () => (await names()).length > 50);
    const seen = new Set();
    const total = await session.evaluate(() => Number(document.querySelector('.elements').getAttribute('aria-rowcount')));
    assert.ok(total > 2000, `${total} rows`);
    for (let step = 0; step < 400 && !seen.has('item 1999'); step += 1) {
      const now = await names();
      assert.ok(now.length < 700, 'few rows at once');
      now.forEach((name) => seen.add(name));
      await session.evaluate(() => { document.querySelector('.scroll-all').scrollTop += 500; });
      await new Promise((done) => setTimeout(done, 30));
    }
    for (let item = 0; item < 2000; item += 1) assert.ok(seen.has(`item ${item}`), `item ${item} was drawn`);
    await session.fill('Search the header', 'item 1234');
    await until('the search', async () => (await names()).join() === 'item 1234');
    assert.deepEqual(session.errors, []);
  })
));
