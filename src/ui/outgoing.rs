//! What leaves the app when the reader asks for it: to the clipboard, to the system's own way of
//! sharing, to the printer, to a file.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlAnchorElement, ShareData};
use yew::Callback;

use super::browser::{self, title, whole_address};

/// Copies the link to a view and tells whether it worked.
pub(super) fn copy_link(hash: &str, done: Callback<bool>) {
    let text = whole_address(hash);
    spawn_local(async move { done.emit(copy(&text).await) });
}

/// Copies words and tells whether it worked.
pub(super) fn copy_text(text: String, done: Callback<bool>) {
    spawn_local(async move { done.emit(copy(&text).await) });
}

async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // Without a secure origin there is no clipboard at all.
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| c.is_object());
    there
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}

/// Whether the system has a way of its own to share things.
pub(super) fn can_share() -> bool {
    cfg!(target_family = "wasm")
        && Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|s| s.is_function())
}

/// Hands words or the link to a view to the system, or both.
pub(super) fn share(text: Option<&str>, hash: Option<&str>) {
    let what = ShareData::new();
    what.set_title(&title());
    if let Some(text) = text {
        what.set_text(text);
    }
    // The address of a file on this device is refused, and with it all else.
    if let Some(address) = hash
        .map(whole_address)
        .filter(|address| address.starts_with("http"))
    {
        what.set_url(&address);
    }
    // The reader may change their mind; nothing is to be said then.
    let shared = JsFuture::from(window().navigator().share_with_data(&what));
    spawn_local(async move {
        let _ = shared.await;
    });
}

/// Opens the browser's own dialog for printing.
pub(super) fn print() {
    // What is folded away is told to unfold before: the browser prints what is there when it is
    // asked to.
    browser::announce("beforeprint");
    browser::soon(|| drop(window().print()));
}

/// How long the browser may take to begin with a file, in milliseconds.
const KEPT_MS: u32 = 60_000;

/// Saves a file under a name; returns whether the browser took it.
pub(super) fn download(name: &str, file: Blob) -> bool {
    let Ok(link) = document().create_element("a") else {
        return false;
    };
    let Ok(link) = link.dyn_into::<HtmlAnchorElement>() else {
        return false;
    };
    let address = ObjectUrl::from(file);
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads the file on its own time: the address is revoked when it is dropped.
    Timeout::new(KEPT_MS, move || drop(address)).forget();
    true
}
