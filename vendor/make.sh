#!/bin/sh
# Makes vendor/printpdf from the published crate; see README.md for what is left out and why.
set -eu
version=0.12.8
here=$(cd "$(dirname "$0")" && pwd)
from=$(ls -d "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/printpdf-$version)
to=$here/printpdf
rm -rf "$to"
mkdir -p "$to/src/res" "$to/defaultfonts"
cp "$from/Cargo.toml" "$from/LICENSE" "$to/"
cp "$from"/src/*.rs "$to/src/"
cp "$from/src/res/catalog_xmp_metadata.txt" "$to/src/res/"
cp "$from/defaultfonts/mapping.rs" "$to/defaultfonts/"
# `cargo fmt --all` would reach here.
echo "disable_all_formatting = true" > "$to/rustfmt.toml"
chmod -R u+w "$to"
cd "$to"
# Modules behind features that are not used.
rm src/svg.rs src/image.rs src/components.rs
# The targets of files that are not copied.
perl -0pi -e 's/\[\[(example|test)\]\]\n.*?\n\n(?=\[)//gs; s/crate-type = \[.*?\]/crate-type = ["rlib"]/s' Cargo.toml
# The JavaScript API: its exports can't be left out at link time.
perl -0pi -e 's/\/\/\/ WASM API functions\npub mod wasm;\npub use wasm::\*;\n//; s/^/#![allow(warnings, clippy::all, missing_docs)]\n/' src/lib.rs
# The printer'"'"'s colour profile (650 kB), for PDF/X and PDF/A only.
perl -0pi -e 's/include_bytes!\("\.\/res\/CoatedFOGRA39\.icc"\)/&[]/; s/include_str!\("\.\/res\/CoatedFOGRA39\.icc\.LICENSE\.txt"\)/""/' src/serialize.rs
# The 14 standard fonts (570 kB).
perl -0pi -e 's/crate::utils::uncompress\(include_bytes!\(\s*"[^"]*"\s*\)\)/Vec::new()/gs' src/font.rs
