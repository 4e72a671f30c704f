//! What came of the last run of each promise's tests, as a table.

use std::collections::BTreeMap;

/// By the promise's ID.
pub type Results = BTreeMap<String, LastRun>;

/// The last run of a promise's tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastRun {
    /// The day, in UTC.
    pub date: String,
    /// What was checked out.
    pub commit: String,
    pub passed: usize,
    pub asked: usize,
    /// What the tests counted or measured, in their own words.
    pub figure: String,
}

const HEADING: &str = "id,date,commit,passed,asked,figure";

/// Reads the table; the figure, which may hold commas, stands last.
pub fn parse(text: &str) -> Result<Results, String> {
    let rows = text.lines().skip(1).filter(|line| !line.is_empty());
    rows.map(|line| {
        let cells: Vec<&str> = line.splitn(6, ',').collect();
        let [id, date, commit, passed, asked, figure] = cells.as_slice() else {
            return Err(format!("not six cells: {line}"));
        };
        let number = |text: &str| text.parse().map_err(|_| format!("no number: {line}"));
        let result = LastRun {
            date: (*date).to_owned(),
            commit: (*commit).to_owned(),
            passed: number(passed)?,
            asked: number(asked)?,
            figure: (*figure).to_owned(),
        };
        Ok(((*id).to_owned(), result))
    })
    .collect()
}

/// Writes it.
pub fn text(results: &Results) -> String {
    let rows = results.iter().map(|(id, one)| {
        let LastRun { date, commit, passed, asked, figure } = one;
        format!("{id},{date},{commit},{passed},{asked},{}\n", figure.replace('\n', " "))
    });
    format!("{HEADING}\n{}", rows.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let one = LastRun {
            date: "2026-11-29".into(),
            commit: "5ff4b9c0".into(),
            passed: 2,
            asked: 3,
            figure: "1,632 of 1,632".into(),
        };
        let all: Results = [("a-b".to_owned(), one)].into_iter().collect();
        assert_eq!(parse(&text(&all)), Ok(all));
        assert!(parse("h\na,b\n").is_err());
    }
}
