//! What was written into the images of a run so far: the record tells what was done, never what was set.

use crate::{ExportItem, Exported};
use std::collections::BTreeMap;
use veilig_archive::{Blackened, PixelRecord, PixelSeries, image_number};
use veilig_redaction::Redaction;

/// Code value of Clean Pixel Data.
const CLEAN_PIXEL_DATA: &str = "113101";

/// What the images that are in the archive say of themselves.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// For each code of CID 7050 the images that have it.
    codes: BTreeMap<String, usize>,
    series: BTreeMap<u32, Pixels>,
}

/// A frame, from 0, or all; left, top, width, height.
type BlackPlace = (Option<u32>, [u32; 4]);

/// What was done with the pixels of a series.
#[derive(Debug, Default)]
struct Pixels {
    clean: usize,
    not_looked_at: usize,
    /// Runs of image numbers, by frame and rectangle.
    blackened: BTreeMap<BlackPlace, Vec<[u32; 2]>>,
}

impl Written {
    /// Takes an image that was archived, out of the series of this number. Images come in the order of the plan.
    pub fn add(&mut self, series: u32, item: &ExportItem, exported: &mut Exported) {
        let codes = std::mem::take(&mut exported.codes);
        let pixels = self.series.entry(series).or_default();
        let clean = item.looked && codes.iter().any(|code| code == CLEAN_PIXEL_DATA);
        pixels.clean += usize::from(clean);
        pixels.not_looked_at += usize::from(item.suspect && !clean);
        for Redaction { frame, left, top, width, height } in std::mem::take(&mut exported.blackened) {
            let runs = pixels.blackened.entry((frame, [left, top, width, height])).or_default();
            let number = image_number(&item.entry).unwrap_or(0);
            match runs.last_mut() {
                Some([_, last]) if *last == number => {}
                Some([_, last]) if last.saturating_add(1) == number => *last = number,
                _ => runs.push([number, number]),
            }
        }
        for code in codes {
            *self.codes.entry(code).or_default() += 1;
        }
    }

    /// The codes, with the images that have them.
    pub fn codes(&self) -> Vec<(String, usize)> {
        self.codes.iter().map(|(code, images)| (code.clone(), *images)).collect()
    }

    /// The record; `known` is what the plan knew.
    pub fn record(&self, known: &[PixelSeries], searched: bool) -> PixelRecord {
        let series = known.iter().map(|known| {
            let Some(done) = self.series.get(&known.number) else { return known.clone() };
            let blackened =
                done.blackened.iter().map(|((frame, [left, top, width, height]), images)| Blackened {
                    left: *left,
                    top: *top,
                    width: *width,
                    height: *height,
                    // Frames are counted from 1 where people read them.
                    frame: frame.map(|frame| frame.saturating_add(1)),
                    images: images.clone(),
                });
            PixelSeries {
                clean_pixel_data: done.clean,
                not_looked_at: done.not_looked_at,
                blackened: blackened.collect(),
                ..known.clone()
            }
        });
        PixelRecord { searched, series: series.filter(PixelSeries::tells).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_codec::Copied;

    fn exported(codes: &[&str], blackened: &[Redaction]) -> Exported {
        Exported {
            modality: "CT".to_owned(),
            bytes: 0,
            sha256: [0; 32],
            study_instance: String::new(),
            series_instance: String::new(),
            pixels: Copied::default(),
            codes: codes.iter().map(|code| (*code).to_owned()).collect(),
            blackened: blackened.to_vec(),
            lost: Vec::new(),
            foreseen: Default::default(),
            mapping: None,
            directory: None,
        }
    }

    fn item(number: u32, looked: bool, suspect: bool) -> ExportItem {
        ExportItem { entry: format!("ID/001/{number:05}.dcm"), looked, suspect, ..ExportItem::default() }
    }

    #[test]
    fn the_record_tells_what_stands_in_the_images_and_not_what_was_set() {
        let mut written = Written::default();
        let drawn = |frame| Redaction { frame, left: 1, top: 2, width: 30, height: 4 };
        for number in [1, 2, 4] {
            let blackened = [drawn(None), drawn(Some(0))];
            let blackened = &blackened[..if number == 4 { 2 } else { 1 }];
            written.add(1, &item(number, true, true), &mut exported(&["113100", "113101"], blackened));
        }
        // An earlier hand wrote 113101 here; nobody looked in this program.
        written.add(2, &item(1, false, false), &mut exported(&["113100", "113101"], &[]));
        written.add(3, &item(1, false, true), &mut exported(&["113100"], &[]));
        assert_eq!(written.codes(), [("113100".to_owned(), 5), ("113101".to_owned(), 4)]);
        let known: Vec<_> = (1..=4).map(|number| PixelSeries { number, ..PixelSeries::default() }).collect();
        let record = written.record(&known, true);
        let numbers: Vec<_> = record.series.iter().map(|series| series.number).collect();
        assert_eq!(numbers, [1, 3], "of the others there is nothing to tell");
        let [first, suspect] = &record.series[..] else { panic!("two") };
        assert_eq!((first.clean_pixel_data, first.not_looked_at), (3, 0));
        assert_eq!((suspect.clean_pixel_data, suspect.not_looked_at), (0, 1));
        let black =
            Blackened { left: 1, top: 2, width: 30, height: 4, frame: None, images: vec![[1, 2], [4, 4]] };
        assert_eq!(
            first.blackened,
            [black.clone(), Blackened { frame: Some(1), images: vec![[4, 4]], ..black }]
        );
    }
}
