//! Real files with broken pixel data: an error or a picture, never a panic.

use crate::common;
use std::collections::BTreeMap;
use std::io::Cursor;
use veilig::codec::decode_frame;
use veilig::dicom::read_head;
use veilig::image::picture;

/// Broken copies of each file.
const COPIES: usize = 60;

#[test]
#[cfg_attr(not(all(pydicom, testdata)), ignore = "pydicom or ../shared/testdata is not here")]
fn broken_pixel_data_never_panics() {
    let mut by_syntax: BTreeMap<String, Vec<(Vec<u8>, u64)>> = BTreeMap::new();
    let mut files = common::real_files();
    // The smallest files of each transfer syntax.
    files.sort_by_key(|path| path.metadata().map_or(0, |meta| meta.len()));
    for path in files {
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let Ok(head) = read_head(&mut Cursor::new(&bytes)) else { continue };
        let Some(place) = head.pixels else { continue };
        let pixels = [(0x0028, 0x0010), (0x0028, 0x0011)]
            .map(|(group, element)| head.dataset.integer(veilig::dicom::Tag(group, element)).unwrap_or(0));
        let known = by_syntax.entry(head.syntax.uid.clone()).or_default();
        if known.len() < 4 && pixels[0] * pixels[1] <= 300_000 && !head.syntax.deflated {
            known.push((bytes, place.offset));
        }
    }
    let mut random = common::random(0xB0B);
    let mut cases = 0;
    for (bytes, offset) in by_syntax.values().flatten() {
        let start = *offset as usize;
        let copies = if bytes.len() > 100_000 { COPIES / 4 } else { COPIES };
        for copy in 0..copies {
            let mut broken = bytes.clone();
            // Headers of codestreams lie at the start: half of the damage there.
            let size = broken.len() - start;
            let size = if copy % 2 == 0 { size.min(700) } else { size };
            for _ in 0..=random(6) {
                let place = (start + random(size)).min(broken.len() - 1);
                broken[place] =
                    if random(2) == 0 { broken[place] ^ (1 << random(8)) } else { random(256) as u8 };
            }
            if random(4) == 0 {
                broken.truncate(start + random(size));
            }
            if let Ok(head) = read_head(&mut Cursor::new(&broken)) {
                let _ = decode_frame(&mut Cursor::new(&broken), &head, random(3) as u32);
                let _ = picture(&mut Cursor::new(&broken), &head, 0, None);
                cases += 1;
            }
        }
    }
    println!("{cases} broken copies of {} files", by_syntax.values().map(Vec::len).sum::<usize>());
}
