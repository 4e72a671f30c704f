//! Words that stand before or behind a name.

/// Titles and particles say nothing about who it is.
pub(crate) fn is_title(token: &str) -> bool {
    is_particle(token)
        || matches!(
            token,
            "dr" | "med" | "prof" | "mrs" | "mr" | "ms" | "herr" | "frau" | "ii" | "iii" | "iv" | "jr" | "sr"
        )
        || matches!(token, "jun" | "sen")
}

/// Particles of family names, some of which are family names elsewhere.
pub(crate) fn is_particle(token: &str) -> bool {
    matches!(
        token,
        "von"
            | "van"
            | "der"
            | "den"
            | "de"
            | "di"
            | "da"
            | "do"
            | "la"
            | "le"
            | "el"
            | "al"
            | "dos"
            | "del"
            | "ten"
            | "ter"
            | "te"
            | "zu"
    )
}
