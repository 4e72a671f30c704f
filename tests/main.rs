//! The tests of the whole: one file for each promise, in one binary, `cargo test -p anonymise --test all`.
//!
//! `tests/browser_*.rs` test the browser layer in a browser, `tests/e2e` the packed page.

mod common;

mod annex_e_register;
mod attacks;
mod burned_in;
mod burned_in_stored;
mod changed_files;
mod changed_zips;
mod charsets;
mod closed_world;
mod command_line;
mod command_line_changed;
mod command_line_files;
mod command_line_ids;
mod command_line_input;
mod command_line_receivers;
mod command_line_units;
mod controls;
mod converted;
mod dicom_real_files;
mod documents;
mod explain;
mod export_run;
mod file_set;
mod hostile;
mod labels;
mod loud;
mod many;
mod midi_b;
mod nasty_files;
mod pixel_broken;
mod pixel_decode;
mod pixel_jpeg2000;
mod pixel_jpegxl;
mod planes;
mod planted_identifiers;
mod public_issues;
mod quality_drawn;
mod quality_real_files;
mod real_files_exported;
mod redaction;
mod suspects;
mod verifier;
mod vocabulary;
mod volumes;
mod who_is_who;
mod words;
mod worker_messages;
mod zip_readers;
