//! The PDF part of the worker: `paragraf::worker::paper`, called by `assets/worker`.

use std::cell::RefCell;

use js_sys::{Date, Function, Uint8Array};
use paragraf::worker::Request;
use paragraf::worker::paper::Desk;
use wasm_bindgen::prelude::*;

thread_local! {
    static DESK: RefCell<Desk> = RefCell::new(Desk::new(Date::now));
}

/// Does what a request (its bytes) asks, with the file that came along. `say` is called with the
/// bytes of each reply.
#[wasm_bindgen]
pub fn answer(request: &[u8], file: Vec<u8>, say: &Function) {
    let Some(request) = Request::from_bytes(request) else {
        return;
    };
    DESK.with_borrow_mut(|desk| {
        desk.answer(request, file, &mut |reply| {
            let _ = say.call1(
                &JsValue::NULL,
                &Uint8Array::from(reply.to_bytes().as_slice()),
            );
        });
    });
}

fn main() {
    console_error_panic_hook::set_once();
}
