//! Writing a data set (PS3.5 7) and the file meta information (PS3.10 7.1).

use super::{DataSet, Element, PixelPlace, TransferSyntax, Value};
use crate::values::normal::to_little_endian;
use dicom_core::{DataElementHeader, Length, VR};
use dicom_encoding::encode::explicit_be::ExplicitVRBigEndianEncoder;
use dicom_encoding::encode::explicit_le::ExplicitVRLittleEndianEncoder;
use dicom_encoding::encode::implicit_le::ImplicitVRLittleEndianEncoder;
use dicom_encoding::encode::{EncodeTo, EncoderFor};
use dicom_object::FileMetaTableBuilder;
use dicom_parser::StatefulEncoder;
use std::borrow::Cow;

/// This program's Implementation Class UID (PS3.7 D.3.3.2): a UUID drawn once, for all versions.
pub const IMPLEMENTATION_CLASS_UID: &str = "2.25.42572332033183082577521003974957541173";
/// This program's Implementation Version Name (SH, at most 16 characters).
pub const IMPLEMENTATION_VERSION_NAME: &str = concat!("VEILIG_", env!("CARGO_PKG_VERSION"));

/// The bytes before a data set: 128 zero bytes, `DICM`, and file meta information that holds the
/// version, class, instance, transfer syntax and this program's implementation UID and version name,
/// nothing else (PS3.10 7.1).
#[must_use]
pub fn file_meta(sop_class: &str, sop_instance: &str, syntax: &TransferSyntax) -> Vec<u8> {
    let mut bytes = vec![0; 128];
    bytes.extend(b"DICM");
    let table = FileMetaTableBuilder::new()
        .media_storage_sop_class_uid(sop_class)
        .media_storage_sop_instance_uid(sop_instance)
        .transfer_syntax(&syntax.uid)
        .implementation_class_uid(IMPLEMENTATION_CLASS_UID)
        .implementation_version_name(IMPLEMENTATION_VERSION_NAME)
        .build();
    // Can't fail (the transfer syntax is given, a Vec takes all); if it did, the check would find no meta.
    if let Ok(table) = table
        && table.write(&mut bytes).is_err()
    {
        bytes.clear();
    }
    bytes
}

/// Writes a data set in a transfer syntax (not deflated: that is the caller's last step).
/// Odd values are padded; sequences and items are written with explicit lengths.
#[must_use]
pub fn write_dataset(dataset: &DataSet, syntax: &TransferSyntax) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(16 << 10);
    match (syntax.explicit_vr, syntax.big_endian) {
        (false, _) => {
            Writer::new(&mut bytes, ImplicitVRLittleEndianEncoder::default(), syntax).dataset(dataset)
        }
        (true, false) => {
            Writer::new(&mut bytes, ExplicitVRLittleEndianEncoder::default(), syntax).dataset(dataset);
        }
        (true, true) => {
            Writer::new(&mut bytes, ExplicitVRBigEndianEncoder::default(), syntax).dataset(dataset)
        }
    }
    bytes
}

/// The header of the pixel data element, as its place says.
#[must_use]
pub fn pixel_header(place: &PixelPlace, syntax: &TransferSyntax) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(12);
    let length =
        place.length.map_or(Length::UNDEFINED, |length| Length(u32::try_from(length).unwrap_or(u32::MAX)));
    let header = DataElementHeader::new(place.tag, place.vr, length);
    match (syntax.explicit_vr, syntax.big_endian) {
        (false, _) => {
            Writer::new(&mut bytes, ImplicitVRLittleEndianEncoder::default(), syntax).header(header);
        }
        (true, false) => {
            Writer::new(&mut bytes, ExplicitVRLittleEndianEncoder::default(), syntax).header(header)
        }
        (true, true) => Writer::new(&mut bytes, ExplicitVRBigEndianEncoder::default(), syntax).header(header),
    }
    bytes
}

/// Writing to a `Vec` never fails, so results of the encoder are dropped; a gap would not pass the check,
/// which reads every file anew.
struct Writer<'a, E> {
    to: StatefulEncoder<&'a mut Vec<u8>, EncoderFor<E, &'a mut Vec<u8>>>,
    explicit_vr: bool,
    big_endian: bool,
}

impl<'a, E> Writer<'a, E>
where
    EncoderFor<E, &'a mut Vec<u8>>: EncodeTo<&'a mut Vec<u8>>,
    E: dicom_encoding::encode::Encode,
{
    fn new(to: &'a mut Vec<u8>, encoder: E, syntax: &TransferSyntax) -> Self {
        Self {
            to: StatefulEncoder::new(to, EncoderFor::new(encoder), Default::default()),
            explicit_vr: syntax.explicit_vr,
            big_endian: syntax.big_endian,
        }
    }

    fn header(&mut self, header: DataElementHeader) {
        let _ = self.to.encode_element_header(header);
    }

    fn dataset(&mut self, dataset: &DataSet) {
        for element in dataset.elements() {
            self.element(element);
        }
    }

    fn element(&mut self, element: &Element) {
        let length = u32::try_from(self.value_length(&element.value)).unwrap_or(u32::MAX - 1);
        // PS3.5 6.2.2: a value too long for a 16-bit length goes as UN, whose content is little endian.
        let too_long = self.explicit_vr && length > 0xFFFE && has_short_length(element.vr);
        let vr = if too_long { VR::UN } else { element.vr };
        self.header(DataElementHeader::new(element.tag, vr, Length(length)));
        match &element.value {
            Value::Items(items) => {
                for item in items {
                    let length = u32::try_from(self.dataset_length(item)).unwrap_or(u32::MAX - 1);
                    let _ = self.to.encode_item_header(length);
                    self.dataset(item);
                }
            }
            Value::Bytes(bytes) => {
                let mut bytes = Cow::Borrowed(bytes.as_slice());
                if bytes.len() % 2 == 1 {
                    bytes.to_mut().push(padding(element.vr));
                }
                if self.big_endian {
                    to_little_endian(vr, bytes.to_mut());
                }
                let _ = self.to.write_raw_bytes(&bytes);
            }
        }
    }

    fn value_length(&self, value: &Value) -> usize {
        match value {
            Value::Bytes(bytes) => bytes.len().next_multiple_of(2),
            Value::Items(items) => items.iter().map(|item| 8 + self.dataset_length(item)).sum(),
        }
    }

    fn dataset_length(&self, dataset: &DataSet) -> usize {
        dataset
            .elements()
            .iter()
            .map(|element| {
                let length = self.value_length(&element.value);
                let short = !self.explicit_vr || (has_short_length(element.vr) && length <= 0xFFFE);
                length + if short { 8 } else { 12 }
            })
            .sum()
    }
}

/// What an odd value of this VR is padded with (PS3.5 6.2).
fn padding(vr: VR) -> u8 {
    match vr {
        VR::UI | VR::OB | VR::UN | VR::OW => 0,
        _ => b' ',
    }
}

/// The VRs with a length of 16 bits (PS3.5 7.1.2).
fn has_short_length(vr: VR) -> bool {
    matches!(
        vr,
        VR::AE
            | VR::AS
            | VR::AT
            | VR::CS
            | VR::DA
            | VR::DS
            | VR::DT
            | VR::FL
            | VR::FD
            | VR::IS
            | VR::LO
            | VR::LT
            | VR::PN
            | VR::SH
            | VR::SL
            | VR::SS
            | VR::ST
            | VR::TM
            | VR::UI
            | VR::UL
            | VR::US
    )
}
