//! How often something is done anew beside other work: the longer it takes, the more seldom, since whatever grows with the list
//! would else take all the time of a page that holds a long one.

/// So many times as long as it took is left to everything else.
const REST: f64 = 9.0;

/// When something may be done again. All times are milliseconds of one clock, which may be set back.
///
/// ```
/// use veilig_job::Pace;
///
/// let mut pace = Pace::every(150.0);
/// assert!(pace.is_due(1000.0));
/// pace.was_done(1000.0, 1100.0);
/// assert!(!pace.is_due(1999.0));
/// assert!(pace.is_due(2000.0));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    least: f64,
    last: f64,
    next: f64,
}

impl Pace {
    /// No more often than each `least` milliseconds; at once the first time.
    #[must_use]
    pub const fn every(least: f64) -> Self {
        Self { least, last: 0.0, next: 0.0 }
    }

    /// The same, as if it had been done just now.
    #[must_use]
    pub const fn from(now: f64, least: f64) -> Self {
        Self { least, last: now, next: now + least }
    }

    /// It is time; also where the clock was set back since.
    #[must_use]
    pub fn is_due(&self, now: f64) -> bool {
        now >= self.next || now < self.last
    }

    /// It was done, from then until now.
    pub fn was_done(&mut self, began: f64, now: f64) {
        let took = (now - began).max(0.0);
        self.last = now;
        self.next = (began + self.least).max(now + REST * took);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_no_time_is_done_after_each_interval() {
        let mut pace = Pace::every(150.0);
        assert!(pace.is_due(1.0));
        pace.was_done(1000.0, 1000.0);
        assert_eq!([1149.0, 1150.0].map(|now| pace.is_due(now)), [false, true]);
        assert!(!Pace::from(1000.0, 150.0).is_due(1149.0));
    }

    #[test]
    fn what_takes_long_takes_a_tenth_of_the_time_and_no_more() {
        let mut pace = Pace::every(150.0);
        let (mut now, mut working) = (0.0, 0.0);
        while now < 100_000.0 {
            if pace.is_due(now) {
                pace.was_done(now, now + 500.0);
                (now, working) = (now + 500.0, working + 500.0);
            }
            now += 10.0;
        }
        assert!((9_500.0..=10_500.0).contains(&working), "{working}");
    }

    #[test]
    fn a_clock_that_is_set_back_holds_nothing_up() {
        let mut pace = Pace::every(150.0);
        pace.was_done(5_000_000.0, 5_000_100.0);
        assert!(!pace.is_due(5_000_100.0));
        assert!(pace.is_due(1000.0), "an hour before");
        pace.was_done(5_000_000.0, 1000.0);
        assert!(pace.is_due(5_000_150.0), "while it was done");
    }
}
