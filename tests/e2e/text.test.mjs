// Burned-in text is looked for in every image, marked, and blackened before anything goes out.
import assert from 'node:assert/strict';
import test from 'node:test';
import { confirm, downloads, loaded, rows, stops, understand, until, visit } from './browser.mjs';
import { check, data, leaks, record, uniform } from './python.mjs';

const open = async (session, what) => {
  await understand(session);
  await session.load(what);
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
};

const searched = (session) => until('the end of the search', async () => !/Looking/.test(await session.text()));

const exported = async (session) => {
  await session.click('Export');
  const saved = await downloads(session, 2);
  return [saved.find((path) => path.endsWith('.zip')), saved.find((path) => path.endsWith('.pdf'))];
};

const row = async (session, of) => (await rows(session)).find((text) => text.includes(of)) ?? '';

for (const browser of ['Chromium', 'Firefox']) {
  test(`a series with a name in its pixels stays out until the found text is blackened and all of it was seen (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const written = data('written');
      await open(session, written);
      await searched(session);
      assert.match((await rows(session)).join(), /Look at it/);
      assert.match(await session.text(), /What looks like text was found/);
      assert.match(await stops(session), /Every loaded series stays out/);
      await session.click('Black out the found text');
      await until('nothing to be left to blacken', async () => !(await session.shows('Black out the found text')));
      assert.match(await stops(session), /Every loaded series stays out/, 'nobody looked at the rest');
      await confirm(session);
      await until('nothing to stop it', async () => (await stops(session)) === '');
      const [zip, pdf] = await exported(session);
      const found = check(zip, pdf, written);
      assert.deepEqual(found.problems, []);
      assert.equal(found.images, 6);
      const [name, number] = written.boxes;
      const images = uniform(zip, [name, number]);
      assert.deepEqual(images.map(([ofName]) => ofName), [true, true, true, true, true, true]);
      assert.equal(images[3][1], true, 'the number that only one image shows');
      assert.ok(!images[0][1], 'where nothing was found nothing is blackened');
      const told = record(zip, pdf);
      const [series] = told.manifest.pixels.series;
      assert.deepEqual([series.confirmed_slices, series.clean_pixel_data, series.suspect], [6, 6, 'suspect-text']);
      assert.deepEqual(series.found_text.map(({ slices, dismissed }) => [slices, dismissed]).sort(), [[1, false], [6, false]]);
      assert.ok(series.blackened.some(({ images: runs }) => runs.flat().join() === '1,6'), 'the name, in all images');
      assert.ok(series.blackened.some(({ images: runs }) => runs.flat().join() === '4,4'), 'the number, in one');
      assert.match(told.report, /after all of it was shown \(6 slices\)/);
      assert.deepEqual(session.errors, []);
    })
  ));
}

test('a line of found text is blackened or dismissed for itself, and the next one is shown on demand', () => (
  visit('Chromium', 'file', async (session) => {
    const written = data('written');
    await open(session, written);
    await searched(session);
    await until('the found text', () => session.shows('Text 1: Black out'));
    await session.focus('.stage');
    await session.press('Home');
    await session.click('Text 1: Black out');
    await until('the other text alone', () => session.shows('Go to it (1 slice)'));
    assert.match((await rows(session)).join(), /Look at it/, 'still');
    await session.click('Go to it (1 slice)');
    await until('its slice', async () => /4 \/ 6/.test(await session.text()));
    await session.click("Text 1: Not about the patient");
    await confirm(session);
    await until('nothing to stop it', async () => (await stops(session)) === '');
    const [zip, pdf] = await exported(session);
    const images = uniform(zip, written.boxes);
    const texts = record(zip, pdf).manifest.pixels.series[0].found_text;
    assert.deepEqual(texts.map(({ dismissed }) => dismissed).sort(), [false, true]);
    assert.ok(images.every(([name]) => name) && !images[3][1], 'the dismissed one stays as it is');
  })
));

test('an export that is asked for at once waits for the search, and does not start if text is found', () => (
  visit('Chromium', 'file', async (session) => {
    const written = data('written');
    await understand(session);
    await session.load(written);
    await loaded(session);
    await session.fill('Group ID', 'RG7');
    await session.fill('Order number', '555001');
    // No stop but the search is left, or none at all: the click comes before the search can end, or behind it.
    await session.evaluate(() => document.querySelector('button[aria-describedby=stops]')?.click());
    await searched(session);
    await until('the mark', async () => /Look at it/.test((await rows(session)).join()));
    assert.match(await session.text(), /was found while you waited|Every loaded series stays out/);
    assert.equal(session.downloads().length, 0);
  })
));

test('without the search only what headers say makes a series suspect', () => (
  visit('Chromium', 'file', async (session) => {
    const written = data('written');
    await open(session, written);
    await searched(session);
    await session.tab('Advanced');
    await session.uncheck('Look for burned-in text');
    await until('nothing to stop it', async () => (await stops(session)) === '');
    assert.ok(!/Look at it/.test((await rows(session)).join()));
  })
));

test('clean CT and MR series are not marked', () => (
  visit('Chromium', 'file', async (session) => {
    await open(session, data('several'));
    await searched(session);
    assert.ok(!/Look at it/.test((await rows(session)).join()));
  })
));

test('of a made-up study the ultrasound goes out with its text blackened, and the checker calls it clean', () => (
  visit('Chromium', 'file', async (session) => {
    const planted = data('planted');
    await open(session, planted);
    await searched(session);
    const others = await session.evaluate(() => document.querySelector('.others label').innerText);
    await session.check(others);
    await until('its row', async () => /Look at it/.test(await row(session, '640 × 480')));
    await session.evaluate(() => {
      [...document.querySelectorAll('table[role=grid] tr')].find((one) => one.innerText.includes('640 × 480')).click();
    });
    await until('the found text', () => session.shows('Black out the found text'));
    await session.click('Black out the found text');
    await confirm(session);
    await until('the mark to go', async () => !/Look at it/.test(await row(session, '640 × 480')));
    const [zip] = await exported(session);
    const found = leaks(zip, planted.key);
    const left = found.left.filter((one) => one.kind !== 'swept');
    assert.deepEqual([left, found.burned_clean, found.kinds.US], [[], [2, 2], [1, 1]]);
  })
));

for (const browser of ['Chromium', 'Firefox']) {
  test(`found text is marked by a thick line while the pointer or the focus is on it, and by a dashed one else (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      await open(session, data('written'));
      await searched(session);
      await until('the found text', () => session.shows('Text 1: Black out'));
      // Pixels of the line's colour.
      const drawn = () => session.evaluate(() => {
        const canvas = document.querySelector('.stage canvas');
        const { data: bytes } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        let count = 0;
        for (let place = 0; place < bytes.length; place += 4) {
          if (bytes[place] > 200 && bytes[place + 1] > 160 && bytes[place + 2] < 120) count += 1;
        }
        return count;
      });
      const dashed = await until('the dashed line', drawn);
      const marked = async () => (await drawn()) > dashed * 1.8;
      const unmarked = async () => (await drawn()) === dashed;
      const line = await session.evaluate(() => {
        const { left, top, width, height } = document.querySelector('.found .line').getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      });
      await session.hover(...line);
      await until('the mark under the pointer', marked);
      await session.hover(5, 5);
      await until('no mark', unmarked);
      for (const number of [0, 1]) {
        await session.evaluate((place) => document.querySelectorAll('.found .line button')[place].focus(), number);
        await until('the mark with the focus', marked);
        await session.focus('.stage');
        await until('no mark', unmarked);
      }
      assert.deepEqual(session.errors, []);
    })
  ));
}
