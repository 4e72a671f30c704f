//! How long a build is valid: free software keeps working, but nobody should use an old version unknowingly.

/// Days before the end from which the page reminds at every start.
const REMIND: i64 = 60;
/// Days before the end from which it urges to look for a new version.
const URGE: i64 = 30;

/// A calendar day, as days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i64);

impl Day {
    /// The day of a time in seconds since 1970-01-01 00:00 UTC.
    #[must_use]
    pub fn of_seconds(seconds: i64) -> Self {
        Self(seconds.div_euclid(86_400))
    }

    /// So many days later.
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        Self(self.0.saturating_add(i64::from(days)))
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = crate::deid::calendar_date(self.0);
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

impl std::str::FromStr for Day {
    type Err = ();

    /// Reads what is displayed, and nothing else.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse::<u16>().map(i64::from));
        let mut part = || parts.next().and_then(Result::ok).ok_or(());
        let (year, month, day) = (part()?, part()?, part()?);
        let read = Self(crate::deid::calendar_days(year, month, day));
        if read.to_string() == text { Ok(read) } else { Err(()) }
    }
}

/// Where a build stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// Nothing to say.
    Fine,
    /// So many days are left: at most 60.
    Remind(i64),
    /// So many days are left: at most 30.
    Urge(i64),
    /// Its time is over.
    Over,
}

impl Validity {
    /// Of a build of this day, valid for so many days, on the day `today`. Without a day of its build it is over.
    #[must_use]
    pub fn of(built: Option<Day>, days: u32, today: Day) -> Self {
        let Some(built) = built else { return Self::Over };
        match built.plus(days).0.saturating_sub(today.0) {
            left if left < 0 => Self::Over,
            left if left <= URGE => Self::Urge(left),
            left if left <= REMIND => Self::Remind(left),
            _ => Self::Fine,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reminds_from_60_days_urges_from_30_and_ends_the_day_after() {
        let built = Day::of_seconds(1_795_500_000);
        let at = |days| Validity::of(Some(built), 183, built.plus(days));
        for (days, wanted) in [
            (0, Validity::Fine),
            (122, Validity::Fine),
            (123, Validity::Remind(60)),
            (152, Validity::Remind(31)),
            (153, Validity::Urge(30)),
            (183, Validity::Urge(0)),
            (184, Validity::Over),
            (9999, Validity::Over),
        ] {
            assert_eq!(at(days), wanted, "after {days} days");
        }
        assert_eq!(Validity::of(None, 183, built), Validity::Over);
    }

    #[test]
    fn a_day_is_read_as_it_is_shown_and_not_otherwise() {
        for days in [0, 59, 11_016, 20_000] {
            assert_eq!(Day(days).to_string().parse(), Ok(Day(days)));
        }
        for text in [
            "",
            "2024",
            "2024-02-30",
            "2024-13-01",
            "24-01-01",
            "2024-1-01",
            "2024-01-01x",
            "+2024-01-01",
            "65535-65535-65535",
        ] {
            assert_eq!(text.parse::<Day>(), Err(()), "{text}");
        }
    }

    #[test]
    fn days_are_shown_as_dates() {
        assert_eq!(Day::of_seconds(0).to_string(), "1970-01-01");
        assert_eq!(Day::of_seconds(1_795_478_400).to_string(), "2026-11-24");
    }
}
