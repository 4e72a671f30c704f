//! What the page asks of a worker: a kind of request is a file here and a line of `requests!`.
//!
//! The sources that belong to a request travel as attachments, in order. Whatever opens the file of an image again says what
//! it must still be ([`unchanged`](crate::unchanged)).

use super::Worker;
use super::message::Reply;
use crate::{Reason, Refusal};
use serde::{Deserialize, Serialize};
use std::io::Write;
use veilig_dicom::Source;
use veilig_study::Fingerprint;

/// Seconds for any file, however small: a slow computer that has much else to do needs a tenth of them.
const FILE: u64 = 30;
/// Seconds for what is done once for an export: a report, a key, an archive.
const EXPORT: u64 = 600;

/// What a worker must know of one kind of request.
pub(super) trait RequestKind {
    /// Seconds in which it must be answered, whatever its files' bytes.
    const LEAST: u64 = FILE;
    /// Its output belongs to the archive's stream (see [`Open`]).
    const WRITES_ARCHIVE: bool = false;
    /// The page itself reads its output, however much it is.
    const IS_READ: bool = false;

    /// Does it. `sources` are its attachments, `output` takes the bytes that travel back beside the reply.
    fn answer(self, worker: &mut Worker, sources: &mut [&mut dyn Source], output: &mut dyn Write) -> Reply;

    /// Its answer where nothing can be done, for this reason.
    fn refused(&self, refusal: Refusal) -> Reply {
        Reply::Failed(refusal)
    }

    /// Small ones like it may come in one message, each with its own files: whoever waits for a worker waits for all of them.
    fn goes_together(&self) -> bool {
        false
    }

    /// The file whose frame it decodes, as far as it does.
    fn frame_of(&self) -> Option<&Fingerprint> {
        None
    }

    /// The two that it is made of.
    fn parts(&self) -> Option<&[Request; 2]> {
        None
    }
}

/// Each kind: its file, its name, and what travels with it. Their order is that of the messages' bytes.
macro_rules! requests {
    ($($file:ident: $name:ident($payload:ty),)*) => {
        $(
            mod $file;
            pub use self::$file::*;
        )*

        /// What the page asks of a worker.
        #[derive(Clone, Debug, Serialize, Deserialize)]
        pub enum Request {
            $(
                #[doc = concat!("See [`", stringify!($payload), "`].")]
                $name($payload),
            )*
        }

        $(impl From<$payload> for Request {
            fn from(payload: $payload) -> Self {
                Self::$name(payload)
            }
        })*

        impl Request {
            pub(super) fn answer(
                self,
                worker: &mut Worker,
                sources: &mut [&mut dyn Source],
                output: &mut dyn Write,
            ) -> Reply {
                match self {
                    $(Self::$name(one) => one.answer(worker, sources, output),)*
                }
            }

            /// Its answer where nothing can be done, for this reason.
            #[must_use]
            pub fn refused(&self, refusal: Refusal) -> Reply {
                match self {
                    $(Self::$name(one) => one.refused(refusal),)*
                }
            }

            /// The output of this request belongs to the archive's stream (see [`Open`]).
            #[must_use]
            pub fn writes_archive(&self) -> bool {
                match self {
                    $(Self::$name(_) => <$payload>::WRITES_ARCHIVE,)*
                }
            }

            /// The page itself reads the output of this request, however much it is; else it only hands it on.
            #[must_use]
            pub fn is_read(&self) -> bool {
                match self {
                    $(Self::$name(_) => <$payload>::IS_READ,)*
                }
            }

            pub(super) fn least(&self) -> u64 {
                match self {
                    $(Self::$name(_) => <$payload>::LEAST,)*
                }
            }

            pub(super) fn joins(&self) -> bool {
                match self {
                    $(Self::$name(one) => one.goes_together(),)*
                }
            }

            pub(super) fn frame_of(&self) -> Option<&Fingerprint> {
                match self {
                    $(Self::$name(one) => one.frame_of(),)*
                }
            }

            pub(super) fn parts(&self) -> Option<&[Self; 2]> {
                match self {
                    $(Self::$name(one) => one.parts(),)*
                }
            }
        }
    };
}

requests! {
    scan: Scan(Scan),
    list: List(List),
    unpack: Unpack(Unpack),
    digest: Digest(Digest),
    picture: Picture(Picture),
    values: Values(Values),
    thumbnail: Thumbnail(Thumbnail),
    reduce: Reduce(Reduce),
    find_text: FindText(FindText),
    both: Both(Both),
    prepare: Prepare(Box<Preparation>),
    export: Export(ExportItem),
    explain: Explain(Explain),
    open: Open(Open),
    add: Add(Add),
    finish: Finish(Finish),
    print: Print(Print),
    read_ids: ReadIds(ReadIds),
    derive_key: DeriveKey(DeriveKey),
    content: Content(Content),
}

/// The file that a request is about.
fn first<'a>(sources: &'a mut [&mut dyn Source]) -> Result<&'a mut dyn Source, Refusal> {
    match sources {
        [source, ..] => Ok(&mut **source),
        [] => Err(Refusal::from(Reason::Unreadable)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_that_is_not_even_tried_is_left_out_with_its_reason() {
        let refusal = Refusal::from(Reason::TooLargeHere);
        let reply = Request::Export(ExportItem::default()).refused(refusal.clone());
        assert!(matches!(reply, Reply::LeftOut(told) if told == refusal));
    }

    #[test]
    fn each_part_of_two_requests_with_one_file_is_refused() {
        let part = |from| Request::from(FindText { from, frames: 1, expected: Default::default() });
        let both = Request::from(Both { requests: Box::new([part(0), part(1)]) });
        let Reply::Both(told) = both.refused(Refusal::from(Reason::TooLargeHere)) else {
            panic!("one answer")
        };
        assert!(
            told.iter()
                .all(|one| matches!(one, Reply::Text(Err(told)) if told.reason == Reason::TooLargeHere))
        );
    }
}
