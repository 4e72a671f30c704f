//! A drawn series as files.

use super::{Kind, Series, Slice};
use crate::common::fixture::ct_head;
use dicom_dictionary_std::tags;
use veilig::dicom::{
    DataSet, Element, PixelPlace, Tag, TransferSyntax, VR, file_meta, pixel_header, write_dataset,
};

impl Kind {
    pub fn class(self, is_enhanced: bool) -> &'static str {
        match (self, is_enhanced) {
            (Self::Ct, false) => "1.2.840.10008.5.1.4.1.1.2",
            (Self::Ct, true) => "1.2.840.10008.5.1.4.1.1.2.1",
            (Self::Mr, false) => "1.2.840.10008.5.1.4.1.1.4",
            (Self::Mr, true) => "1.2.840.10008.5.1.4.1.1.4.1",
            (Self::Pet, false) => "1.2.840.10008.5.1.4.1.1.128",
            (Self::Pet, true) => "1.2.840.10008.5.1.4.1.1.130",
        }
    }

    fn modality(self) -> &'static str {
        match self {
            Self::Ct => "CT",
            Self::Mr => "MR",
            Self::Pet => "PT",
        }
    }
}

pub fn text(tag: Tag, vr: VR, value: impl ToString) -> Element {
    Element::new(tag, vr, value.to_string().into_bytes())
}

/// Decimals as a file writes them: at most 16 characters.
pub fn decimals(values: &[f64], decimals: usize) -> String {
    let all = values.iter().map(|value| format!("{value:.decimals$}"));
    all.collect::<Vec<_>>().join("\\")
}

impl Series {
    /// Its files, in the order in which they lie in the folder. `number` is its Series Number.
    pub fn files(&self, number: usize) -> Vec<Vec<u8>> {
        if let Some(frames) = self.frames {
            let objects = self.slices.chunks(frames).enumerate().map(|(at, slices)| {
                let set = self.object(slices, self.head(number, at, &slices[0]));
                file(&set, self.kind.class(true), slices[0].size, slices.len())
            });
            return objects.collect();
        }
        let slices = self.slices.iter().enumerate();
        let files = slices.map(|(at, slice)| {
            let mut set = self.head(number, at, slice);
            slice.more.iter().for_each(|element| set.put(element.clone()));
            file(&set, self.kind.class(false), slice.size, 1)
        });
        let files: Vec<Vec<u8>> = files.collect();
        if self.is_doubled { files.iter().chain(&files).cloned().collect() } else { files }
    }

    fn head(&self, number: usize, at: usize, slice: &Slice) -> DataSet {
        let instance = format!("1.2.826.0.1.3680043.10.543.9.{number}.{}", at + 1);
        let mut set = ct_head(0, 8, &instance);
        let class = self.kind.class(self.frames.is_some());
        for element in [
            text(tags::SOP_CLASS_UID, VR::UI, class),
            text(tags::MODALITY, VR::CS, self.kind.modality()),
            text(tags::SERIES_DESCRIPTION, VR::LO, &self.description),
            text(tags::SERIES_INSTANCE_UID, VR::UI, format!("1.2.826.0.1.3680043.10.543.9.{number}")),
            text(tags::SERIES_NUMBER, VR::IS, number),
            text(tags::IMAGE_TYPE, VR::CS, &slice.image_type),
            text(
                tags::FRAME_OF_REFERENCE_UID,
                VR::UI,
                format!("1.2.826.0.1.3680043.10.543.8.{number}.{}", slice.frame_of_reference),
            ),
            Element::new(tags::ROWS, VR::US, slice.size[0].to_le_bytes()),
            Element::new(tags::COLUMNS, VR::US, slice.size[1].to_le_bytes()),
        ] {
            set.put(element);
        }
        let mut place = |tag: Tag, vr: VR, value: Option<String>| match value {
            Some(value) => set.put(text(tag, vr, value)),
            None => drop(set.remove(tag)),
        };
        let here = self.frames.is_none();
        place(tags::INSTANCE_NUMBER, VR::IS, slice.number.map(|number| number.to_string()));
        let position = slice.position.filter(|_| here).map(|all| decimals(&all, self.decimals));
        place(tags::IMAGE_POSITION_PATIENT, VR::DS, position);
        let orientation = slice.orientation.filter(|_| here).map(|all| decimals(&all, 6));
        place(tags::IMAGE_ORIENTATION_PATIENT, VR::DS, orientation);
        place(tags::PIXEL_SPACING, VR::DS, slice.pixel_spacing.filter(|_| here).map(|all| decimals(&all, 6)));
        place(tags::SLICE_THICKNESS, VR::DS, slice.thickness.filter(|_| here).map(|mm| decimals(&[mm], 4)));
        let kernel = (self.kind == Kind::Ct && here).then(|| slice.kernel.to_owned());
        place(tags::CONVOLUTION_KERNEL, VR::SH, kernel);
        set
    }
}

fn file(set: &DataSet, class: &str, [rows, columns]: [u16; 2], frames: usize) -> Vec<u8> {
    let syntax = TransferSyntax::explicit();
    let instance = set.text(tags::SOP_INSTANCE_UID).unwrap_or_default().to_owned();
    let length = usize::from(rows) * usize::from(columns) * 2 * frames;
    let place = PixelPlace { tag: tags::PIXEL_DATA, vr: VR::OW, offset: 0, length: Some(length as u64) };
    let mut file = file_meta(class, &instance, &syntax);
    file.extend(write_dataset(set, &syntax));
    file.extend(pixel_header(&place, &syntax));
    // Values of twelve bits that differ from pixel to pixel and from slice to slice.
    let seed: usize = set.integer(tags::INSTANCE_NUMBER).unwrap_or_default().unsigned_abs() as usize;
    let values = (0..length / 2).map(|n| ((n * 29 + n * n % 101 + seed * 173) % 4096) as u16);
    file.extend(values.flat_map(u16::to_le_bytes));
    file
}
