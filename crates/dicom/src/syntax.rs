//! Transfer syntaxes: how the data set is encoded (PS3.5 A, PS3.6 A).

use dicom_dictionary_std::uids;
use dicom_encoding::TransferSyntaxIndex;
use dicom_transfer_syntax_registry::TransferSyntaxRegistry;

/// A transfer syntax, as far as reading and writing the data set needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferSyntax {
    /// Its UID.
    pub uid: String,
    /// Each element names its VR.
    pub explicit_vr: bool,
    /// Numbers are big endian (1.2.840.10008.1.2.2 only).
    pub big_endian: bool,
    /// The data set is deflated as a whole (1.2.840.10008.1.2.1.99).
    pub deflated: bool,
    /// Pixel data is encapsulated in fragments.
    pub encapsulated: bool,
}

impl TransferSyntax {
    /// The transfer syntax of this UID; `None` if it is private or unknown, or no syntax of files.
    ///
    /// ```
    /// use veilig_dicom::TransferSyntax;
    ///
    /// assert_eq!(TransferSyntax::from_uid("1.2.840.10008.1.2.1"), Some(TransferSyntax::explicit()));
    /// assert_eq!(TransferSyntax::from_uid("1.2.3"), None);
    /// ```
    #[must_use]
    pub fn from_uid(uid: &str) -> Option<Self> {
        let uid = uid.trim_matches(|c: char| c == ' ' || c == '\0');
        let encapsulated = match TransferSyntaxRegistry.get(uid) {
            Some(known) => known.is_encapsulated_pixel_data(),
            None if is_retired_jpeg(uid) => true,
            None => return None,
        };
        // JPIP refers to a server; its deflated form is not even a plain data set.
        if matches!(uid, uids::JPIP_REFERENCED_DEFLATE | uids::JPIPHTJ2K_REFERENCED_DEFLATE) {
            return None;
        }
        #[expect(deprecated, reason = "retired, but met in old archives")]
        let big_endian = uid == uids::EXPLICIT_VR_BIG_ENDIAN;
        Some(Self {
            uid: uid.to_owned(),
            explicit_vr: uid != uids::IMPLICIT_VR_LITTLE_ENDIAN,
            big_endian,
            deflated: uid == uids::DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN,
            encapsulated,
        })
    }

    /// Implicit VR Little Endian, the default transfer syntax.
    #[must_use]
    pub fn implicit() -> Self {
        Self {
            uid: uids::IMPLICIT_VR_LITTLE_ENDIAN.to_owned(),
            explicit_vr: false,
            big_endian: false,
            deflated: false,
            encapsulated: false,
        }
    }

    /// Explicit VR Little Endian.
    #[must_use]
    pub fn explicit() -> Self {
        Self { uid: uids::EXPLICIT_VR_LITTLE_ENDIAN.to_owned(), explicit_vr: true, ..Self::implicit() }
    }

    /// Explicit VR Big Endian (retired).
    #[must_use]
    pub fn big_endian() -> Self {
        #[expect(deprecated, reason = "retired, but met in old archives")]
        let uid = uids::EXPLICIT_VR_BIG_ENDIAN.to_owned();
        Self { uid, big_endian: true, ..Self::explicit() }
    }
}

/// The JPEG processes that were retired in 2001 (PS3.6 A): 1.2.840.10008.1.2.4.52 to .66 but for those that live.
fn is_retired_jpeg(uid: &str) -> bool {
    let last = uid.strip_prefix("1.2.840.10008.1.2.4.").and_then(|last| last.parse::<u32>().ok());
    last.is_some_and(|last| (52..=66).contains(&last))
}
