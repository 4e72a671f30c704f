//! A receiver's requirement that is not met, as the manifest tells it.

use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

/// What the receiver requires and the zip does not meet. Written as text, only keys that apply stand there.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Requirement {
    /// Stable code of the kind.
    pub requirement: String,
    /// What follows: `warn` or `block`.
    pub unmet: String,
    /// Number of the series' folder; no key: no series at all meets it.
    #[serde(default)]
    pub series: Option<u32>,
    /// The thickness or the distance that was found, mm.
    #[serde(default)]
    pub mm: Option<f64>,
    /// The tilt that was found, degrees.
    #[serde(default)]
    pub degrees: Option<f64>,
    /// The slices that were found, or are missing.
    #[serde(default)]
    pub count: Option<u32>,
    /// The phase of contrast that was not found.
    #[serde(default)]
    pub phase: Option<String>,
    /// Which of the receiver's wanted series was not found, from 1.
    #[serde(default)]
    pub wanted: Option<u32>,
}

impl Serialize for Requirement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Bytes between page and workers name no fields, and so hold all of them.
        let all = !serializer.is_human_readable();
        let Self { requirement, unmet, series, mm, degrees, count, phase, wanted } = self;
        let applies = [
            series.is_some(),
            mm.is_some(),
            degrees.is_some(),
            count.is_some(),
            phase.is_some(),
            wanted.is_some(),
        ]
        .map(|applies| all || applies);
        let [has_series, has_mm, has_degrees, has_count, has_phase, has_wanted] = applies;
        let fields = 2 + applies.iter().filter(|applies| **applies).count();
        let mut out = serializer.serialize_struct("Requirement", fields)?;
        out.serialize_field("requirement", requirement)?;
        out.serialize_field("unmet", unmet)?;
        if has_series {
            out.serialize_field("series", series)?;
        }
        if has_mm {
            out.serialize_field("mm", mm)?;
        }
        if has_degrees {
            out.serialize_field("degrees", degrees)?;
        }
        if has_count {
            out.serialize_field("count", count)?;
        }
        if has_phase {
            out.serialize_field("phase", phase)?;
        }
        if has_wanted {
            out.serialize_field("wanted", wanted)?;
        }
        out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_keys_that_apply_are_written_and_all_of_them_travel() {
        let thick = Requirement {
            requirement: "thickest-slice".to_owned(),
            unmet: "warn".to_owned(),
            series: Some(2),
            mm: Some(5.0),
            degrees: None,
            count: None,
            phase: None,
            wanted: None,
        };
        let json = serde_json::to_string(&thick).expect("JSON");
        assert_eq!(json, r#"{"requirement":"thickest-slice","unmet":"warn","series":2,"mm":5.0}"#);
        assert_eq!(serde_json::from_str::<Requirement>(&json).expect("read"), thick);
        let bytes = postcard::to_allocvec(&thick).expect("bytes");
        assert_eq!(postcard::from_bytes::<Requirement>(&bytes).expect("read"), thick);
    }
}
