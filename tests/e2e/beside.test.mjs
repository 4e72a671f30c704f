// Two series beside each other: they scroll together, and lines show where their slices cut each other.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ENGINES, loaded, understand, until, visit } from './browser.mjs';
import { people } from './python.mjs';

const AXIAL = [1, 0, 0, 0, 1, 0];
const CORONAL = [1, 0, 0, 0, 0, -1];
const SPACE = '1.2.826.0.1.3680043.10.543.9';

// A series of axial slices, each `step` mm above the one before, or of coronal ones, each so far behind.
const series = (number, count, { space = `${SPACE}.1`, step = 1, from = 0, orientation = AXIAL, ...told } = {}) => (
  Array.from({ length: count }, (_, slice) => {
    const at = from + slice * step;
    return {
      file: `${number}/IM${slice}`, series: number, description: `Series ${number}`, ...told,
      elements: {
        SeriesNumber: number, FrameOfReferenceUID: space, ImageOrientationPatient: orientation,
        ImagePositionPatient: orientation === AXIAL ? [-32, -32, at] : [-32, at, 64],
      },
    };
  })
);

const ALL = [
  ...series(1, 20), ...series(2, 10, { step: 2, from: 0.4 }), ...series(3, 12, { space: `${SPACE}.2` }),
  ...series(4, 16, { orientation: CORONAL, step: 4, from: -32 }),
];
const STRANGER = series(9, 3, { name: 'Abel^Eva', id: 'ZZ1', birth: '19700101', study: '2' });

const open = async (session) => {
  await understand(session);
  await session.load(people([...ALL, ...STRANGER]));
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await pick(session, 'Series 1');
  await until('the first series', async () => (await counts(session)).join() === '11 / 20');
};

// A row of the list.
const pick = (session, name) => session.evaluate((wanted) => {
  [...document.querySelectorAll('#series tr')].find((row) => row.innerText.includes(wanted)).querySelectorAll('td')[3].click();
}, name);

const counts = (session) => session.evaluate(() => [...document.querySelectorAll('.stage .count')].map((one) => one.innerText));

const names = (session) => session.evaluate(() => (
  [...document.querySelectorAll('select[aria-label="Second series"] option')].map((one) => one.innerText)
));

const beside = async (session, name) => {
  const place = (await names(session)).findIndex((one) => one.includes(name)) - 1;
  await session.choose('select[aria-label="Second series"]', String(place));
  await until('two pictures', () => session.evaluate(() => {
    const all = [...document.querySelectorAll('.stage canvas')];
    return all.length === 2 && all.every((canvas) => canvas.width > 0 && !canvas.classList.contains('hidden'));
  }));
};

const told = (session) => session.evaluate(() => document.querySelector('.beside .how').innerText);

for (const { browser, over, engine } of ENGINES) {
  test(`parallel series of one frame of reference scroll together by position, from either of them (${engine})`, () => (
    visit(browser, over, async (session) => {
      await open(session);
      assert.deepEqual(await names(session), ['One series', 'CT 2 Series 2', 'CT 3 Series 3', 'CT 4 Series 4'], 'of this patient alone');
      await beside(session, 'Series 2');
      // 10 mm, and 10.4 mm.
      await until('the slice nearest to it', async () => (await counts(session)).join() === '11 / 20,6 / 10');
      assert.equal(await told(session), 'by position (Δ 0.4 mm)');
      await session.focus('.stage');
      await session.press('Home');
      await until('both at their first', async () => (await counts(session)).join() === '1 / 20,1 / 10');
      await session.press('ArrowDown');
      await session.press('ArrowDown');
      await until('2 mm on', async () => (await counts(session)).join() === '3 / 20,2 / 10');
      await session.focus('.beside .stage');
      await session.press('End');
      await until('the first one to follow', async () => (await counts(session)).join() === '19 / 20,10 / 10');
      await session.click('Scroll together');
      await session.focus('.beside .stage');
      await session.press('Home');
      await until('the second one alone', async () => (await counts(session)).join() === '19 / 20,1 / 10');
      await session.click('Scroll together');
      await until('both together again', async () => (await counts(session)).join() === '19 / 20,10 / 10');
      // Both are really painted, and by themselves.
      const shades = await session.evaluate(() => [...document.querySelectorAll('.stage canvas')].map((canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return new Set(data.filter((_, place) => place % 4 === 0)).size;
      }));
      assert.ok(shades.every((count) => count > 1), `${shades}`);
      await session.choose('select[aria-label="Second series"]', '');
      await until('one picture', async () => (await counts(session)).length === 1);
      assert.deepEqual(session.errors, []);
    })
  ));
}

test('series of no common frame of reference scroll together by slice number, and that is said', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session);
    await beside(session, 'Series 3');
    await until('the same number', async () => (await counts(session)).join() === '11 / 20,11 / 12');
    assert.equal(await told(session), 'by slice number');
    await session.focus('.stage');
    await session.press('End');
    await until('the last one', async () => (await counts(session)).join() === '20 / 20,12 / 12');
    assert.equal(await session.evaluate(() => document.querySelectorAll('.cut').length), 0, 'nothing cuts there');
    assert.deepEqual(session.errors, []);
  })
));

test('lines show where an axial and a coronal slice cut each other, and move with both', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session);
    await beside(session, 'Series 4');
    assert.equal(await told(session), 'by slice number');
    await session.click('Scroll together');
    await session.focus('.beside .stage');
    await session.press('Home');
    for (let step = 0; step < 4; step += 1) await session.press('ArrowDown');
    await until('the fifth coronal slice', async () => (await counts(session))[1] === '5 / 16');
    // The line's ends in pixels of the picture.
    const line = (number) => session.evaluate((place) => {
      const stage = document.querySelectorAll('.stage')[place];
      const path = stage.querySelector('.cut');
      if (!path) return null;
      const [a, b, c, d] = path.getAttribute('d').match(/-?[\d.]+/g).map(Number);
      const { width, height } = stage.getBoundingClientRect();
      const scale = Math.min(width / 64, height / 64);
      return [[a, b], [c, d]].map(([x, y]) => [(x - width / 2) / scale + 32, (y - height / 2) / scale + 32]);
    }, number);
    const is = async (number, wanted) => until(`${wanted}`, async () => {
      const found = await line(number);
      return found && found.flat().every((value, place) => Math.abs(value - wanted[place]) < 0.1);
    });
    // The coronal one lies 16 mm behind the first row; the axial one 54 mm below the coronal one's first row.
    await is(0, [0, 16.5, 64, 16.5]);
    await is(1, [0, 54.5, 64, 54.5]);
    await session.press('ArrowDown');
    await is(0, [0, 20.5, 64, 20.5]);
    await session.focus('.stage');
    await session.press('Home');
    await until('no line, below the last row', async () => (await line(1)) === null);
    await session.press('ArrowDown');
    await is(1, [0, 63.5, 64, 63.5]);
    assert.deepEqual(session.errors, []);
  })
));

test('another patient never stands beside, nor does a series beside itself', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session);
    await beside(session, 'Series 2');
    await pick(session, 'Series 9');
    await until('one picture', async () => (await counts(session)).join() === '2 / 3');
    assert.ok(!(await session.evaluate(() => document.querySelector('select[aria-label="Second series"]'))), 'none of one series');
    await pick(session, 'Series 1');
    await beside(session, 'Series 2');
    // The row beside becomes the one that is shown.
    await pick(session, 'Series 2');
    await until('one picture', async () => (await counts(session)).join() === '6 / 10');
    assert.deepEqual(session.errors, []);
  })
));

// The text of the chosen option against the room in its list, as the browser draws both; a face of its own is no list's text.
const cut = (session) => session.evaluate(() => {
  const pen = document.createElement('canvas').getContext('2d');
  return [...document.querySelectorAll('.viewer > .tools :is(button, select)')].filter((one) => {
    const style = getComputedStyle(one);
    if (one.tagName === 'BUTTON' || style.opacity === '0') return one.scrollWidth > one.clientWidth + 1;
    pen.font = style.font;
    const room = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    return pen.measureText(one.selectedOptions[0].text).width > room + 1;
  }).map((one) => one.title || one.innerText);
});

test('with two series the bar above the picture is one line at 1024 and 1366 pixels, playing too, and no text in it is cut', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session);
    for (const language of ['en', 'de', 'pl', 'he', 'sv']) {
      await session.choose('header select', language);
      for (const width of [1024, 1366]) {
        await session.resize(width, 768);
        for (const playing of [false, true]) {
          const play = () => session.evaluate(() => document.querySelectorAll('.viewer > .tools .set')[1].querySelectorAll('button')[2].click());
          if (playing) await play();
          await until('the speed', async () => (await session.evaluate(() => document.querySelectorAll('.viewer > .tools select').length)) === (playing ? 3 : 2));
          const [bar, tops] = await session.evaluate(() => {
            const tools = document.querySelector('.viewer > .tools');
            const middles = [...tools.querySelectorAll('button, select')].map((one) => one.getBoundingClientRect()).map((box) => box.top + box.height / 2);
            return [tools.clientWidth - tools.scrollWidth, Math.max(...middles) - Math.min(...middles)];
          });
          const where = `${language}, ${width}${playing ? ', playing' : ''}`;
          assert.ok(tops < 8, `${where}: controls stand ${tops} pixels apart`);
          assert.ok(bar >= 0, `${where}: nothing beyond the bar`);
          assert.deepEqual(await cut(session), [], where);
          if (playing) await play();
        }
      }
    }
  })
));
