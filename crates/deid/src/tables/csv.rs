//! The CSV files of `data/`: quotes enclose fields with commas, doubled quotes stand for one.

use std::borrow::Cow;
use veilig_dicom::Tag;

/// The fields of each line but the first.
pub(crate) fn records(csv: &'static str) -> impl Iterator<Item = Vec<Cow<'static, str>>> {
    csv.lines().skip(1).map(fields)
}

/// The names of the columns.
pub(crate) fn header(csv: &'static str) -> Vec<Cow<'static, str>> {
    csv.lines().next().map(fields).unwrap_or_default()
}

fn fields(line: &'static str) -> Vec<Cow<'static, str>> {
    let mut fields = Vec::with_capacity(16);
    let mut rest = line;
    loop {
        let (field, after) = match rest.strip_prefix('"') {
            Some(quoted) => until_quote(quoted),
            None => match rest.split_once(',') {
                Some((field, after)) => (Cow::Borrowed(field), Some(after)),
                None => (Cow::Borrowed(rest), None),
            },
        };
        fields.push(field);
        match after {
            Some(after) => rest = after,
            None => return fields,
        }
    }
}

/// A quoted field up to its closing quote, and what follows the comma behind it.
fn until_quote(quoted: &'static str) -> (Cow<'static, str>, Option<&'static str>) {
    let mut from = 0;
    while let Some(at) = quoted.get(from..).and_then(|rest| rest.find('"')).map(|at| at + from) {
        if quoted.get(at + 1..).is_some_and(|rest| rest.starts_with('"')) {
            from = at + 2;
            continue;
        }
        let inner = quoted.get(..at).unwrap_or_default();
        let field =
            if inner.contains('"') { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) };
        return (field, quoted.get(at + 1..).and_then(|rest| rest.strip_prefix(',')));
    }
    (Cow::Borrowed(quoted), None)
}

/// The tags of `(gggg,eeee)`; `60xx` stands for the 16 even groups 6000 to 601E. Rows for whole groups and for
/// private attributes have no tag: the engine knows them.
pub(crate) fn tags(name: &str) -> Vec<Tag> {
    let Some((group, element)) = name.trim_matches(['(', ')']).split_once(',') else { return Vec::new() };
    let Ok(element) = u16::from_str_radix(element, 16) else { return Vec::new() };
    if let Some(start) = group.strip_suffix("xx") {
        let Ok(start) = u16::from_str_radix(start, 16) else { return Vec::new() };
        return (0..16).map(|n| Tag((start << 8) + 2 * n, element)).collect();
    }
    u16::from_str_radix(group, 16).map(|group| vec![Tag(group, element)]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_and_doubled_quotes_inside_quotes_belong_to_the_field() {
        let fields: Vec<_> =
            records("a,b,c,d\n\"(0008,0050)\",plain,\"of \"\"n:1\"\"\",").flatten().collect();
        assert_eq!(fields, ["(0008,0050)", "plain", "of \"n:1\"", ""]);
    }
}
