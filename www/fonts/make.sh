#!/bin/sh
# Makes report.ttf from Debian's fonts-noto-core; needs dpkg-deb, apt-get and pyftsubset (PyPI fonttools 4.x).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
apt-get download fonts-noto-core=20201225-1
dpkg-deb -x fonts-noto-core_*.deb .
# Combining marks are left out on purpose: without shaping they would stand in the wrong place.
SOURCE_DATE_EPOCH=0 pyftsubset usr/share/fonts/truetype/noto/NotoSans-Regular.ttf \
  --unicodes="U+0020-007E,U+00A0-024F,U+02BB-02BC,U+02C6-02C7,U+02D8-02DD,U+0370-03FF,U+0400-0482,U+048A-052F,U+1E00-1EFF,U+1F00-1FFF,U+2010-2015,U+2018-2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+2044,U+2070-2094,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2260-2265" \
  --no-hinting --no-layout-closure --layout-features='' --name-IDs=0,1,2,4,6,13,14 \
  --drop-tables+=GDEF,GSUB,GPOS,STAT,meta --output-file="$here/report.ttf"
{ printf "Copyright 2015 Google LLC. All Rights Reserved.\n\nSIL OPEN FONT LICENSE Version 1.1\n\n"; \
  sed -n '/^License: OFL-1.1$/,$p' usr/share/doc/fonts-noto-core/copyright | sed -n '/^ PREAMBLE/,/^[^ ]/p' | sed -e '/^[^ ]/d' -e 's/^ \.$//' -e 's/^ //'; } > "$here/OFL.txt"
rm -r "$work"
