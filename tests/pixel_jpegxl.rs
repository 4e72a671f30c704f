//! JPEG XL as libjxl writes it: shown, exported and redacted as libjxl reads it.

use crate::common;
use crate::common::jpegxl::{Image, cjxl, djxl, file};
use std::io::Cursor;
use veilig::codec::{Colours, Frame, PixelError, decode_frame};
use veilig::deid::Options;
use veilig::dicom::{Tag, read_head};
use veilig::image::picture;
use veilig::redaction::Redaction;

fn decoded(file: &[u8], frame: u32) -> Result<Frame, PixelError> {
    let head = read_head(&mut Cursor::new(file)).expect("a head");
    decode_frame(&mut Cursor::new(file), &head, frame)
}

fn photometric(image: &Image) -> &'static str {
    if image.components == 1 { "MONOCHROME2" } else { "RGB" }
}

#[test]
#[cfg_attr(not(libjxl), ignore = "libjxl-tools is not installed")]
fn lossless_images_of_each_depth_come_back_exactly() {
    // More than one group of 256 pixels, and sizes that are no multiples of eight.
    for (columns, rows) in [(70, 50), (300, 270), (1, 2)] {
        for (components, bits) in
            [(1, 1), (1, 8), (1, 10), (1, 12), (1, 14), (1, 16), (3, 8), (3, 10), (3, 12), (3, 16)]
        {
            let image = Image::drawn(columns, rows, components, bits);
            let ways: &[&[&str]] = &[
                &["-e", "7"],
                &["-e", "3", "--container=1"],
                &["-e", "1"],
                &["-R", "1"],
                &["-g", "0", "-C", "6", "--container=1"],
            ];
            for way in ways {
                let code = image.coded(&[&["-d", "0"], *way].concat());
                // Some are beyond what a bare codestream may hold, and get boxes unasked.
                assert!(!(code.starts_with(&[0xFF, 0x0A]) && way.contains(&"--container=1")));
                let frame = decoded(&image.dicom("110", photometric(&image), false, &[code]), 0);
                let frame = frame.unwrap_or_else(|error| panic!("{components}x{bits} {way:?}: {error}"));
                assert!(image.distance(&frame.numbers()) == 0.0, "{components}x{bits} {way:?}");
                assert_eq!((frame.stored, frame.signed), (bits.into(), false));
            }
        }
    }
}

#[test]
#[cfg_attr(not(libjxl), ignore = "libjxl-tools is not installed")]
fn lossy_images_come_out_as_djxl_decodes_them() {
    // Both calculate in floats, and djxl in the order that the processor's vectors ask for: of 65,535 three were seen.
    for (components, bits, most) in [(1, 8, 1.0), (1, 12, 1.0), (1, 16, 1.0), (3, 8, 1.0), (3, 16, 4.0)] {
        let image = Image::drawn(300, 270, components, bits);
        let ways: &[&[&str]] = &[
            &["-d", "1"],
            &["-d", "0.3", "-e", "8"],
            &["-d", "2", "-m", "1"],
            &["-d", "1.5", "-p", "--container=1"],
            &["-d", "1", "--progressive_dc=1", "--patches=1", "--dots=1"],
            &["-d", "3", "--epf=3"],
        ];
        for way in ways {
            let code = image.coded(way);
            let wanted = Image::djxl(&code);
            assert_eq!(wanted.bits, bits);
            let frame = decoded(&image.dicom("112", photometric(&image), false, &[code]), 0);
            let frame = frame.unwrap_or_else(|error| panic!("{components}x{bits} {way:?}: {error}"));
            let off = wanted.distance(&frame.numbers());
            println!("{components}x{bits} {way:?}: off by {off}");
            assert!(off <= most, "{components}x{bits} {way:?}: off by {off}");
        }
    }
}

#[test]
#[cfg_attr(not(libjxl), ignore = "libjxl-tools is not installed")]
fn a_recompressed_jpeg_is_shown_as_the_jpeg() {
    for components in [1, 3] {
        let image = Image::drawn(300, 270, components, 8);
        let jpeg = djxl(&image.coded(&["-d", "0"]), "jpg");
        assert!(jpeg.starts_with(&[0xFF, 0xD8, 0xFF]));
        let name = if components == 1 { "MONOCHROME2" } else { "YBR_FULL_422" };
        let wanted =
            decoded(&image.dicom("50", name, false, std::slice::from_ref(&jpeg)), 0).expect("a JPEG");
        let code = cjxl(&jpeg, "jpg", &["-j", "1"]);
        assert!(code.windows(4).any(|four| four == b"jbrd"), "it can be made a JPEG again");
        let by_djxl = Image::djxl(&code);
        let frame =
            decoded(&image.dicom("111", name, false, std::slice::from_ref(&code)), 0).expect("decoded");
        assert!(by_djxl.distance(&frame.numbers()) <= 1.0);
        // Colour comes out as RGB, which JPEG's own is not; so its grey alone is compared.
        if components == 1 {
            assert!(wanted.numbers().iter().zip(frame.numbers()).all(|(a, b)| (a - b).abs() <= 2.0));
        } else {
            assert_eq!(frame.colours, Colours::Rgb);
        }
        let file = image.dicom("111", name, false, &[code]);
        let head = read_head(&mut Cursor::new(&file)).expect("a head");
        let shown = picture(&mut Cursor::new(&file), &head, 0, None).expect("shown");
        let rgba = shown.rgba(0..shown.height);
        let rgb = rgba.as_chunks::<4>().0.iter();
        assert!(
            components == 1
                || rgb.zip(by_djxl.samples.as_chunks::<3>().0).all(|(shown, wanted)| {
                    shown.iter().zip(wanted).all(|(&a, &b)| u16::from(a).abs_diff(b) <= 1)
                })
        );
    }
}

#[test]
#[cfg_attr(not(libjxl), ignore = "libjxl-tools is not installed")]
fn signed_numbers_are_the_bits_that_were_coded() {
    for bits in [8, 12, 16] {
        let image = Image::drawn(40, 30, 1, bits);
        let frame = decoded(&image.dicom("110", "MONOCHROME2", true, &[image.coded(&["-d", "0"])]), 0);
        let range = f64::from(1_u32 << bits);
        let wanted = image.samples.iter().map(|&bits| f64::from(bits));
        let wanted: Vec<f64> =
            wanted.map(|bits| if bits < range / 2.0 { bits } else { bits - range }).collect();
        assert!(frame.expect("decoded").numbers() == wanted, "{bits} bits");
    }
}

#[test]
#[cfg_attr(not(libjxl), ignore = "libjxl-tools is not installed")]
fn each_frame_of_many_is_found() {
    let images: Vec<Image> = (0..3).map(|step| Image::drawn(40, 30, 1, 10 + step)).collect();
    let frames: Vec<Vec<u8>> = images
        .iter()
        .map(|image| image.coded(if image.bits == 11 { &["-d", "0", "--container=1"] } else { &["-d", "0"] }))
        .collect();
    let file = images[2].dicom("110", "MONOCHROME2", false, &frames);
    for (number, image) in images.iter().enumerate() {
        assert!(image.distance(&decoded(&file, number as u32).expect("decoded").numbers()) == 0.0);
    }
}

#[test]
#[cfg_attr(not(libjxl), ignore = "libjxl-tools is not installed")]
fn what_is_no_plain_image_is_refused() {
    let image = Image::drawn(40, 30, 1, 8);
    let code = image.coded(&["-d", "0"]);
    let refused = |image: &Image, code: &[u8]| {
        let file = image.dicom("110", photometric(image), false, &[code.to_vec()]);
        let head = read_head(&mut Cursor::new(&file)).expect("a head");
        let copied = veilig::codec::copy_pixels(&mut Cursor::new(&file), &head, &mut |_| Ok(()));
        decoded(&file, 0).is_err() && copied.is_err()
    };
    assert!(!refused(&image, &code));
    assert!(refused(&Image { columns: 30, rows: 40, ..image.clone() }, &code), "another size");
    assert!(refused(&Image { components: 3, ..image.clone() }, &code), "another number of samples");
    let pam = |kind: &str, depth: usize| {
        let head = format!("P7\nWIDTH 40\nHEIGHT 30\nDEPTH {depth}\nMAXVAL 255\nTUPLTYPE {kind}\nENDHDR\n");
        cjxl(&[head.as_bytes(), &vec![7; 40 * 30 * depth]].concat(), "pam", &["-d", "0"])
    };
    assert!(refused(&Image::drawn(40, 30, 3, 8), &pam("RGB_ALPHA", 4)), "alpha");
    let floats = [b"Pf\n40 30\n-1.0\n".as_slice(), &0.5_f32.to_le_bytes().repeat(1200)].concat();
    assert!(refused(&Image::drawn(40, 30, 1, 16), &cjxl(&floats, "pfm", &["-d", "0"])), "floats");
    // Two pictures of one pixel, one after the other (GIF89a).
    let one = b"\x21\xF9\x04\x00\x05\x00\x00\x00\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\x00";
    let two = b"\x21\xF9\x04\x00\x05\x00\x00\x00\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x4C\x01\x00";
    let head = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0";
    let film = cjxl(&[head.as_slice(), one, two, b"\x3B"].concat(), "gif", &["-d", "0"]);
    assert!(refused(&Image::drawn(1, 1, 3, 8), &film), "a film");
}

/// The codestreams of an exported file's frames.
fn codes(bytes: &[u8]) -> Vec<Vec<u8>> {
    let place = read_head(&mut Cursor::new(bytes)).expect("a head").pixels.expect("pixels").offset as usize;
    let mut rest = &bytes[place..];
    let mut found = Vec::new();
    while rest.starts_with(&[0xFE, 0xFF, 0x00, 0xE0]) {
        let length = u32::from_le_bytes(rest[4..8].try_into().expect("four")) as usize;
        found.push(rest[8..8 + length].to_vec());
        rest = &rest[8 + length..];
    }
    found.remove(0);
    found
}

#[test]
#[cfg_attr(not(libjxl), ignore = "libjxl-tools is not installed")]
fn an_export_keeps_the_codestream_and_blanks_what_the_boxes_tell() {
    let image = Image::drawn(300, 270, 1, 12);
    let mut code = image.coded(&["-d", "0", "--container=1"]);
    for (kind, content) in
        [(b"Exif", b"\0\0\0\0Quistenberg Marijke".as_slice()), (b"xml ", b"<a>Marijke</a>")]
    {
        code.extend((content.len() as u32 + 8).to_be_bytes());
        code.extend([kind.as_slice(), content].concat());
    }
    let source = file("dcm");
    std::fs::write(&source, image.dicom("110", "MONOCHROME2", false, &[code.clone(), code.clone()]))
        .expect("written");
    let written =
        common::export::export(&source, Options::strict()).unwrap_or_else(|why| panic!("{}", why.code()));
    let head = read_head(&mut Cursor::new(&written)).expect("a head");
    assert_eq!(head.syntax.uid, "1.2.840.10008.1.2.4.110");
    assert!(!written.windows(7).any(|seven| seven == b"Marijke"));
    for (number, out) in codes(&written).iter().enumerate() {
        let kept = code.len() - 2 * 8 - 23 - 14;
        assert!(out[..kept] == code[..kept], "the codestream");
        assert!(!out.windows(4).any(|four| four == b"Exif" || four == b"xml "));
        assert!(Image::djxl(out) == image, "frame {number} for djxl");
        assert!(image.distance(&decoded(&written, number as u32).expect("decoded").numbers()) == 0.0);
    }
    // A recompressed JPEG can't be made the same file again, whose segments could tell anything; its pixels stay.
    let grey = Image::drawn(300, 270, 1, 8);
    let jpeg = djxl(&grey.coded(&["-d", "0"]), "jpg");
    let code = cjxl(&without_profile(&jpeg), "jpg", &["-j", "1"]);
    std::fs::write(&source, grey.dicom("111", "MONOCHROME2", false, std::slice::from_ref(&code)))
        .expect("written");
    let written =
        common::export::export(&source, Options::strict()).unwrap_or_else(|why| panic!("{}", why.code()));
    let out = codes(&written).remove(0);
    assert!(!out.windows(4).any(|four| four == b"jbrd"));
    assert!(Image::djxl(&out) == Image::djxl(&code), "for djxl");
    // The profile that djxl puts into a JPEG becomes a part of the codestream, where no text can be blanked.
    let code = cjxl(&jpeg, "jpg", &["-j", "1"]);
    std::fs::write(&source, grey.dicom("111", "MONOCHROME2", false, &[code])).expect("written");
    let why = common::export::export(&source, Options::strict()).expect_err("left out");
    assert_eq!(why.code(), "pixels-unsupported");
    std::fs::remove_file(source).expect("removed");
}

/// A JPEG without its colour profile (APP2).
fn without_profile(jpeg: &[u8]) -> Vec<u8> {
    let mut kept = jpeg[..2].to_vec();
    let mut at = 2;
    while jpeg[at + 1] != 0xDA {
        let end = at + 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
        if jpeg[at + 1] != 0xE2 {
            kept.extend(&jpeg[at..end]);
        }
        at = end;
    }
    kept.extend(&jpeg[at..]);
    kept
}

#[test]
#[cfg_attr(not(libjxl), ignore = "libjxl-tools is not installed")]
fn a_redacted_image_goes_out_uncompressed_and_black_in_the_rectangle() {
    for (syntax, components, args, name) in [
        ("110", 1, &["-d", "0"], "MONOCHROME2"),
        ("110", 3, &["-d", "0"], "RGB"),
        ("112", 3, &["-d", "1"], "XYB"),
        ("111", 3, &["-j", "1"], "YBR_FULL_422"),
    ] {
        let image = Image::drawn(70, 50, components, 8);
        let code = if syntax == "111" {
            cjxl(&djxl(&image.coded(&["-d", "0"]), "jpg"), "jpg", args)
        } else {
            image.coded(args)
        };
        let wanted = Image::djxl(&code);
        let source = file("dcm");
        std::fs::write(&source, image.dicom(syntax, name, false, &[code.clone(), code])).expect("written");
        let hidden = |_: &_| vec![Redaction { frame: Some(1), left: 2, top: 1, width: 7, height: 5 }];
        let written = common::export::export_redacted(&source, Options::strict(), hidden);
        let written = written.unwrap_or_else(|why| panic!("{syntax}: {}", why.code()));
        std::fs::remove_file(source).expect("removed");
        let head = read_head(&mut Cursor::new(&written)).expect("a head");
        assert_eq!(head.syntax.uid, "1.2.840.10008.1.2.1");
        let text = |group, element| head.dataset.text(Tag(group, element));
        assert_eq!(text(0x0028, 0x0004), Some(if components == 1 { "MONOCHROME2" } else { "RGB" }));
        assert_eq!(text(0x0028, 0x0301), Some("NO"));
        let lossy = (syntax == "111").then_some(("01", "ISO_10918_1"));
        assert_eq!(text(0x0028, 0x2110).zip(text(0x0028, 0x2114)), lossy);
        assert!(written.windows(6).any(|six| six == b"113101"), "Clean Pixel Data Option");
        for frame in 0..2 {
            let numbers = decoded(&written, frame).expect("native").numbers();
            for (place, (number, wanted)) in numbers.iter().zip(&wanted.samples).enumerate() {
                let pixel = place / usize::from(components);
                let inside = (2..9).contains(&(pixel % 70)) && (1..6).contains(&(pixel / 70));
                let black = inside && frame == 1;
                let wanted = if black { 0.0 } else { f64::from(*wanted) };
                let most = if black || syntax == "110" { 0.0 } else { 1.0 };
                assert!((number - wanted).abs() <= most, "{syntax} frame {frame} sample {place}");
            }
        }
    }
}

#[test]
#[cfg_attr(not(libjxl), ignore = "libjxl-tools is not installed")]
fn broken_codestreams_never_panic() {
    let mut random = common::random(0xB0B);
    let mut whole = 0;
    for (image, args) in [
        (Image::drawn(70, 50, 1, 12), vec!["-d", "0"]),
        (Image::drawn(70, 50, 3, 8), vec!["-d", "0", "-R", "1"]),
        (Image::drawn(70, 50, 1, 16), vec!["-d", "1", "--container=1"]),
        (Image::drawn(70, 50, 3, 8), vec!["-d", "1", "--progressive_dc=1", "--patches=1", "--dots=1"]),
        (Image::drawn(300, 270, 3, 8), vec!["-d", "2", "-p", "--photon_noise=ISO400"]),
        (Image::drawn(300, 20, 1, 8), vec!["-d", "0", "-e", "1", "-g", "0"]),
    ] {
        let code = image.coded(&args);
        for copy in 0..600 {
            let mut broken = code.clone();
            // What steers the decoder lies at the start: half of the damage there.
            let size = if copy % 2 == 0 { broken.len().min(60) } else { broken.len() };
            for _ in 0..=random(4) {
                let place = random(size).min(broken.len() - 1);
                match random(3) {
                    0 => broken[place] ^= 1 << random(8),
                    1 => broken[place] = random(256) as u8,
                    _ => drop(broken.drain(place..(place + random(5)).min(broken.len() - 1))),
                }
            }
            if random(5) == 0 {
                broken.truncate(1 + random(broken.len()));
            }
            let file = image.dicom("112", photometric(&image), false, &[broken]);
            whole += usize::from(decoded(&file, 0).is_ok());
            let head = read_head(&mut Cursor::new(&file)).expect("a head");
            let _ = veilig::codec::copy_pixels(&mut Cursor::new(&file), &head, &mut |piece| {
                assert!(piece.verify());
                Ok(())
            });
        }
    }
    println!("{whole} of 3600 broken codestreams are images still");
}
