// Opens the page as a user does, and does what a user does: both browsers offer the same to the tests.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openChromium } from './chromium.mjs';
import { openFirefox } from './firefox.mjs';
import { openWebKit } from './webkit.mjs';
import { root, temporary } from './python.mjs';
import { INTRANET, serve } from './server.mjs';
import { watched } from './verified.mjs';

const PAGE = process.env.VEILIG_PAGE ?? join(root, 'dist/veilig.html');
const OPEN = { Chromium: openChromium, Firefox: openFirefox, WebKitGTK: openWebKit };

// All engines, the page opened from a file. `engine` is for the name of a test.
export const ENGINES = [
  { browser: 'Chromium', over: 'file', engine: 'Chromium' },
  { browser: 'Firefox', over: 'file', engine: 'Firefox' },
  { browser: 'WebKitGTK', over: 'file', engine: 'WebKitGTK, from a file' },
];

// All engines and ways: WebKit reads files otherwise where the page was opened from one. For tests of what is read and written; what the
// screen does with it is the same.
export const WAYS = [...ENGINES, { browser: 'WebKitGTK', over: 'http', engine: 'WebKitGTK, from a server' }];

// Asks until the answer is truthy.
export const until = async (what, ask, seconds = 60) => {
  const end = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`waited ${seconds} s in vain for: ${what}${last ? ` (${last})` : ''}`);
};

// Opens the page over 'file', 'http' (this machine) or 'intranet' (another host, plain http), runs `use`, has each zip that was saved verified, closes everything.
// `page` is another page than the built one; `options` are for the browser's driver.
export const visit = async (browser, over, use, page = PAGE, options = {}) => {
  if (!existsSync(page)) throw new Error(`${page} is not there: run cargo xtask build`);
  const server = over === 'file' ? null : await serve(page, over === 'intranet' ? INTRANET : undefined);
  const address = `${server?.address ?? pathToFileURL(page).href}?lang=en`;
  const session = watched(await OPEN[browser](address, options));
  const seen = { ...session, address, server };
  try {
    const answer = await use(seen);
    await seen.verified();
    return answer;
  } catch (error) {
    const text = await session.text().catch(() => '(the page does not answer)');
    console.log(`The page when it failed (${browser}, ${over}):\n${text.slice(0, 3000)}`);
    if (session.errors.length) console.log(`Errors of the page:\n${session.errors.join('\n')}`);
    throw error;
  } finally {
    await session.close();
    await server?.close();
  }
};

// The built page with another configuration block, or of another day.
export const variant = ({ config, built }) => {
  let html = readFileSync(PAGE, 'utf8');
  const put = (pattern, text) => {
    if (!pattern.test(html)) throw new Error(`the page holds no ${pattern}`);
    html = html.replace(pattern, () => text);
  };
  if (config !== undefined) {
    const text = typeof config === 'string' ? config : JSON.stringify(config);
    put(/(?<=<script type="application\/json" id="site-config">)[^<]*/, text);
  }
  if (built !== undefined) put(/(?<=<meta name="veilig-built" content=")\d*/, String(Math.floor(built / 1000)));
  const path = join(temporary('variant'), 'veilig.html');
  writeFileSync(path, html);
  return path;
};

// The first-use dialog.
export const understand = async (session) => {
  await until('the first-use dialog', () => session.shows('I understand'));
  await session.click('I understand');
  await until('the dialog to go', async () => !(await session.shows('I understand')));
};

// Chooses a language by its tag as a user does, in the list of the top line.
export const speak = async (session, language) => {
  await session.evaluate((tag) => {
    const list = [...document.querySelectorAll('header select')].find((one) => one.querySelector(`option[value=${tag}]`));
    list.value = tag;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);
  await until(language, () => session.evaluate((tag) => document.documentElement.lang === tag, language));
};

// Rows of the series list that hold cells of data.
export const rows = (session) => session.evaluate(() => (
  [...document.querySelectorAll('[role=grid] [role=row], table[role=grid] tr')]
    .filter((row) => row.querySelector('[role=gridcell], td')).map((row) => row.innerText)
));

export const loaded = (session) => until('the loaded series', async () => (await rows(session)).length > 0);

// Waits until there are so many downloads; gives their paths.
export const downloads = (session, count) => until(`${count} downloads`, async () => {
  const paths = session.downloads();
  return paths.length >= count && paths;
});

// Goes from one slice that was not shown yet to the next, until none is left.
export const showAll = (session) => until('every slice to be shown', async () => {
  if (!(await session.shows('Next slice not shown'))) return true;
  await session.click('Next slice not shown').catch(() => {});
  return false;
});

// The user looks at all slices of a suspect series and gives his or her word.
export const confirm = async (session) => {
  await showAll(session);
  await until('the word to count', () => session.evaluate(() => Boolean(document.querySelector('.suspect .confirm:enabled'))));
  await session.click('I looked: nothing shows the patient');
  await until('the word', () => session.evaluate(() => (
    document.querySelector('.suspect .confirm').getAttribute('aria-pressed') === 'true'
  )));
};

// The description of the button Export: what still stops it.
export const stops = (session) => session.evaluate(() => {
  const button = [...document.querySelectorAll('button')].find((one) => (
    (one.getAttribute('aria-label') ?? one.textContent).trim() === 'Export'
  ));
  const ids = (button?.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
  return ids.map((id) => document.getElementById(id)?.innerText ?? '').join(' ').trim();
});
