//! Text broken into lines of a width; what the font lacks becomes a picture or a substitute that says so.

use super::{
    Drawn, Glyphs,
    face::{Face, clean, visible},
};

/// Pictures have this many pixels for each point of their height: sharp in print.
const PIXELS_PER_POINT: f32 = 4.0;

/// Height of a picture of text, in sizes: room for what stands above and below the line.
pub(super) const PICTURE_HEIGHT: f32 = 1.3;

/// Part of a line.
pub(super) enum LinePiece {
    /// Words of the embedded font.
    Words(String),
    /// A picture of `text`.
    Picture {
        /// What it shows.
        text: String,
        /// The pixels.
        drawn: Drawn,
        /// Points, at a height of [`PICTURE_HEIGHT`] sizes.
        width: f32,
    },
}

/// One line: pieces and how far each stands from the line's start.
#[derive(Default)]
pub(super) struct SetLine {
    /// In reading order.
    pub(super) pieces: Vec<(f32, LinePiece)>,
    /// Points.
    pub(super) width: f32,
}

/// Breaks texts into lines.
pub(super) struct Setter<'a> {
    /// The font.
    pub(super) face: &'a Face,
    /// For what it lacks.
    pub(super) glyphs: &'a dyn Glyphs,
    /// Words for what nobody can draw.
    pub(super) undrawable: &'a str,
}

impl Setter<'_> {
    /// The width of the text in one line, about right for pictures.
    pub(super) fn natural(&self, text: &str, size: f32) -> f32 {
        text.lines().map(|line| self.face.width(&clean(line), size)).fold(0.0, f32::max)
    }

    /// Lines no wider than `width`; at least one, even of nothing.
    pub(super) fn set(&self, text: &str, size: f32, width: f32) -> Vec<SetLine> {
        let mut lines = Vec::new();
        for paragraph in text.lines() {
            lines.extend(self.paragraph(paragraph, size, width));
        }
        if lines.is_empty() {
            lines.push(SetLine::default());
        }
        lines
    }

    fn paragraph(&self, text: &str, size: f32, width: f32) -> Vec<SetLine> {
        let mut breaker =
            Breaker { face: self.face, size, limit: width, done: Vec::new(), line: SetLine::default() };
        let text = clean(text);
        // Words that the font lacks are drawn together as far as they go, since their order may be from
        // right to left.
        let mut lacking = String::new();
        for word in text.split_whitespace() {
            let seen = visible(word);
            if self.face.draws(&seen) {
                self.picture(&std::mem::take(&mut lacking), &mut breaker);
                breaker.word(&seen);
            } else {
                if !lacking.is_empty() {
                    lacking.push(' ');
                }
                lacking.push_str(word);
            }
        }
        self.picture(&lacking, &mut breaker);
        breaker.end();
        breaker.done
    }

    /// Draws the text, in parts where it is too wide for a line.
    fn picture(&self, text: &str, breaker: &mut Breaker<'_>) {
        if text.is_empty() {
            return;
        }
        let height = breaker.size * PICTURE_HEIGHT;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
        let pixels = (height * PIXELS_PER_POINT).ceil() as u32;
        let drawn = self.glyphs.draw(text, pixels).filter(is_sound);
        let Some(drawn) = drawn else {
            return self.substitute(text, breaker);
        };
        #[allow(clippy::cast_precision_loss, reason = "pictures are small")]
        let width = drawn.width as f32 / drawn.height as f32 * height;
        match halves(text) {
            Some((a, b)) if width > breaker.limit => {
                self.picture(a, breaker);
                // What is read from right to left would go on at the wrong side of its first half.
                if is_from_right(text) {
                    breaker.end();
                }
                self.picture(b, breaker);
            }
            _ => {
                let width = width.min(breaker.limit);
                breaker.piece(LinePiece::Picture { text: text.to_owned(), drawn, width }, width);
            }
        }
    }

    /// Says that the text can't be drawn, and names its code points.
    fn substitute(&self, text: &str, breaker: &mut Breaker<'_>) {
        // The words themselves may be in a script that can't be drawn: then the code points must do.
        let words = clean(self.undrawable);
        for word in words.split_whitespace().filter(|word| self.face.draws(word)) {
            breaker.word(word);
        }
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            breaker.word(&format!("U+{:04X}", u32::from(c)));
        }
    }
}

/// A picture without pixels, or with other than it says, is none.
fn is_sound(drawn: &Drawn) -> bool {
    let pixels = u64::from(drawn.width) * u64::from(drawn.height);
    pixels > 0 && u64::try_from(drawn.grey.len()) == Ok(pixels)
}

/// Whether the text holds letters of a script that is written from right to left (Hebrew, Arabic and their kin).
fn is_from_right(text: &str) -> bool {
    let from_right = |c| {
        matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    };
    text.chars().any(from_right)
}

/// Two parts, cut at the blank nearest the middle, else in the middle. `None`: one letter has no halves.
fn halves(text: &str) -> Option<(&str, &str)> {
    let middle = text.len() / 2;
    if let Some((at, _)) = text.match_indices(' ').min_by_key(|(at, _)| at.abs_diff(middle)) {
        return Some((text.get(..at)?, text.get(at + 1..)?));
    }
    // A mark stays with its letter.
    let (at, _) = text
        .char_indices()
        .skip(1)
        .filter(|&(_, c)| unicode_normalization::char::canonical_combining_class(c) == 0)
        .min_by_key(|(at, _)| at.abs_diff(middle))?;
    Some(text.split_at(at))
}

/// Fills line after line.
struct Breaker<'a> {
    face: &'a Face,
    size: f32,
    limit: f32,
    done: Vec<SetLine>,
    line: SetLine,
}

impl Breaker<'_> {
    /// Adds a word, in parts if it is wider than a line.
    fn word(&mut self, word: &str) {
        let mut rest = word;
        while self.face.width(rest, self.size) > self.limit {
            let at = self.cut(rest);
            if at == 0 || at >= rest.len() {
                break;
            }
            let (part, more) = rest.split_at(at);
            self.add(part);
            self.end();
            rest = more;
        }
        self.add(rest);
    }

    /// Where a word too wide for a line is cut: after a point or the like in the later half, else anywhere.
    fn cut(&self, word: &str) -> usize {
        let mut fits = word.chars().next().map_or(0, char::len_utf8);
        let mut after_point = 0;
        for (at, c) in word.char_indices() {
            let end = at + c.len_utf8();
            if self.face.width(word.get(..end).unwrap_or_default(), self.size) > self.limit {
                break;
            }
            fits = end;
            if matches!(c, '.' | '-' | '_' | '/' | '\\' | '^' | ',' | ';') {
                after_point = end;
            }
        }
        if after_point * 2 > fits { after_point } else { fits }
    }

    fn add(&mut self, word: &str) {
        let width = self.face.width(word, self.size);
        self.piece(LinePiece::Words(word.to_owned()), width);
    }

    /// Puts a piece after what stands in the line, or into the next line.
    fn piece(&mut self, piece: LinePiece, width: f32) {
        let blank = if self.line.pieces.is_empty() { 0.0 } else { self.face.width(" ", self.size) };
        if blank > 0.0 && self.line.width + blank + width > self.limit {
            self.end();
            return self.piece(piece, width);
        }
        let at = self.line.width + blank;
        self.line.width = at + width;
        // Words side by side are one text: it is selected and searched as one.
        if let (Some((_, LinePiece::Words(before))), LinePiece::Words(word)) =
            (self.line.pieces.last_mut(), &piece)
        {
            before.push(' ');
            before.push_str(word);
        } else {
            self.line.pieces.push((at, piece));
        }
    }

    fn end(&mut self) {
        if !self.line.pieces.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
    }
}
