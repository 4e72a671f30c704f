//! Defects of geometry and completeness in words.

use super::Words;
use crate::quality::{Axis, Finding, FindingCode};
use fluent_bundle::FluentArgs;

impl Words {
    /// What was found, and where: `3 slices missing near slice 45, z -212 mm`.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> String {
        let number = |value, digits| self.decimal(value, digits);
        let is_gap = finding.code == FindingCode::GapsBetweenSlices;
        let mut arguments = FluentArgs::new();
        arguments.set("count", finding.count.unwrap_or(0));
        if let Some(degrees) = finding.degrees {
            arguments.set("degrees", number(degrees, 1));
        }
        if let Some(mm) = finding.mm {
            arguments.set("mm", number(mm, usize::from(is_gap)));
        }
        let what = self.with(&format!("quality-{}", finding.code.as_str()), &arguments);
        let (Some(slice), false, Some(_)) = (finding.slice(), is_gap, finding.mm) else { return what };
        arguments.set("slice", slice);
        let place = match finding.coordinate() {
            Some((axis, mm)) => {
                arguments.set("axis", letter(axis));
                arguments.set("mm", number(mm, 0));
                "quality-at"
            }
            None => "quality-near",
        };
        format!("{what} {}", self.with(place, &arguments))
    }

    /// What a defect means, and what to do; of what could not stay, the preset that keeps it.
    #[must_use]
    pub fn advice(&self, finding: &Finding) -> String {
        let advice = self.text(&format!("quality-{}-do", finding.code.as_str()));
        let Some(preset) = finding.kept_by else { return advice };
        let mut arguments = FluentArgs::new();
        arguments.set("preset", self.text(&format!("preset-{preset}")));
        format!("{advice} {}", self.with("quality-kept-by", &arguments))
    }
}

fn letter(axis: Axis) -> &'static str {
    match axis {
        Axis::X => "x",
        Axis::Y => "y",
        Axis::Z => "z",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::LANGUAGES;

    fn missing(count: u32) -> Finding {
        Finding {
            code: FindingCode::MissingSlices,
            count: Some(count),
            mm: Some(-211.9),
            degrees: None,
            images: vec![45, 46],
            frame: 0,
            axis: Some((Axis::Z, false)),
            kept_by: None,
        }
    }

    #[test]
    fn a_finding_says_what_and_where() {
        let words = Words::load("en");
        assert_eq!(words.finding(&missing(3)), "3 slices missing near slice 45, z -212 mm");
        let oblique = Finding { axis: None, ..missing(1) };
        assert_eq!(words.finding(&oblique), "1 slice missing near slice 45");
        let gap = Finding { code: FindingCode::GapsBetweenSlices, count: None, mm: Some(7.5), ..missing(1) };
        assert_eq!(Words::load("de").finding(&gap).matches("7,5 mm").count(), 1);
    }

    #[test]
    fn of_what_could_not_stay_the_preset_that_keeps_it_is_named_by_its_own_name() {
        for (language, name) in [("en", "Research"), ("de", "Forschung"), ("pl", "Badawczy")] {
            let words = Words::load(language);
            let finding =
                Finding { kept_by: Some("research"), ..Finding::of_images(FindingCode::ScaleLost, 2) };
            assert!(words.advice(&finding).contains(name), "{}", words.advice(&finding));
            assert!(!words.advice(&Finding { kept_by: None, ..finding }).contains(name));
        }
    }

    #[test]
    fn every_kind_has_words_and_advice_in_every_language() {
        for language in LANGUAGES {
            let words = Words::load(language.tag);
            for code in FindingCode::ALL {
                let finding = Finding { code, degrees: Some(14.0), ..missing(2) };
                let text = words.finding(&finding);
                assert!(!text.contains("quality-") && !text.contains('{'), "{}: {text}", language.tag);
                assert!(!words.advice(&finding).contains("quality-"), "{}: {}", language.tag, code.as_str());
            }
        }
    }
}
