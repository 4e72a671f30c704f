//! A defect of a series' geometry as the manifest tells it.

use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};

/// What is told of a defect in one series. Written as text, only keys that apply stand there.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Quality {
    /// Number of the series' folder.
    pub series: u32,
    /// Stable code of the kind.
    pub code: String,
    /// How many slices.
    #[serde(default)]
    pub count: Option<u32>,
    /// The place along the slices' normal in patient coordinates, or the size of a gap, mm.
    #[serde(default)]
    pub mm: Option<f64>,
    /// An angle, degrees.
    #[serde(default)]
    pub degrees: Option<f64>,
    /// The numbers of the images' files that it is about.
    #[serde(default)]
    pub images: Vec<u32>,
    /// Of what could not stay, the preset that would have kept it.
    #[serde(default)]
    pub kept_by: Option<String>,
}

impl Serialize for Quality {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Bytes between page and workers name no fields, and so hold all of them.
        let all = !serializer.is_human_readable();
        let Self { series, code, count, mm, degrees, images, kept_by } = self;
        let applies =
            [count.is_some(), mm.is_some(), degrees.is_some(), !images.is_empty(), kept_by.is_some()]
                .map(|applies| all || applies);
        let [has_count, has_mm, has_degrees, has_images, has_keeper] = applies;
        let fields = 2 + applies.iter().filter(|applies| **applies).count();
        let mut out = serializer.serialize_struct("Quality", fields)?;
        out.serialize_field("series", series)?;
        out.serialize_field("code", code)?;
        if has_count {
            out.serialize_field("count", count)?;
        }
        if has_mm {
            out.serialize_field("mm", mm)?;
        }
        if has_degrees {
            out.serialize_field("degrees", degrees)?;
        }
        if has_images {
            out.serialize_field("images", images)?;
        }
        if has_keeper {
            out.serialize_field("kept_by", kept_by)?;
        }
        out.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_keys_that_apply_are_written_and_all_of_them_travel() {
        let code = "gaps-between-slices".to_owned();
        let gap = Quality {
            series: 4,
            code,
            count: None,
            mm: Some(8.0),
            degrees: None,
            images: Vec::new(),
            kept_by: None,
        };
        let json = serde_json::to_string(&gap).expect("JSON");
        assert_eq!(json, r#"{"series":4,"code":"gaps-between-slices","mm":8.0}"#);
        assert_eq!(serde_json::from_str::<Quality>(&json).expect("read"), gap);
        let bytes = postcard::to_allocvec(&gap).expect("bytes");
        assert_eq!(postcard::from_bytes::<Quality>(&bytes).expect("read"), gap);
    }
}
