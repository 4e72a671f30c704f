//! How the messages lie in the program: the keys once, in the order of the English file, and each language's values in that
//! order. The keys of twelve languages would cost more than two languages do.

/// Ends a key or a value; no text holds it.
const END: char = '\0';

/// The messages of a Fluent file: key and value, which may go over several lines. Comments are left out.
pub(super) fn entries(file: &str) -> Vec<(&str, &str)> {
    let is_start = |line: &str| line.starts_with(|letter: char| letter.is_ascii_lowercase());
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in file.split_inclusive('\n') {
        if is_start(line) || line.starts_with('#') {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([file.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| file.get(*start..end))
        .filter(|piece| is_start(piece))
        .filter_map(|piece| piece.split_once(" = "))
        .map(|(key, value)| (key, value.trim_end()))
        .collect()
}

/// Keys or values, one after the other.
pub(super) fn joined(pieces: &[&str]) -> String {
    pieces.iter().flat_map(|piece| piece.chars().chain([END])).collect()
}

/// The Fluent file that these keys and values make.
pub(super) fn file(keys: &str, values: &str) -> String {
    let pairs = keys.split_terminator(END).zip(values.split_terminator(END));
    pairs.filter(|(_, value)| !value.is_empty()).map(|(key, value)| format!("{key} = {value}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# A note.\n\na-key = One\nb = { $count ->\n    [one] 1 thing\n   *[other] { $count } things\n}\n\n## More\n\nc = Three = 3\n";

    #[test]
    fn what_is_packed_comes_out_as_it_was_without_its_comments() {
        let all = entries(FILE);
        assert_eq!(all.len(), 3);
        assert_eq!(all[1].1, "{ $count ->\n    [one] 1 thing\n   *[other] { $count } things\n}");
        assert_eq!(all[2], ("c", "Three = 3"));
        let (keys, values): (Vec<&str>, Vec<&str>) = all.iter().copied().unzip();
        let back = file(&joined(&keys), &joined(&values));
        assert_eq!(entries(&back), all);
    }

    #[test]
    fn a_value_that_is_missing_moves_no_other() {
        assert_eq!(file(&joined(&["a", "b", "c"]), &joined(&["1", "", "3"])), "a = 1\nc = 3\n");
    }
}
