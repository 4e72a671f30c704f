//! Workers that are ready when files come: starting them, and compiling what they do first, takes as long as reading the
//! heads of a hundred files.

use crate::browser::{Job, Payload, Pool};
use crate::dicom::{DataSet, Element, Tag, TransferSyntax, VR, file_meta, write_dataset};
use crate::job::request;

/// Has each worker read the head of an image that is nobody's. They go again if nothing follows.
pub fn warm(pool: &Pool) {
    for _ in 0..pool.size() {
        let image = js_sys::Uint8Array::from(nobody().as_slice()).buffer();
        let request = request::Scan { packed: false }.into();
        pool.submit(Job::new(request, vec![Payload::Buffer(image)], |_| ()));
    }
}

/// A file without pixels.
fn nobody() -> Vec<u8> {
    let (syntax, class) = (TransferSyntax::explicit(), "1.2.840.10008.5.1.4.1.1.2");
    let element = |tag, vr, value: &str| Element::new(tag, vr, value.as_bytes());
    let dataset: DataSet = [
        element(Tag(0x0008, 0x0016), VR::UI, class),
        element(Tag(0x0008, 0x0018), VR::UI, "1.2"),
        element(Tag(0x0010, 0x0010), VR::PN, "Nobody"),
    ]
    .into_iter()
    .collect();
    [file_meta(class, "1.2", &syntax), write_dataset(&dataset, &syntax)].concat()
}
