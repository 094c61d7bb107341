//! The browser's worker for PDF files: the desk of `paragraf::worker`, with messages from and to the app.

use js_sys::{Array, Date, Uint8Array};
use paragraf::worker::desk::Desk;
use paragraf::worker::{Reply, Request};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let mut desk = Desk::new(Date::now);
    let app = scope.clone();
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some((request, file)) = request(&event) {
            desk.answer(request, file, &mut |reply| say(&app, &reply));
        }
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    say(&scope, &Reply::Ready);
}

/// A message is a request's bytes and the file it is about, if any.
fn request(event: &MessageEvent) -> Option<(Request, Vec<u8>)> {
    let parts: Array = event.data().dyn_into().ok()?;
    let request = Request::from_bytes(&parts.get(0).dyn_into::<Uint8Array>().ok()?.to_vec())?;
    let file = parts.get(1).dyn_into::<Blob>().ok().and_then(|file| read(&file));
    Some((request, file.unwrap_or_default()))
}

fn read(file: &Blob) -> Option<Vec<u8>> {
    let bytes = FileReaderSync::new().ok()?.read_as_array_buffer(file).ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

fn say(app: &DedicatedWorkerGlobalScope, reply: &Reply) {
    let bytes = Uint8Array::from(reply.to_bytes().as_slice());
    let _ = app.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
}
