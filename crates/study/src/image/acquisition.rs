//! What tells apart the volumes of one series: times, echoes, b-values, phases, reconstructions.

use dicom_dictionary_std::tags;
use serde::{Deserialize, Serialize};
use veilig_dicom::{DataSet, Tag};

/// How an image was acquired and reconstructed, as far as one series may hold several volumes that differ in it. What the
/// file lacks is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Acquisition {
    /// (0008,0008), all values, as in the file.
    pub image_type: String,
    /// (0018,1210), all values.
    pub kernel: String,
    /// (0020,0052).
    pub frame_of_reference: String,
    /// (0020,0012).
    pub number: Option<i64>,
    /// (0020,0100).
    pub temporal_position: Option<i64>,
    /// (0018,0086).
    pub echo_number: Option<i64>,
    /// (0018,0081), ms.
    pub echo_time: Option<f64>,
    /// (0018,0082), ms.
    pub inversion_time: Option<f64>,
    /// (0018,1314), degrees.
    pub flip_angle: Option<f64>,
    /// (0018,9087), s/mm².
    pub b_value: Option<f64>,
    /// (0018,9089).
    pub direction: Option<[f64; 3]>,
    /// (0018,1060), ms.
    pub trigger_time: Option<f64>,
    /// (0020,9241), % of the heart's cycle.
    pub cardiac_phase: Option<f64>,
    /// (0018,0060), kV.
    pub kvp: Option<f64>,
    /// (0018,1120), degrees.
    pub gantry_tilt: Option<f64>,
    /// (0008,0032), seconds of the day.
    pub time: Option<f64>,
    /// (0008,0033), seconds of the day.
    pub content_time: Option<f64>,
}

impl Acquisition {
    /// Of a file's data set.
    pub(crate) fn of(set: &DataSet) -> Self {
        let text = |tag| set.get(tag).and_then(|element| element.ascii()).unwrap_or_default().to_owned();
        Self {
            image_type: text(tags::IMAGE_TYPE),
            kernel: text(tags::CONVOLUTION_KERNEL),
            frame_of_reference: text(tags::FRAME_OF_REFERENCE_UID),
            number: set.integer(tags::ACQUISITION_NUMBER),
            temporal_position: set.integer(tags::TEMPORAL_POSITION_IDENTIFIER),
            echo_number: set.integer(tags::ECHO_NUMBERS),
            echo_time: set.number(tags::ECHO_TIME),
            inversion_time: set.number(tags::INVERSION_TIME),
            flip_angle: set.number(tags::FLIP_ANGLE),
            b_value: set.number(tags::DIFFUSION_B_VALUE),
            direction: set.numbers(tags::DIFFUSION_GRADIENT_ORIENTATION).and_then(|all| all.try_into().ok()),
            trigger_time: set.number(tags::TRIGGER_TIME),
            cardiac_phase: set.number(tags::NOMINAL_PERCENTAGE_OF_CARDIAC_PHASE),
            kvp: set.number(tags::KVP),
            gantry_tilt: set.number(tags::GANTRY_DETECTOR_TILT),
            time: seconds(set, tags::ACQUISITION_TIME),
            content_time: seconds(set, tags::CONTENT_TIME),
        }
    }
}

/// A time (VR TM) as seconds of the day.
fn seconds(set: &DataSet, tag: Tag) -> Option<f64> {
    let text: String = set.text(tag)?.chars().filter(|c| *c != ':').collect();
    let part = |range| text.get(range).and_then(|digits: &str| digits.parse::<f64>().ok());
    let (hours, minutes) = (part(0..2)?, part(2..4).unwrap_or(0.0));
    let rest = text.get(4..).and_then(|rest| rest.parse::<f64>().ok()).unwrap_or(0.0);
    let seconds = hours * 3600.0 + minutes * 60.0 + rest;
    seconds.is_finite().then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use veilig_dicom::{Element, VR};

    #[test]
    fn numbers_are_read_whether_binary_or_written_and_times_as_seconds() {
        let set: DataSet = [
            Element::new(tags::DIFFUSION_B_VALUE, VR::FD, 800_f64.to_le_bytes()),
            Element::new(tags::ECHO_TIME, VR::DS, *b"2.5 "),
            Element::new(tags::ACQUISITION_TIME, VR::TM, *b"101530.25 "),
            Element::new(tags::CONTENT_TIME, VR::TM, *b"10"),
            Element::new(tags::TEMPORAL_POSITION_IDENTIFIER, VR::IS, *b"3 "),
            Element::new(tags::TRIGGER_TIME, VR::DS, *b"nan "),
        ]
        .into_iter()
        .collect();
        let told = Acquisition::of(&set);
        assert_eq!((told.b_value, told.echo_time), (Some(800.0), Some(2.5)));
        assert_eq!((told.time, told.content_time), (Some(36930.25), Some(36000.0)));
        assert_eq!((told.temporal_position, told.trigger_time), (Some(3), None));
    }
}
