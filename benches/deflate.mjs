// The compressor beside zlib-rs in WebAssembly under Node, in one run, as ratios.
//
//   node benches/deflate.mjs FOLDER...
//
// builds crates/deflate/beside with SIMD, as the page is built, and packs each file of the folders in each way. Of each
// file the fastest of 15 rounds counts, since what else a machine does only adds.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 15;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'target', 'beside');

execFileSync('cargo', ['build', '--release', '--lib', '--target', 'wasm32-unknown-unknown'], {
  cwd: join(root, 'crates', 'deflate', 'beside'),
  env: { ...process.env, RUSTFLAGS: '-Ctarget-feature=+simd128', CARGO_TARGET_DIR: target },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const module = readFileSync(join(target, 'wasm32-unknown-unknown', 'release', 'beside.wasm'));
const { room, ours, zlib, memory } = (await WebAssembly.instantiate(module)).instance.exports;

const collect = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => collect(join(path, name))) : [path];
const files = process.argv.slice(2).flatMap(collect).map((path) => readFileSync(path));
if (files.length === 0) throw new Error('node benches/deflate.mjs FOLDER...');
const total = files.reduce((sum, file) => sum + file.length, 0);

const ways = { 'veilig-deflate': ours, 'zlib-rs 1': () => zlib(1), 'zlib-rs 2': () => zlib(2), 'zlib-rs 6': () => zlib(6) };
const best = Object.fromEntries(Object.keys(ways).map((name) => [name, files.map(() => Infinity)]));
const sizes = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, pack] of Object.entries(ways)) {
    sizes[name] = 0;
    files.forEach((file, at) => {
      const place = room(file.length);
      new Uint8Array(memory.buffer).set(file, place);
      const start = performance.now();
      const size = pack() >>> 0;
      best[name][at] = Math.min(best[name][at], performance.now() - start);
      sizes[name] += size;
    });
  }
}
const milliseconds = (name) => best[name].reduce((sum, time) => sum + time, 0);
console.log(`${files.length} files, ${total} bytes, Node ${process.version}`);
console.log(`${''.padEnd(16)}${'of size'.padStart(9)}${'MB/s'.padStart(9)}${'zlib-rs 2 = 1'.padStart(17)}`);
for (const name of Object.keys(ways)) {
  const columns = [
    (sizes[name] / total).toFixed(4).padStart(9),
    (total / 1e3 / milliseconds(name)).toFixed(1).padStart(9),
    (milliseconds('zlib-rs 2') / milliseconds(name)).toFixed(2).padStart(17),
  ];
  console.log(name.padEnd(16) + columns.join(''));
}
