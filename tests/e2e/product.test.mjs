// Help, languages, colours, the site's configuration, the build's age: the page around its work.
import assert from 'node:assert/strict';
import test from 'node:test';
import { data, record } from './python.mjs';
import { downloads, loaded, stops, understand, until, variant, visit } from './browser.mjs';

const DAY = 24 * 3600 * 1000;
const dialog = (session) => session.evaluate(() => document.querySelector('dialog')?.innerText ?? '');
const banner = (session) => session.evaluate(() => document.querySelector('.banners')?.innerText.trim() ?? '');
const focused = (session) => session.evaluate(() => document.activeElement?.id ?? '');

for (const browser of ['Chromium', 'Firefox']) {
  test(`the menu Help is used by keys alone and gives the focus back (${browser})`, () => visit(browser, 'file', async (session) => {
    await understand(session);
    await session.focus('#help');
    await session.press('Enter');
    await until('the menu', async () => (await focused(session)) === 'help-0');
    await session.press('ArrowDown');
    await until('its second item', async () => (await focused(session)) === 'help-1');
    await session.press('End');
    await until('its last item', async () => (await focused(session)) === 'help-3');
    await session.press('Enter');
    await until('the dialog About', async () => (await dialog(session)).includes('Program hash'));
    const about = await dialog(session);
    assert.match(about, /\b[0-9a-f]{16}\b/);
    assert.match(about, /none: the configuration is empty/);
    assert.match(about, /Valid until\s+\d{4}-\d\d-\d\d/);
    await session.press('Escape');
    await until('the dialog to go', async () => (await dialog(session)) === '');
    assert.equal(await focused(session), 'help');
    await session.press('F1');
    await until('the manual', async () => (await dialog(session)) !== '');
    await session.press('Escape');
    await until('the manual to go', async () => (await dialog(session)) === '');
    await session.press('?');
    await until('the list of keys', async () => (await dialog(session)).includes('Keyboard shortcuts'));
    await session.press('Escape');
    assert.deepEqual(session.errors, []);
  }));

  test(`version, build and commit are the same in About, the manifest and the report (${browser})`, () => visit(browser, 'file', async (session) => {
    await understand(session);
    await session.load(data('one'));
    await loaded(session);
    await session.fill('Group ID', 'RG7');
    await session.fill('Order number', '555001');
    await session.click('Export');
    const paths = await downloads(session, 2);
    const { manifest, report } = record(...['.zip', '.pdf'].map((end) => paths.find((path) => path.endsWith(end))));
    await session.focus('#help');
    await session.press('Enter');
    await until('the menu', async () => (await focused(session)) === 'help-0');
    await session.press('End');
    await until('its last item', async () => (await focused(session)) === 'help-3');
    await session.press('Enter');
    await until('the dialog About', async () => (await dialog(session)).includes('Program hash'));
    const told = Object.fromEntries(await session.evaluate(() => (
      [...document.querySelectorAll('dialog .facts dt')].map((one) => [one.innerText.trim(), one.nextElementSibling.innerText.trim()])
    )));
    assert.match(manifest.program, /^Veilig \d+\.\d+\.\d+$/);
    assert.match(manifest.build, /^[0-9a-f]{16}$/);
    assert.match(manifest.commit, /^([0-9a-f]{40}.*)?$/);
    assert.equal(`Veilig ${told.Version}`, manifest.program);
    assert.equal(told['Program hash'], manifest.build);
    assert.equal(told['Source (commit)'], manifest.commit || 'Unknown');
    const commit = manifest.commit ? `, commit ${manifest.commit.slice(0, 12)}` : '';
    assert.ok(report.includes(`${manifest.program}, build ${manifest.build}${commit}`), report.slice(-300));
  }));

  test(`whatever stands behind lang= in the address, the page comes up in a language that it has (${browser})`, () => visit(browser, 'file', async (session) => {
    await until('the first-use dialog', () => session.shows('I understand'));
    const shipped = await session.evaluate(() => [...document.querySelector('select[aria-label=Language]').options].map((one) => one.value));
    const asked = [
      'constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', '../x', '..%2f..%2fetc%2fpasswd', '%00', '%', 'EN', 'en-US-x-private',
      'x'.repeat(20_000), '%F0%9F%98%80', '<script>globalThis.pwned=1</script>', '=1', '', 'nl&lang=de', 'de_DE', '-', '\u202ede',
    ];
    for (const lang of asked) {
      await session.evaluate((lang) => {
        globalThis.isOld = true;
        location.search = `?lang=${lang}`;
      }, lang).catch(() => {});
      await until(`the page for ${lang.slice(0, 40)}`, () => session.evaluate(() => (
        !globalThis.isOld && document.readyState === 'complete' && Boolean(document.querySelector('dialog button'))
      )));
      const told = await session.evaluate(() => ({
        lang: document.documentElement.lang, text: document.querySelector('dialog').innerText, pwned: globalThis.pwned,
      }));
      assert.ok(shipped.includes(told.lang), `${lang.slice(0, 40)}: ${told.lang}`);
      assert.ok(told.text.length > 100 && !told.pwned, lang.slice(0, 40));
    }
    assert.deepEqual(session.errors, []);
  }));

  test(`colours and sizes are remembered until they are cleared (${browser})`, () => visit(browser, 'http', async (session) => {
    await understand(session);
    const light = () => session.evaluate(() => getComputedStyle(document.querySelector('header')).backgroundColor);
    await session.choose('select[aria-label=Colours]', 'dark');
    const dark = await until('dark colours', light);
    await session.choose('select[aria-label=Colours]', 'light');
    assert.notEqual(await light(), dark);
    await session.choose('select[aria-label=Colours]', 'dark');
    const width = () => session.evaluate(() => document.querySelector('.form').getBoundingClientRect().width);
    const before = await width();
    await session.focus('.divider.upright');
    await session.press('ArrowRight');
    await session.press('ArrowRight');
    assert.equal(await width(), before + 32);
    await session.reload();
    await until('the page again', () => session.shows('Export'));
    assert.equal(await light(), dark);
    assert.equal(await width(), before + 32);
    await session.click('Help');
    await session.press('End');
    await session.press('Enter');
    await session.click('Clear remembered settings');
    await session.reload();
    await until('the first-use dialog', () => session.shows('I understand'));
    assert.equal(await width(), before);
  }));

  test(`a wrong configuration stops the page and says which key and what was expected (${browser})`, () => {
    const page = variant({ config: { options: { dates: { value: 'later' } } } });
    return visit(browser, 'file', async (session) => {
      const text = await until('the fault', async () => {
        const text = await session.text();
        return text.includes('configuration') && text;
      });
      assert.match(text, /options\.dates\.value/);
      assert.match(text, /one of: remove, shift, keep/);
      assert.equal(await session.shows('Export'), false);
    }, page);
  });

  test(`the site's configuration sets, locks and hides (${browser})`, () => {
    const page = variant({
      config: {
        groupId: 'RG-SITE', notice: 'For trial 7 only', contact: 'it@hospital.example', preset: 'Trial 7',
        presets: { 'Trial 7': { dates: 'shift', device: true } },
        options: { dates: { locked: true }, mappingTables: { hidden: true } },
      },
    });
    return visit(browser, 'file', async (session) => {
      await until('the first-use dialog', () => session.shows('I understand'));
      assert.match(await dialog(session), /it@hospital\.example/);
      await understand(session);
      assert.match(await banner(session), /For trial 7 only/);
      const value = (id) => session.evaluate((id) => {
        const field = document.getElementById(id);
        return field && { value: field.value, checked: field.checked, disabled: field.disabled };
      }, id);
      assert.equal((await value('group')).value, 'RG-SITE');
      await session.tab('Advanced');
      assert.equal((await value('preset')).value, 'Trial 7');
      assert.deepEqual(await value('dates'), { value: 'shift', checked: undefined, disabled: true });
      assert.equal((await value('option-device')).checked, true);
      assert.equal(await value('mapping-tables'), null);
      await session.choose('#preset', 'strict');
      await until('the preset', async () => (await value('option-device')).checked === false);
      assert.equal((await value('dates')).value, 'shift', 'what is locked stays');
      const told = await session.evaluate(() => document.getElementById('preset').selectedOptions[0].text);
      assert.match(told, /^Strict, but your site sets: Dates: Shifted/, 'no preset is claimed that it is not');
      await session.reload();
      await until('the page again', () => session.shows('Export'));
      await session.tab('Advanced');
      assert.equal((await value('preset')).value, 'strict', 'what was chosen is remembered');
    }, page);
  });

  test(`an old build reminds, urges, and at last stops where the site wants it (${browser})`, async () => {
    const says = (days, config, pattern) => visit(browser, 'file', async (session) => {
      await understand(session);
      assert.match(await banner(session), pattern, `${days} days after the build`);
      if (config?.afterExpiry === 'block') assert.match(await stops(session), /too old for your site/);
    }, variant({ built: Date.now() - days * DAY, config }));
    await says(10, {}, /^$/);
    await says(183 - 45, {}, /valid for 4[456] more days/);
    await says(183 - 10, {}, /only (9|10|11) more days/);
    await says(200, {}, /past its validity\. It still works/);
    await says(200, { afterExpiry: 'block' }, /has it stop then/);
  });
}

test('whoever leaves during an export is asked', () => visit('Chromium', 'file', async (session) => {
  await understand(session);
  await session.load(data('large'));
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
  await session.fill('Group ID', 'RG7');
  await session.fill('Order number', '555001');
  await session.click('Export');
  await until('the export', () => session.shows('Cancel'));
  assert.deepEqual(await session.leave(), ['beforeunload']);
}));
