// Each kind of defect of a series' geometry: said in the list and above the image, with what to do and the way to the place,
// and told in the report and the manifest. A whole series is said to go out, and no more.
import assert from 'node:assert/strict';
import test from 'node:test';
import { downloads, loaded, rows, understand, until, visit } from './browser.mjs';
import { defects, record } from './python.mjs';

// What is said, what to do begins so, the slice that the button leads to of so many, and what the manifest tells.
const SAID = {
  'missing-slices': ['2 slices missing near slice 5, z -86 mm', 'The volume has a hole there', '5 / 14', { count: 2, mm: -86.45, images: [5, 6] }],
  'uneven-spacing': ['Slice spacing changes near slice 8, z -83 mm', 'Software that expects an even volume', '8 / 16', { count: 7, mm: -82.7 }],
  'same-position': ['1 slice at the place of another near slice 5, z -90 mm', 'Nobody can tell which', '5 / 17', { count: 1, mm: -90.2 }],
  'gantry-tilt': ['Gantry tilt of 12.0 degrees', 'The slices are stacked askew', null, { degrees: 12 }],
  'shifted-slices': ['7 slices shifted sideways near slice 10, z -78 mm', 'The volume has a step there', '10 / 16', { count: 7, mm: -77.7 }],
  'mixed-orientation': ['2 slices turned against the others near slice 7, z -85 mm', 'Slices of several directions', '7 / 16', { count: 2, mm: -85.2 }],
  'mixed-pixel-spacing': ['1 slice with another pixel size near slice 11, z -75 mm', 'The field of view changes', '11 / 16', { count: 1, mm: -75.2 }],
  'mixed-size': ['2 slices with another matrix near slice 4, z -93 mm', 'Rows or columns change', '4 / 16', { count: 2, mm: -92.7 }],
  'no-position': ['16 slices without a position', 'Without positions no volume', '1 / 16', { count: 16 }],
  'gaps-between-slices': ['Gaps of 1.5 mm between slices', 'The slices are thinner than their distance', null, { mm: 1.5 }],
  'few-images': ['Only 3 images', 'They are too few for a volume', '1 / 3', { count: 3 }],
  'mixed-kernel': ['2 slices with another kernel near slice 12, z -73 mm', 'The sharpness changes', '12 / 16', { count: 2, mm: -72.7 }],
  'mixed-thickness': ['1 slice of another thickness near slice 3, z -95 mm', 'Receivers expect one thickness', '3 / 16', { count: 1, mm: -95.2 }],
  'mixed-frame-of-reference': ['3 slices with another frame of reference near slice 14, z -68 mm', 'Their positions do not count from the same point', '14 / 16', { count: 3, mm: -67.7 }],
  'no-pixel-spacing': ['16 slices without a pixel size', 'Without it nothing can be measured', '1 / 16', { count: 16 }],
};

const notices = (session) => session.evaluate(() => [...document.querySelectorAll('.quality p')].map((one) => one.innerText));
const count = (session) => session.evaluate(() => document.querySelector('.count')?.innerText);

// A row of the list becomes the series in the viewer.
const choose = (session, number) => session.evaluate((at) => {
  const all = [...document.querySelectorAll('[role=grid] [role=row], table[role=grid] tr')];
  all.filter((row) => row.querySelector('[role=gridcell], td'))[at].querySelectorAll('[role=gridcell], td')[3].click();
}, number);

for (const browser of ['Chromium', 'Firefox']) {
  test(`each defect is said where it is, with what to do, and goes into report and manifest (${browser})`, () => visit(browser, 'file', async (session) => {
    const { folder, series } = defects();
    const codes = series.map(({ code }) => code);
    assert.deepEqual(codes.filter(Boolean).sort(), Object.keys(SAID).sort());
    await understand(session);
    await session.load({ folder });
    await loaded(session);
    await until('all series', async () => (await rows(session)).length === series.length && !(await session.shows('Cancel')));
    await until('the end of the search', async () => !/Looking/.test(await session.text()));
    const listed = await rows(session);
    for (const [number, { code, slices }] of series.entries()) {
      await choose(session, number);
      if (!code) {
        assert.doesNotMatch(listed[number], /slice|Only|Gap|Gantry/, listed[number]);
        await until('the whole series', async () => (await count(session))?.endsWith(`/ ${slices}`));
        assert.deepEqual(await notices(session), []);
        continue;
      }
      const [said, advice, place] = SAID[code];
      assert.ok(listed[number].includes(said), `${code}: ${listed[number]}`);
      const told = await until(`what ${code} is`, async () => (
        (await notices(session)).find((text) => text.startsWith(`${said}. ${advice}`)) && notices(session)
      ));
      assert.equal(told.length, 1, `${code}: ${told}`);
      const button = `${said}: Show the place`;
      assert.equal(await session.shows(button), place !== null, code);
      if (place) {
        await session.click(button);
        await until(`the place of ${code}`, async () => (await count(session)) === place);
      }
    }
    await session.fill('Group ID', 'RG7');
    await session.check("I don't know the order number");
    await session.click('Export');
    const paths = await downloads(session, 2);
    const of = (end) => paths.find((path) => path.endsWith(end));
    const { manifest, report } = record(of('.zip'), of('.pdf'));
    const told = manifest.quality.map((one) => [codes[one.series - 1], one.code]);
    assert.deepEqual(told, codes.filter(Boolean).map((code) => [code, code]));
    for (const one of manifest.quality) {
      const [said, , , wanted] = SAID[one.code];
      for (const [key, value] of Object.entries(wanted)) assert.deepEqual(one[key], value, `${one.code} ${key}`);
      for (const key of ['count', 'mm', 'degrees']) assert.equal(key in one, key in wanted, `${one.code} ${key}`);
      assert.ok(report.includes(said), `${said} in ${report}`);
    }
    assert.deepEqual(session.errors, []);
  }));
}
