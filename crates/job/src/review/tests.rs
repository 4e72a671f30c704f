use super::*;
use crate::{Reason, Reply, TextSearch};
use veilig_burned_in::{Says, TextBox};
use veilig_redaction::Redaction;
use veilig_study::{Catalogue, Image};

/// A series of so many images of one frame, the last one of two, and what is drawn and found on it.
struct Case {
    catalogue: Catalogue,
    redactions: HashMap<SourceId, Vec<Redaction>>,
    search: TextSearch,
    reviews: Reviews,
}

impl Case {
    fn new(images: u32) -> Self {
        let mut case = Self {
            catalogue: Catalogue::default(),
            redactions: HashMap::new(),
            search: TextSearch::default(),
            reviews: Reviews::default(),
        };
        (0..images).for_each(|number| case.add(number, if number + 1 == images { 2 } else { 1 }));
        case
    }

    fn add(&mut self, number: u32, frames: u32) {
        let mut image = Image { sop_instance: format!("1.{number}"), has_pixels: true, ..Image::default() };
        image.patient.id = "A".to_owned();
        image.study.instance = "1".to_owned();
        image.series.instance = "2".to_owned();
        image.instance_number = Some(number.into());
        (image.geometry.columns, image.geometry.rows, image.geometry.frames) = (512, 512, frames);
        self.catalogue.add(SourceId(number), image);
        self.update();
    }

    fn key(&self) -> SeriesKey {
        self.catalogue.patients()[0].studies[0].series[0].key
    }

    fn subject(&self) -> ReviewSubject {
        let patients = self.catalogue.patients();
        let series = &patients[0].studies[0].series[0];
        ReviewSubject::of(&self.catalogue, series, &self.redactions, Some(&self.search))
    }

    fn update(&mut self) {
        let subject = self.subject();
        self.reviews.update(|key| (key == subject.series).then(|| subject.clone()));
    }

    /// All slices were on the screen, with what is drawn on them.
    fn show_all(&mut self) {
        for slice in self.subject().slices {
            let drawn = self.redactions.get(&slice.0).cloned().unwrap_or_default();
            let black: Vec<_> = drawn.iter().map(|one| [one.left, one.top, one.width, one.height]).collect();
            self.reviews.show(self.key(), slice, &black);
        }
    }

    fn draw(&mut self, source: u32, rectangle: Option<[u32; 4]>) {
        let drawn =
            rectangle.map(|[left, top, width, height]| Redaction { frame: None, left, top, width, height });
        self.redactions.insert(SourceId(source), drawn.into_iter().collect());
        self.update();
    }

    fn confirm(&mut self) -> bool {
        let subject = self.subject();
        self.reviews.confirm(subject)
    }

    fn is_confirmed(&self) -> bool {
        self.reviews.confirmed().contains_key(&self.key())
    }

    /// The search finds a line on every frame.
    fn find(&mut self) {
        let patients = self.catalogue.patients();
        self.search.update(&self.catalogue, &patients);
        while let Some(task) = self.search.next_task() {
            let says = Says::Unknown;
            let found = TextBox { left: 10, top: 20, width: 80, height: 14, points: 5.0, says };
            self.search.done(task, Some(Reply::Text(Ok(vec![vec![found]; task.frames as usize]))));
        }
        self.search.update(&self.catalogue, &patients);
        self.update();
    }
}

#[test]
fn a_word_counts_only_after_every_slice_was_shown_and_what_was_not_is_named() {
    let mut case = Case::new(5);
    let key = case.key();
    assert_eq!(case.reviews.standing(&case.subject()).unseen, [[1, 6]]);
    for (number, frame) in [(0, 0), (3, 0), (4, 1)] {
        assert!(case.reviews.show(key, (SourceId(number), frame), &[]));
    }
    assert!(!case.reviews.show(key, (SourceId(3), 0), &[]), "known");
    let standing = case.reviews.standing(&case.subject());
    assert_eq!((standing.slices, standing.unseen), (6, vec![[2, 3], [5, 5]]));
    assert!(!case.confirm() && !case.is_confirmed());
    assert_eq!(case.reviews.next_unseen(&case.subject(), 2), Some(4));
    assert_eq!(case.reviews.next_unseen(&case.subject(), 4), Some(1), "from the start again");
    case.show_all();
    assert_eq!(case.reviews.next_unseen(&case.subject(), 0), None);
    assert!(case.confirm() && case.is_confirmed());
    assert_eq!(case.reviews.confirmed()[&key].slices, 6);
    case.reviews.take_back(key);
    assert!(!case.is_confirmed());
}

#[test]
fn a_word_is_taken_back_when_an_image_comes_to_the_series_or_goes() {
    let mut case = Case::new(3);
    case.show_all();
    assert!(case.confirm());
    case.update();
    assert!(case.is_confirmed(), "nothing changed");
    case.add(3, 1);
    assert!(!case.is_confirmed());
    assert_eq!(case.reviews.standing(&case.subject()).unseen, [[5, 5]], "the others were seen");
}

#[test]
fn a_word_is_taken_back_when_rectangles_change_and_does_not_come_back_with_them() {
    let mut case = Case::new(2);
    case.show_all();
    for change in [Some([0, 0, 50, 50]), Some([1, 0, 50, 50]), None] {
        assert!(case.confirm());
        case.draw(0, change);
        assert!(!case.is_confirmed(), "{change:?}");
        case.show_all();
    }
    assert!(case.confirm());
    case.draw(1, Some([0, 0, 50, 50]));
    case.draw(1, None);
    assert!(!case.is_confirmed());
}

#[test]
fn what_lay_under_a_rectangle_that_is_gone_was_not_shown() {
    let mut case = Case::new(2);
    case.draw(0, Some([0, 0, 512, 512]));
    case.show_all();
    assert!(case.reviews.standing(&case.subject()).is_ready());
    case.draw(0, Some([0, 0, 100, 100]));
    assert_eq!(case.reviews.standing(&case.subject()).unseen, [[1, 1]]);
    case.show_all();
    case.draw(0, Some([0, 0, 300, 300]));
    assert!(case.reviews.standing(&case.subject()).is_ready(), "more is black than was then");
    case.draw(0, Some([0, 0, 100, 99]));
    assert_eq!(case.reviews.standing(&case.subject()).unseen, [[1, 1]]);
}

#[test]
fn each_found_line_is_dealt_with_before_a_word_counts_and_one_that_is_found_later_takes_it_back() {
    let mut case = Case::new(2);
    case.show_all();
    assert!(case.confirm());
    case.find();
    assert!(!case.is_confirmed(), "nobody had seen the line marked");
    assert_eq!(case.reviews.standing(&case.subject()).open, 1);
    assert!(!case.confirm());
    case.draw(0, Some([5, 15, 100, 30]));
    assert!(!case.confirm(), "it stands on the other image too");
    case.draw(1, Some([5, 15, 100, 30]));
    assert!(case.confirm());
    let text = case.reviews.confirmed()[&case.key()].text.clone();
    let told = FoundTextRecord { left: 10, top: 20, width: 80, height: 14, slices: 3, dismissed: false };
    assert_eq!(text, vec![told.clone()]);
    case.draw(1, None);
    case.show_all();
    assert!(!case.is_confirmed() && !case.confirm());
    case.search.dismiss(case.key(), [10, 20, 80, 14]);
    case.update();
    assert!(case.confirm());
    assert_eq!(case.reviews.confirmed()[&case.key()].text, [FoundTextRecord { dismissed: true, ..told }]);
}

#[test]
fn what_cannot_be_shown_cannot_be_confirmed_and_the_rest_can() {
    let mut case = Case::new(3);
    let (key, reason) = (case.key(), Refusal::from(Reason::PixelsTruncated));
    case.reviews.show(key, (SourceId(0), 0), &[]);
    case.reviews.show(key, (SourceId(1), 0), &[]);
    case.reviews.show(key, (SourceId(2), 0), &[]);
    assert!(case.reviews.fail(key, (SourceId(2), 1), &reason));
    assert_eq!(case.reviews.standing(&case.subject()).failed, [[4, 4]]);
    assert!(case.confirm());
    assert_eq!(case.reviews.confirmed()[&key].unshown, [SourceId(2)].into(), "one of its frames");
    let mut none = Case::new(1);
    for frame in 0..2 {
        none.reviews.fail(none.key(), (SourceId(0), frame), &reason);
    }
    assert!(!none.confirm(), "nothing was seen");
}

#[test]
fn a_slice_that_was_seen_stays_seen_when_its_worker_dies_of_it_later() {
    let mut case = Case::new(1);
    case.show_all();
    assert!(!case.reviews.fail(case.key(), (SourceId(0), 0), &Refusal::from(Reason::Crashed)));
    assert!(case.confirm() && case.reviews.confirmed()[&case.key()].unshown.is_empty());
}

#[test]
fn an_image_whose_head_lies_about_its_frames_is_not_covered_by_any_word() {
    let mut case = Case::new(1);
    case.add(1, 4_000_000_000);
    case.add(2, 0);
    assert_eq!(case.subject().slices.len(), 2 + 100_000);
    case.show_all();
    assert!(case.confirm());
    assert_eq!(case.reviews.confirmed()[&case.key()].unshown, [SourceId(1), SourceId(2)].into());
}

#[test]
fn of_a_series_that_left_the_list_nothing_is_remembered() {
    let mut case = Case::new(1);
    case.show_all();
    case.confirm();
    case.reviews.update(|_| None);
    assert!(!case.is_confirmed());
    assert_eq!(case.reviews.standing(&case.subject()).unseen, [[1, 2]]);
}
