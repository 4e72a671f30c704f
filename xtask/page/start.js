// Starts the program that this page carries: unpacks the wasm, compiles it once, runs it.
// Offers to the program: veiligModule (the compiled module) and veiligWorker() (a new worker's shell).
'use strict';
(() => {
  // The words of every language, as the build wrote them; the address or the browser says which.
  const words = JSON.parse(document.getElementById('start-words').textContent);
  const asked = new URLSearchParams(location.search).get('lang');
  // The whole tag first, then its base, as Language::of does in the program.
  const named = (tag) => Object.keys(words).find((own) =>
    [own, ...(words[own].tags ?? [])].some((other) => other.toLowerCase() === tag));
  const of = (tag) => named(tag) ?? named(tag.split('-')[0]);
  const tags = [asked, ...(navigator.languages ?? [])].filter(Boolean).map((tag) => tag.replaceAll('_', '-').toLowerCase());
  const language = tags.map(of).find(Boolean) ?? 'en';
  const word = (key) => words[language][key];
  const say = (...lines) => {
    const place = document.getElementById('start');
    if (!place) return;
    place.setAttribute('role', 'alert');
    place.lang = language;
    place.replaceChildren(...lines.flatMap((line) => [line, document.createElement('br')]));
  };
  const missing = [
    ['WebAssembly', typeof WebAssembly === 'object'],
    ['Worker', typeof Worker === 'function'],
    ['DecompressionStream', typeof DecompressionStream === 'function'],
  ].filter(([, there]) => !there).map(([name]) => name);
  if (missing.length) {
    say(`${word('missing')} ${missing.join(', ')}`, word('missing-do'));
    return;
  }
  say(word('starting'));

  // The glue's text starts workers too, so that this one file needs nothing beside it.
  const text = (id) => document.getElementById(id).textContent;
  const shellText = [text('glue'), '\n', text('worker')];
  const newShell = () => URL.createObjectURL(new Blob(shellText, { type: 'text/javascript' }));
  let shell = newShell();
  // Where browsers have Trusted Types, the page's policy lets scripts come from this one address only.
  const policy = globalThis.trustedTypes?.createPolicy('veilig', {
    createScriptURL: (url) => {
      if (url !== shell) throw new TypeError('closed');
      return url;
    },
  });
  // `anew`: the one before did not start; the browser may have lost what the address stood for.
  globalThis.veiligWorker = (anew = false) => {
    if (anew) shell = newShell();
    return new Worker(policy?.createScriptURL(shell) ?? shell);
  };

  // What an element of the page holds in base64; the text is not needed again.
  const carried = (id) => {
    const data = document.getElementById(id);
    const bytes = Uint8Array.from(atob(data.textContent.trim()), (letter) => letter.charCodeAt(0));
    data.remove();
    return bytes;
  };

  // The same in base85 (xtask/src/page/base85.rs), which is shorter: five characters for four bytes.
  const carried85 = (id) => {
    const data = document.getElementById(id);
    const text = data.textContent.trim();
    data.remove();
    const digits = new Uint8Array(128);
    let count = 0;
    for (let code = 33; code < 127; code += 1) {
      if (!'"&\'<>\\`$-'.includes(String.fromCharCode(code))) digits[code] = count++;
    }
    const bytes = new Uint8Array(Math.floor(text.length / 5) * 4 + Math.max(text.length % 5 - 1, 0));
    for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
      let value = 0;
      for (let place = from; place < from + 5; place += 1) {
        value = value * 85 + (place < text.length ? digits[text.charCodeAt(place)] : 84);
      }
      // What lies beyond the end is dropped.
      for (let place = 0; place < 4; place += 1) bytes[to + place] = value >>> (24 - 8 * place);
    }
    return bytes;
  };

  // The program is packed by xz, which browsers can't unpack: a small module does, itself packed by gzip, which they can.
  const program = async () => {
    const inflated = new Blob([carried('unpacker')]).stream().pipeThrough(new DecompressionStream('gzip'));
    const code = await new Response(inflated).arrayBuffer();
    const { memory, room, unpack, unpacked } = (await WebAssembly.instantiate(code)).instance.exports;
    const packed = carried85('wasm');
    const place = room(packed.length);
    new Uint8Array(memory.buffer, place, packed.length).set(packed);
    const length = unpack();
    if (!length) throw new Error('xz');
    return new Uint8Array(memory.buffer, unpacked(), length);
  };

  const start = async () => {
    globalThis.veiligModule = await WebAssembly.compile(await program());
    await wasm_bindgen({ module_or_path: globalThis.veiligModule });
  };
  start().catch((error) => {
    console.error(error);
    say(word('failed'), String(error));
  });
})();
