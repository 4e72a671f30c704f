//! The answer to a request that is not even tried.

use crate::{Refusal, Reply, Request, Scan};

impl Request {
    /// Its answer where nothing can be done, for this reason.
    #[must_use]
    pub fn refused(&self, refusal: Refusal) -> Reply {
        match self {
            Self::Scan { .. } => Reply::Scanned(vec![Scan::No(refusal)]),
            Self::Digest(files) => Reply::Digests(vec![None; files.len()]),
            Self::Content(files) => Reply::Contents(vec![None; files.len()]),
            Self::Picture { .. } => Reply::Picture(Err(refusal)),
            Self::Values { .. } => Reply::Values(Err(refusal)),
            Self::Thumbnail { .. } => Reply::Thumbnail(Err(refusal)),
            Self::Reduce { .. } => Reply::Reduced(Err(refusal)),
            Self::FindText { .. } => Reply::Text(Err(refusal)),
            Self::Explain { .. } => Reply::Explained(Err(refusal)),
            Self::Export(_) => Reply::LeftOut(refusal),
            Self::Both(both) => {
                Reply::Both(Box::new(both.each_ref().map(|one| one.refused(refusal.clone()))))
            }
            Self::List
            | Self::Unpack
            | Self::Prepare(_)
            | Self::Open(_)
            | Self::Add
            | Self::Finish(..)
            | Self::Print(_)
            | Self::ReadIds
            | Self::DeriveKey(_) => Reply::Failed(refusal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ExportItem, Reason};

    #[test]
    fn an_image_that_is_not_even_tried_is_left_out_with_its_reason() {
        let refusal = Refusal::from(Reason::TooLargeHere);
        let reply = Request::Export(ExportItem::default()).refused(refusal.clone());
        assert!(matches!(reply, Reply::LeftOut(told) if told == refusal));
    }

    #[test]
    fn each_part_of_two_requests_with_one_file_is_refused() {
        let part = |from| Request::FindText { from, frames: 1, expected: Default::default() };
        let both = Request::Both(Box::new([part(0), part(1)]));
        let Reply::Both(told) = both.refused(Refusal::from(Reason::TooLargeHere)) else {
            panic!("one answer")
        };
        assert!(
            told.iter()
                .all(|one| matches!(one, Reply::Text(Err(told)) if told.reason == Reason::TooLargeHere))
        );
    }
}
