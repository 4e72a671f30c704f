// Makes the manual's pictures anew from the built page: node tests/e2e/pictures.mjs. Run by hand when the page has changed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { downloads, loaded, understand, until, visit } from './browser.mjs';
import { call, root, temporary } from './python.mjs';

const out = join(root, 'www/pictures');
const raw = temporary('pictures');
mkdirSync(out, { recursive: true });

await visit('Chromium', 'file', async (session) => {
  const take = async (name, clip) => {
    const shot = join(raw, `${name}.png`);
    await session.shot(shot, clip);
    const { bytes, size } = call('pictures.py', 'small', shot, join(out, `${name}.webp`));
    console.log(`${name}.webp: ${size.join(' x ')}, ${bytes} bytes`);
  };
  // The part of the screen that an element takes, down to the last of what is in it where that ends earlier.
  const part = (selector, height = Infinity) => session.evaluate(([chosen, most]) => {
    const { x, y, width, height: full } = document.querySelector(chosen).getBoundingClientRect();
    return { x, y, width, height: Math.min(full, most) };
  }, [selector, height]);
  const still = () => new Promise((done) => { setTimeout(done, 700); });
  const row = (number) => session.evaluate((at) => document.querySelectorAll('[role=row][aria-selected]')[at].click(), number);

  await session.resize(1180, 820);
  await understand(session);
  await take('start');

  const folder = join(temporary('study'), 'images');
  call('pictures.py', 'study', folder);
  await session.load({ folder });
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await until('a picture', () => session.evaluate(() => document.querySelector('.stage canvas')?.width > 0));
  await until('the end of the search', async () => !/Looking/.test(await session.text()));
  await still();
  await take('list', await part('.list', 190));

  await row(2);
  await still();
  await session.click('Redact');
  await session.evaluate(() => document.querySelector('.stage').scrollIntoView());
  // Over the line with the name.
  const stage = await part('.stage');
  const scale = Math.min(stage.width / 512, stage.height / 384);
  const left = stage.x + (stage.width - 512 * scale) / 2;
  const top = stage.y + (stage.height - 384 * scale) / 2;
  await session.stroke([left + 24 * scale, top + 80 * scale], [left + 330 * scale, top + 116 * scale]);
  await until('the rectangle', () => session.shows('Remove rectangle'));
  await still();
  await take('viewer', await part('.viewer'));

  await row(0);
  await session.fill('Group ID', 'HOSPITAL-7');
  await session.fill('Order number', '2026-0815');
  await still();
  await take('form', await part('.form'));

  await session.click('Export');
  await downloads(session, 2);
  await until('the results', () => session.shows('Save ZIP again'));
  await still();
  await take('results', await part('.results'));
});
