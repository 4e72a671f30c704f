//! Bytes as text for the page: five characters for four bytes, where base64 takes five and a third. Its alphabet holds no
//! character that means something in HTML. `xtask/page/start.js` reads it.

/// The printable characters of ASCII without those that mean something to somebody.
pub fn alphabet() -> String {
    ('!'..='~').filter(|letter| !"\"&'<>\\`$-".contains(*letter)).collect()
}

/// The text; of a last group of n bytes n + 1 characters stand.
pub fn encode(bytes: &[u8]) -> String {
    let letters: Vec<char> = alphabet().chars().collect();
    let mut text = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for group in bytes.chunks(4) {
        let mut four = [0; 4];
        four[..group.len()].copy_from_slice(group);
        let mut value = u32::from_be_bytes(four);
        let mut five = ['!'; 5];
        for place in five.iter_mut().rev() {
            *place = letters[(value % 85) as usize];
            value /= 85;
        }
        text.extend(&five[..=group.len()]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the page's script does, in Rust.
    fn decode(text: &str) -> Vec<u8> {
        let digits: Vec<u64> = text.chars().map(|c| alphabet().find(c).unwrap() as u64).collect();
        let group = |five: &[u64]| {
            let value = (0..5).fold(0, |value, place| value * 85 + five.get(place).copied().unwrap_or(84));
            u32::try_from(value).unwrap().to_be_bytes()[..five.len() - 1].to_vec()
        };
        digits.chunks(5).flat_map(group).collect()
    }

    #[test]
    fn bytes_come_back_whatever_their_number_and_the_text_is_a_quarter_longer() {
        assert_eq!(alphabet().len(), 85);
        for length in 0..40 {
            let bytes: Vec<u8> = (0..length).map(|n: u32| (n * 151 + 255) as u8).collect();
            let text = encode(&bytes);
            assert_eq!(decode(&text), bytes);
            assert_eq!(text.len(), bytes.len() + bytes.len().div_ceil(4));
        }
        assert_eq!(decode(&encode(&[255; 9])), [255; 9]);
    }
}
