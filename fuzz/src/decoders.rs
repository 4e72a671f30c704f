//! The decoders of pixels, and the search for text.

use std::io::Cursor;
use veilig::burned_in::{Detector, POSSIBLE};
use veilig::codec::{Places, decode_next};
use veilig::dicom::read_head;
use veilig::image::{hidden, picture_of};

/// The codestreams of one transfer syntax: a frame is whole, of the head's size, and has a picture; or it is an error.
pub fn decode(bytes: &[u8]) {
    let mut source = Cursor::new(bytes);
    let Ok(head) = read_head(&mut source) else { return };
    let mut places = Places::default();
    for frame in 0..3 {
        let Ok(decoded) = decode_next(&mut source, &head, frame, &mut places) else { return };
        let count = decoded.rows * decoded.columns * decoded.components;
        assert_eq!(decoded.samples.len(), count, "a frame is not whole");
        let hidden = hidden(&decoded, &head);
        let (rows, columns) = (decoded.rows, decoded.columns);
        assert!(hidden.is_none_or(|grey| grey.len() == rows * columns), "another size");
        let Ok(picture) = picture_of(decoded, &head, frame, None) else { return };
        let pixels = rows * columns;
        assert!([pixels, pixels * 4].contains(&picture.pixels.len()), "a picture of another size");
    }
}

/// Any bytes as a grey frame: what is found lies in it, and has points.
pub fn search(bytes: &[u8]) {
    let [a, b, grey @ ..] = bytes else { return };
    let width = (usize::from(*a) + 1).min(grey.len().max(1));
    let height = (grey.len() / width).min(usize::from(*b) * 4);
    let grey = grey.get(..width * height).unwrap_or_default();
    let (width, height) = (width as u32, height as u32);
    for found in Detector::new().find(grey, width, height) {
        assert!(found.points >= POSSIBLE && found.points.is_finite(), "points of nothing");
        assert!(
            found.left < width && found.top < height && found.width > 0 && found.height > 0,
            "beside the frame"
        );
    }
}
