// What may show the patient in its pixels stays out until it is blacked out, or looked at and confirmed.
import assert from 'node:assert/strict';
import test from 'node:test';
import { downloads, loaded, rows, stops, understand, until, visit } from './browser.mjs';
import { black, check, data } from './python.mjs';

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
  })
));

test('a suspect series stays out until it is confirmed after a look', () => (
  visit('Chromium', 'file', async (session) => {
    const suspect = data('suspect');
    await open(session, suspect);
    assert.match((await rows(session)).join(), /Look at it/);
    assert.match(await stops(session), /Every loaded series stays out/);
    await session.click('I looked: nothing shows the patient');
    await until('nothing to stop it', async () => (await stops(session)) === '');
    const [zip, pdf] = await exported(session);
    assert.equal(check(zip, pdf, suspect).images, suspect.files);
  })
));
