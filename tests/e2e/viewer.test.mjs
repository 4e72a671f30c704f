// What the viewer tells of a picture, and what the keyboard does in it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ENGINES, loaded, rows, understand, until, visit } from './browser.mjs';
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

for (const { browser, over, engine } of ENGINES) {
  test(`a picture of many pixels is that of the series that was chosen, and its values are read (${engine})`, () => (
    visit(browser, over, async (session) => {
      await open(session, 'sides');
      // Its size, and the shade of its middle.
      const shown = () => session.evaluate(() => {
        const canvas = document.querySelector('.stage canvas');
        const [shade] = canvas.getContext('2d').getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data;
        return [canvas.width, canvas.height, shade, document.querySelector('.count.waiting') !== null];
      });
      const sides = [['side 300', 300, 300, 50], ['side 1024', 1024, 1024, 100], ['side 2048', 2048, 1500, 150], ['side colour', 1400, 1100, 200]];
      for (const [name, width, height, shade] of [...sides, ...sides]) {
        await session.evaluate((wanted) => {
          [...document.querySelectorAll('#series td')].find((cell) => cell.innerText.trim() === wanted).click();
        }, name);
        await until(`${name} of shade ${shade}`, async () => {
          const [columns, rows, found, isWaiting] = await shown();
          return columns === width && rows === height && Math.abs(found - shade) <= 1 && !isWaiting;
        });
      }
      await session.evaluate(() => [...document.querySelectorAll('#series td')].find((cell) => cell.innerText.trim() === 'side 2048').click());
      await until('the picture', async () => (await shown())[0] === 2048);
      await session.hover(...await place(session, 1500, 1000, 1500));
      // A pixel of the screen holds some of the picture's.
      await until('the value', async () => /^x (149\d|150\d)  y (99\d|100\d)  2400 HU$/.test(await text(session, '.reading')));
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`the pointer reads place and value, and the scale bar is right, with pixels that are not square (${engine})`, () => (
    visit(browser, over, async (session) => {
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
    const names = () => session.evaluate(() => [...document.querySelectorAll('.elements .block tr:not(.part)')].map((tr) => tr.cells[3].innerText));
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

const lie = (session) => session.evaluate(() => {
  // Firefox leaves out the second of two that are 0.
  const [x, y = 0, zoom] = /translate\(([^,)]+)px(?:, ([^)]+)px)?\) scale\((\S+)\)/.exec(document.querySelector('.stage canvas').style.transform).slice(1).map((one) => one && Number(one));
  return { x, y, zoom };
});
const stage = (session, x, y) => session.evaluate(([across, down]) => {
  const frame = document.querySelector('.stage').getBoundingClientRect();
  return [Math.round(frame.left + frame.width * across), Math.round(frame.top + frame.height * down)];
}, [x, y]);

for (const { browser, over, engine } of ENGINES) {
  test(`the window follows a drag without decoding anew, to the shades that a new decoding gives (${engine})`, () => (
    visit(browser, over, async (session) => {
      await open(session, 'gap');
      const centre = () => session.evaluate(() => {
        const canvas = document.querySelector('.stage canvas');
        return canvas.getContext('2d').getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data[0];
      });
      const told = () => text(session, '.corner.bottom.left');
      await session.hover(...await stage(session, 0.5, 0.5));
      await until('the value', async () => / 40 HU/.test(await text(session, '.reading')));
      await session.stroke(await stage(session, 0.5, 0.5), await stage(session, 0.55, 0.6));
      await until('another window', async () => !/W 400 {2}L 40/.test(await told()));
      const [, width, center] = /W (\d+) {2}L (-?\d+)/.exec(await told()).map(Number);
      // PS3.3 C.11.2.1.2.1.
      const wanted = Math.round(((40 - (center - 0.5)) / (width - 1) + 0.5) * 255);
      await until(`shade ${wanted}`, async () => (await centre()) === wanted);
      // The next slices are seen in it, too.
      await session.focus('.stage');
      await session.press('ArrowDown');
      await until('the next slice in this window', async () => (await centre()) === wanted && !(await session.evaluate(() => document.querySelector('.count.waiting'))));
      // Sixty times a second: each step is drawn before the next frame.
      const frames = await session.evaluate(async () => {
        const target = document.querySelector('.stage');
        const frame = target.getBoundingClientRect();
        const send = (type, x, buttons) => target.dispatchEvent(new PointerEvent(type, {
          bubbles: true, pointerId: 1, button: type === 'pointermove' ? -1 : 0, buttons, clientX: frame.left + x, clientY: frame.top + 200,
        }));
        send('pointerdown', 100, 1);
        const times = [];
        for (let step = 0; step < 60; step += 1) {
          const start = performance.now();
          send('pointermove', 110 + step * 3, 1);
          await new Promise((done) => setTimeout(done, 0));
          times.push(performance.now() - start);
          await new Promise((done) => requestAnimationFrame(done));
        }
        send('pointerup', 290, 0);
        return times.sort((a, b) => a - b);
      });
      console.log(`a step of the window in ${browser}: ${frames[30].toFixed(1)} ms in the middle, ${frames[57].toFixed(1)} ms at most of 57 of 60`);
      assert.ok(frames[30] < 100, 'far from a decoding, on a busy machine');
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`right drag zooms at the pointer, so does Ctrl with the wheel, and a double click goes between fit and 1:1 (${engine})`, () => (
    visit(browser, over, async (session) => {
      await open(session, 'gap');
      const at = await stage(session, 0.3, 0.4);
      const [fx, fy] = await session.evaluate(() => {
        const frame = document.querySelector('.stage').getBoundingClientRect();
        return [frame.left + frame.width / 2, frame.top + frame.height / 2];
      });
      await session.stroke(at, [at[0], at[1] - 75], 'right');
      const near = await until('a larger picture', async () => {
        const found = await lie(session);
        return found.zoom > 1.5 && found;
      });
      // The pixel under the pointer stays there: of the stage's middle q = pan + zoom p.
      const off = [at[0] - fx, at[1] - fy];
      assert.ok(Math.abs(near.x - off[0] * (1 - near.zoom)) < 1 && Math.abs(near.y - off[1] * (1 - near.zoom)) < 1, JSON.stringify(near));
      // The driver of WebKitGTK makes two clicks of it, and no double one.
      if (browser === 'WebKitGTK') return;
      await session.doubleClickAt(...at);
      await until('the whole picture', async () => (await lie(session)).zoom === 1);
      await session.doubleClickAt(...at);
      const exact = await session.evaluate(() => {
        const canvas = document.querySelector('.stage canvas');
        return Math.max(canvas.width / canvas.clientWidth, canvas.height / canvas.clientHeight);
      });
      await until('1:1', async () => Math.abs((await lie(session)).zoom - Math.max(exact, 0.2)) < 0.01);
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`a length is measured in mm, whatever the zoom (${engine})`, () => (
    visit(browser, over, async (session) => {
      await open(session, 'gap');
      await session.click('Measure');
      for (const key of ['0', '+']) {
        await session.focus('.stage');
        await session.press(key);
        await new Promise((done) => setTimeout(done, 200));
        const scale = await session.evaluate(() => {
          const canvas = document.querySelector('.stage canvas');
          const frame = canvas.getBoundingClientRect();
          return Math.min(frame.width / canvas.width, frame.height / canvas.height);
        });
        const from = await stage(session, 0.4, 0.4);
        await session.stroke(from, [from[0] + 90, from[1] + 120]);
        const told = await until('a length', async () => (await session.evaluate(() => document.querySelector('.over text')?.textContent)));
        // 150 pixels of the screen, and a pixel is 2 mm.
        assert.ok(Math.abs(parseFloat(told) - (150 / scale) * 2) < 0.2 && told.endsWith(' mm'), `${told} for ${150 / scale * 2}`);
      }
      await session.press('ArrowDown');
      await until('nothing measured on the next slice', () => session.evaluate(() => !document.querySelector('.ruler')));
      assert.deepEqual(session.errors, []);
    })
  ));
}

test('the slider goes through the series by mouse and keys, marks its defects, and slices are said aloud once they stay', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, 'gap');
    const told = () => session.evaluate(() => document.querySelector('[role=slider]').getAttribute('aria-valuetext'));
    const end = (share) => session.evaluate((down) => {
      const frame = document.querySelector('[role=slider]').getBoundingClientRect();
      return [frame.left + frame.width / 2, frame.top + frame.height * down];
    }, share);
    await session.clickAt(...await end(0.005));
    await until('the first slice', async () => (await told()) === '1 / 38');
    await session.stroke(await end(0.1), await end(0.995));
    await until('the last slice', async () => (await told()) === '38 / 38');
    await session.focus('[role=slider]');
    await session.press('ArrowUp');
    await until('the one before', async () => (await told()) === '37 / 38');
    assert.equal(await text(session, '.count'), '37 / 38');
    assert.ok(await session.evaluate(() => document.querySelectorAll('.slider .mark').length > 0));
    await until('it to be said', async () => (await session.evaluate(() => document.querySelector('[aria-live=polite].heard').textContent)) === 'Slice 37 of 38');
    assert.deepEqual(session.errors, []);
  })
));

test('digits choose the windows that stand beside them in the list, and playing has a speed', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, 'gap');
    const options = await session.evaluate(() => [...document.querySelectorAll('select[aria-label="Window preset"] option')].map((one) => one.innerText));
    assert.deepEqual(options, ['1 As in the file', '2 Full range', '3 Soft tissue', '4 Lung', '5 Bone', '6 Brain']);
    await session.focus('.stage');
    for (const [key, wanted] of [['5', 'W 1800  L 400'], ['6', 'W 80  L 40'], ['1', 'W 400  L 40']]) {
      await session.press(key);
      await until(wanted, async () => (await text(session, '.corner.bottom.left')).includes(wanted));
    }
    await session.press(' ');
    await until('the speeds', () => session.evaluate(() => document.querySelector('select[aria-label="Slices per second"]')));
    await session.choose('select[aria-label="Slices per second"]', '30');
    await session.focus('.stage');
    await session.press(' ');
    await until('it to stand', () => session.evaluate(() => !document.querySelector('select[aria-label="Slices per second"]')));
    assert.deepEqual(session.errors, []);
  })
));

test('arrow keys go through the tabs, and take the focus along', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, 'gap');
    const focus = () => session.evaluate(() => [document.activeElement.id, document.activeElement.getAttribute('aria-selected')].join());
    for (const [one, other] of [['tab-image', 'tab-header'], ['tab-general', 'tab-advanced']]) {
      await session.focus(`#${one}`);
      await session.press('ArrowRight');
      await until(other, async () => (await focus()) === `${other},true`);
      await session.press('ArrowRight');
      await until(one, async () => (await focus()) === `${one},true`);
      await session.press('End');
      await until(other, async () => (await focus()) === `${other},true`);
      await session.press('Home');
      await until(one, async () => (await focus()) === `${one},true`);
    }
    assert.deepEqual(session.errors, []);
  })
));

test('where the page scrolls, the wheel over the picture scrolls it until the stage has the focus', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, 'gap');
    // A window of 1280 by 800 at 200 %.
    await session.resize(640, 400);
    await until('a page that scrolls', () => session.evaluate(() => document.documentElement.scrollHeight > innerHeight + 200));
    await session.evaluate(() => { document.activeElement.blur(); document.querySelector('.stage').scrollIntoView({ block: 'end' }); });
    const top = () => session.evaluate(() => scrollY);
    const [start, slice] = [await top(), await text(session, '.count')];
    await session.wheel('.stage', 1);
    await until('the page to scroll', async () => (await top()) > start);
    assert.equal(await text(session, '.count'), slice);
    await session.focus('.stage');
    const before = await top();
    await session.wheel('.stage', 1);
    await until('another slice', async () => (await text(session, '.count')) !== slice);
    assert.ok((await top()) <= before, 'the page stays');
    assert.deepEqual(session.errors, []);
  })
));
