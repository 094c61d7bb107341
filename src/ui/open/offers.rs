//! What comes to the app from outside: files that another program shares or opens with it, a
//! protocol at an address, news of another version. `bin/app.rs` takes it; the app hears of it once
//! it is drawn.

use std::cell::RefCell;

use web_sys::File;
use yew::prelude::*;

use super::{read_any, read_file};
use crate::ui::state::Action;

/// Something from outside.
pub enum Offer {
    /// A file of the reader's own.
    File(File),
    /// The file at the address that is part of the app's own.
    Source(File),
    /// Something that happened.
    News(Action),
}

thread_local! {
    static APP: RefCell<Option<Callback<Action>>> = const { RefCell::new(None) };
    static EARLY: RefCell<Vec<Offer>> = const { RefCell::new(Vec::new()) };
}

/// Gives the app something; it waits until the app is there.
pub fn offer(offer: Offer) {
    match APP.with_borrow(Clone::clone) {
        Some(act) => take(offer, &act),
        None => EARLY.with_borrow_mut(|early| early.push(offer)),
    }
}

fn take(offer: Offer, act: &Callback<Action>) {
    match offer {
        Offer::File(file) => read_file(file, act),
        Offer::Source(file) => {
            act.emit(Action::Linked);
            read_any(file, act);
        }
        Offer::News(action) => act.emit(action),
    }
}

/// Hears what comes from outside, and what came before the app was there.
#[hook]
pub(in crate::ui) fn use_offers(act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with((), move |()| {
        APP.set(Some(act.clone()));
        EARLY.take().into_iter().for_each(|offer| take(offer, &act));
    });
}
