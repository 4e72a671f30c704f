//! What a receiver wants and does not get, in words.

use super::Words;
use crate::quality::requirements::{Kind, Phase, Receiver, Unmet};
use fluent_bundle::FluentArgs;

impl Words {
    /// What is wanted, in the receiver's own words where it has some, and what was found: `Slices of at most 1.25 mm. Series 2:
    /// 5 mm.`
    #[must_use]
    pub fn unmet(&self, receiver: &Receiver, unmet: &Unmet) -> String {
        let wanted = unmet.words.clone().unwrap_or_else(|| self.wanted(receiver, unmet));
        // A series or a phase that is nowhere is told by what was wanted.
        let found = match (unmet.series, unmet.kind) {
            (Some(series), _) => {
                let mut arguments = FluentArgs::new();
                arguments.set("series", series);
                arguments.set("found", self.found(unmet));
                self.with("requirement-by", &arguments)
            }
            (None, _) if unmet.of_list => self.text("requirement-by-list"),
            (None, _) => self.text("requirement-by-none"),
        };
        format!("{wanted} {found}")
    }

    /// What is wanted, in our words.
    fn wanted(&self, receiver: &Receiver, unmet: &Unmet) -> String {
        let all = &receiver.requirements;
        let mut arguments = FluentArgs::new();
        match unmet.kind {
            Kind::Modalities => {
                let wanted = all.modalities.as_ref().map(|one| one.wanted.join(", ")).unwrap_or_default();
                arguments.set("wanted", wanted);
            }
            Kind::ThickestSlice => {
                self.limit(&mut arguments, all.thickest_slice.as_ref().map(|one| one.wanted))
            }
            Kind::LargestSpacing => {
                self.limit(&mut arguments, all.largest_spacing.as_ref().map(|one| one.wanted))
            }
            Kind::FewestImages => {
                self.limit(&mut arguments, all.fewest_images.as_ref().map(|one| f64::from(one.wanted)));
            }
            Kind::NoTilt | Kind::Complete => {}
            Kind::ContrastPhases => {
                arguments.set("phase", unmet.phase.map(|phase| self.phase(phase)).unwrap_or_default());
            }
            Kind::Series => {
                let place = unmet.wanted.and_then(|number| usize::try_from(number).ok()).unwrap_or(0);
                let wanted = place.checked_sub(1).and_then(|place| all.series.get(place));
                arguments.set("name", wanted.map(|one| one.wanted.name.clone()).unwrap_or_default());
            }
        }
        self.with(&format!("requirement-{}", unmet.kind.as_str()), &arguments)
    }

    fn limit(&self, arguments: &mut FluentArgs<'_>, limit: Option<f64>) {
        arguments.set("limit", self.number(limit.unwrap_or_default()));
    }

    fn number(&self, number: f64) -> String {
        number.to_string().replace('.', &self.text("decimal-mark"))
    }

    /// What a series has instead.
    fn found(&self, unmet: &Unmet) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", unmet.count.unwrap_or(0));
        arguments.set("mm", self.number(unmet.mm.unwrap_or_default()));
        arguments.set("degrees", self.number(unmet.degrees.unwrap_or_default()));
        let key = match unmet.kind {
            Kind::Modalities => {
                return unmet.modality.clone().filter(|text| !text.is_empty()).unwrap_or("–".into());
            }
            Kind::ThickestSlice | Kind::LargestSpacing if unmet.mm.is_some() => "requirement-found-mm",
            Kind::NoTilt if unmet.degrees.is_some() => "requirement-found-degrees",
            Kind::FewestImages => "requirement-found-images",
            Kind::Complete if unmet.count.is_some() => "requirement-found-missing",
            _ => "requirement-found-unknown",
        };
        self.with(key, &arguments)
    }

    fn phase(&self, phase: Phase) -> String {
        self.text(&format!("requirement-phase-{}", phase.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::LANGUAGES;
    use crate::site::ReceiverSettings;
    use std::sync::Arc;

    fn receiver() -> Arc<Receiver> {
        let text = r#"{"name": "Lab", "requirements": {
            "modalities": {"oneOf": ["CT", "MR"], "unmet": "warn"}, "thickestSlice": {"mm": 1.25, "unmet": "block"},
            "largestSpacing": {"mm": 1, "unmet": "warn"}, "fewestImages": {"images": 40, "unmet": "warn"},
            "noTilt": {"unmet": "warn"}, "complete": {"unmet": "warn"},
            "contrastPhases": {"all": ["arterial"], "unmet": "warn"},
            "series": [{"name": "Thin", "thickestSlice": 1, "unmet": "warn"}]}}"#;
        ReceiverSettings::read(text).expect("a good block").receiver
    }

    fn unmet(kind: Kind) -> Unmet {
        Unmet {
            kind,
            level: crate::quality::requirements::Level::Warn,
            words: None,
            series: Some(2),
            of_list: false,
            mm: Some(5.5),
            degrees: Some(14.0),
            count: Some(3),
            modality: Some("DX".to_owned()),
            phase: Some(Phase::Arterial),
            wanted: Some(1),
        }
    }

    #[test]
    fn what_is_wanted_is_said_with_what_was_found_in_ours_or_the_receivers_words() {
        let (receiver, words) = (receiver(), Words::load("en"));
        let told = |one: Unmet| words.unmet(&receiver, &one);
        let thick = unmet(Kind::ThickestSlice);
        assert_eq!(told(thick.clone()), "Slices of at most 1.25 mm. Series 2: 5.5 mm.");
        assert_eq!(
            Words::load("de").unmet(&receiver, &thick),
            "Schichten von höchstens 1,25 mm. Serie 2: 5,5 mm."
        );
        let own = Unmet { words: Some("Send thin slices.".to_owned()), ..thick.clone() };
        assert_eq!(told(own), "Send thin slices. Series 2: 5.5 mm.");
        let silent = Unmet { mm: None, ..thick.clone() };
        assert_eq!(told(silent), "Slices of at most 1.25 mm. Series 2: the header does not tell.");
        let nothing = Unmet { series: None, mm: None, ..thick };
        assert_eq!(told(nothing), "Slices of at most 1.25 mm. No such series goes out.");
        assert_eq!(told(unmet(Kind::Modalities)), "Only CT, MR. Series 2: DX.");
        assert_eq!(told(unmet(Kind::Complete)), "Complete series. Series 2: 3 images missing.");
        let list = Unmet { series: None, of_list: true, ..unmet(Kind::Complete) };
        assert_eq!(told(list), "Complete series. Something is missing from the list.");
        let phase = Unmet { series: None, ..unmet(Kind::ContrastPhases) };
        assert_eq!(told(phase), "Contrast phase: arterial. No such series goes out.");
        let series = Unmet { series: None, ..unmet(Kind::Series) };
        assert_eq!(told(series), "A series “Thin”. No such series goes out.");
    }

    #[test]
    fn every_kind_and_phase_has_words_in_every_language() {
        for language in LANGUAGES {
            let words = Words::load(language.tag);
            for one in Kind::ALL.map(unmet) {
                let text = words.unmet(&receiver(), &one);
                assert!(!text.contains("requirement") && !text.contains('{'), "{}: {text}", language.tag);
            }
            for phase in Phase::ALL {
                assert!(!words.phase(phase).contains("requirement"), "{}", language.tag);
            }
        }
    }

    #[test]
    fn every_reason_to_refuse_a_list_has_words_in_every_language() {
        for language in LANGUAGES {
            let words = Words::load(language.tag);
            for why in crate::job::Refused::ALL {
                let told = words.list_fault(&crate::job::ListFault { why, lines: vec![2, 7] });
                assert!(!told.contains("ids-") && told.contains("2, 7"), "{}: {told}", language.tag);
            }
        }
    }
}
