//! How published meanings of codes are told from others: by a hash of their letters and digits. Of all other texts one
//! in 200,000 is taken for published by chance, and is still searched.

/// FNV-1a of the ASCII letters and digits of a text, in small letters; `None` where it has others.
pub fn of(text: &str) -> Option<u32> {
    if !text.is_ascii() {
        return None;
    }
    let plain = text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for byte in plain {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }
    Some((hash ^ (hash >> 32)) as u32)
}
