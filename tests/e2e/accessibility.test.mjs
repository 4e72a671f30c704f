// WCAG 2.2 AA, as far as a program can tell: axe-core on every screen and dialog, light and dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { data, root } from './python.mjs';
import { downloads, loaded, understand, until, variant, visit } from './browser.mjs';

const AXE = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const clean = async (session, screen) => {
  await session.evaluate(AXE);
  const found = await session.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
  }, TAGS);
  assert.deepEqual(found, [], screen);
};

const settled = async (session) => {
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
};

const help = async (session, item, name) => {
  await session.click('Help');
  for (let step = 0; step < item; step += 1) await session.press('ArrowDown');
  await session.press('Enter');
  await until(name, () => session.evaluate(() => document.querySelector('dialog') !== null));
  await clean(session, name);
  await session.press('Escape');
  await until(`${name} to go`, () => session.evaluate(() => document.querySelector('dialog') === null));
};

for (const browser of ['Chromium', 'Firefox']) {
  for (const theme of ['light', 'dark']) {
    test(`no screen and no dialog has a fault that axe-core finds (${browser}, ${theme})`, () => visit(browser, 'file', async (session) => {
      await until('the first-use dialog', () => session.shows('I understand'));
      await clean(session, 'first use');
      await understand(session);
      await session.choose('select[aria-label=Colours]', theme);
      await clean(session, 'nothing loaded');
      for (const [item, name] of ['manual', 'shortcuts', 'intended use', 'about'].entries()) await help(session, item, name);
      await session.load(data('several'));
      await settled(session);
      await clean(session, 'several patients loaded');
      await session.tab('Header');
      await clean(session, 'header');
      await session.tab('Image');
      await session.click('Redact');
      await clean(session, 'redaction');
      await session.tab('Advanced');
      await clean(session, 'advanced');
      await session.tab('General');
      await session.fill('Group ID', 'RG7');
      await session.click('Export');
      await until('the dialog of patients', () => session.shows('Start export'));
      await clean(session, 'patients');
      await session.press('Escape');
      await session.click('Clear list');
      await session.load(data('one'));
      await settled(session);
      await session.fill('Order number', '555001');
      await session.click('Export');
      await downloads(session, 2);
      await until('the results', () => session.shows('Save ZIP again'));
      await clean(session, 'results');
    }));
  }

  test(`the page that a wrong configuration stops has none either (${browser})`, () => visit(browser, 'file', async (session) => {
    await until('the fault', async () => (await session.text()).includes('configuration'));
    await clean(session, 'fault');
  }, variant({ config: '{' })));
}
