//! Attributes without a row of Table E.1-1, dates that are not shifted, and what is written anew.

use super::cell;
use crate::rewrite::dummy;
use crate::rewrite::values::{REVIEWED_TEXT, is_reviewed_bytes};
use crate::tables::csv::records;
use crate::tables::registered::SHARED_UIDS;
use crate::tables::removed::is_always_removed;
use std::fmt::Write;
use veilig_dicom::{IMPLEMENTATION_CLASS_UID, Tag, keyword};

pub(super) const DATES: &str = include_str!("../../../../data/dates.csv");

/// What the table does not name.
pub(super) fn beyond(text: &mut String) {
    text.push_str("\n## Attributes without a row\n\n");
    text.push_str(
        "- PN, AE, UR, UN and attributes of no dictionary: removed. DA, DT, TM: as the date option says, else removed.\n\
         - Free text: cleaned as descriptors are, in every preset; kept (but for what identifies):\n",
    );
    listed(text, REVIEWED_TEXT.iter().copied());
    text.push_str("- OB and OW: removed, but for tables of the image:\n");
    listed(
        text,
        (0..=u16::MAX)
            .map(|element| Tag(0x0028, element))
            .chain((1..=3).map(|e| Tag(0x7FE0, e)))
            .filter(|tag| is_reviewed_bytes(*tag)),
    );
    text.push_str(
        "- UIDs that stay where they stand in PS3.6 Annex A, or are a maker's class that open toolkits list \
         (`data/maker_classes.csv`). Others are mapped in Strict and Planning, and in Research where they hold a number of \
         the patient:\n",
    );
    listed(text, SHARED_UIDS.iter().copied());
    text.push_str("- Removed whatever else holds, with group lengths, groups 0000, 0002, 0004 in the data set, the whole groups 50xx and 60xx, pixel data in items, and all that follows the pixel data:\n");
    let groups = [0x0008, 0x0010, 0x0088, 0x0400, 0x4FFE, 0x5400, 0xFFFA, 0xFFFC];
    let all = groups.iter().flat_map(|group| (1..=u16::MAX).map(|element| Tag(*group, element)));
    listed(text, all.filter(|tag| is_always_removed(*tag)));
    let _ = writeln!(
        text,
        "- Dummies: text {}, dates {}, dates with time {}, times {}, ages 000Y, numbers 0, persons {} or the anonymous ID; \
         IDs a derived value of ten characters, the same for the same source value; a sequence one item of dummies.",
        dummy::TEXT,
        dummy::DATE,
        dummy::DATE_TIME,
        dummy::TIME,
        dummy::TEXT
    );
}

pub(super) fn listed(text: &mut String, tags: impl Iterator<Item = Tag>) {
    let names: Vec<String> =
        tags.map(|tag| format!("{tag} {}", keyword(tag).unwrap_or_default()).trim().to_owned()).collect();
    let _ = writeln!(text, "  {}", names.join(", "));
}

pub(super) fn dates(text: &mut String) {
    text.push_str("\n## Dates that Modified Dates does not shift\n\nPublic or of a device: a fixed dummy takes their place, since a shifted one would give the offset away.\n\n");
    for row in records(DATES).filter(|row| cell(row, 3) == "fixed") {
        let _ = writeln!(text, "- {} {}", cell(&row, 0), cell(&row, 1));
    }
}

pub(super) fn inserted(text: &mut String) {
    let _ = writeln!(
        text,
        "## Inserted and replaced\n\n\
         - (0010,0010) and (0010,0020): the anonymous ID. (0020,0010): a derived value, never empty.\n\
         - What the sender typed, unless an option leaves it out: (0008,0050) the order number, if it has at most 16 \
         characters and no backslash, and then no (0008,0051); (0012,0030) the Group ID, but where Retain Institution Identity keeps a site of the \
         source; (0012,0040) the anonymous ID; and so that the Clinical Trial Subject Module is whole, (0012,0010) and \
         (0012,0020) UNSPECIFIED, (0012,0021) and (0012,0031) empty, where the source has none. Objects whose IOD \
         does not have these attributes get none. All of it passed the search above.\n\
         - (0012,0062) YES; (0012,0063) `{}`, after which cleaned earlier values follow; (0012,0064) the codes above that \
         were used, added to earlier ones of CID 7050 (but not to an earlier 113101 of pixels that are suspect and that nobody \
         has looked at).\n\
         - (0028,0303) REMOVED, MODIFIED or UNMODIFIED, the strongest of old and new; (0028,0301) NO with 113101, \
         that is when a person looked at all of the series and confirmed.\n\
         - (0008,0005) ISO_IR 192 where text is not ASCII.\n\
         - File Meta Information and preamble are written anew: Implementation Class UID {IMPLEMENTATION_CLASS_UID}, \
         version name VEILIG_ and the version, no AE titles, no private information.",
        crate::rewrite::inserted::markers::METHOD.replace('\\', "` and `"),
    );
}
