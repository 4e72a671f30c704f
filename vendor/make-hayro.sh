#!/bin/sh
# Makes vendor/hayro-jpeg2000 from two published crates and a patch; see README.md for what and why.
set -eu
version=0.5.0
toolkit=0.5.0
here=$(cd "$(dirname "$0")" && pwd)
registry=${CARGO_HOME:-$HOME/.cargo}/registry/src
from=$(ls -d "$registry"/*/hayro-jpeg2000-$version)
block=$(ls -d "$registry"/*/dicom-toolkit-jpeg2000-$toolkit)
to=$here/hayro-jpeg2000
rm -rf "$to"
mkdir -p "$to"
cp "$from/Cargo.toml" "$from/LICENSE-APACHE" "$from/LICENSE-MIT" "$to/"
cp -r "$from/src" "$to/src"
# The adapter to the image crate, which is not used.
rm "$to/src/integration.rs"
# The block decoder of HTJ2K without its tests, which need the encoder.
sed '/^#\[cfg(test)\]/,$d' "$block/src/j2c/ht_block_decode.rs" > "$to/src/j2c/ht_block_decode.rs"
cp "$block/src/j2c/ht_tables.rs" "$to/src/j2c/"
# `cargo fmt --all` would reach here.
echo "disable_all_formatting = true" > "$to/rustfmt.toml"
chmod -R u+w "$to"
cd "$to"
[ ! -f "$here/hayro-jpeg2000.patch" ] || patch -s -p1 < "$here/hayro-jpeg2000.patch"
