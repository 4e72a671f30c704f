//! The check of what goes out.

use crate::planted::{PLANTED, engine_of, holder, options, written};
use std::io::Cursor;
use veilig::dicom::{read_head, read_written};

/// A good output that was spoiled behind the engine's back: an identifier over the bytes of a value. What passes the check
/// holds none.
pub fn check(bytes: &[u8]) {
    let Ok(head) = read_head(&mut Cursor::new(bytes)) else { return };
    let Some((head, engine)) = engine_of(head, options(bytes)) else { return };
    let Ok(made) = engine.apply(&head, false) else { return };
    let good = written(&made.dataset, &made.sop_class, &made.sop_instance, &head);
    if engine.check(&good, &head, &made).is_err() {
        return;
    }
    let draw = |salt: usize| {
        bytes.iter().fold(salt, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte)))
    };
    for round in 0..4 {
        let mut spoiled = good.clone();
        let planted = PLANTED[draw(round) % PLANTED.len()].as_bytes();
        let room = spoiled.len().saturating_sub(132 + planted.len()).max(1);
        let at = 132 + draw(round + 97) % room;
        spoiled.iter_mut().skip(at).zip(planted).for_each(|(byte, new)| *byte = *new);
        if engine.check(&spoiled, &head, &made).is_err() {
            continue;
        }
        let Ok(read) = read_written(&spoiled) else { panic!("the check passed what can't be read") };
        for planted in PLANTED {
            let place = holder(&read.meta, planted).or_else(|| holder(&read.dataset, planted));
            assert!(place.is_none(), "a spoiled output passed: {place:?}");
        }
    }
}
