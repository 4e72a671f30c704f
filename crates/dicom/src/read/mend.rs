//! What readers agree upon though the file does not say it as the standard wants it.

use crate::{DataSet, Element, Tag, VR};
use dicom_dictionary_std::tags;

/// Mends a data set in the few ways in which all readers understand it.
pub(crate) fn mend(meta: &DataSet, dataset: &mut DataSet) {
    name(meta, dataset);
    count(dataset);
}

/// SOP class and instance: what the data set lacks stands in the file meta information (PS3.10 7.1), where both agree
/// in what both have.
fn name(meta: &DataSet, dataset: &mut DataSet) {
    let pairs = [
        (tags::SOP_CLASS_UID, tags::MEDIA_STORAGE_SOP_CLASS_UID),
        (tags::SOP_INSTANCE_UID, tags::MEDIA_STORAGE_SOP_INSTANCE_UID),
    ];
    let agree = |(own, outer): &(Tag, Tag)| match (dataset.text(*own), meta.text(*outer)) {
        (Some(own), Some(outer)) => own == outer,
        (None, Some(outer)) => outer.len() <= 64 && outer.bytes().all(|b| b.is_ascii_digit() || b == b'.'),
        (_, None) => true,
    };
    if !pairs.iter().all(agree) {
        return;
    }
    for (own, outer) in pairs {
        if let (None, Some(value)) = (dataset.text(own), meta.text(outer)) {
            dataset.put(Element::new(own, VR::UI, value));
        }
    }
}

/// Number of Frames (IS): `1.0` is 1, and so is 0, since there are pixels.
fn count(dataset: &mut DataSet) {
    let Some(text) = dataset.text(tags::NUMBER_OF_FRAMES) else { return };
    let whole = text
        .split_once('.')
        .map_or(text, |(whole, rest)| if rest.bytes().all(|digit| digit == b'0') { whole } else { text });
    let Ok(number) = whole.trim().parse::<u32>() else { return };
    let mended = number.max(1).to_string();
    if mended != text {
        dataset.put(Element::new(tags::NUMBER_OF_FRAMES, VR::IS, mended));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

    fn set(elements: &[(Tag, &str)]) -> DataSet {
        elements.iter().map(|(tag, value)| Element::new(*tag, VR::UI, *value)).collect()
    }

    fn class(meta: &[(Tag, &str)], own: &[(Tag, &str)]) -> Option<String> {
        let mut dataset = set(own);
        mend(&set(meta), &mut dataset);
        dataset.text(tags::SOP_CLASS_UID).map(str::to_owned)
    }

    #[test]
    fn a_missing_class_is_the_file_metas_where_the_rest_agrees() {
        let meta = [(tags::MEDIA_STORAGE_SOP_CLASS_UID, CT), (tags::MEDIA_STORAGE_SOP_INSTANCE_UID, "1.2.3")];
        assert_eq!(class(&meta, &[(tags::SOP_INSTANCE_UID, "1.2.3")]).as_deref(), Some(CT));
        assert_eq!(class(&meta, &[]).as_deref(), Some(CT));
        assert_eq!(class(&meta, &[(tags::SOP_INSTANCE_UID, "1.2.4")]), None, "another image");
        assert_eq!(class(&[], &[(tags::SOP_INSTANCE_UID, "1.2.3")]), None);
        let other = [(tags::MEDIA_STORAGE_SOP_CLASS_UID, "Doe^John")];
        assert_eq!(class(&other, &[]), None, "no UID");
        let own = [(tags::SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.4")];
        assert_eq!(
            class(&meta, &own).as_deref(),
            Some("1.2.840.10008.5.1.4.1.1.4"),
            "the data set's own goes first"
        );
    }

    #[test]
    fn a_number_of_frames_that_readers_take_for_one_is_one() {
        for (told, read) in [
            ("0", "1"),
            ("1.0", "1"),
            (" 1 ", "1"),
            ("0.0", "1"),
            ("3.", "3"),
            ("12", "12"),
            ("1.5", "1.5"),
            ("x", "x"),
            ("-1", "-1"),
        ] {
            let mut dataset: DataSet =
                [Element::new(tags::NUMBER_OF_FRAMES, VR::IS, told)].into_iter().collect();
            mend(&DataSet::new(), &mut dataset);
            assert_eq!(dataset.text(tags::NUMBER_OF_FRAMES), Some(read), "{told}");
        }
    }
}
