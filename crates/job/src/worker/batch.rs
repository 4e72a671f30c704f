//! Files that one request carries.

/// Files that one request carries: few enough for a lively bar, enough that messages cost nothing.
const BATCH: usize = 8;
/// Of small files it carries more, since a message then takes longer than their heads,
const BATCH_OF_SMALL: usize = 32;
/// as long as all of them have no more bytes than this.
const SMALL: u64 = 512 << 10;

/// How many of the next files one request for heads carries, by their bytes.
///
/// ```
/// assert_eq!(veilig_job::batch([500_000; 100]), 8);
/// assert_eq!(veilig_job::batch([400; 100]), 32);
/// ```
pub fn batch(bytes: impl IntoIterator<Item = u64>) -> usize {
    let mut total = 0_u64;
    let fits = |(place, bytes): &(usize, u64)| {
        total = total.saturating_add(*bytes);
        *place < BATCH || *place < BATCH_OF_SMALL && total <= SMALL
    };
    bytes.into_iter().enumerate().take_while(fits).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_carries_eight_files_and_of_small_ones_up_to_32() {
        assert_eq!(batch([1 << 20; 100]), 8);
        assert_eq!(batch([400; 100]), 32);
        assert_eq!(batch([400; 20]), 20);
        assert_eq!(batch([40 << 10; 100]), 12, "no more than half a megabyte");
        assert_eq!(batch([u64::MAX; 3]), 3);
        assert_eq!(batch([]), 0);
    }
}
