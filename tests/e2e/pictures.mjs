// Makes the picture of README.md anew from the built page: node tests/e2e/pictures.mjs. Run by hand when the page has changed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loaded, understand, until, visit } from './browser.mjs';
import { call, root, temporary } from './python.mjs';

const out = join(root, 'www/pictures');
const raw = temporary('pictures');
mkdirSync(out, { recursive: true });

await visit('Chromium', 'file', async (session) => {
  const still = () => new Promise((done) => { setTimeout(done, 700); });
  await session.resize(1180, 820);
  await understand(session);
  const folder = join(temporary('study'), 'images');
  call('pictures.py', 'study', folder);
  await session.load({ folder });
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await until('a picture', () => session.evaluate(() => document.querySelector('.stage canvas')?.width > 0));
  await until('the end of the search', async () => !/Looking/.test(await session.text()));
  await session.evaluate(() => document.querySelectorAll('[role=row][aria-selected]')[2].click());
  await still();
  await session.click('Redact');
  // Over the line with the name.
  const stage = await session.evaluate(() => {
    const { x, y, width, height } = document.querySelector('.stage').getBoundingClientRect();
    return { x, y, width, height };
  });
  const scale = Math.min(stage.width / 512, stage.height / 384);
  const left = stage.x + (stage.width - 512 * scale) / 2;
  const top = stage.y + (stage.height - 384 * scale) / 2;
  await session.stroke([left + 24 * scale, top + 80 * scale], [left + 330 * scale, top + 116 * scale]);
  await until('the rectangle', () => session.shows('Remove rectangle'));
  await session.fill('Group ID', 'HOSPITAL-7');
  await session.fill('Order number', '2026-0815');
  await still();
  const shot = join(raw, 'page.png');
  await session.shot(shot);
  const { bytes, size } = call('pictures.py', 'small', shot, join(out, 'viewer.webp'));
  console.log(`viewer.webp: ${size.join(' x ')}, ${bytes} bytes`);
});
