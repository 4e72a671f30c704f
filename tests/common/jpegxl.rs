//! JPEG XL as libjxl's `cjxl` writes it and `djxl` reads it, and DICOM files around it.

use super::fixture::{CT, ct_head};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use veilig::dicom::{Element, PixelPlace, Tag, TransferSyntax, VR, file_meta, pixel_header, write_dataset};

/// An image of whole numbers, samples by pixel.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    pub columns: u16,
    pub rows: u16,
    pub components: u16,
    pub bits: u16,
    pub samples: Vec<u16>,
}

/// The greatest number of so many bits.
fn most(bits: u16) -> u16 {
    u16::MAX >> (16 - bits)
}

impl Image {
    /// Something like an image: slopes, edges and grain over the whole range.
    pub fn drawn(columns: u16, rows: u16, components: u16, bits: u16) -> Self {
        let most = u32::from(most(bits));
        let mut seed = 0x5EED_u32;
        let mut samples = Vec::new();
        for row in 0..u32::from(rows) {
            for column in 0..u32::from(columns) {
                for component in 0..u32::from(components) {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    let slope = (column * 3 + row * 2 + component * 40) * most / 1200;
                    let edge = if (column / 16 + row / 16) % 5 == component { most / 2 } else { 0 };
                    samples.push((slope + edge + (seed >> 24) * most / 6000).min(most) as u16);
                }
            }
        }
        // Both ends of the range are met.
        samples[0] = 0;
        samples[1] = most as u16;
        Self { columns, rows, components, bits, samples }
    }

    /// The image as cjxl writes it.
    pub fn coded(&self, args: &[&str]) -> Vec<u8> {
        // It takes depths between for samples of 8 or 16 bits, so they are stretched to those.
        let (most, all) = (u64::from(most(self.bits)), if self.bits > 8 { 0xFFFF_u64 } else { 0xFF });
        let kind = if self.components == 1 { "P5" } else { "P6" };
        let mut bytes = format!("{kind}\n{} {}\n{all}\n", self.columns, self.rows).into_bytes();
        for &sample in &self.samples {
            let stretched = (u64::from(sample) * all * 2 + most) / (most * 2);
            bytes.extend(&(stretched as u16).to_be_bytes()[usize::from(all == 0xFF)..]);
        }
        let depth = format!("--override_bitdepth={}", self.bits);
        cjxl(&bytes, "ppm", &[args, &[&depth]].concat())
    }

    /// What djxl makes of a codestream.
    pub fn djxl(code: &[u8]) -> Self {
        let bytes = djxl(code, "ppm");
        let mut words = Vec::new();
        let mut at = 0;
        while words.len() < 4 {
            let end = at + bytes[at..].iter().position(u8::is_ascii_whitespace).expect("a header");
            words.push(String::from_utf8_lossy(&bytes[at..end]).into_owned());
            at = end + 1;
        }
        let number = |place: usize| words[place].parse::<u32>().expect("a number");
        let bits = u32::BITS - number(3).leading_zeros();
        let mut samples: Vec<u16> = if bits > 8 {
            bytes[at..].as_chunks().0.iter().map(|word| u16::from_be_bytes(*word)).collect()
        } else {
            bytes[at..].iter().map(|&byte| byte.into()).collect()
        };
        // Version 0.7 writes depths between 8 and 16 in 16 bits, but does not say so.
        if bits > 8 && samples.iter().any(|&sample| u32::from(sample) > number(3)) {
            let most = u64::from(number(3));
            samples.iter_mut().for_each(|sample| {
                *sample = ((u64::from(*sample) * most * 2 + 0xFFFF) / (0xFFFF * 2)) as u16;
            });
        }
        Self {
            columns: number(1) as u16,
            rows: number(2) as u16,
            components: if words[0] == "P5" { 1 } else { 3 },
            bits: bits as u16,
            samples,
        }
    }

    /// The greatest difference to samples of something else.
    pub fn distance(&self, others: &[f64]) -> f64 {
        assert_eq!(self.samples.len(), others.len());
        self.samples.iter().zip(others).map(|(&a, b)| (f64::from(a) - b).abs()).fold(0.0, f64::max)
    }

    /// A DICOM file whose frames are coded so. `signed`: the bits of a sample are a number with a sign.
    pub fn dicom(&self, syntax: &str, photometric: &str, signed: bool, frames: &[Vec<u8>]) -> Vec<u8> {
        let syntax = TransferSyntax::from_uid(&format!("1.2.840.10008.1.2.4.{syntax}")).expect("a syntax");
        let instance = "1.2.826.0.1.3680043.10.543.7.1";
        let mut dataset = ct_head(0, self.rows, instance);
        for (element, number) in [
            (0x0002, self.components),
            (0x0010, self.rows),
            (0x0011, self.columns),
            (0x0100, if self.bits > 8 { 16 } else { 8 }),
            (0x0101, self.bits),
            (0x0102, self.bits - 1),
            (0x0103, u16::from(signed)),
        ] {
            dataset.put(Element::new(Tag(0x0028, element), VR::US, number.to_le_bytes()));
        }
        if self.components > 1 {
            dataset.put(Element::new(Tag(0x0028, 0x0006), VR::US, [0, 0]));
        }
        if frames.len() > 1 {
            let number = frames.len().to_string();
            dataset.put(Element::new(Tag(0x0028, 0x0008), VR::IS, number.as_bytes()));
        }
        dataset.put(Element::new(Tag(0x0028, 0x0004), VR::CS, photometric.as_bytes()));
        let place = PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OB, offset: 0, length: None };
        let mut file = file_meta(CT, instance, &syntax);
        file.extend(write_dataset(&dataset, &syntax));
        file.extend(pixel_header(&place, &syntax));
        let mut item = |content: &[u8]| {
            file.extend([0xFE, 0xFF, 0x00, 0xE0]);
            file.extend((content.len().next_multiple_of(2) as u32).to_le_bytes());
            file.extend(content);
            file.extend(&[0][..content.len() % 2]);
        };
        item(&[]);
        frames.iter().for_each(|frame| item(frame));
        file.extend([0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]);
        file
    }
}

/// What cjxl makes of a file of this kind.
pub fn cjxl(input: &[u8], kind: &str, args: &[&str]) -> Vec<u8> {
    converted("cjxl", input, kind, "jxl", &[args, &["--num_threads=0", "--quiet"]].concat())
}

/// What djxl makes of a codestream: a file of this kind.
pub fn djxl(code: &[u8], kind: &str) -> Vec<u8> {
    converted("djxl", code, "jxl", kind, &["--num_threads=0", "--quiet"])
}

fn converted(program: &str, input: &[u8], from: &str, to: &str, args: &[&str]) -> Vec<u8> {
    let [input_path, output] = [from, to].map(file);
    std::fs::write(&input_path, input).expect("written");
    let run = Command::new(program).arg(&input_path).arg(&output).args(args).output().expect("started");
    assert!(run.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&run.stderr));
    let bytes = std::fs::read(&output).expect("read");
    for path in [input_path, output] {
        std::fs::remove_file(path).expect("removed");
    }
    bytes
}

/// A file's path that nobody else has.
pub fn file(ending: &str) -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("veilig-jxl-{}-{number}.{ending}", std::process::id());
    Path::new(&std::env::temp_dir()).join(name)
}
