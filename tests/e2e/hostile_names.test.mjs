// The whole job with texts in files and lists that would become markup, scripts, styles or requests if anything took them for
// more than text: nothing asks the network, and no element of the page comes of them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test from 'node:test';
import { downloads, loaded, rows, understand, until, visit } from './browser.mjs';
import { people, temporary } from './python.mjs';

// A listener that counts whoever knocks.
const listen = async () => {
  const knocks = [];
  const server = createServer((socket) => {
    knocks.push(socket.remotePort);
    socket.destroy();
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    at: `127.0.0.1:${server.address().port}`,
    knocks,
    close: () => new Promise((done) => { server.close(done); }),
  };
};

const texts = (at) => [
  `<img src="http://${at}/a" onerror="globalThis.pwned=1;fetch('http://${at}/b')">`,
  `<script src=//${at}/c></script><script>globalThis.pwned=1</script>`,
  `javascript:globalThis.pwned=1,location='http://${at}/d'`,
  `//${at}/e`,
  `url(http://${at}/f);background:url("//${at}/g")`,
  `</style><style>@import "//${at}/h";*{background:url(//${at}/i)}</style>`,
  `</script><svg onload=globalThis.pwned=1><a ping="//${at}/j" href="//${at}/k">x</a>`,
  `<link rel=preconnect href=//${at}/l><meta http-equiv=refresh content="0;url=//${at}/m"><base href=//${at}/>`,
  `{ $id } { -brand } \${globalThis.pwned=1} =HYPERLINK("http://${at}/n")`,
  `\u202egnp.egami \u2066<b>\u2069 \u0007\u001b]8;;http://${at}/o\u001b`,
  `data:text/html,<iframe src=//${at}/p>`,
];

// Everything that an image has to tell: people's names of one, ID, descriptions, places.
const files = (at) => {
  const all = texts(at);
  const elements = (number) => {
    const [text, next] = [all[number], all[(number + 1) % all.length]];
    return {
      SeriesDescription: text,
      StudyDescription: next,
      ReferringPhysicianName: text,
      PerformingPhysicianName: next,
      InstitutionName: text,
      ProtocolName: next,
      ImageComments: text,
      AccessionNumber: next,
      PatientComments: 'A'.repeat(number === 0 ? 60_000 : 1),
      OtherPatientNames: number === 3 ? 'Z'.repeat(60_000) : text,
    };
  };
  const names = [
    'a<img src=x onerror=globalThis.pwned=1>.dcm', 'javascript:globalThis.pwned=1', '"onload="globalThis.pwned=1', '%2e%2e%2f%00',
    '\u202emcd.txt', '&#x6a;avascript&colon;1', 'url(x)', '..;', '#fragment?query', 'C'.repeat(200), '<b>.dcm',
  ];
  const first = all.map((_, number) => ({
    file: `first/${names[number]}`, name: all[0], id: all[2], study: '1', elements: elements(number),
  }));
  const second = [0, 1].map((number) => ({
    file: `second/${number}`, name: `${'L'.repeat(60_000)}^${'M'.repeat(4_000)}`, id: all[3], birth: '19700101', study: '2', elements: elements(number + 5),
  }));
  return [...first, ...second];
};

// How many elements there are that load or run something.
const TAGS = ['script', 'style', 'link', 'meta', 'iframe', 'frame', 'object', 'embed', 'base', 'img', 'audio', 'video', 'portal'];
const counted = (session) => session.evaluate((tags) => tags.map((tag) => document.getElementsByTagName(tag).length), TAGS);

// What stands in the page that only markup could have put there.
const foreign = (session, at) => session.evaluate((at) => {
  const addresses = ['href', 'src', 'srcset', 'action', 'formaction', 'ping', 'style', 'poster', 'data', 'background', 'xlink:href'];
  const odd = globalThis.pwned ? ['a script ran'] : [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || addresses.includes(name) && (value.includes(at) || /^\s*javascript:/i.test(value))) {
        odd.push(`${element.tagName} ${name}`);
      }
    }
  }
  return odd;
}, at);

const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

for (const browser of ['Chromium', 'Firefox']) {
  test(`names and texts that are markup, scripts, styles and addresses make no request and no element, from loading to the report (${browser})`, async () => {
    const listener = await listen();
    const { at } = listener;
    const all = texts(at);
    const ids = join(temporary('ids'), 'ids.csv');
    writeFileSync(ids, `Patient ID,Anonymous ID,Order number\n${quoted(all[2])},TRIAL-001,555001\n${quoted(all[3])},TRIAL-002,555002\n`);
    const study = people(files(at));
    try {
      await visit(browser, 'http', async (session) => {
        session.unverified('its names are words of markup (data, content, base), and the words of a manifest are among them');
        // The program's own script goes once it has started.
        await understand(session);
        const before = await counted(session);
        const clean = async (when) => {
          assert.deepEqual(await foreign(session, at), [], when);
          assert.deepEqual(await counted(session), before, `${TAGS}: ${when}`);
        };
        await clean('at the start');
        await session.fill('Group ID', 'RG7');
        await session.loadIds(ids);
        await until('the ID list', async () => /ID list: 2 patients/.test(await session.text()));
        await session.load(study);
        await loaded(session);
        await until('the end of loading', async () => !(await session.shows('Cancel')));
        await until('the end of the search', async () => !/Looking/.test(await session.text()));
        const count = (await rows(session)).length;
        assert.ok(count >= 12, `${count} rows`);
        assert.ok((await session.text()).includes('<script src='), 'a text is shown as it is');
        await clean('loaded');
        for (const tab of ['Header', 'Image']) {
          await session.tab(tab);
          for (let row = 0; row < count; row += 1) {
            await session.evaluate((row) => {
              const all = [...document.querySelectorAll('[role=grid] [role=row]')].filter((one) => one.querySelector('[role=gridcell]'));
              all[row]?.querySelector('[role=gridcell]').click();
            }, row);
            if (tab === 'Header') {
              await until('its header', () => session.evaluate(() => document.querySelector('.header-tab')?.innerText.includes('0010,0010')));
            } else {
              await new Promise((done) => { setTimeout(done, 200); });
            }
            await clean(`${tab} of row ${row}`);
          }
        }
        await session.click('Export');
        await until('the dialog', () => session.shows('Start export'));
        await clean('the dialog');
        await session.click('Start export');
        const paths = await downloads(session, 4);
        await clean('exported');
        for (const path of paths.filter((one) => one.endsWith('.pdf'))) {
          const url = execFileSync('pdfinfo', ['-url', path], { encoding: 'utf8' });
          assert.ok(!url.includes(at), url);
          assert.equal(execFileSync('pdfinfo', ['-js', path], { encoding: 'utf8' }).trim(), '');
        }
        const asked = session.requests.filter((url) => url !== session.address && !/^(blob|data):/.test(url));
        assert.deepEqual(asked, []);
        assert.deepEqual(session.server.asked, ['/veilig.html']);
        assert.deepEqual(session.errors, []);
      });
      assert.deepEqual(listener.knocks, []);
      // The listener hears who knocks: else it shows nothing.
      await fetch(`http://${at}/`).catch(() => {});
      assert.equal(listener.knocks.length, 1);
    } finally {
      await listener.close();
    }
  });
}
