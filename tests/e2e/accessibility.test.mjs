// WCAG 2.2 AA, as far as a program can tell: axe-core on every screen and in every state of every dialog.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { defects, data, people, root, temporary } from './python.mjs';
import { downloads, loaded, understand, until, variant, visit } from './browser.mjs';

const AXE = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// `forced`: the colours are the system's: their contrast is the user's choice, and a script is told those of the page.
const clean = async (session, screen, forced = false) => {
  await session.evaluate(`if (!window.axe) { ${AXE} }`);
  const found = await session.evaluate(async ([tags, contrast]) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, rules: { 'color-contrast': { enabled: contrast } }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
  }, [TAGS, !forced]);
  assert.deepEqual(found, [], screen);
};

const theme = (session, name) => session.evaluate((wanted) => document.documentElement.setAttribute('data-theme', wanted), name);

// As large as the window is at first; 320 px wide; a window of 1280 by 900 at 200 %.
const SIZES = [[1280, 900], [320, 640], [640, 450]];

// A state in both themes; in Chromium at each size, too, and with forced colours and reduced motion. Sizes, colours and motion are
// rules of style that hold for both themes, so they are looked at in one: each look takes half a second.
const everywhere = async (session, screen) => {
  await theme(session, 'dark');
  await clean(session, `${screen}, dark`);
  await theme(session, 'light');
  for (const [width, height] of session.media ? SIZES : SIZES.slice(0, 1)) {
    await session.resize(width, height);
    await clean(session, `${screen}, light, ${width} px wide`);
    const wide = await session.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${screen}: the page is ${wide} px wider than ${width} px`);
  }
  await session.resize(...SIZES[0]);
  if (!session.media) return;
  await session.media({ forcedColors: 'active', reducedMotion: 'reduce' });
  await clean(session, `${screen}, with forced colours and reduced motion`, true);
  await session.media({ forcedColors: 'none', reducedMotion: 'no-preference' });
};

const settled = async (session) => {
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
};

const help = async (session, item, name) => {
  await session.click('Help');
  await until('the menu', () => session.evaluate(() => document.querySelector('[role=menu]') !== null));
  if (item === 0) await everywhere(session, 'the menu Help');
  for (let step = 0; step < item; step += 1) await session.press('ArrowDown');
  await session.press('Enter');
  await until(name, () => session.evaluate(() => document.querySelector('dialog') !== null));
  await everywhere(session, name);
  await session.press('Escape');
  await until(`${name} to go`, () => session.evaluate(() => document.querySelector('dialog') === null));
};

for (const browser of ['Chromium', 'Firefox']) {
  test(`the first use, the empty page and what the menu Help opens have no fault that axe-core finds (${browser})`, () => visit(browser, 'file', async (session) => {
    await until('the first-use dialog', () => session.shows('I understand'));
    await everywhere(session, 'first use');
    await understand(session);
    await everywhere(session, 'nothing loaded');
    for (const [item, name] of ['manual', 'shortcuts', 'intended use', 'about'].entries()) await help(session, item, name);
  }));

  test(`no state of several patients, from loading to their results, has one (${browser})`, () => visit(browser, 'file', async (session) => {
    await understand(session);
    await session.load(data('several'));
    await settled(session);
    await everywhere(session, 'several patients loaded');
    await session.tab('Header');
    await until('the header', () => session.evaluate(() => document.querySelector('.elements') !== null));
    await everywhere(session, 'header');
    await session.tab('Image');
    await session.click('Redact');
    await session.click('Add rectangle');
    await everywhere(session, 'redaction');
    await session.tab('Advanced');
    await everywhere(session, 'advanced');
    await session.tab('General');
    // A driver would wait until the button does something.
    await session.evaluate(() => document.querySelector('button[aria-describedby=stops]').click());
    await everywhere(session, 'what is missing');
    await session.fill('Group ID', 'RG7');
    await session.click('Export');
    await until('the dialog of patients', () => session.shows('Start export'));
    await everywhere(session, 'patients');
    await session.evaluate(() => document.querySelectorAll('dialog input[type=checkbox]').forEach((box) => box.click()));
    await everywhere(session, 'patients without order numbers');
    await session.click('Start export');
    await downloads(session, 6);
    await until('the results', () => session.evaluate(() => document.querySelectorAll('.results a, .results button').length > 0));
    await everywhere(session, 'results of several patients');
    await session.click('Add rectangle');
    await session.click('Clear list');
    await until('the question', () => session.shows('Clear it'));
    await everywhere(session, 'the question before the list is emptied');
    await session.click('Clear it');
    await until('the empty list', () => session.shows('Bring the list back'));
    await everywhere(session, 'the list can be brought back');
  }));

  test(`no notice, no question, no list of IDs and no second series has one (${browser})`, () => visit(browser, 'file', async (session) => {
    await understand(session);
    const path = join(temporary('ids'), 'ids.csv');
    writeFileSync(path, 'PHI-PatientID,ANON-PatientID,ANON-AccNo\nHX4417702,TRIAL-001,555001\n');
    await session.loadIds(path);
    await until('the list', async () => /ID list: 1 patient/.test(await session.text()));
    await session.load(people([{ age: '058Y' }, { sex: 'M', age: '009Y', study: '2' }]));
    await settled(session);
    await everywhere(session, 'a list of IDs, and who is who');
    writeFileSync(path, 'a,b\n1,2\n');
    await session.loadIds(path);
    await everywhere(session, 'a list of IDs that is refused');
    await session.click('Clear list');
    await session.load(defects());
    await settled(session);
    await session.evaluate(() => [...document.querySelectorAll('tr')].find((row) => /missing/.test(row.textContent)).querySelectorAll('td')[3].click());
    await until('a defect', () => session.evaluate(() => document.querySelector('.quality') !== null));
    await everywhere(session, 'a defect of the geometry');
    await session.choose('select[aria-label="Second series"]', '0');
    await until('two pictures', () => session.evaluate(() => document.querySelectorAll('.stage canvas').length === 2));
    await everywhere(session, 'two series');
    await session.click('Clear list');
    await session.load(data('written'));
    await settled(session);
    await until('found text', () => session.shows('Black out the found text'));
    await everywhere(session, 'found text');
    await session.click('Clear list');
    await session.load(data('mixed'));
    await settled(session);
    await everywhere(session, 'files that are no images');
  }));

  test(`while it exports, the page has none (${browser})`, () => visit(browser, 'file', async (session) => {
    await understand(session);
    await session.load(data('large'));
    await settled(session);
    await session.fill('Group ID', 'RG7');
    await session.fill('Order number', '555001');
    await session.evaluate(`if (!window.axe) { ${AXE} }`);
    await session.click('Export');
    await until('the export', () => session.shows('Cancel'));
    await clean(session, 'exporting');
    assert.ok(await session.shows('Cancel'), 'it still exports');
    await session.click('Cancel');
  }));

  test(`the choice of a receiver, and what it asks for, have none (${browser})`, () => visit(browser, 'file', async (session) => {
    await understand(session);
    await everywhere(session, 'no receiver yet');
    await session.load(people(Array.from({ length: 4 }, (_, n) => ({ file: `IM${n}`, series: 7, thick: 5 }))));
    await settled(session);
    await session.choose('#receiver', '1');
    await everywhere(session, 'a receiver and what is not met');
  }, variant({ config: { receivers: [
    { name: 'Planning lab', groupId: 'LAB-7', requirements: { thickestSlice: { mm: 1.25, unmet: 'block', words: 'Thin slices, please.' } } },
    { name: 'Registry', groupId: 'REG-1', requirements: { fewestImages: { images: 20, unmet: 'warn' } } },
  ] } })));

  test(`the page that a wrong configuration stops has none either (${browser})`, () => visit(browser, 'file', async (session) => {
    await until('the fault', async () => (await session.text()).includes('configuration'));
    await everywhere(session, 'fault');
  }, variant({ config: '{' })));
}
