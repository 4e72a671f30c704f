//! Files that a sender makes to keep a computer busy or to fill its memory: small ones with large claims, and many of
//! whatever a file can hold many of. The same bytes every time.

mod codestreams;
mod dicom;
mod heads;
mod lists;
mod pixels;
mod zips;

/// A kind of hostile file.
pub struct Hostile {
    pub name: &'static str,
    /// The file with so many of what it has too many of.
    pub make: fn(usize) -> Vec<u8>,
    /// How many it takes to be a nuisance.
    pub many: usize,
    /// A few, for tests that shall not take long.
    pub few: usize,
}

const fn of(name: &'static str, make: fn(usize) -> Vec<u8>, many: usize, few: usize) -> Hostile {
    Hostile { name, make, many, few }
}

/// All of them.
pub const ALL: &[Hostile] = &[
    of("elements in falling order", heads::falling, 200_000, 2_000),
    of("one element again and again", heads::repeated, 500_000, 2_000),
    of("sequences 48 deep, side by side", heads::deep, 10_000, 50),
    of("sequences deeper than any object", heads::too_deep, 500_000, 5_000),
    of("UN of undefined length in one another", heads::unknown, 40, 20),
    of("items without elements", heads::empty_items, 1_000_000, 5_000),
    of("items with an element", heads::items, 300_000, 2_000),
    of("private creators", heads::creators, 200_000, 2_000),
    of("private elements of one creator", heads::private, 200_000, 2_000),
    of("values between backslashes", heads::backslashes, 4_000_000, 20_000),
    of("other patient names", heads::other_names, 200_000, 2_000),
    of("other patient names in items", heads::other_names_in_items, 200_000, 2_000),
    of("a text of words like the name", heads::near_names, 1_000_000, 5_000),
    of("a text of numbers", heads::numbers, 2_000_000, 5_000),
    of("one word without an end", heads::long_word, 8_000_000, 20_000),
    of("dates", heads::dates, 300_000, 2_000),
    of("UIDs in one value", heads::uids, 200_000, 2_000),
    of("references", heads::references, 100_000, 1_000),
    of("a content tree", heads::content, 100_000, 1_000),
    of("graphic annotations", heads::graphics, 100_000, 1_000),
    of("escapes of character sets", heads::escapes, 1_000_000, 5_000),
    of("terms of character sets", heads::charsets, 500_000, 2_000),
    of("functional groups", heads::functional_groups, 50_000, 500),
    of("LUTs", heads::luts, 100_000, 1_000),
    of("overlays and curves", heads::overlays, 16, 16),
    of("original attributes in one another", heads::original_attributes, 20, 10),
    of("directory records", heads::directory, 200_000, 2_000),
    of("deflated nothing in the head", heads::deflated_text, 250_000_000, 1_000_000),
    of("frames claimed, none there", pixels::claimed, 2_147_483_647, 2_147_483_647),
    of("frames claimed in fragments", pixels::claimed_fragments, 2_147_483_647, 2_147_483_647),
    of("deflated frames of one pixel", pixels::deflated_dots, 500_000_030, 1_000_000),
    of("deflated frames of 64 pixels' side", pixels::deflated_tiles, 120_000, 300),
    of("deflated frames of one bit", pixels::deflated_bits, 2_000_000_000, 2_000_000),
    of("frames of one pixel", pixels::dots, 4_000_000, 20_000),
    of("frames of 32 pixels' side", pixels::tiles, 10_000, 100),
    of("RLE frames without a table", pixels::rle, 200_000, 4_000),
    of("RLE frames with a table that lies", pixels::rle_lying, 200_000, 4_000),
    of("RLE frames of nothing but runs", pixels::rle_runs, 2_000, 20),
    of("JPEG frames in fragments without a table", pixels::jpeg_frames, 20_000, 500),
    of("a frame in empty fragments", pixels::empty_fragments, 1_000_000, 40_000),
    of("comments in fragments", pixels::comments, 100_000, 20_000),
    of("fragments that begin frames, one head", pixels::starts, 200_000, 2_000),
    of("frames deflated one by one", pixels::deflated_frames, 500, 4),
    of("a palette of one colour", pixels::palette, 200, 2),
    of("a JPEG of little code", codestreams::jpeg_blank, 2_890, 256),
    of("a progressive JPEG of many scans", codestreams::jpeg_scans, 2_890, 256),
    of("a JPEG of many tables", codestreams::jpeg_tables, 100_000, 1_000),
    of("a lossless JPEG of little code", codestreams::jpeg_lossless, 4_000, 256),
    of("a JPEG-LS of runs", codestreams::jpegls_runs, 2_890, 256),
    of("a JPEG 2000 of 1 kB", codestreams::j2k_blank, 8_192, 256),
    of("a padded JPEG 2000", codestreams::j2k_padded, 8_192, 256),
    of("a JPEG 2000 of eight million samples", codestreams::j2k_blank, 2_890, 256),
    of("a JPEG 2000 of twenty million samples", codestreams::j2k_backed, 4_480, 256),
    of("a JPEG 2000 of a million code-blocks", codestreams::j2k_blocks, 2_890, 256),
    of("a JPEG 2000 of small precincts", codestreams::j2k_precincts, 2_048, 128),
    of("a JPEG 2000 of many tiles", codestreams::j2k_tiles, 2_890, 256),
    of("a JPEG 2000 of 65,535 layers", codestreams::j2k_layers, 2_000, 256),
    of("JPEG 2000 frames of 1 kB", codestreams::j2k_frames, 300, 3),
    of("an JPEG XL head of many pixels", codestreams::jxl_head, 30_000, 256),
    of("zips in a zip", zips::zips, 10_000, 100),
    of("deflated zips in a zip", zips::deflated_zips, 10_000, 100),
    of("entries without content", zips::entries, 1_000_000, 2_000),
    of("entries with long names", zips::long_names, 2_000, 20),
    of("entries that overlap", zips::overlapping, 50_000, 200),
    of("zips in one another", zips::matryoshka, 200, 10),
    of("gz in gz", zips::gz, 200, 10),
    of("an entry of noughts", zips::bomb, 4_000_000_000, 4_000_000),
    of("images of many patients", zips::patients, 20_000, 200),
    of("images of one patient, spelt in many ways", zips::spellings, 20_000, 100),
    of("images of one study, each a patient", zips::one_study, 20_000, 100),
    of("series of one study", zips::series, 20_000, 100),
    of("studies of one patient", zips::studies, 20_000, 100),
    of("patients, each in a zip of a zip", zips::zipped_patients, 20_000, 100),
    of("names and IDs as long as may be", zips::long_ids, 500, 10),
    of("structured reports of one content tree", zips::structured_reports, 20_000, 100),
    of("one image again and again", zips::twins, 20_000, 100),
    of("images at one place", zips::one_place, 20_000, 100),
    of("images of one patient with other frames of reference", lists::frames_of_reference, 20_000, 100),
    of("series by other persons", lists::performers, 20_000, 100),
    of("series of blank pictures", lists::blank_pictures, 10_000, 50),
    of("three places at many times", lists::volumes, 20_000, 100),
    of("slices that lie anywhere", lists::scattered, 20_000, 100),
    of("slices of which each is turned", lists::turned, 20_000, 100),
    of("other images under one UID", lists::conflicts, 20_000, 100),
    of("entries of one name", lists::one_name, 20_000, 100),
    of("codes of earlier hands", heads::codes, 20_000, 500),
];
