#!/bin/sh
# The bench of one head in wasm: compiled as the page is, run by Node (the V8 of Chromium). `cargo xtask build` brings
# wasm-bindgen and wasm-opt.
set -e
cd "$(dirname "$0")/.."
out=target/head-wasm
RUSTFLAGS="-Ctarget-feature=+simd128" cargo build -p anonymise --bench head --profile page --target wasm32-unknown-unknown
wasm=$(ls -t target/wasm32-unknown-unknown/page/deps/head-*.wasm | head -n 1)
PATH="$PWD/target/tools/bin:$PWD/node_modules/.bin:$PATH"
wasm-bindgen --target nodejs --out-dir "$out" --out-name head "$wasm"
wasm-opt -O3 --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
  --enable-reference-types --enable-multivalue --enable-simd -o "$out/optimised.wasm" "$out/head_bg.wasm"
mv "$out/optimised.wasm" "$out/head_bg.wasm"
node "$out/head.js"
