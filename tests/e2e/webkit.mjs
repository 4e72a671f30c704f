// WebKitGTK, the engine of Safari, through WebKitWebDriver (WebDriver classic) on a screen that nobody sees. What this driver
// lacks: folders can't be chosen (files go into the plain input), requests are not told, and no errors of the console.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { FIND } from './find.mjs';
import { temporary } from './python.mjs';

const BROWSERS = ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`);
const BROWSER = process.env.WEBKIT ?? BROWSERS.find(existsSync) ?? BROWSERS[0];
const KEYS = {
  Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', Backspace: '\uE003', Delete: '\uE017', Home: '\uE011', End: '\uE010',
  PageUp: '\uE00E', PageDown: '\uE00F', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015',
  Control: '\uE009', Shift: '\uE008', Alt: '\uE00A', F1: '\uE031',
};

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

const freePort = () => new Promise((done) => {
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

// A screen of its own, whose number the server chooses.
const startScreen = async () => {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((done, failed) => {
    screen.once('error', failed);
    screen.once('exit', () => failed(new Error('Xvfb ended')));
    let told = '';
    screen.stdio[3].on('data', (text) => {
      told += text;
      if (told.endsWith('\n')) done(told.trim());
    });
  });
  return { screen, display: `:${number}` };
};

export const openWebKit = async (address) => {
  const home = temporary('webkit');
  const saved = join(home, 'Downloads');
  mkdirSync(saved);
  mkdirSync(join(home, 'config'));
  writeFileSync(join(home, 'config', 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  const { screen, display } = await startScreen();
  const port = await freePort();
  const environment = {
    ...process.env, DISPLAY: display, HOME: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'), GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', LANGUAGE: 'en',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1', GTK_THEME: 'Adwaita',
  };
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env: environment, stdio: 'ignore', detached: true });
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method, body: body && JSON.stringify(body), headers: { 'Content-Type': 'application/json' },
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const end = () => {
    try {
      process.kill(-driver.pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
    screen.kill('SIGKILL');
  };

  let session;
  for (let step = 0; !session; step += 1) {
    try {
      const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: {
        browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] },
      } } });
      session = `/session/${sessionId}`;
    } catch (error) {
      if (step === 50) {
        end();
        throw error;
      }
      await pause(100);
    }
  }
  const post = (path, body = {}) => ask('POST', session + path, body);
  await post('/timeouts', { script: 60000 });
  await post('/window/rect', { width: 1280, height: 960 });
  await post('/url', { url: address });

  // Functions and texts of scripts, and what they promise.
  const evaluate = async (script, argument) => {
    const body = typeof script === 'function' ? `(${script})(argument)` : `(0, eval)(${JSON.stringify(script)})`;
    const told = await post('/execute/async', {
      script: `const [argument, done] = arguments;
        (async () => ${body})().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: [argument ?? null],
    });
    if (told.error) throw new Error(told.error);
    return told.value;
  };
  const find = async (role, name) => {
    const end = Date.now() + 20000;
    for (;;) {
      const found = await post('/execute/sync', { script: `return (${FIND})(...arguments)`, args: [role, name] });
      if (found) return Object.values(found)[0];
      if (Date.now() > end) throw new Error(`there is no ${role} '${name}'`);
      await pause(100);
    }
  };
  const select = async (selector) => Object.values(await post('/element', { using: 'css selector', value: selector }))[0];
  const click = async (role, name) => {
    const element = await find(role, name);
    await post(`/element/${element}/click`);
  };
  // The driver says that it put files in where the page heard nothing of them (met once in some hundred times): asked again.
  const put = async (selector, paths) => {
    for (let step = 0; step < 3; step += 1) {
      await evaluate((wanted) => {
        globalThis.heardOfFiles = false;
        const heard = () => { globalThis.heardOfFiles = true; };
        document.querySelector(wanted).addEventListener('change', heard, { once: true, capture: true });
      }, selector);
      await post(`/element/${await select(selector)}/value`, { text: paths.join('\n') });
      for (let look = 0; look < 50; look += 1) {
        if (await evaluate(() => globalThis.heardOfFiles)) return;
        await pause(100);
      }
      console.log('WebKitWebDriver put files in, and the page heard nothing of them');
    }
    throw new Error('WebKitWebDriver puts no files in');
  };
  const pointer = (actions) => post('/actions', {
    actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
  });
  const move = (x, y, duration = 50) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration });
  const down = (button = 0) => ({ type: 'pointerDown', button });
  const up = (button = 0) => ({ type: 'pointerUp', button });

  return {
    name: 'WebKitGTK',
    requests: [],
    errors: [],
    downloads: () => {
      const names = readdirSync(saved);
      return names.filter((name) => !name.endsWith('.wkdownload')).map((name) => join(saved, name));
    },
    click: (name) => click('button', name),
    shows: async (name) => Boolean(await post('/execute/sync', { script: `return (${FIND})(...arguments) !== null`, args: ['button', name] })),
    fill: async (name, text) => {
      // A field that was just drawn anew, or that a part scrolls out of sight, is none for the driver yet.
      for (let step = 0; ; step += 1) {
        const element = await find('textbox', name);
        const field = { 'element-6066-11e4-a52e-4f735466cecf': element };
        try {
          await post('/execute/sync', { script: "arguments[0].scrollIntoView({ block: 'center' })", args: [field] });
          await post(`/element/${element}/clear`);
          await post(`/element/${element}/value`, { text });
          return;
        } catch (error) {
          if (step === 30) throw error;
          await pause(100);
        }
      }
    },
    choose: (selector, value) => evaluate(([selector, value]) => {
      const list = document.querySelector(selector);
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }, [selector, value]),
    tab: (name) => click('tab', name),
    check: (name) => click('checkbox', name),
    hover: (x, y) => pointer([move(x, y)]),
    evaluate,
    text: () => evaluate(() => document.body.innerText),
    load: ({ folder }) => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
      return put('input[type=file]:not([webkitdirectory])', files);
    },
    loadZip: (path) => put('input[type=file][accept*=zip]', [path]),
    loadIds: (path) => put('input[type=file][accept*=csv]', [path]),
    press: (keys) => {
      const all = (keys.length === 1 ? [keys] : keys.split('+')).map((key) => KEYS[key] ?? key);
      const actions = [
        ...all.map((value) => ({ type: 'keyDown', value })), ...all.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
      return post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    focus: (selector) => evaluate((selector) => document.querySelector(selector).focus(), selector),
    stroke: (from, to, button = 'left') => {
      const number = { left: 0, middle: 1, right: 2 }[button];
      return pointer([move(...from), down(number), move(...to, 200), up(number)]);
    },
    dragOn: async (selector, dx, dy) => {
      const [x, y] = await evaluate((wanted) => {
        const { left, top, width, height } = document.querySelector(wanted).getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      }, selector);
      await pointer([move(x, y), down(), move(x + dx, y + dy, 200), up()]);
    },
    // This driver has no wheel: a script turns it, as the engine does for a user.
    wheel: (selector, steps) => evaluate(([wanted, count]) => {
      const target = document.querySelector(wanted);
      const { left, top, width, height } = target.getBoundingClientRect();
      for (let step = 0; step < count; step += 1) {
        target.dispatchEvent(new WheelEvent('wheel', {
          bubbles: true, cancelable: true, deltaY: 100, clientX: left + width / 2, clientY: top + height / 2,
        }));
      }
    }, [selector, steps]),
    clickAt: (x, y) => pointer([move(x, y), down(), up()]),
    doubleClickAt: (x, y) => pointer([move(x, y), down(), up(), down(), up()]),
    reload: () => post('/refresh'),
    resize: (width, height) => post('/window/rect', { width, height }),
    shot: async (path) => writeFileSync(path, Buffer.from(await ask('GET', `${session}/screenshot`), 'base64')),
    display,
    close: async () => {
      await ask('DELETE', session).catch(() => {});
      end();
    },
  };
};
