//! Zips of images that make lists, series and reports long, each in another way.

use super::dicom::{About, Tag, text};
use super::zips::{images, images_named, instance, letters};

/// An element of a head, among the others.
fn one(tag: Tag, vr: &str, value: &str) -> (Tag, Vec<u8>) {
    (tag, text(tag, vr, value))
}

fn of_series(number: usize) -> About {
    About {
        instance: instance(number),
        series: format!("1.2.826.0.1.3680043.10.543.3.{number}"),
        ..About::default()
    }
}

/// Slices of one series.
fn slice(number: usize) -> About {
    About { instance: instance(number), ..About::default() }
}

/// A slice's number, and where it lies, mm.
fn at(number: usize, z: f64) -> Vec<(Tag, Vec<u8>)> {
    vec![
        one((0x0020, 0x0013), "IS", &(number + 1).to_string()),
        one((0x0020, 0x0032), "DS", &format!("0\\0\\{z:.3}")),
    ]
}

/// Slices of one series, each with a frame of reference of its own.
pub fn frames_of_reference(count: usize) -> Vec<u8> {
    images(count, |number| {
        let frame = one((0x0020, 0x0052), "UI", &format!("1.2.826.0.1.3680043.10.543.5.{number}"));
        (slice(number), [at(number, number as f64), vec![frame]].concat())
    })
}

/// Series, each by another person and with another description.
pub fn performers(count: usize) -> Vec<u8> {
    images(count, |number| {
        let person = format!("Haverkoorn{}^Kees", letters(number));
        let told = [((0x0008, 0x103E), "LO", letters(number)), ((0x0008, 0x1070), "PN", person)];
        (of_series(number), told.iter().map(|(tag, vr, value)| one(*tag, vr, value)).collect())
    })
}

/// Series of one blank image each that is as large as a thumbnail.
pub fn blank_pictures(count: usize) -> Vec<u8> {
    images(count, |number| (About { rows: 128, columns: 128, ..of_series(number) }, Vec::new()))
}

/// Three places, each again and again at another time.
pub fn volumes(count: usize) -> Vec<u8> {
    images(count, |number| {
        let time = one((0x0020, 0x0100), "IS", &(number / 3 + 1).to_string());
        (slice(number), [at(number, (number % 3) as f64), vec![time]].concat())
    })
}

/// Slices that lie anywhere.
pub fn scattered(count: usize) -> Vec<u8> {
    images(count, |number| {
        let z = (number as u32).wrapping_mul(2_654_435_761) >> 12;
        (slice(number), at(number, f64::from(z) / 100.0))
    })
}

/// Slices of which each is turned otherwise.
pub fn turned(count: usize) -> Vec<u8> {
    images(count, |number| {
        let (sin, cos) = (number as f64 * 0.01).sin_cos();
        let turn = one((0x0020, 0x0037), "DS", &format!("{cos:.6}\\{sin:.6}\\0\\{:.6}\\{cos:.6}\\0", -sin));
        (slice(number), [at(number, number as f64), vec![turn]].concat())
    })
}

/// Other images under one SOP Instance UID.
pub fn conflicts(count: usize) -> Vec<u8> {
    images(count, |number| (About::default(), at(number, number as f64)))
}

/// Entries that all have one name.
pub fn one_name(count: usize) -> Vec<u8> {
    images_named(count, |_| "image".to_owned(), |number| (slice(number), at(number, number as f64)))
}
