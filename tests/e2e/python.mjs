// Calls the Python helpers of these tests; makes and removes temporary folders.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..');
export const python = process.env.VEILIG_PYTHON ?? join(root, 'target/python/bin/python3');

export const call = (script, ...args) => JSON.parse(execFileSync(python, [join(here, script), ...args], { encoding: 'utf8' }));

const folders = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

export const temporary = (name) => {
  const folder = mkdtempSync(join(tmpdir(), `veilig-${name}-`));
  folders.push(folder);
  return folder;
};

const made = new Map();

// Test data: 'one', 'several' or 'large'; gives {folder, files, patients, source}. Made once in a run.
export const data = (what) => {
  if (!made.has(what)) {
    const folder = join(temporary('data'), 'images');
    const about = { folder, ...call('data.py', what, folder) };
    console.log(`test data '${what}': ${about.files} files of ${about.patients.length} patients, from ${about.source}`);
    made.set(what, about);
  }
  return made.get(what);
};

// Zips of a folder: {study, outer}.
export const zips = (folder) => call('zips.py', 'make', folder, temporary('zips'));
// An image of many frames, in a folder and packed in a zip.
export const frames = () => call('zips.py', 'frames', temporary('frames'));

// Spoils a result behind the page's back: with a name of a patient of the folder in it, or without its last image.
export const spoil = (zip, { folder }) => call('zips.py', 'spoil', zip, folder);
export const lose = (zip) => call('zips.py', 'lose', zip);

// A result's manifest without the random UIDs and hashes in it.
export const manifest = (zip) => call('zips.py', 'manifest', zip);

// How many images of a zip have a rectangle of black that none of them had, at one place.
export const black = (zip) => call('black.py', zip);

// Of the images of a zip, in order: which of some boxes (left, top, right, bottom) are of one value.
export const uniform = (zip, boxes) => call('uniform.py', zip, JSON.stringify(boxes));

// Series of each kind of pixels; made once in a run.
export const formats = () => {
  if (!made.has('formats')) made.set('formats', call('formats.py', join(temporary('formats'), 'images')));
  return made.get('formats');
};

// The values of the first image of test data in the modality's units, its spacing, and columns and rows.
export const pixels = ({ folder }) => call('pixels.py', folder);

// What the images of a zip, its manifest and its report tell of the pixels.
export const record = (zip, pdf) => call('record.py', zip, pdf);

// What the checker of planted identifiers finds in a zip of the study `planted`.
export const leaks = (zip, key) => call('leaks.py', zip, key);

// What independent readers find in a zip and its report.
export const check = (zip, pdf, originals) => {
  const list = join(temporary('check'), 'originals.json');
  writeFileSync(list, JSON.stringify(originals));
  return call('check.py', zip, pdf, list);
};

// A CD, or a disc of many images: {folder, files, all, patients}; made once in a run.
export const disc = (what) => {
  if (!made.has(`disc ${what}`)) made.set(`disc ${what}`, call('disc.py', what, join(temporary('disc'), 'DISC')));
  return made.get(`disc ${what}`);
};

// Images of patients who are made up: {folder, files}.
export const people = (all) => {
  const folder = temporary('people');
  writeFileSync(join(folder, 'people.json'), JSON.stringify(all));
  return call('people.py', join(folder, 'images'), join(folder, 'people.json'));
};

// A study with a series for each kind of defect, and some without: {folder, series: [{code, slices}]}; made once in a run.
export const defects = () => {
  if (!made.has('defects')) made.set('defects', call('defects.py', join(temporary('defects'), 'images')));
  return made.get('defects');
};
