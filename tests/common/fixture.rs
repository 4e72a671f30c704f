//! DICOM files made by code.

use std::path::Path;
use veilig::dicom::{
    DataSet, Element, PixelPlace, Tag, TransferSyntax, VR, file_meta, pixel_header, write_dataset,
};

/// CT Image Storage.
pub const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

/// Writes a CT series of so many slices into a folder: a body with organs, and noise like a scanner's, so that
/// it packs like a real one.
pub fn write_ct_series(folder: &Path, slices: u32, size: u16) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut random = Random(0x5EED);
    let noise: Vec<i16> = (0..1 << 20).map(|_| random.normal()).collect();
    for slice in 0..slices {
        let pixels = body(slice, size, &noise);
        std::fs::write(folder.join(format!("IM{slice:05}")), ct_slice(slice, size, &pixels))?;
    }
    Ok(())
}

/// Writes so many patients into a folder, each with a CT series of so many slices.
#[allow(dead_code, reason = "the benches make them")]
pub fn write_ct_patients(folder: &Path, patients: u32, slices: u32, size: u16) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut random = Random(0x5EED);
    let noise: Vec<i16> = (0..1 << 20).map(|_| random.normal()).collect();
    for number in 0..patients {
        let letter = |place: u32| char::from(b"BDFGKLMNPRSTVWXZ"[(number >> (4 * place)) as usize % 16]);
        let name = format!("Q{}o{}e{}a^Marijke", letter(0), letter(1), letter(2));
        let id = format!("MRN{:08}", 48_211_907 + number * 7919);
        let birth = format!("19{:02}04{:02}", 30 + number % 60, 1 + number % 28);
        let uid = |what: &str| format!("1.2.826.0.1.3680043.10.543.8.{number}.{what}");
        for slice in 0..slices {
            let instance = uid(&format!("1.{}", slice + 1));
            let mut head = ct_head(slice, size, &instance);
            for (group, element, vr, value) in [
                (0x0010, 0x0010, VR::PN, &name),
                (0x0010, 0x0020, VR::LO, &id),
                (0x0010, 0x0030, VR::DA, &birth),
                (0x0008, 0x0050, VR::SH, &format!("ACC{number:07}")),
                (0x0020, 0x000D, VR::UI, &uid("2")),
                (0x0020, 0x000E, VR::UI, &uid("3")),
                (0x0020, 0x0052, VR::UI, &uid("4")),
                // Thin slices: 10,000 of them stay within what a scanner's table reaches.
                (0x0018, 0x0050, VR::DS, &"0.125".to_owned()),
                (0x0020, 0x0032, VR::DS, &format!("-180.5\\-180.5\\{:.3}", f64::from(slice) * 0.125 - 100.0)),
            ] {
                head.put(Element::new(Tag(group, element), vr, value.as_bytes()));
            }
            let file = ct_file(&head, &instance, &body(slice + number, size, &noise));
            std::fs::write(folder.join(format!("P{number:04}_{slice:05}")), file)?;
        }
    }
    Ok(())
}

/// One CT slice as a file, explicit VR little endian.
pub fn ct_slice(slice: u32, size: u16, pixels: &[u8]) -> Vec<u8> {
    let instance = format!("1.2.826.0.1.3680043.10.543.7.{}", slice + 1);
    ct_file(&ct_head(slice, size, &instance), &instance, pixels)
}

/// A head and its pixels as a file.
fn ct_file(dataset: &DataSet, instance: &str, pixels: &[u8]) -> Vec<u8> {
    let syntax = TransferSyntax::explicit();
    let place =
        PixelPlace { tag: Tag(0x7FE0, 0x0010), vr: VR::OW, offset: 0, length: Some(pixels.len() as u64) };
    let mut file = file_meta(CT, instance, &syntax);
    file.extend(write_dataset(dataset, &syntax));
    file.extend(pixel_header(&place, &syntax));
    file.extend(pixels);
    file
}

/// The head of a CT slice.
pub fn ct_head(slice: u32, size: u16, instance: &str) -> DataSet {
    let z = f64::from(slice) * 1.25 - 100.0;
    let text = |group, element, vr, value: &str| Element::new(Tag(group, element), vr, value.as_bytes());
    let short = |group, element, value: u16| Element::new(Tag(group, element), VR::US, value.to_le_bytes());
    [
        text(0x0008, 0x0008, VR::CS, "ORIGINAL\\PRIMARY\\AXIAL"),
        text(0x0008, 0x0016, VR::UI, CT),
        text(0x0008, 0x0018, VR::UI, instance),
        text(0x0008, 0x0020, VR::DA, "20190412"),
        text(0x0008, 0x0022, VR::DA, "20190412"),
        text(0x0008, 0x0030, VR::TM, "101112"),
        text(0x0008, 0x0050, VR::SH, "ACC7731902"),
        text(0x0008, 0x0060, VR::CS, "CT"),
        text(0x0008, 0x0070, VR::LO, "SIEMENS"),
        text(0x0008, 0x0080, VR::LO, "Ziekenhuis Oosterkwelder"),
        text(0x0008, 0x0090, VR::PN, "Vandermolen^Aleid"),
        text(0x0008, 0x1030, VR::LO, "Abdomen Quistenberg"),
        text(0x0008, 0x103E, VR::LO, "Portal venous"),
        text(0x0010, 0x0010, VR::PN, "Quistenberg^Marijke"),
        text(0x0010, 0x0020, VR::LO, "MRN48211907"),
        text(0x0010, 0x0030, VR::DA, "19610417"),
        text(0x0010, 0x0040, VR::CS, "F"),
        text(0x0018, 0x0050, VR::DS, "1.25"),
        text(0x0018, 0x0060, VR::DS, "120"),
        text(0x0018, 0x5100, VR::CS, "HFS"),
        text(0x0020, 0x000D, VR::UI, "1.2.826.0.1.3680043.10.543.48211907.1"),
        text(0x0020, 0x000E, VR::UI, "1.2.826.0.1.3680043.10.543.48211907.2"),
        text(0x0020, 0x0010, VR::SH, "4711"),
        text(0x0020, 0x0011, VR::IS, "3"),
        text(0x0020, 0x0013, VR::IS, &(slice + 1).to_string()),
        text(0x0020, 0x0032, VR::DS, &format!("-180.5\\-180.5\\{z:.3}")),
        text(0x0020, 0x0037, VR::DS, "1\\0\\0\\0\\1\\0"),
        text(0x0020, 0x0052, VR::UI, "1.2.826.0.1.3680043.10.543.48211907.3"),
        short(0x0028, 0x0002, 1),
        text(0x0028, 0x0004, VR::CS, "MONOCHROME2"),
        short(0x0028, 0x0010, size),
        short(0x0028, 0x0011, size),
        text(0x0028, 0x0030, VR::DS, "0.705078\\0.705078"),
        short(0x0028, 0x0100, 16),
        short(0x0028, 0x0101, 16),
        short(0x0028, 0x0102, 15),
        short(0x0028, 0x0103, 1),
        text(0x0028, 0x1050, VR::DS, "40"),
        text(0x0028, 0x1051, VR::DS, "400"),
        text(0x0028, 0x1052, VR::DS, "0"),
        text(0x0028, 0x1053, VR::DS, "1"),
    ]
    .into_iter()
    .collect()
}

/// A body with organs and noise, in HU, 16 bit little endian.
fn body(slice: u32, size: u16, noise: &[i16]) -> Vec<u8> {
    let half = f32::from(size) / 2.0;
    let shift = (slice as usize).wrapping_mul(7919);
    let mut pixels = Vec::with_capacity(usize::from(size) * usize::from(size) * 2);
    for row in 0..size {
        for column in 0..size {
            let (x, y) = ((f32::from(column) - half) / half, (f32::from(row) - half) / half);
            let inside = |a: f32, b: f32, p: f32, q: f32| ((x - a) / p).powi(2) + ((y - b) / q).powi(2) < 1.0;
            let place = usize::from(row) * usize::from(size) + usize::from(column) + shift;
            let grain = noise[place % noise.len()];
            let value = if x * x + y * y > 1.0 {
                -1024
            } else if !inside(0.0, 0.0, 0.82, 0.6) {
                -1000 + grain / 3
            } else if inside(0.0, 0.4, 0.1, 0.1) {
                420 + grain
            } else if inside(-0.3, -0.05, 0.4, 0.35) {
                105 + grain
            } else {
                -80 + grain
            };
            pixels.extend(value.to_le_bytes());
        }
    }
    pixels
}

/// A small generator of random numbers: the same file every time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Nearly normal, with a deviation of about 15.
    fn normal(&mut self) -> i16 {
        let sum: i64 = (0..6).map(|_| (self.next() % 31) as i64 - 15).sum();
        (sum * 15 / 22) as i16
    }
}
