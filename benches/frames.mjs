// Frames a second by transfer syntax in Chromium, one worker on one core: from the question to the picture's pixels,
// the file's reading and the messages included. The same files as `cargo bench --bench decode`.
//
// cargo xtask build && node benches/frames.mjs
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loaded, understand, until, visit } from '../tests/e2e/browser.mjs';
import { root, temporary } from '../tests/e2e/python.mjs';
import { PICTURE, TEXT, listen, repeat, wasAsked } from './asked.mjs';

const FILES = [
  ['uncompressed', 'CTImage.dcm_LittleEndianImplicitTransferSyntax_1.2.840.10008.1.2.dcm'],
  ['deflated', 'CTImage.dcm_DeflatedExplicitVRLittleEndianTransferSyntax_1.2.840.10008.1.2.1.99.dcm'],
  ['RLE', 'CTImage.dcm_RLELosslessTransferSyntax_1.2.840.10008.1.2.5.dcm'],
  ['JPEG baseline, 8 bits', 'CTImage.dcm_JPEGProcess1TransferSyntax_1.2.840.10008.1.2.4.50.dcm'],
  ['JPEG extended, 12 bits', 'CTImage.dcm_JPEGProcess2_4TransferSyntax_1.2.840.10008.1.2.4.51.dcm'],
  ['JPEG lossless, SV1', 'CTImage.dcm_JPEGProcess14SV1TransferSyntax_1.2.840.10008.1.2.4.70.dcm'],
  ['JPEG-LS lossless', 'CTImage.dcm_JPEGLSLosslessTransferSyntax_1.2.840.10008.1.2.4.80.dcm'],
  ['JPEG-LS near-lossless', 'CTImage.dcm_JPEGLSLossyTransferSyntax_1.2.840.10008.1.2.4.81.dcm'],
  ['JPEG 2000 lossless', 'CTImage.dcm_JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90.dcm'],
  ['JPEG 2000 lossy', 'CTImage.dcm_JPEG2000TransferSyntax_1.2.840.10008.1.2.4.91.dcm'],
  ['HTJ2K, colour, 640x480', 'HTJ2K_08_RGB.dcm'],
];
const SECONDS = 2;

const open = join(root, '../shared/testdata/open');
if (!existsSync(open)) {
  console.log(`NOT MEASURED: ${open} is not here`);
  process.exit(0);
}
const all = readdirSync(open, { recursive: true }).map((name) => join(open, name));

console.log('| transfer syntax | ms a picture | pictures a second | ms to look for text |');
console.log('|---|---|---|---|');
for (const [name, ending] of FILES) {
  const file = all.find((path) => path.endsWith(ending));
  if (!file) {
    console.log(`NOT MEASURED: ${ending} is not here`);
    continue;
  }
  const folder = temporary('frames');
  copyFileSync(file, join(folder, basename(file)));
  await visit('Chromium', 'file', async (session) => {
    await session.evaluate(listen);
    await understand(session);
    await session.load({ folder });
    await loaded(session);
    for (const which of [PICTURE, TEXT]) {
      await until('the question', () => wasAsked(session, which));
    }
    await until('the end of the search', async () => !/Looking/.test(await session.text()));
    const picture = await session.evaluate(repeat, [PICTURE, SECONDS]);
    const text = await session.evaluate(repeat, [TEXT, SECONDS]);
    console.log(`| ${name} | ${picture.toFixed(1)} | ${(1000 / picture).toFixed(0)} | ${text.toFixed(1)} |`);
  });
}
process.exit(0);
