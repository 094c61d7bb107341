//! What must hold of any address.

use std::rc::Rc;

use paragraf::ui::address;
use paragraf::ui::state::State;

use super::caps::{Cap, work};
use super::seeds::TEXTS;

/// What going to an address and telling it again may take.
const CAP: Cap = Cap {
    any: [2_000_000, 400_000, 400_000],
    each: [20_000, 4_000, 2_000],
};

thread_local! {
    /// A protocol of many cases, some of whose numbers come again.
    static STATE: State = {
        let whole = TEXTS.join(&b"\n\x0c"[..]);
        State::new(Rc::new(paragraf::open("x.txt", &whole).expect("texts are read")), true)
    };
}

/// Goes to an address: what is on screen then has an address that shows the same.
pub fn check(bytes: &[u8]) {
    let Ok(hash) = std::str::from_utf8(bytes) else {
        return;
    };
    STATE.with(|first| {
        let go = |hash: &str| {
            let mut state = first.clone();
            address::apply(&mut state, hash);
            state
        };
        let (state, took) = work(|| go(hash));
        CAP.assert_holds(hash.len(), took);
        let told = address::hash(&state);
        let again = go(&told);
        assert!(
            again == state,
            "{hash:?} is told as {told:?}, which shows something else"
        );
        assert_eq!(address::hash(&again), told);
        assert!(!address::is_typing(&told, &told));
        for item in [None, Some(0), Some(usize::MAX)] {
            assert!(address::item_hash(&state, item).starts_with("#/"));
        }
    });
}
