//! Values of the files as people read them.

/// A date (VR DA) as `2018-11-20`; what is no date stays as it is.
#[must_use]
pub fn date(text: &str) -> String {
    let is_date = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    match (text.get(..4), text.get(4..6), text.get(6..)) {
        (Some(year), Some(month), Some(day)) if is_date => format!("{year}-{month}-{day}"),
        _ => text.to_owned(),
    }
}

/// Bytes as a number and the key of its unit: `216`, `unit-mb` or `1.2`, `unit-gb`.
#[must_use]
pub(super) fn bytes(count: u64) -> (String, &'static str) {
    #[allow(clippy::cast_precision_loss, reason = "shown with two digits")]
    let count = count as f64;
    match count {
        gigabytes if gigabytes >= 1e9 => (format!("{:.1}", gigabytes / 1e9), "unit-gb"),
        megabytes if megabytes >= 9.95e6 => (format!("{:.0}", megabytes / 1e6), "unit-mb"),
        megabytes if megabytes >= 1e6 => (format!("{:.1}", megabytes / 1e6), "unit-mb"),
        kilobytes => (format!("{:.0}", (kilobytes / 1e3).ceil()), "unit-kb"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_sizes_are_shown_as_people_read_them() {
        assert_eq!(date("20181120"), "2018-11-20");
        assert_eq!(date("2018.11.20"), "2018.11.20");
        assert_eq!(date("ä18112"), "ä18112");
        let shown = [0, 12_300, 1_260_000, 216_400_000, 1_240_000_000].map(bytes);
        let shown = shown.map(|(number, unit)| format!("{number} {unit}"));
        assert_eq!(shown, ["0 unit-kb", "13 unit-kb", "1.3 unit-mb", "216 unit-mb", "1.2 unit-gb"]);
    }
}
