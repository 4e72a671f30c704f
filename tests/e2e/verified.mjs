// The independent verifier (verifier/) over every zip that a test has the page save: `visit` asks it once the test is through,
// so that a leak or a lost thing fails that test. It runs once for all tests of a file: starting it takes longer than looking.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { python, root, temporary } from './python.mjs';

// How a test loads what it exports, and the path that it names.
const WAYS = { load: ({ folder }) => folder, loadFolder: (path) => path, loadZip: (path) => path, drag: (path) => path, drop: (path) => path };

// Bytes of a zip that it reads within seconds: hundreds of large slices, as tests of waiting and of memory need, take it minutes.
const MOST = 20_000_000;

let verifier;

// Where it can't start or ends, no line comes, and the test fails.
const start = () => {
  const child = spawn(python, ['-B', join(root, 'verifier/verify.py'), '--jobs'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // It keeps no test file from ending: between two questions nobody waits for it.
  const all = [child, child.stdin, child.stdout];
  all.forEach((one) => one.unref());
  return async (job) => {
    all.forEach((one) => one.ref());
    child.stdin.write(`${JSON.stringify(job)}\n`);
    const { value, done } = await lines.next();
    all.forEach((one) => one.unref());
    assert.ok(!done, 'the verifier failed: see above');
    return JSON.parse(value);
  };
};

const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

// The session, which remembers what was loaded. `verified` looks at each zip that was saved; `zipPassword` tells it what opens them
// where the test types it otherwise than by `fill`; `unverified` says why a test's zips can't be looked at.
export const watched = (session) => {
  const sources = new Set();
  let password;
  let excuse;
  const ways = Object.entries(WAYS).filter(([name]) => session[name]).map(([name, path]) => [name, (what) => {
    sources.add(path(what));
    return session[name](what);
  }]);
  const verified = async () => {
    const saved = () => session.downloads().filter((path) => path.endsWith('.zip'));
    if (!saved().length) return;
    if (excuse) {
      console.log(`NOT VERIFIED: ${saved().length} zips: ${excuse}`);
      return;
    }
    // A download that has begun is not yet there.
    for (let step = 0; step < 300 && saved().some((path) => statSync(path).size === 0); step += 1) {
      await new Promise((done) => { setTimeout(done, 100); });
    }
    assert.ok(sources.size > 0, 'a zip was saved, and nobody knows what it was made of');
    const opened = password === undefined ? [] : ['--password-file', join(temporary('password'), 'password')];
    if (opened.length) writeFileSync(opened[1], `${password}\n`);
    const looked = new Set();
    for (const zip of saved()) {
      if (statSync(zip).size > MOST) {
        console.log('NOT VERIFIED: a zip that would take minutes; tests with fewer images of the same kind have theirs verified');
        continue;
      }
      if (looked.has(hash(zip))) continue;
      looked.add(hash(zip));
      verifier ??= start();
      // A test may load more than it exports: how much that is, it counts by itself.
      const found = await verifier(['--part', '--as-told', '--zip', zip, ...opened, ...sources]);
      const { left, lacks } = found;
      assert.deepEqual({ zip, left, lacks }, { zip, left: [], lacks: [] }, 'the independent verifier');
      assert.ok(found.images > 0, `${zip} has no images`);
    }
  };
  return {
    ...session,
    ...Object.fromEntries(ways),
    fill: (name, text) => {
      if (name === 'Zip password') password = text;
      return session.fill(name, text);
    },
    zipPassword: (text) => { password = text; },
    unverified: (why) => { excuse = why; },
    verified,
  };
};
