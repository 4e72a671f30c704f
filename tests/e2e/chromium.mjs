// Chromium through Playwright, with a normal profile: a private one handles large results otherwise.
import { chromium } from 'playwright-core';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from './python.mjs';
import { INTRANET } from './server.mjs';

const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  `--host-resolver-rules=MAP ${INTRANET} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
];

// The processes of a browser with this profile: its driver tells none of a profile that stays.
const processes = (profile) => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((name) => {
  try {
    return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
  } catch {
    return false;
  }
}).map(Number);

// `profile`: the folder of a profile that stays.
export const openChromium = async (address, { profile = temporary('profile') } = {}) => {
  const saved = temporary('saved');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ARGS,
    acceptDownloads: true,
    viewport: { width: 1280, height: 900 },
  });
  const page = context.pages()[0] ?? await context.newPage();
  const requests = [];
  const errors = [];
  const downloads = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('download', async (download) => {
    const path = join(saved, download.suggestedFilename());
    await download.saveAs(path);
    downloads.push(path);
  });
  if (address.startsWith('file:')) await context.setOffline(true);
  await page.goto(address);

  // A password's field has no role.
  const field = (name) => page.getByRole('textbox', { name, exact: true }).or(page.getByLabel(name, { exact: true }));
  const button = (name) => page.getByRole('button', { name, exact: true });
  const loadFolder = async (folder) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Load DICOM…').click()]);
    await chooser.setFiles(folder);
  };
  return {
    name: 'Chromium',
    requests,
    errors,
    downloads: () => downloads,
    click: (name) => button(name).first().click(),
    shows: (name) => button(name).first().isVisible(),
    fill: (name, text) => field(name).first().fill(text),
    choose: (selector, value) => page.selectOption(selector, value),
    tab: (name) => page.getByRole('tab', { name, exact: true }).click(),
    uncheck: (name) => page.getByRole('checkbox', { name, exact: true }).uncheck(),
    check: (name) => page.getByRole('checkbox', { name, exact: true }).check(),
    hover: (x, y) => page.mouse.move(x, y),
    evaluate: (script, argument) => page.evaluate(script, argument),
    text: () => page.locator('body').innerText(),
    loadFolder,
    load: ({ folder }) => loadFolder(folder),
    // By the menu beside the folder picker.
    loadZip: async (path) => {
      await button('Load options').click();
      const item = page.getByRole('menuitem', { name: 'Zip…', exact: true });
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), item.click()]);
      await chooser.setFiles(path);
    },
    loadIds: async (path) => {
      await button('Load options').click();
      const item = page.getByRole('menuitem', { name: 'Load ID list…', exact: true });
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), item.click()]);
      await chooser.setFiles(path);
    },
    // What a user does who drags a folder from the file manager over the page.
    drag: async (folder) => {
      const cdp = await context.newCDPSession(page);
      const { width, height } = page.viewportSize();
      for (const type of ['dragEnter', 'dragOver', 'drop']) {
        await cdp.send('Input.dispatchDragEvent', {
          type, x: width / 2, y: height / 2, data: { items: [], files: [folder], dragOperationsMask: 1 },
        });
      }
    },
    press: (key) => page.keyboard.press(key),
    focus: (selector) => page.focus(selector),
    wheel: async (selector, steps) => {
      await page.hover(selector);
      for (let step = 0; step < steps; step += 1) await page.mouse.wheel(0, 100);
    },
    dragOn: async (selector, dx, dy) => {
      const { x, y, width, height } = await page.locator(selector).boundingBox();
      const [left, top] = [x + width / 2, y + height / 2];
      await page.mouse.move(left, top);
      await page.mouse.down();
      await page.mouse.move(left + dx, top + dy, { steps: 5 });
      await page.mouse.up();
    },
    // Ends the browser as a crash does.
    kill: async () => {
      const ended = new Promise((done) => { context.once('close', done); });
      for (const process_ of processes(profile)) {
        try {
          process.kill(process_, 'SIGKILL');
        } catch {
          // It ended with another one.
        }
      }
      await ended;
    },
    reload: () => page.reload(),
    // What the browser asks when the page is left, if it asks.
    leave: async () => {
      const asked = [];
      page.on('dialog', (dialog) => { asked.push(dialog.type()); dialog.dismiss(); });
      await page.close({ runBeforeUnload: true });
      await new Promise((done) => setTimeout(done, 1000));
      return asked;
    },
    // Drags from one point of the window to another.
    stroke: async (from, to, button = 'left') => {
      await page.mouse.move(...from);
      await page.mouse.down({ button });
      await page.mouse.move(...to, { steps: 5 });
      await page.mouse.up({ button });
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    doubleClickAt: (x, y) => page.mouse.click(x, y, { clickCount: 2 }),
    // What the system asks for: { forcedColors: 'active', reducedMotion: 'reduce' }.
    media: (features) => page.emulateMedia(features),
    resize: (width, height) => page.setViewportSize({ width, height }),
    shot: (path, clip) => page.screenshot({ path, clip }),
    close: () => context.close(),
  };
};
