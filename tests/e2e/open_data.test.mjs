// The whole job on all real files at hand: many makers, patients, encodings, broken files among them.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import test from 'node:test';
import { downloads, loaded, rows, stops, understand, until, visit } from './browser.mjs';
import { check, data } from './python.mjs';

test('all real files go through the page, opened from a file, with the network off', () => (
  visit('Chromium', 'file', async (session) => {
    const open = data('open');
    await understand(session);
    await session.drag(open.folder);
    await loaded(session);
    await until('the end of loading', async () => !(await session.shows('Cancel')), 180);
    await session.fill('Group ID', 'RG7');

    // Who may be one patient or two: the page asks for one pair after the other.
    for (let asked = 0; asked < 100 && await session.shows('These are two patients'); asked += 1) {
      await session.click('These are two patients');
    }

    // Files of different patients that claim one study: the page names them, and the user takes them off.
    if (/different patients/.test(await stops(session))) {
      await session.evaluate(() => {
        const mixed = [...document.querySelectorAll('tbody tr')].filter((row) => row.querySelector('.tag.stop')?.innerText === 'Patients mixed');
        mixed.forEach((row, index) => row.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: index > 0 })));
      });
      await session.focus('table[role=grid]');
      await session.press('Delete');
    }
    await until('nothing to stop it', async () => (await stops(session)) === '');
    const patients = await session.evaluate(() => document.querySelectorAll('tbody tr.group').length);
    assert.ok(patients > 5 && (await rows(session)).length > 20, `${patients} patients`);

    // An export that waits does not start when text is found: here much is.
    await until('the end of the search', async () => !/Looking/.test(await session.text()), 300);
    await session.click('Export');
    await until('the dialog', () => session.shows('Start export'));
    const pairs = await session.evaluate(() => {
      const boxes = [...document.querySelectorAll('dialog input[type=checkbox]')];
      boxes.filter((box) => !box.checked).forEach((box) => box.click());
      return boxes.length;
    });
    await session.click('Start export');
    await until('the end of the export', async () => !(await session.shows('Cancel')), 300);
    const text = await session.text();
    assert.ok(!text.includes('The export failed'), text.slice(0, 500));
    const results = await session.evaluate(() => [...document.querySelectorAll('.result')].map((one) => one.innerText));
    assert.equal(results.length, pairs, 'each patient has a result');
    const written = results.filter((one) => !one.includes('No image could be written'));
    const saved = await downloads(session, 2 * written.length);
    const zips = saved.filter((path) => path.endsWith('.zip')).sort((a, b) => statSync(b).size - statSync(a).size);
    assert.equal(zips.length, written.length);
    console.log(`${open.files} files, ${pairs} patients, ${zips.length} zips`);
    // The largest, and some small ones.
    for (const zip of [...zips.slice(0, 3), ...zips.slice(-5)]) {
      const found = check(zip, zip.replace(/\.zip$/, '_CONFIDENTIAL_report.pdf'), open);
      assert.deepEqual(found.problems, []);
    }
    assert.deepEqual(session.errors, []);
  })
));
