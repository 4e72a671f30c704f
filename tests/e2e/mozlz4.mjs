// Firefox's session files: a mark, the length, and one LZ4 block.
const MARK = Buffer.from('mozLz40\0', 'latin1');

// A length goes on while its bytes are full.
const more = (packed, at, length) => {
  let place = at;
  let sum = length;
  for (let byte = 255; byte === 255; sum += byte) {
    byte = packed[place];
    place += 1;
  }
  return [place, sum];
};

// What such a file holds; null for any other file.
export const unpack = (packed) => {
  if (!packed.subarray(0, MARK.length).equals(MARK)) return null;
  const out = Buffer.alloc(packed.readUInt32LE(MARK.length));
  let [from, to] = [MARK.length + 4, 0];
  while (from < packed.length) {
    const token = packed[from];
    let literals = token >> 4;
    from += 1;
    if (literals === 15) [from, literals] = more(packed, from, literals);
    packed.copy(out, to, from, from + literals);
    from += literals;
    to += literals;
    if (from >= packed.length) break;
    const back = packed.readUInt16LE(from);
    from += 2;
    let match = token & 15;
    if (match === 15) [from, match] = more(packed, from, match);
    // Byte by byte: a match may reach into what it writes.
    for (let count = match + 4; count > 0; count -= 1, to += 1) out[to] = out[to - back];
  }
  return out.subarray(0, to);
};
