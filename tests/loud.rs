//! What has pixels is never passed over in silence, and what lacks what it must have never goes out.

use crate::common::fixture::{CT, ct_head, ct_slice};
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use veilig::dicom::{
    DataSet, Element, PixelPlace, Tag, TransferSyntax, VR, file_meta, pixel_header, write_dataset,
};

struct Case(PathBuf);

impl Drop for Case {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Exports these files: images written, reasons of what stayed, exit code.
fn exported(files: &[(&str, Vec<u8>)]) -> (u64, Vec<String>, i32) {
    static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
    let next = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let case = Case(std::env::temp_dir().join(format!("veilig-loud-{}-{next}", std::process::id())));
    let input = case.0.join("in");
    std::fs::create_dir_all(&input).expect("written");
    for (name, bytes) in files {
        std::fs::write(input.join(name), bytes).expect("written");
    }
    let output = Command::new(crate::common::program::program())
        .arg(&input)
        .arg("--out")
        .arg(case.0.join("out"))
        .args([
            "--group",
            "G",
            "--no-order",
            "--json",
            "--include-suspect",
            "--option",
            "clean-structured-content",
        ])
        .output()
        .expect("the program starts");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let exports = json["exports"].as_array().expect("exports");
    let images = exports.iter().map(|one| one["images"].as_u64().unwrap_or(0)).sum();
    let left_out = exports.iter().chain([&json]).filter_map(|one| one["left_out"].as_array()).flatten();
    let reasons = left_out.map(|one| one["reason"].as_str().expect("a code").to_owned()).collect();
    (images, reasons, output.status.code().expect("an exit code"))
}

fn slice(number: u32) -> Vec<u8> {
    ct_slice(number, 4, &[0; 32])
}

/// A CT slice with its data set changed; the file meta information stays, if it is wanted.
fn changed(number: u32, meta: bool, change: impl FnOnce(&mut DataSet), pixels: bool) -> Vec<u8> {
    let instance = format!("1.2.826.0.1.3680043.10.543.7.{}", number + 1);
    let syntax = TransferSyntax::explicit();
    let mut dataset = ct_head(number, 4, &instance);
    change(&mut dataset);
    let mut file = if meta { file_meta(CT, &instance, &syntax) } else { Vec::new() };
    file.extend(write_dataset(&dataset, &syntax));
    if pixels {
        let place = PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OW, offset: 0, length: Some(32) };
        file.extend(pixel_header(&place, &syntax));
        file.extend([0; 32]);
    }
    file
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).expect("packed");
    encoder.finish().expect("packed")
}

#[test]
fn a_slice_whose_class_stands_in_the_file_meta_alone_goes_out_with_its_series() {
    let no_class = |dataset: &mut DataSet| {
        dataset.remove(Tag(0x0008, 0x0016));
    };
    let files = [("0.dcm", slice(0)), ("1.dcm", changed(1, true, no_class, true))];
    assert_eq!(exported(&files), (2, vec![], 0));
    let files = [("0.dcm", slice(0)), ("1.dcm", changed(1, false, no_class, true))];
    assert_eq!(exported(&files), (1, vec!["image-unnamed".to_owned()], 1), "nothing tells what it is");
}

#[test]
fn packed_slices_are_unpacked_and_other_containers_and_formats_are_told() {
    let files = [("0.dcm", slice(0)), ("1.dcm.gz", gz(&slice(1))), ("2.dcm.gz", gz(&slice(2)))];
    assert_eq!(exported(&files), (3, vec![], 0));
    let mut damaged = gz(&slice(1));
    let end = damaged.len() - 1;
    damaged[end - 5] ^= 1;
    assert_eq!(
        exported(&[("0.dcm", slice(0)), ("1.dcm.gz", damaged)]),
        (1, vec!["zip-damaged".to_owned()], 1)
    );
    let mut tar = vec![0; 1024];
    tar[257..262].copy_from_slice(b"ustar");
    let mut udf = vec![0; 40_000];
    udf[32_769..32_774].copy_from_slice(b"BEA01");
    udf[34_817..34_822].copy_from_slice(b"NSR02");
    let mut nifti = vec![0; 400];
    nifti[344..348].copy_from_slice(b"n+1\0");
    for (name, bytes, code) in [
        ("study.tar", tar.clone(), "unpack-first"),
        ("study.tar.gz", gz(&tar), "unpack-first"),
        ("study.7z", b"7z\xBC\xAF\x27\x1C....".to_vec(), "unpack-first"),
        ("disc.udf", udf, "unpack-first"),
        ("secure.dcm", b"\x30\x80\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x03\xA0".to_vec(), "unpack-first"),
        ("pet.v", b"MATRIX72v".to_vec(), "other-format"),
        ("brain.nii", nifti.clone(), "other-format"),
        ("brain.nii.gz", gz(&nifti), "other-format"),
    ] {
        assert_eq!(exported(&[("0.dcm", slice(0)), (name, bytes)]), (1, vec![code.to_owned()], 1), "{name}");
    }
}

#[test]
fn a_number_of_frames_that_all_readers_take_for_one_is_one() {
    for frames in ["0", "1.0", " 1 ", ""] {
        let element = Element::new(Tag(0x0028, 0x0008), VR::IS, frames);
        let file = changed(0, true, |dataset| dataset.put(element), true);
        assert_eq!(exported(&[("0.dcm", file)]), (1, vec![], 0), "{frames:?}");
    }
}

#[test]
fn what_must_hold_pixels_frames_or_content_by_its_class_and_does_not_stays() {
    let class = |number: u32, uid: &'static str, modality: &'static str, pixels: bool, more: Vec<Element>| {
        changed(
            number,
            false,
            move |dataset| {
                dataset.put(Element::new(Tag(0x0008, 0x0016), VR::UI, uid));
                dataset.put(Element::new(Tag(0x0008, 0x0060), VR::CS, modality));
                more.into_iter().for_each(|element| dataset.put(element));
            },
            pixels,
        )
    };
    let frames = Element::new(Tag(0x0028, 0x0008), VR::IS, "1");
    for (uid, modality, pixels, more, code) in [
        ("1.2.840.10008.5.1.4.1.1.2", "CT", false, vec![], "lacks-pixels"),
        ("1.2.840.10008.5.1.4.1.1.481.2", "RTDOSE", false, vec![], "lacks-pixels"),
        ("1.2.840.10008.5.1.4.1.1.66.4", "SEG", false, vec![], "lacks-pixels"),
        ("1.2.840.10008.5.1.4.1.1.30", "MR", false, vec![], "lacks-pixels"),
        ("1.2.840.10008.5.1.4.1.1.2.1", "CT", true, vec![frames], "lacks-frames"),
        ("1.2.840.10008.5.1.4.1.1.481.3", "RTSTRUCT", false, vec![], "lacks-content"),
        ("1.2.840.10008.5.1.4.1.1.88.33", "SR", false, vec![], "lacks-content"),
    ] {
        let found = exported(&[("0.dcm", slice(0)), ("1.dcm", class(1, uid, modality, pixels, more))]);
        assert_eq!(found, (1, vec![code.to_owned()], 1), "{uid}");
    }
}

/// The same slice with its pixels in RLE (PS3.5 annex G), as many bytes of the frame as `whole` says; its values.
fn in_rle(number: u32, whole: bool, value: u8) -> Vec<u8> {
    let instance = format!("1.2.826.0.1.3680043.10.543.7.{}", number + 1);
    let syntax = TransferSyntax::from_uid("1.2.840.10008.1.2.5").expect("known");
    let mut file = file_meta(CT, &instance, &syntax);
    file.extend(write_dataset(&ct_head(number, 4, &instance), &syntax));
    // Two segments, of the high bytes and of the low ones, each a run of 16.
    let run = |value: u8| [257_u16.wrapping_sub(16).to_le_bytes()[0], value];
    let mut frame: Vec<u8> = [2_u32, 64, 66].into_iter().flat_map(u32::to_le_bytes).collect();
    frame.resize(64, 0);
    frame.extend([run(0), run(value)].concat());
    if !whole {
        frame.truncate(66);
    }
    file.extend([0xE0, 0x7F, 0x10, 0x00, b'O', b'B', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]);
    for item in [Vec::new(), frame] {
        file.extend([0xFE, 0xFF, 0x00, 0xE0]);
        file.extend(u32::try_from(item.len()).expect("short").to_le_bytes());
        file.extend(item);
    }
    file.extend([0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]);
    file
}

#[test]
fn a_slice_and_its_copy_in_another_coding_are_one_image_and_other_pixels_are_two() {
    let with = |copies: &[(&str, Vec<u8>)]| {
        let mut files = vec![("1", slice(0)), ("2", slice(1))];
        files.extend(copies.iter().map(|(name, file)| (*name, file.clone())));
        exported(&files)
    };
    assert_eq!(with(&[("2 (copy)", in_rle(1, true, 0))]), (2, vec![], 0));
    // Read before it and behind it.
    for name in ["0", "3"] {
        let (images, reasons, _) = with(&[(name, in_rle(1, false, 0))]);
        assert_eq!(
            (images, reasons),
            (2, vec!["pixels-truncated".to_owned()]),
            "the intact one stays, and it is told"
        );
    }
    let (images, reasons, _) = with(&[("2 (copy)", in_rle(1, true, 7))]);
    assert_eq!(
        (images, reasons.as_slice()),
        (1, &["duplicate-instance".to_owned(), "duplicate-instance".to_owned()][..])
    );
}
