// What the screen shows of what was loaded, and what a user does with it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { downloads, loaded, rows, stops, understand, until, visit } from './browser.mjs';
import { check, data } from './python.mjs';

const place = (session) => session.evaluate(() => document.querySelector('.count')?.innerText ?? '');

// How many different grey values the picture has: a blank one has one.
const shades = (session) => session.evaluate(() => {
  const canvas = document.querySelector('.stage canvas');
  if (!canvas?.width) return 0;
  const { data: bytes } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return new Set(bytes.filter((_, index) => index % 4 === 0)).size;
});

const settled = async (session) => {
  await loaded(session);
  await until('the end of loading', async () => !(await session.shows('Cancel')));
};

for (const browser of ['Chromium', 'Firefox']) {
  test(`what is no image is sorted out with its reason, and the rest is exported (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const mixed = data('mixed');
      await understand(session);
      await session.load(mixed);
      await settled(session);
      const text = await session.evaluate(() => {
        document.querySelector('details.notice').open = true;
        return document.querySelector('details.notice').innerText;
      });
      // Loud: what may be an image. Quiet: the rest.
      assert.match(text, /^2 files could not be read and stay out. 3 files are no images/);
      for (const [file, reason] of [
        ['readme.txt', /No DICOM file/], ['viewer.exe', /No DICOM file/], ['DICOMDIR', /list of files/],
        ['truncated.dcm', /ends too early/], ['empty.dcm', /empty/],
      ]) {
        assert.ok(text.includes(file), `${file} is named`);
        assert.match(text, reason);
      }
      await session.fill('Group ID', 'RG7');
      await session.fill('Order number', '555001');
      await session.click('Export');
      const saved = await downloads(session, 2);
      const found = check(saved.find((path) => path.endsWith('.zip')), saved.find((path) => path.endsWith('.pdf')), mixed);
      assert.deepEqual(found.problems, []);
      assert.equal(found.images, 2, 'an image without a file header is an image too');
    })
  ));

  test(`wheel and keys go through the slices of the selected series (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      await understand(session);
      await session.load(data('large'));
      await settled(session);
      await until('a picture', async () => (await shades(session)) > 10);
      assert.equal(await place(session), '151 / 300');
      await session.focus('.stage');
      await session.press('Home');
      await until('the first slice', async () => (await place(session)) === '1 / 300');
      await session.press('ArrowDown');
      await session.press('ArrowDown');
      await until('the third slice', async () => (await place(session)) === '3 / 300');
      await session.press('ArrowUp');
      await session.press('PageDown');
      await until('the twelfth slice', async () => (await place(session)) === '12 / 300');
      await session.press('End');
      await until('the last slice', async () => (await place(session)) === '300 / 300');
      await session.press('Home');
      await session.wheel('.stage', 4);
      await until('the fifth slice', async () => (await place(session)) === '5 / 300');
      await until('its picture', async () => (await shades(session)) > 10);
      assert.deepEqual(session.errors, []);
    })
  ));
}

test('selected series are removed by Del and come back by undo', () => (
  visit('Chromium', 'file', async (session) => {
    await understand(session);
    await session.load(data('several'));
    await settled(session);
    await until('the end of the search', async () => !/Looking/.test(await session.text()));
    const before = await rows(session);
    await session.focus('table[role=grid]');
    await session.press('Shift+ArrowDown');
    const selected = () => session.evaluate(() => document.querySelectorAll('tr[aria-selected=true]').length);
    await until('two selected rows', async () => (await selected()) === 2);
    await session.press('Delete');
    await until('two rows less', async () => (await rows(session)).length === before.length - 2);
    await session.click('Undo the removal');
    await until('the rows to be back', async () => (await rows(session)).join() === before.join());
    await session.focus('table[role=grid]');
    await session.press('Control+a');
    await session.press('Delete');
    await until('an empty list', async () => (await rows(session)).length === 0);
    assert.match(await stops(session), /Load images first/);
    await session.press('Escape');
  })
));

test('a click on a heading sorts the rows of each patient', () => (
  visit('Chromium', 'file', async (session) => {
    await understand(session);
    await session.load(data('several'));
    await settled(session);
    const dates = () => session.evaluate(() => (
      [...document.querySelectorAll('tbody tr')].reduce((groups, row) => {
        if (row.classList.contains('group')) return [...groups, []];
        groups.at(-1).push(row.cells[3].innerText.replace('–', ''));
        return groups;
      }, [])
    ));
    await session.click('Acquisition date');
    const up = await dates();
    assert.deepEqual(up, up.map((group) => [...group].sort()));
    await session.click('Acquisition date ▴');
    assert.deepEqual(await dates(), up.map((group) => [...group].reverse()));
  })
));

test('columns are sorted by keys alone', () => (
  visit('Chromium', 'file', async (session) => {
    await understand(session);
    await session.load(data('several'));
    await settled(session);
    await session.focus('#sort-0');
    await session.press('ArrowRight');
    await session.press('ArrowRight');
    await session.press('Enter');
    const sorted = () => session.evaluate(() => document.querySelector('[aria-sort=ascending]')?.innerText ?? '');
    await until('the sorted column', async () => (await sorted()).startsWith('Modality'));
    assert.equal(await session.evaluate(() => document.activeElement.id), 'sort-2');
  })
));

test('patient information is refused in the fields that go out with the images', () => (
  visit('Chromium', 'file', async (session) => {
    const one = data('one');
    await understand(session);
    await session.load(one);
    await settled(session);
    await session.fill('Order number', '555001');
    await session.fill('Group ID', `X-${one.patients[0].id}`);
    await until('the refusal', async () => /holds the Patient ID/.test(await session.text()));
    assert.match(await stops(session), /Group ID can't be used/);
    await session.evaluate(() => document.querySelector('button[aria-describedby=stops]').click());
    assert.ok(!(await session.shows('Cancel')), 'nothing starts');
    await session.fill('Group ID', 'RG7');
    await until('nothing to stop it', async () => (await stops(session)) === '');
  })
));

test('a zip with a password and the mapping tables are saved when they are asked for', () => (
  visit('Chromium', 'file', async (session) => {
    await understand(session);
    await session.load(data('one'));
    await settled(session);
    await session.fill('Group ID', 'RG7');
    await session.fill('Order number', '555001');
    await session.tab('Advanced');
    await session.fill('Zip password', 'correct horse');
    await session.check('Also save the mapping tables (CSV)');
    await session.click('Export');
    const saved = await downloads(session, 4);
    const ends = saved.map((path) => path.replace(/^.*\/[A-Z0-9-]+(?=[._])/, '')).sort();
    assert.deepEqual(ends, ['.zip', '_CONFIDENTIAL_patid_mapping.csv', '_CONFIDENTIAL_report.pdf', '_CONFIDENTIAL_uid_mapping.csv']);
  })
));

test('with a project key the same patient gets the same ID in a later export', async () => {
  const seen = [];
  for (let time = 0; time < 2; time += 1) {
    await visit('Chromium', 'file', async (session) => {
      await understand(session);
      await session.load(data('one'));
      await settled(session);
      await session.tab('Advanced');
      await session.fill('Project key', 'too short');
      await session.press('Tab');
      await until('the refusal', async () => /at least 12 characters/.test(await session.text()));
      await session.fill('Project key', '123456789012');
      await session.press('Tab');
      await until('the next refusal', async () => /easy to guess/.test(await session.text()));
      await session.fill('Project key', 'correct horse battery');
      await session.press('Tab');
      await until('the key', async () => /come from this key/.test(await session.text()));
      await session.tab('General');
      seen.push(await session.evaluate(() => document.getElementById('anonymous').value));
    });
  }
  assert.match(seen[0], /^[A-Z0-9]{10}$/);
  assert.equal(seen[0], seen[1]);
});

test('a drawn project key is seen, ready to use, and hidden again once it is cleared', () => visit('Chromium', 'file', async (session) => {
  await understand(session);
  await session.tab('Advanced');
  await session.click('Draw a project key');
  await until('the key', async () => /Write this key down/.test(await session.text()));
  const field = () => session.evaluate(() => {
    const { type, value } = document.getElementById('study-key');
    return { type, value };
  });
  const drawn = await field();
  assert.equal(drawn.type, 'text');
  assert.match(drawn.value, /^([bdfgklmnprstvz][aeiou]){3}(-([bdfgklmnprstvz][aeiou]){3}){4}$/);
  await session.fill('Project key', '');
  await session.press('Tab');
  await until('a field like before', async () => (await field()).type === 'password');
}));

test('files dropped on the page are loaded (Firefox, whose driver can only let a script drop them)', () => (
  visit('Firefox', 'file', async (session) => {
    const one = data('one');
    const file = readdirSync(one.folder, { recursive: true, withFileTypes: true }).find((entry) => entry.isFile());
    const bytes = readFileSync(join(file.parentPath ?? file.path, file.name)).toString('base64');
    await understand(session);
    await session.evaluate((content) => {
      const image = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([image], 'IM0001'));
      dataTransfer.items.add(new File(['viewer'], 'readme.txt'));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, bytes);
    await settled(session);
    assert.ok((await session.text()).includes('1 file is no image'));
    assert.ok((await rows(session)).length > 0);
  })
));

test('the picture can be enlarged, moved, inverted and played, and comes back by Fit', () => (
  visit('Chromium', 'file', async (session) => {
    await understand(session);
    await session.load(data('large'));
    await settled(session);
    await until('a picture', async () => (await shades(session)) > 10);
    const lie = () => session.evaluate(() => {
      const canvas = document.querySelector('.stage canvas');
      return [canvas.style.transform, canvas.classList.contains('inverted')];
    });
    const whole = await lie();
    await session.click('Zoom');
    await session.dragOn('.stage', 0, -120);
    const larger = await lie();
    assert.match(larger[0], /scale\((1\.[1-9]|[2-9])/);
    const moved = ([transform]) => transform.match(/translate\((.*?)px, (.*?)px\)/)?.slice(1).map(Number) ?? [0, 0];
    await session.click('Pan');
    await session.dragOn('.stage', 60, 30);
    const [before, after] = [moved(larger), moved(await lie())];
    assert.deepEqual(after.map((to, axis) => Math.round(to - before[axis])), [60, 30]);
    await session.click('Invert');
    assert.equal((await lie())[1], true);
    await session.click('Invert');
    await session.click('Fit');
    assert.deepEqual(await lie(), whole);
    const first = await place(session);
    await session.click('Play');
    await until('it to move', async () => (await place(session)) !== first);
    await session.click('Play');
    assert.deepEqual(session.errors, []);
  })
));

test('the tab Header shows each element before and after, with the reason', () => (
  visit('Chromium', 'file', async (session) => {
    const one = data('one');
    await understand(session);
    await session.load(one);
    await settled(session);
    await session.tab('Header');
    const row = (name) => session.evaluate((wanted) => {
      const found = [...document.querySelectorAll('.elements tbody tr')].find((tr) => tr.cells[1]?.innerText === wanted);
      return found ? [...found.cells].map((cell) => cell.innerText) : null;
    }, name);
    const name = await until('the name', () => row('PatientName'));
    const first = await session.evaluate(() => [...document.querySelectorAll('.elements tbody tr')].slice(0, 2).map((tr) => tr.innerText));
    assert.match(first.join(), /^Patient,\(0010,/, 'what identifies stands first');
    assert.equal(await row('Rows'), null, 'what is kept is not shown at first');
    await session.evaluate(() => document.getElementById('header-changed').click());
    await until('the rest', async () => (await row('Rows')) !== null);
    for (const wanted of ['patient name', '00100010', '(0010,0010)']) {
      await session.fill('Search the header', wanted);
      await until(wanted, async () => (await row('PatientName')) !== null && (await row('PatientIdentityRemoved')) === null);
    }
    await session.fill('Search the header', '');
    await until('all', async () => (await row('PatientIdentityRemoved')) !== null);
    const id = await session.evaluate(() => document.getElementById('anonymous').value);
    assert.deepEqual(name.slice(2, 5), ['PN', one.patients[0].name, id]);
    assert.match(name[5], /^Replaced\. .*PS3\.15/);
    assert.match((await row('PatientIdentityRemoved')).join(' '), /YES.*anonymised/);
    await session.fill('Search the header', 'SOPInstanceUID');
    await until('the search', async () => (await row('PatientName')) === null && (await row('SOPInstanceUID')) !== null);
    await session.tab('Image');
    await until('the picture', async () => (await shades(session)) > 10);
    assert.deepEqual(session.errors, []);
  })
));

for (const browser of ['Chromium', 'Firefox']) {
  test(`order number and Group ID are shown as they go into the images, and a tick leaves them out (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      await understand(session);
      await session.load(data('one'));
      await settled(session);
      const row = (name) => session.evaluate((wanted) => {
        const found = [...document.querySelectorAll('.elements tbody tr')].find((tr) => tr.cells[1]?.innerText === wanted);
        return found ? [...found.cells].map((cell) => cell.innerText) : null;
      }, name);
      const after = async (name) => (await row(name))?.[4];
      await session.fill('Group ID', 'RG7');
      await session.fill('Order number', '12345678901234567');
      await until('the sentence', async () => /can't hold it as Accession Number/.test(await session.text()));
      await session.fill('Order number', '555001');
      await until('no sentence', async () => !/can't hold it as Accession Number/.test(await session.text()));
      const id = await session.evaluate(() => document.getElementById('anonymous').value);
      await session.tab('Header');
      await until('the site', async () => (await after('ClinicalTrialSiteID')) === 'RG7');
      assert.equal(await after('AccessionNumber'), '555001');
      assert.equal(await after('ClinicalTrialSubjectID'), id);
      assert.match((await row('ClinicalTrialSponsorName'))[5], /^Added\. .*found again/);
      await session.tab('Advanced');
      await session.evaluate(() => document.getElementById('order-in-images').click());
      await until('no site', async () => (await row('AccessionNumber')) !== null && (await row('ClinicalTrialSiteID')) === null);
      assert.equal(await after('AccessionNumber'), '');
      await session.choose('#preset', 'planning');
      assert.match(await session.text(), /surgical planning/);
      assert.deepEqual(session.errors, []);
    })
  ));
}

for (const browser of ['Chromium', 'Firefox']) {
  test(`a click on Export goes to what is missing, and no field moves when it comes (${browser})`, () => (
    visit(browser, 'file', async (session) => {
      const focus = () => session.evaluate(() => document.activeElement?.id);
      const places = () => session.evaluate(() => ['group', 'order', 'order-unknown', 'specify', 'anonymous', 'physician']
        .map((id) => Math.round(document.getElementById(id).getBoundingClientRect().top)).join());
      const click = () => session.evaluate(() => document.querySelector('button[aria-describedby=stops]').click());
      await understand(session);
      await session.load(data('one'));
      await settled(session);
      // The line that says whose images are at hand has come with them.
      const before = await places();
      await click();
      await until('the Group ID to have the focus', async () => (await focus()) === 'group');
      assert.equal(await places(), before, 'the messages take no room');
      await session.fill('Group ID', 'RG7');
      await click();
      await until('the order number to have the focus', async () => (await focus()) === 'order');
      await session.fill('Order number', '555001');
      await session.check('Specify anonymous ID');
      assert.equal(await places(), before, 'neither does anything else');
      await session.tab('Advanced');
      await session.evaluate(() => document.querySelector('#password').focus());
      await session.press('x');
      await session.tab('General');
      await session.tab('Advanced');
      assert.equal(await session.evaluate(() => document.querySelector('#password').value), 'x', 'what is in force is seen');
    })
  ));
}
