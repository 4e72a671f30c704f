//! A file's head: file meta information, the data set up to the pixel data, where the pixel data lies.
//!
//! [`read_head`] takes any [`Source`] (a file, a `Blob`, a byte slice) and never reads the pixels.
//! Whatever the file's transfer syntax, a [`Head`] holds binary values in little endian, text as the
//! file's own bytes, each element with the VR of the data dictionary where the file's VR can be read as
//! that; [`write_dataset`] turns it back into the transfer syntax of the file.
//! [`Charset`] decodes text by (0008,0005), code extensions included.

// A panic ends a worker or the page, on whatever input it comes. Tests fail by panics.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

mod error;
mod memory;
mod place;
mod read;
mod syntax;
mod values;
mod write;

pub use dicom_core::{Tag, VR};
pub use error::HeadError;
pub use memory::{LARGE as LARGE_FRAME, MOST as LARGEST_FRAME};
pub use place::PixelPlace;
pub use read::head::{Head, pixel_stream, read_head, read_written};
pub use read::inflated::Inflated;
pub use read::parse::parse_items;
pub use read::source::Source;
pub use syntax::TransferSyntax;
pub use values::charset::Charset;
pub use values::element::{DataSet, Element, Value};
pub use values::text::{dictionary_vr, keyword, trim_text};
pub use values::width::width as number_width;
pub use write::{
    IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME, file_meta, pixel_header, write_dataset,
};
