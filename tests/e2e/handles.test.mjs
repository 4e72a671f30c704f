// The stack tool, and rectangles that are sized and moved by the mouse.
import assert from 'node:assert/strict';
import test from 'node:test';
import { WAYS, loaded, understand, until, visit } from './browser.mjs';
import { data } from './python.mjs';

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

// Where a point of the picture, in its pixels, lies on the screen.
const at = (session, x, y) => session.evaluate(([column, row]) => {
  const canvas = document.querySelector('.stage canvas');
  const frame = canvas.getBoundingClientRect();
  const scale = Math.min(frame.width / canvas.width, frame.height / canvas.height);
  return [
    Math.round(frame.left + frame.width / 2 + (column - canvas.width / 2) * scale),
    Math.round(frame.top + frame.height / 2 + (row - canvas.height / 2) * scale),
  ];
}, [x, y]);

// The rectangles of the slice, as their buttons tell them.
const rectangles = (session) => session.evaluate(() => (
  [...document.querySelectorAll('.rectangles button[aria-label*="×"]')].map((button) => (
    /x (\d+), y (\d+), (\d+) × (\d+)/.exec(button.getAttribute('aria-label')).slice(1).map(Number)
  ))
));

const near = (found, wanted, off) => found.every((value, place) => Math.abs(value - wanted[place]) <= off);

for (const { browser, over, engine } of WAYS) {
  test(`the stack tool goes through the slices by dragging up and down, and stays at the ends (${engine})`, () => (
    visit(browser, over, async (session) => {
      await open(session, 'gap');
      const count = () => session.evaluate(() => document.querySelector('.count').innerText);
      assert.equal(await count(), '20 / 38');
      await session.click('Scroll');
      const frame = await session.evaluate(() => {
        const { left, top, width, height } = document.querySelector('.stage').getBoundingClientRect();
        return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
      });
      await session.stroke([frame.x, frame.y], [frame.x, frame.y + 54]);
      await until('five slices on', async () => (await count()) === '25 / 38');
      await session.stroke([frame.x, frame.y], [frame.x + 80, frame.y - 33]);
      await until('three slices back', async () => (await count()) === '22 / 38');
      await session.stroke([frame.x, frame.y - 150], [frame.x, frame.y + 250]);
      await until('the last slice', async () => (await count()) === '38 / 38');
      // The window is what it was.
      assert.match(await session.evaluate(() => document.querySelector('.corner.bottom.left').innerText), /W 400 {2}L 40/);
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`a rectangle is sized by each of eight handles and moved by its middle, within the picture, and each step is undone (${engine})`, () => (
    visit(browser, over, async (session) => {
      await open(session, 'gap');
      const [columns, rows] = await session.evaluate(() => {
        const canvas = document.querySelector('.stage canvas');
        return [canvas.width, canvas.height];
      });
      await session.click('Redact');
      const box = [0.3, 0.3, 0.4, 0.4].map((share, place) => Math.round(share * (place % 2 ? rows : columns)));
      const [left, top, width, height] = box;
      await session.stroke(await at(session, left, top), await at(session, left + width, top + height));
      const first = await until('the rectangle', async () => (await rectangles(session))[0]);
      // A point of the screen is about a pixel of the picture or more.
      const off = 2;
      assert.ok(near(first, box, off), `${first}`);
      assert.equal(await session.evaluate(() => document.querySelectorAll('.grip').length), 8);
      const by = [Math.round(columns / 16), Math.round(rows / 16)];
      const undo = async (wanted) => {
        await session.evaluate(() => document.activeElement.blur());
        await session.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })));
        await until('the step to be undone', async () => (await rectangles(session)).join(';') === wanted.join(';'));
      };
      for (const across of [-1, 0, 1]) {
        for (const down of [-1, 0, 1]) {
          const [x, y, w, h] = first;
          const grip = [x + (w * (across + 1)) / 2, y + (h * (down + 1)) / 2];
          await session.stroke(await at(session, ...grip), await at(session, grip[0] + by[0], grip[1] + by[1]));
          const edge = (side, from, length, step) => [
            [from + step, length - step], [from, length], [from, length + step],
          ][side + 1];
          let [[nx, nw], [ny, nh]] = [edge(across, x, w, by[0]), edge(down, y, h, by[1])];
          if (!across && !down) [nx, ny] = [x + by[0], y + by[1]];
          const wanted = [nx, ny, nw, nh];
          const found = await until(`${across} ${down}: ${wanted}`, async () => {
            const [one] = await rectangles(session);
            return near(one, wanted, off) && one;
          });
          // What is not drawn at stays to the pixel.
          if (across > 0 || (!across && down)) assert.equal(found[0], x);
          if (down > 0 || (!down && across)) assert.equal(found[1], y);
          await undo([first]);
        }
      }
      // Far beyond the picture's corner.
      const [x, y, w, h] = first;
      const corner = await at(session, x + w, y + h);
      await session.stroke(corner, await at(session, columns * 1.2, rows * 1.2));
      await until('the edge of the picture', async () => {
        const [one] = await rectangles(session);
        return one[0] === x && one[1] === y && one[0] + one[2] === columns && one[1] + one[3] === rows;
      });
      // And past its other edge: it stays a rectangle.
      await session.stroke(await at(session, x, y + h / 2), await at(session, columns * 1.2, y + h / 2));
      await until('the smallest width', async () => (await rectangles(session))[0][2] === 3);
      await session.click('Undo the last change of rectangles');
      await until('the width to be back', async () => (await rectangles(session))[0][2] > 3);
      await session.click('Remove rectangle');
      await until('none', async () => (await rectangles(session)).length === 0);
      await session.click('Undo the last change of rectangles');
      await until('it to be back', async () => (await rectangles(session)).length === 1);
      assert.deepEqual(session.errors, []);
    })
  ));
}

test('handles lie on what is black, so that they hide nothing, and the pointer tells what they do', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, 'gap');
    await session.click('Redact');
    await session.click('Add rectangle');
    const [[x, y, w, h]] = await until('the rectangle', async () => {
      const found = await rectangles(session);
      return found.length && found;
    });
    // The bar of the rectangles comes with the first one, and moves the picture.
    await until('handles on the black', async () => {
      const [from, to] = [await at(session, x, y), await at(session, x + w, y + h)];
      const outside = await session.evaluate(([[left, top], [right, bottom]]) => [...document.querySelectorAll('.grip')].filter((grip) => {
        const box = grip.getBoundingClientRect();
        // Half a line, and what was rounded.
        return box.left < left - 1.5 || box.top < top - 1.5 || box.right > right + 1.5 || box.bottom > bottom + 1.5;
      }).length, [from, to]);
      return outside === 0 && (await session.evaluate(() => document.querySelectorAll('.grip').length)) === 8;
    }, 10);
    for (const [place, shape] of [[[x, y], 'nwse-resize'], [[x + w, y], 'nesw-resize'], [[x + w / 2, y], 'ns-resize'], [[x, y + h / 2], 'ew-resize'], [[x + w / 2, y + h / 2], 'move'], [[x / 2, y / 2], 'crosshair']]) {
      await session.hover(...await at(session, ...place));
      await until(shape, () => session.evaluate((wanted) => getComputedStyle(document.querySelector('.stage')).cursor === wanted, shape));
    }
    await session.click('Redact');
    await until('no handles', () => session.evaluate(() => !document.querySelector('.grip')));
  })
));
