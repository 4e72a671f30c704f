//! Series drawn by chance from a seed, whole ones and such with a defect, and what must be told of them.

pub mod cases;
mod controls;
mod defects;
mod dice;
mod enhanced;
mod file;
mod repeats;
mod stack;

pub use dice::Dice;
pub use stack::{Slice, Stack};

use std::collections::HashSet;
use veilig::quality::Finding;

/// What the scanner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Ct,
    Mr,
    Pet,
}

/// A defect that must be told; what is `None` is not compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    pub code: &'static str,
    pub count: Option<u32>,
    pub mm: Option<f64>,
    pub degrees: Option<f64>,
    /// The slices that it is about, by their [`Slice::id`].
    pub images: Option<Vec<usize>>,
}

impl Wanted {
    /// It is about these slices.
    #[must_use]
    pub fn about<'s>(self, slices: impl IntoIterator<Item = &'s Slice>) -> Self {
        Self { images: Some(slices.into_iter().map(|slice| slice.id).collect()), ..self }
    }

    /// Whether this was told: the code, and of the rest what is wanted. Places within a millimetre, angles within a degree;
    /// of many slices the first are told.
    fn is_told_by(&self, told: &Self) -> bool {
        let is_near = |wanted: Option<f64>, told: Option<f64>| match (wanted, told) {
            (Some(wanted), Some(told)) => (wanted - told).abs() <= 1.0,
            (wanted, _) => wanted.is_none(),
        };
        let is_about = self.images.as_ref().is_none_or(|wanted| {
            let told: HashSet<usize> = told.images.iter().flatten().copied().collect();
            told.len() == wanted.len().min(Finding::IMAGES) && told.iter().all(|one| wanted.contains(one))
        });
        self.code == told.code
            && (self.count.is_none() || self.count == told.count)
            && is_near(self.mm, told.mm)
            && is_near(self.degrees, told.degrees)
            && is_about
    }
}

/// A series: its files' slices in the order of their names, and what must be told of it.
#[derive(Clone, Debug)]
pub struct Series {
    /// What was drawn, for the message of a failure.
    pub what: String,
    pub kind: Kind,
    pub description: String,
    /// Its slices; of enhanced objects their frames.
    pub slices: Vec<Slice>,
    /// It is one enhanced object, or several with so many frames each.
    pub frames: Option<usize>,
    /// So many decimals have the positions.
    pub decimals: usize,
    /// The files lie there twice.
    pub is_doubled: bool,
    pub wanted: Vec<Wanted>,
}

impl Series {
    /// A series without a defect.
    pub fn whole(what: &str, stack: &Stack, slices: Vec<Slice>) -> Self {
        Self {
            what: format!("{what}: {stack:?}"),
            kind: stack.kind,
            description: "Series".into(),
            slices,
            frames: None,
            decimals: stack.decimals,
            is_doubled: false,
            wanted: Vec::new(),
        }
    }

    /// The same with a defect more.
    #[must_use]
    pub fn but(mut self, wanted: Wanted) -> Self {
        self.wanted.push(wanted);
        self
    }

    /// The same as one enhanced object.
    #[must_use]
    pub fn enhanced(self) -> Self {
        // All images are one.
        let wanted = self.wanted.into_iter().map(|one| Wanted { images: None, ..one }).collect();
        Self { frames: Some(self.slices.len()), wanted, ..self }
    }

    /// Told of a series is what must be told, and nothing else, in any order. What is wrong otherwise.
    pub fn differs(&self, mut told: Vec<Wanted>) -> Option<String> {
        let all = format!("{told:?}");
        for wanted in &self.wanted {
            let off = |one: &Wanted| one.mm.zip(wanted.mm).map_or(0.0, |(a, b)| (a - b).abs());
            let right = told.iter().enumerate().filter(|(_, one)| wanted.is_told_by(one));
            match right.min_by(|a, b| off(a.1).total_cmp(&off(b.1))).map(|(at, _)| at) {
                Some(at) => drop(told.remove(at)),
                None => return Some(format!("wanted {wanted:?}, told {all}\n    {}", self.what)),
            }
        }
        (!told.is_empty()).then(|| format!("told too much: {told:?}\n    {}", self.what))
    }
}
