//! Text is found in whatever way its pixels are stored: bits and signs, inverted greys, palettes, colours, compressed frames,
//! and in one frame of many. Text that an image's own window hides is not: `docs/burned_in.md` says so.

use crate::common::drawn;
use crate::common::fixture::{CT, ct_head};
use std::io::Cursor;
use veilig::burned_in::{ALONE, Says, TextBox};
use veilig::dicom::{Element, PixelPlace, Tag, TransferSyntax, VR, file_meta, pixel_header, write_dataset};
use veilig::job::{Reply, Request, ScannedFile, Worker, request};

const SIDE: usize = 144;
const RLE: &str = "1.2.840.10008.1.2.5";

/// How pixels are stored, and which numbers ink and ground have there.
struct Stored {
    photometric: &'static str,
    /// Allocated, stored; signed.
    bits: [u16; 2],
    signed: bool,
    /// Octets of a pixel of ground and of ink.
    ground: Vec<u8>,
    ink: Vec<u8>,
    /// Centre and width, where the image says one.
    window: Option<[&'static str; 2]>,
    /// Red, green and blue of number 0 and of all others.
    palette: Option<[[u8; 3]; 2]>,
    frames: usize,
    /// The frame with text; all where none is said.
    only: Option<usize>,
    compressed: bool,
}

fn stored(photometric: &'static str, ground: &[u8], ink: &[u8]) -> Stored {
    Stored {
        photometric,
        bits: [8, 8],
        signed: false,
        ground: ground.to_vec(),
        ink: ink.to_vec(),
        window: None,
        palette: None,
        frames: 1,
        only: None,
        compressed: false,
    }
}

impl Stored {
    /// The frames' octets, with the name of the header's patient.
    fn pixels(&self) -> Vec<Vec<u8>> {
        let (width, ink) = drawn::lettering("QUISTENBERG");
        let is_ink = |at: usize| {
            let (row, column) = ((at / SIDE).wrapping_sub(60) / 2, (at % SIDE).wrapping_sub(6) / 2);
            row < 7 && column < width && ink[row * width + column]
        };
        let frame = |number: usize| {
            let shows = self.only.is_none_or(|only| only == number);
            let pixel = |at: usize| if shows && is_ink(at) { &self.ink } else { &self.ground };
            (0..SIDE * SIDE).flat_map(pixel).copied().collect()
        };
        (0..self.frames).map(frame).collect()
    }

    fn file(&self) -> Vec<u8> {
        let explicit = TransferSyntax::explicit();
        let syntax =
            if self.compressed { TransferSyntax::from_uid(RLE).expect("RLE is known") } else { explicit };
        let mut head = ct_head(0, SIDE as u16, "1.2.826.0.1.3680043.10.543.7.1");
        let short = |element, value: u16| Element::new(Tag(0x0028, element), VR::US, value.to_le_bytes());
        let text = |element, vr, value: &str| Element::new(Tag(0x0028, element), vr, value.as_bytes());
        let samples = if matches!(self.photometric, "RGB" | "YBR_FULL") { 3 } else { 1 };
        head.put(short(0x0002, samples));
        head.put(text(0x0004, VR::CS, self.photometric));
        head.put(short(0x0006, 0));
        head.put(text(0x0008, VR::IS, &self.frames.to_string()));
        head.put(short(0x0100, self.bits[0]));
        head.put(short(0x0101, self.bits[1]));
        head.put(short(0x0102, self.bits[1] - 1));
        head.put(short(0x0103, self.signed.into()));
        for (element, place) in [(0x1050, 0), (0x1051, 1)] {
            let value = self.window.map_or("", |window| window[place]);
            head.put(text(element, VR::DS, value));
        }
        for (channel, element) in [(0, 0x1101), (1, 0x1102), (2, 0x1103)] {
            let Some([first, others]) = self.palette else { continue };
            let descriptor: Vec<u8> =
                [256_u16, 0, 16].iter().flat_map(|number| number.to_le_bytes()).collect();
            head.put(Element::new(Tag(0x0028, element), VR::US, descriptor));
            let entry = |number: usize| u16::from(if number == 0 { first } else { others }[channel]) * 257;
            let table: Vec<u8> = (0..256).flat_map(|number| entry(number).to_le_bytes()).collect();
            head.put(Element::new(Tag(0x0028, element + 0x100), VR::OW, table));
        }
        let frames = self.pixels();
        let length = (!self.compressed).then(|| frames.iter().map(Vec::len).sum::<usize>() as u64);
        let vr = if self.bits[0] > 8 { VR::OW } else { VR::OB };
        let place = PixelPlace { tag: Tag(0x7FE0, 0x0010), vr, offset: 0, length };
        let mut file = file_meta(CT, "1.2.826.0.1.3680043.10.543.7.1", &syntax);
        file.extend(write_dataset(&head, &syntax));
        file.extend(pixel_header(&place, &syntax));
        if !self.compressed {
            file.extend(frames.concat());
            return file;
        }
        let mut item = |tag: u16, bytes: &[u8]| {
            file.extend([0xFE, 0xFF]);
            file.extend(tag.to_le_bytes());
            file.extend((bytes.len() as u32).to_le_bytes());
            file.extend(bytes);
        };
        item(0xE000, &[]);
        frames.iter().for_each(|frame| item(0xE000, &packed(frame)));
        item(0xE0DD, &[]);
        file
    }
}

/// A frame of one octet a pixel as RLE (PS3.5 Annex G): one segment of literal runs.
fn packed(frame: &[u8]) -> Vec<u8> {
    let mut bytes: Vec<u8> = [1_u32, 64].iter().flat_map(|number| number.to_le_bytes()).collect();
    bytes.resize(64, 0);
    for run in frame.chunks(128) {
        bytes.push((run.len() - 1) as u8);
        bytes.extend(run);
    }
    bytes.resize(bytes.len().next_multiple_of(2), 0);
    bytes
}

/// The boxes of each frame.
fn found(file: &[u8], frames: usize) -> Vec<Vec<TextBox>> {
    let mut worker = Worker::new();
    let mut ask = |request: Request| {
        let mut source = Cursor::new(file);
        worker.handle(request, &mut [&mut source], &mut Vec::new())
    };
    let Reply::Scanned(scans) = ask(request::Scan { packed: false }.into()) else { panic!("not read") };
    let [ScannedFile::Image(scanned)] = scans.as_slice() else { panic!("no image") };
    let expected = scanned.image.fingerprint();
    let mut all = Vec::new();
    while all.len() < frames {
        let request = request::FindText {
            from: all.len() as u32,
            frames: (frames - all.len()) as u32,
            expected: expected.clone(),
        };
        match ask(request.into()) {
            Reply::Text(Ok(boxes)) => all.extend(boxes),
            other => panic!("{other:?}"),
        }
    }
    all
}

#[test]
fn text_is_found_however_its_pixels_are_stored_and_said_to_be_the_patients_name() {
    let words = |number: i16| number.to_le_bytes();
    let twelve = Stored {
        bits: [16, 12],
        window: Some(["2048", "4096"]),
        ..stored("MONOCHROME2", &words(300), &words(3500))
    };
    let signed = Stored {
        bits: [16, 16],
        signed: true,
        window: Some(["40", "400"]),
        ..stored("MONOCHROME2", &words(-1000), &words(1200))
    };
    let palette = |colours| Stored { palette: Some(colours), ..stored("PALETTE COLOR", &[0], &[9]) };
    for (name, kind) in [
        ("8 bits", stored("MONOCHROME2", &[20], &[220])),
        ("8 bits, dark on light", stored("MONOCHROME2", &[220], &[20])),
        ("inverted", stored("MONOCHROME1", &[20], &[220])),
        ("12 bits of 16", twelve),
        ("signed", signed),
        ("palette", palette([[0, 0, 0], [250, 250, 250]])),
        ("palette of one colour", palette([[90, 90, 90], [90, 90, 90]])),
        ("palette, blue on black", palette([[0, 0, 0], [0, 0, 250]])),
        ("white on black", stored("RGB", &[0, 0, 0], &[255, 255, 255])),
        ("red on green as bright", stored("RGB", &[0, 112, 0], &[220, 0, 0])),
        ("yellow on white", stored("RGB", &[255, 255, 255], &[255, 255, 0])),
        ("blue on black", stored("RGB", &[0, 0, 0], &[0, 0, 255])),
        ("other chrominance", stored("YBR_FULL", &[120, 128, 128], &[120, 40, 230])),
        ("compressed", Stored { compressed: true, ..stored("MONOCHROME2", &[20], &[220]) }),
    ] {
        let [boxes] = &found(&kind.file(), 1)[..] else { panic!("{name}") };
        let [one] = boxes.as_slice() else { panic!("{name}: {boxes:?}") };
        assert!(one.is_sure() && one.says == Says::PatientName, "{name}: {one:?}");
    }
}

#[test]
fn text_in_one_frame_of_many_is_found_there_and_nowhere_else() {
    for compressed in [false, true] {
        let kind = Stored { frames: 24, only: Some(17), compressed, ..stored("MONOCHROME2", &[20], &[220]) };
        let frames = found(&kind.file(), 24);
        for (number, boxes) in frames.iter().enumerate() {
            assert_eq!(boxes.iter().any(|one| one.points >= ALONE), number == 17, "{number}: {boxes:?}");
        }
    }
}

/// What `docs/burned_in.md` says is not found. A change that finds it changes the document.
#[test]
fn text_that_the_images_own_window_hides_is_not_found() {
    let words = |number: i16| number.to_le_bytes();
    let hidden = Stored {
        bits: [16, 16],
        signed: true,
        window: Some(["40", "400"]),
        ..stored("MONOCHROME2", &words(-1000), &words(-800))
    };
    assert!(found(&hidden.file(), 1).iter().all(Vec::is_empty));
}
