//! What a receiver wants and does not get, in words.

use super::Words;
use crate::quality::requirements::{Phase, Receiver, RequirementKind, Unmet};
use fluent_bundle::FluentArgs;
use std::collections::HashMap;

/// What has the same text comes together, in the order in which the texts came first.
fn grouped<T>(all: impl Iterator<Item = (String, T)>) -> Vec<(String, Vec<T>)> {
    let mut groups: Vec<(String, Vec<T>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (text, one) in all {
        let place = *places.entry(text.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, of_text)) => of_text.push(one),
            None => groups.push((text, vec![one])),
        }
    }
    groups
}

impl Words {
    /// What is wanted and not met, a line for each wish: in the receiver's own words where it has some, and what was found
    /// in which series: `Slices of at most 1.25 mm. Series 2, 4: 5 mm.` At most `named` series stand in a line by their
    /// numbers, the others are counted, so that a hundred of them take no more room than ten.
    #[must_use]
    pub fn unmet(&self, receiver: &Receiver, all: &[Unmet], named: usize) -> Vec<String> {
        let wanted = |one: &Unmet| one.words.clone().unwrap_or_else(|| self.wanted(receiver, one));
        let lines = grouped(all.iter().map(|one| (wanted(one), one)));
        lines
            .into_iter()
            .map(|(wanted, of_wish)| format!("{wanted} {}", self.found_in(&of_wish, named)))
            .collect()
    }

    /// What was found instead of one wish, the series of one finding together.
    fn found_in(&self, of_wish: &[&Unmet], named: usize) -> String {
        let mut told = Vec::new();
        // A series or a phase that is nowhere is told by what was wanted.
        for one in of_wish.iter().filter(|one| one.series.is_none()) {
            told.push(self.text(if one.of_list { "requirement-by-list" } else { "requirement-by-none" }));
        }
        told.dedup();
        let with_number = of_wish.iter().filter_map(|one| one.series.map(|number| (*one, number)));
        let count = with_number.clone().count();
        // One more than fits is named, too: to count it would take as much room.
        let shown = if count == named.saturating_add(1) { count } else { named };
        for (found, series) in grouped(with_number.take(shown).map(|(one, number)| (self.found(one), number)))
        {
            let mut arguments = FluentArgs::new();
            arguments.set("count", series.len());
            arguments.set("series", series.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
            arguments.set("found", found);
            told.push(self.with("requirement-by", &arguments));
        }
        let left = count.saturating_sub(shown);
        if left > 0 {
            let mut arguments = FluentArgs::new();
            arguments.set("count", left);
            told.push(self.with("requirement-by-more", &arguments));
        }
        told.join(" ")
    }

    /// What is wanted, in our words.
    fn wanted(&self, receiver: &Receiver, unmet: &Unmet) -> String {
        let all = &receiver.requirements;
        let mut arguments = FluentArgs::new();
        match unmet.kind {
            RequirementKind::Modalities => {
                let wanted = all.modalities.as_ref().map(|one| one.wanted.join(", ")).unwrap_or_default();
                arguments.set("wanted", wanted);
            }
            RequirementKind::ThickestSlice => {
                self.limit(&mut arguments, all.thickest_slice.as_ref().map(|one| one.wanted))
            }
            RequirementKind::LargestSpacing => {
                self.limit(&mut arguments, all.largest_spacing.as_ref().map(|one| one.wanted))
            }
            RequirementKind::FewestImages => {
                self.limit(&mut arguments, all.fewest_images.as_ref().map(|one| f64::from(one.wanted)));
            }
            RequirementKind::NoTilt | RequirementKind::Complete => {}
            RequirementKind::ContrastPhases => {
                arguments.set("phase", unmet.phase.map(|phase| self.phase(phase)).unwrap_or_default());
            }
            RequirementKind::Series => {
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
            RequirementKind::Modalities => {
                return unmet.modality.clone().filter(|text| !text.is_empty()).unwrap_or("–".into());
            }
            RequirementKind::ThickestSlice | RequirementKind::LargestSpacing if unmet.mm.is_some() => {
                "requirement-found-mm"
            }
            RequirementKind::NoTilt if unmet.degrees.is_some() => "requirement-found-degrees",
            RequirementKind::FewestImages => "requirement-found-images",
            RequirementKind::Complete if unmet.count.is_some() => "requirement-found-missing",
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

    fn unmet(kind: RequirementKind) -> Unmet {
        Unmet {
            kind,
            level: crate::quality::requirements::RequirementLevel::Warn,
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
        let told = |one: Unmet| words.unmet(&receiver, &[one], 8).join("|");
        let thick = unmet(RequirementKind::ThickestSlice);
        assert_eq!(told(thick.clone()), "Slices of at most 1.25 mm. Series 2: 5.5 mm.");
        assert_eq!(
            Words::load("de").unmet(&receiver, std::slice::from_ref(&thick), 8).join("|"),
            "Schichten von höchstens 1,25 mm. Serie 2: 5,5 mm."
        );
        assert_eq!(
            Words::load("sv").unmet(&receiver, std::slice::from_ref(&thick), 8).join("|"),
            "Snitt på högst 1,25 mm. Serie 2: 5,5 mm."
        );
        let own = Unmet { words: Some("Send thin slices.".to_owned()), ..thick.clone() };
        assert_eq!(told(own), "Send thin slices. Series 2: 5.5 mm.");
        let silent = Unmet { mm: None, ..thick.clone() };
        assert_eq!(told(silent), "Slices of at most 1.25 mm. Series 2: the header does not tell.");
        let nothing = Unmet { series: None, mm: None, ..thick };
        assert_eq!(told(nothing), "Slices of at most 1.25 mm. No such series goes out.");
        assert_eq!(told(unmet(RequirementKind::Modalities)), "Only CT, MR. Series 2: DX.");
        assert_eq!(told(unmet(RequirementKind::Complete)), "Complete series. Series 2: 3 images missing.");
        let list = Unmet { series: None, of_list: true, ..unmet(RequirementKind::Complete) };
        assert_eq!(told(list), "Complete series. Something is missing from the list.");
        let phase = Unmet { series: None, ..unmet(RequirementKind::ContrastPhases) };
        assert_eq!(told(phase), "Contrast phase: arterial. No such series goes out.");
        let series = Unmet { series: None, ..unmet(RequirementKind::Series) };
        assert_eq!(told(series), "A series “Thin”. No such series goes out.");
    }

    #[test]
    fn each_wish_is_one_line_that_names_the_series_of_each_finding_and_counts_those_that_are_too_many() {
        let receiver = receiver();
        let thick = |series, mm| Unmet {
            series: Some(series),
            mm: Some(mm),
            ..unmet(RequirementKind::ThickestSlice)
        };
        let tilted = Unmet { series: Some(4), ..unmet(RequirementKind::NoTilt) };
        let all = [thick(2, 5.0), tilted, thick(4, 3.0), thick(5, 5.0), thick(7, 5.0)];
        assert_eq!(
            Words::load("en").unmet(&receiver, &all, 8),
            [
                "Slices of at most 1.25 mm. Series 2, 5, 7: 5 mm. Series 4: 3 mm.",
                "No gantry tilt. Series 4: 14°."
            ]
        );
        assert_eq!(
            Words::load("de").unmet(&receiver, &all, 2).first().map(String::as_str),
            Some("Schichten von höchstens 1,25 mm. Serie 2: 5 mm. Serie 4: 3 mm. 2 weitere Serien.")
        );
        // The last one is named rather than counted.
        assert_eq!(
            Words::load("en").unmet(&receiver, &all, 3).first().map(String::as_str),
            Some("Slices of at most 1.25 mm. Series 2, 5, 7: 5 mm. Series 4: 3 mm.")
        );
    }

    #[test]
    fn every_kind_and_phase_has_words_in_every_language() {
        for language in LANGUAGES {
            let words = Words::load(language.tag);
            for one in RequirementKind::ALL.map(unmet) {
                let text = words.unmet(&receiver(), &[one], 8).join("|");
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
