// Firefox ESR through Puppeteer (WebDriver BiDi). Its driver can't choose folders: files go into the plain input.
import puppeteer from 'puppeteer-core';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { FIND } from './find.mjs';
import { temporary } from './python.mjs';
import { INTRANET } from './server.mjs';

// A Firefox, and the folder in which it saves.
const launch = async (prefs, profile) => {
  const saved = temporary('saved');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    userDataDir: profile,
    // A test driver's profile is laxer about file:// than a user's.
    extraPrefsFirefox: {
      'security.fileuri.strict_origin_policy': true,
      'browser.download.folderList': 2,
      'browser.download.dir': saved,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.alwaysOpenPanel': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/zip,application/pdf,application/octet-stream,text/csv',
      'pdfjs.disabled': true,
      'intl.accept_languages': 'en',
      'network.dns.localDomains': INTRANET,
      ...prefs,
    },
  });
  return { browser, saved };
};

// One Firefox serves all tests of a file, since starting it takes longer than most tests: each has a container of its own, with
// storage that nobody else sees and that goes with it. Who is no test has nobody that ends it, and takes one of its own.
const inTests = process.env.NODE_TEST_CONTEXT !== undefined;
const idle = [];
if (inTests) after(() => Promise.all(idle.map(({ browser }) => browser.close())));

// `prefs`: more of the browser's settings. `profile`: the folder of a profile that stays. With either it is one of its own.
export const openFirefox = async (address, { prefs = {}, profile } = {}) => {
  const shares = inTests && profile === undefined && Object.keys(prefs).length === 0;
  const own = (shares && idle.pop()) || await launch(prefs, profile);
  const { browser, saved } = own;
  const container = shares ? await browser.createBrowserContext() : browser;
  const page = await container.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const requests = [];
  const errors = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(address);

  const find = async (role, name) => {
    const end = Date.now() + 20000;
    for (;;) {
      const found = (await page.evaluateHandle(FIND, role, name)).asElement();
      if (found) return found;
      if (Date.now() > end) throw new Error(`there is no ${role} '${name}'`);
      await new Promise((done) => { setTimeout(done, 50); });
    }
  };
  return {
    name: 'Firefox',
    requests,
    errors,
    downloads: () => {
      const names = readdirSync(saved);
      // Firefox puts an empty file under the last name before there is a part.
      const isWhole = (path) => statSync(path, { throwIfNoEntry: false })?.size > 0;
      return names.filter((name) => !name.endsWith('.part') && !names.includes(`${name}.part`))
        .map((name) => join(saved, name)).filter(isWhole);
    },
    click: async (name) => (await find('button', name)).click(),
    shows: async (name) => {
      const button = (await page.evaluateHandle(FIND, 'button', name)).asElement();
      return button !== null && button.isVisible();
    },
    fill: async (name, text) => {
      const field = await find('textbox', name);
      await field.click({ count: 3 });
      await page.keyboard.press('Backspace');
      await field.type(text);
    },
    choose: (selector, value) => page.select(selector, value),
    tab: async (name) => (await find('tab', name)).click(),
    check: async (name) => (await find('checkbox', name)).click(),
    hover: (x, y) => page.mouse.move(x, y),
    evaluate: (script, argument) => page.evaluate(script, argument),
    text: () => page.evaluate(() => document.body.innerText),
    load: async ({ folder }) => {
      const input = await page.waitForSelector('input[type=file]:not([webkitdirectory])');
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
      await input.uploadFile(...files);
    },
    loadZip: async (path) => (await page.waitForSelector('input[type=file][accept*=zip]')).uploadFile(path),
    loadIds: async (path) => (await page.waitForSelector('input[type=file][accept*=csv]')).uploadFile(path),
    // A drop by a script: its items are those of a real drop of files, which this driver can't make.
    drop: async (path) => {
      await page.evaluate(() => {
        const input = document.createElement('input');
        input.type = 'file';
        input.id = 'to-drop';
        document.body.append(input);
      });
      await (await page.$('#to-drop')).uploadFile(path);
      await page.evaluate(() => {
        const input = document.getElementById('to-drop');
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(input.files[0]);
        input.remove();
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
        }
      });
    },
    // The same address in another tab: what is done there is not seen by the other functions.
    another: async () => {
      const other = await container.newPage();
      await other.goto(address);
      return { evaluate: (script, argument) => other.evaluate(script, argument), close: () => other.close() };
    },
    // Leaves the page for another.
    leave: () => page.goto('about:blank'),
    // Ends the browser as a crash does.
    kill: async () => {
      const ended = new Promise((done) => { browser.process().once('exit', done); });
      browser.process().kill('SIGKILL');
      await ended;
    },
    press: (key) => page.keyboard.press(key),
    focus: (selector) => page.focus(selector),
    wheel: async (selector, steps) => {
      await page.hover(selector);
      for (let step = 0; step < steps; step += 1) await page.mouse.wheel({ deltaY: 100 });
    },
    // Drags from one point of the window to another.
    stroke: async (from, to, button = 'left') => {
      await page.mouse.move(...from);
      await page.mouse.down({ button });
      await page.mouse.move(...to, { steps: 5 });
      await page.mouse.up({ button });
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    doubleClickAt: (x, y) => page.mouse.click(x, y, { count: 2 }),
    reload: () => page.reload(),
    resize: (width, height) => page.setViewport({ width, height }),
    shot: (path) => page.screenshot({ path }),
    close: async () => {
      await container.close();
      if (!shares) return;
      for (const name of readdirSync(saved)) rmSync(join(saved, name), { recursive: true, force: true });
      idle.push(own);
    },
  };
};
