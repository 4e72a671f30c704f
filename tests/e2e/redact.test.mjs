// What may show the patient in its pixels stays out until a person has seen all of it and confirmed; no rectangle does it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { confirm, downloads, loaded, rows, showAll, stops, understand, until, visit } from './browser.mjs';
import { black, check, data, record } from './python.mjs';

const open = async (session, what) => {
  await understand(session);
  await session.load(what);
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await until('a picture', () => session.evaluate(() => document.querySelector('.stage canvas')?.width > 0));
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
};

const exported = async (session) => {
  await session.click('Export');
  const saved = await downloads(session, 2);
  return [saved.find((path) => path.endsWith('.zip')), saved.find((path) => path.endsWith('.pdf'))];
};

test('a rectangle that is drawn is seen black at once, and black in every image of the series that goes out', () => (
  visit('Chromium', 'file', async (session) => {
    const one = data('large');
    await open(session, one);
    await session.click('Redact');
    await session.dragOn('.stage', 90, 60);
    await until('the rectangle', () => session.shows('Remove rectangle'));
    const [zip, pdf] = await exported(session);
    const found = check(zip, pdf, one);
    assert.deepEqual(found.problems, []);
    const { rectangles, images } = black(zip);
    assert.equal(images, 300);
    assert.equal(rectangles, 300, 'each image has one black rectangle, at the same place');
    const told = record(zip, pdf);
    assert.ok(told.clean.every((clean) => !clean) && told.annotations.every((one) => one !== 'NO'), 'nobody looked at all');
    const [series] = told.manifest.pixels.series;
    assert.deepEqual([series.clean_pixel_data, series.blackened.length, series.blackened[0].images], [0, 1, [[1, 300]]]);
    assert.match(told.report, /blackened: left \d+, top \d+, \d+ × \d+ pixels, in images 1 to 300/);
  })
));

// What lies on the picture of ours, but for the picture itself.
const onPicture = (session) => session.evaluate(() => (
  [...document.querySelectorAll('.stage > *')].filter((one) => one.tagName !== 'CANVAS' && one.innerText).map((one) => one.innerText)
));

const word = (session) => session.evaluate(() => {
  const button = document.querySelector('.suspect .confirm');
  return button && [button.disabled, button.getAttribute('aria-pressed'), document.getElementById('missing')?.innerText ?? ''];
});

for (const browser of ['Chromium', 'Firefox']) {
  test(`a suspect series goes out after all slices were shown and a person confirmed, and no rectangle does it (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const suspect = data('suspects');
      await open(session, suspect);
      assert.match((await rows(session)).join(), /Look at it/);
      const place = () => session.evaluate(() => document.querySelector('.count').innerText);
      await until('the slice in the middle to count', async () => (
        (await word(session))[2] === 'Slices 1 to 3, 5 to 6 were not shown yet.'
      ));
      // A slip of the mouse is no rectangle.
      await session.click('Redact');
      await session.evaluate(() => document.querySelector('.stage').focus());
      const [x, y] = await session.evaluate(() => {
        const { left, top, width, height } = document.querySelector('.stage canvas').getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      });
      await session.stroke([x, y], [x + 2, y + 1]);
      assert.ok(!(await session.shows('Remove rectangle')));
      // Nor does one that covers all lift the hold.
      await session.click('Add rectangle');
      await until('the rectangle', () => session.shows('Remove rectangle'));
      assert.match((await rows(session)).join(), /Look at it/);
      assert.match(await stops(session), /Every loaded series stays out/);
      assert.deepEqual((await word(session)).slice(0, 2), [true, 'false']);
      // What is seen in another window does not count.
      await session.choose('.tools select[aria-label="Window preset"]', await session.evaluate(() => (
        document.querySelector('.tools select[aria-label="Window preset"] option:nth-child(2)').value
      )));
      await session.focus('.stage');
      await session.press('Home');
      await until('the first slice', async () => (await place()) === '1 / 6');
      await new Promise((done) => setTimeout(done, 600));
      assert.match((await word(session))[2], /^Slices 1 to 3, 5 to 6/);
      await session.choose('.tools select[aria-label="Window preset"]', await session.evaluate(() => (
        document.querySelector('.tools select[aria-label="Window preset"] option').value
      )));
      await until('the first slice to count', async () => /^Slices 2 to 3, 5 to 6/.test((await word(session))[2]));
      await session.focus('.stage');
      await session.press('n');
      await until('the second slice to count', async () => /^Slices 3, 5 to 6/.test((await word(session))[2]));
      assert.equal(await place(), '2 / 6');
      await session.press('n');
      await session.press(' ');
      await until('the rest to be played', async () => (await word(session))[2] === '');
      await session.focus('.stage');
      await session.press(' ');
      await confirm(session);
      await until('nothing to stop it', async () => (await stops(session)) === '');
      // A rectangle that goes away uncovers what nobody has seen: the word is taken back.
      await session.click('Remove rectangle');
      await until('the hold', async () => /Every loaded series stays out/.test(await stops(session)));
      await session.click('Add rectangle');
      await confirm(session);
      assert.deepEqual(await onPicture(session), [], 'nothing of ours lies on a picture that may show the patient');
      await until('nothing to stop it', async () => (await stops(session)) === '');
      const [zip, pdf] = await exported(session);
      assert.equal(check(zip, pdf, suspect).images, suspect.files);
      const told = record(zip, pdf);
      assert.deepEqual([new Set(told.annotations), new Set(told.clean)], [new Set(['NO']), new Set([true])]);
      assert.ok(told.manifest.codes.includes('113101'));
      const [series] = told.manifest.pixels.series;
      assert.deepEqual(
        [series.suspect, series.confirmed_slices, series.clean_pixel_data, series.blackened.length, series.held.length],
        ['suspect-burned-in', 6, 6, 1, 0],
      );
      assert.match(told.report, /Series 001: A person confirmed that it shows nothing of the patient, after all of it was shown \(6 slices\)/);
      assert.match(told.report, /113101\) and Burned In Annotation NO were written into 6 images/);
      assert.deepEqual(session.errors, []);
    })
  ));

  test(`the patient's line stands above the picture, and the text over it can be hidden (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const one = data('one');
      await open(session, one);
      const line = () => session.evaluate(() => document.querySelector('.whose')?.innerText ?? '');
      const [{ id }] = one.patients;
      assert.ok((await line()).includes(id), await line());
      const apart = () => session.evaluate(() => (
        document.querySelector('.whose').getBoundingClientRect().bottom <= document.querySelector('.stage').getBoundingClientRect().top
      ));
      assert.ok(await apart());
      const over = await onPicture(session);
      assert.ok(over.length > 0 && over.every((text) => !text.includes(id)), over.join());
      await session.focus('.stage');
      await session.press('o');
      await until('nothing over the picture', async () => (await onPicture(session)).length === 0);
      await session.click('Text over the picture');
      await until('the text again', async () => (await onPicture(session)).length > 0);
      await session.tab('Header');
      assert.ok((await line()).includes(id), 'there too');
    })
  ));
}

test('one image that cannot be decoded stays behind by its own reason, and the rest of a suspect series goes out', () => (
  visit('Chromium', 'file', async (session) => {
    const broken = data('undecodable');
    await open(session, broken);
    await showAll(session);
    await until('it to be told', async () => /Slice 3 can't be shown: its image stays out\./.test((await word(session))[2]));
    await confirm(session);
    await until('nothing to stop it', async () => (await stops(session)) === '');
    const [zip, pdf] = await exported(session);
    const told = record(zip, pdf);
    assert.deepEqual(told.clean, [true, true, true, true, true]);
    assert.deepEqual(told.manifest.pixels.series[0].held, [{ reason: 'not-shown', images: 1 }]);
    assert.match(told.report, /The image can't be shown, so nobody could confirm it/);
  })
));
