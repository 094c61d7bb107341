//! What the app asks of the browser: address, title, focus, files that come in.
//! Everything here runs in effects and events, never while a view is drawn.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use gloo::utils::{document, window};
use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    CustomEvent, CustomEventInit, DragEvent, Element, Event, File, FocusOptions, HtmlDialogElement,
    HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, MediaQueryList,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::Callback;

/// Long enough for the browser to show what was just drawn.
const FRAME_MS: u32 = 40;

/// The address after its `#`, with it; empty where there is none.
pub(super) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address that the app begins with: its own, or else the place that a saved page names.
pub(super) fn first_hash() -> String {
    let place = || document().document_element()?.get_attribute("data-place");
    Some(hash())
        .filter(|hash| !hash.is_empty())
        .or_else(place)
        .unwrap_or_default()
}

/// Puts an address into the history: a step of its own, or in place of the last one.
pub(super) fn set_hash(hash: &str, in_place: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    // A sandboxed frame may refuse; the app works without.
    let _ = if in_place {
        history.replace_state_with_url(&JsValue::TRUE, "", Some(hash))
    } else {
        history.push_state_with_url(&JsValue::TRUE, "", Some(hash))
    };
}

/// Scrolls the page to its top; the reader's place stays.
pub(super) fn scroll_up() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Moves the reader's place to an element at the top, if it is in the footer: out of view, once the
/// page is scrolled.
pub(super) fn leave_foot(id: &str) {
    if focused().is_some_and(|element| element.closest(".foot").is_ok_and(|foot| foot.is_some())) {
        focus_in_view(id);
    }
}

/// Closes what was opened over the page by a button of its own.
pub(super) fn close_popover(id: &str) {
    // It may be closed already, and older browsers know none.
    let _ = element(id).map(|element| element.hide_popover());
}

/// Whether there is no room beside the list (app.css).
pub(super) fn is_narrow() -> bool {
    room().is_some_and(|room| !room.matches())
}

fn room() -> Option<MediaQueryList> {
    window().match_media("(min-width: 1120px)").ok().flatten()
}

/// Whether the original page lies over the view, and not beside it (original.css).
pub(super) fn is_covered() -> bool {
    window()
        .match_media("(max-width: 999px)")
        .ok()
        .flatten()
        .is_some_and(|narrow| narrow.matches())
}

/// Listens to whether there is room beside the list.
pub(super) fn on_room(tell: Callback<bool>) -> Option<EventListener> {
    room().map(|room| EventListener::new(&room, "change", move |_| tell.emit(is_narrow())))
}

/// Listens to whether the page is being printed.
pub(super) fn on_print(tell: impl Fn(bool) + Clone + 'static) -> [EventListener; 2] {
    ["beforeprint", "afterprint"].map(|name| {
        let tell = tell.clone();
        EventListener::new(&window(), name, move |_| tell(name == "beforeprint"))
    })
}

/// Listens to the keys of the whole window.
pub(super) fn on_key(tell: Callback<KeyboardEvent>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            tell.emit(event.clone());
        }
    })
}

/// The whole address of a view, for a link to copy.
pub(super) fn whole_address(hash: &str) -> String {
    // In another page it is the whole app with the same protocol that a link leads to.
    let whole = || {
        document()
            .document_element()?
            .get_attribute("data-embedded")
    };
    let here = whole().unwrap_or_else(|| window().location().href().unwrap_or_default());
    let page = here.split('#').next().unwrap_or_default();
    format!("{page}{hash}")
}

/// Whether nobody looks at the page: nothing is painted, and clocks run slowly.
pub(super) fn is_hidden() -> bool {
    document().hidden()
}

/// Names the window.
pub(super) fn set_title(title: &str) {
    document().set_title(title);
}

/// Says in what language the page is, for those who have it read to them.
pub(super) fn set_language(code: &str) {
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("lang", code);
    }
}

/// Sets the classes of the whole page.
pub(super) fn set_class(names: &str) {
    if let Some(page) = document().document_element() {
        page.set_class_name(names);
    }
}

/// The codes of the languages that the reader prefers.
pub(super) fn preferred_languages() -> Vec<String> {
    let preferred = window().navigator().languages();
    preferred
        .iter()
        .filter_map(|code| code.as_string())
        .collect()
}

/// Moves the reader's place to an element without scrolling more than needed.
pub(super) fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Moves the reader's place to an element that is in view already.
pub(super) fn focus_in_view(id: &str) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element(id) {
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls the page to the beginning of an element, if it lies above what is seen.
pub(super) fn reveal(id: &'static str) {
    later(move || {
        let scrolled = window().scroll_y().unwrap_or_default();
        if let Some(element) = element(id).filter(|e| f64::from(e.offset_top()) < scrolled) {
            element.scroll_into_view();
        }
    });
}

/// Scrolls the page to its top and moves the reader's place to an element there, after what was
/// drawn has settled.
pub(super) fn to_top(id: &'static str) {
    soon(move || {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus_in_view(id);
    });
}

/// Scrolls an element, if it scrolls, back to its top.
pub(super) fn scroll_to_top(id: &str) {
    if let Some(element) = element(id) {
        element.set_scroll_top(0);
    }
}

/// What is written in a large field of text.
pub(super) fn written(id: &str) -> String {
    let field: Option<HtmlTextAreaElement> = document()
        .get_element_by_id(id)
        .and_then(|field| field.dyn_into().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// What is written in a field of one line.
pub(super) fn value(id: &str) -> String {
    let field: Option<HtmlInputElement> = document()
        .get_element_by_id(id)
        .and_then(|field| field.dyn_into().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The address of the protocol that the app was opened with (`?src=`).
pub(super) fn source() -> String {
    let search = window().location().search().unwrap_or_default();
    let named = search
        .trim_start_matches('?')
        .split('&')
        .find_map(|part| part.strip_prefix("src="));
    named.unwrap_or_default().to_owned()
}

/// Whether the page's script keeps a copy of the app on the device.
pub(super) fn keeps() -> bool {
    document()
        .document_element()
        .is_some_and(|page| page.has_attribute("data-keeps"))
}

/// Whether a panel lies over the page that the browser closes itself.
pub(super) fn has_panel() -> bool {
    let open = |what| document().query_selector(what).ok().flatten().is_some();
    open("dialog[open]") || open("[popover]:popover-open")
}

/// Listens to what is pasted outside fields: a file, or a text.
pub(super) fn on_paste(tell: Callback<(Option<File>, String)>) -> EventListener {
    EventListener::new(&document(), "paste", move |event| {
        let field = event
            .target()
            .and_then(|t| t.dyn_into::<HtmlElement>().ok());
        let data = Reflect::get(event, &"clipboardData".into())
            .ok()
            .and_then(|d| d.dyn_into::<web_sys::DataTransfer>().ok());
        let Some(data) = data.filter(|_| !field.is_some_and(|field| is_field(&field))) else {
            return;
        };
        tell.emit((
            data.files().and_then(|files| files.get(0)),
            data.get_data("text/plain").unwrap_or_default(),
        ));
    })
}

fn is_field(element: &HtmlElement) -> bool {
    ["INPUT", "TEXTAREA", "SELECT"].contains(&element.tag_name().as_str())
        || element.is_content_editable()
}

/// Whether a key belongs to what is being written.
pub(super) fn is_writing(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|t| is_field(&t))
}

/// Whatever has the reader's place now.
pub(super) fn focused() -> Option<HtmlElement> {
    document().active_element()?.dyn_into().ok()
}

/// Scrolls the page no more than needed to what has the reader's place.
pub(super) fn show_focused() {
    if let Some(element) = focused() {
        scroll_to(&element, ScrollLogicalPosition::Nearest);
    }
}

/// Scrolls the page so that an element is at a place in the window.
pub(super) fn scroll_to(element: &Element, place: ScrollLogicalPosition) {
    let how = ScrollIntoViewOptions::new();
    how.set_block(place);
    element.scroll_into_view_with_scroll_into_view_options(&how);
}

/// How far from its frame's edge something begins that is wider than it, in pixels.
const EDGE: f64 = 12.0;

/// Scrolls a frame so that an element in it is in the middle of what is seen.
pub(super) fn center(id: &str, frame: &str) {
    let Some((target, frame)) = document()
        .get_element_by_id(id)
        .zip(document().get_element_by_id(frame))
    else {
        return;
    };
    let (spot, seen) = (
        target.get_bounding_client_rect(),
        frame.get_bounding_client_rect(),
    );
    let down = spot.top() + spot.height() / 2.0 - seen.top() - seen.height() / 2.0;
    // What is wider than the frame is read from its beginning.
    let beginning = spot.left() - seen.left() - EDGE;
    let right = beginning.min(spot.left() + spot.width() / 2.0 - seen.left() - seen.width() / 2.0);
    frame.scroll_by_with_x_and_y(right, down);
}

/// The first file of a file input, which is emptied so that the same file can be chosen again.
pub(super) fn chosen_file(input: &HtmlInputElement) -> Option<File> {
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The first file that was dropped.
pub(super) fn dropped_file(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// A text as a file.
pub(super) fn file_of(name: &str, text: &str) -> File {
    let file = gloo::file::File::new(name, text);
    AsRef::<File>::as_ref(&file).clone()
}

/// Ends the link between the address and the protocol at another address (`?src=`).
pub(super) fn leave_source() {
    let location = window().location();
    if location.search().is_ok_and(|search| !search.is_empty()) {
        let address = format!("{}{}", location.pathname().unwrap_or_default(), hash());
        let _ = window()
            .history()
            .map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// The window's title.
pub(super) fn title() -> String {
    document().title()
}

/// Shows a dialog over everything else, or closes it.
pub(super) fn set_dialog(id: &str, open: bool) {
    let Some(dialog) = document()
        .get_element_by_id(id)
        .and_then(|d| d.dyn_into::<HtmlDialogElement>().ok())
    else {
        return;
    };
    if open && !dialog.open() {
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}

/// Whether the app was saved together with pictures of the protocol's pages.
pub fn has_pictures() -> bool {
    document()
        .document_element()
        .is_some_and(|page| page.has_attribute("data-pictures"))
}

/// The picture of a page (from 1) that was saved with the app.
pub(super) fn saved_picture(page: u32, then: Callback<Option<String>>) {
    let done = Closure::once_into_js(move |svg: Option<String>| then.emit(svg));
    announce_with("paragraf-page", &[("page", page.into()), ("done", done)]);
}

/// Tells the page's own scripts that something is wanted of them, and what.
pub(super) fn announce_with(event: &str, fields: &[(&str, JsValue)]) {
    let detail = Object::new();
    for (field, value) in fields {
        let _ = Reflect::set(&detail, &(*field).into(), value);
    }
    let with = CustomEventInit::new();
    with.set_detail(&detail);
    let _ = CustomEvent::new_with_event_init_dict(event, &with)
        .map(|event| window().dispatch_event(&event));
}

/// Tells the page's own scripts that something is wanted of them.
pub(super) fn announce(event: &str) {
    let _ = Event::new(event).map(|event| window().dispatch_event(&event));
}

/// Does something in a task of its own: what asks where things stand makes the browser lay out all
/// that was just drawn, and what a click does need not hold up that the button is seen to be
/// pressed.
pub fn later(then: impl FnOnce() + 'static) {
    Timeout::new(0, then).forget();
}

/// Does something after the browser has shown what was just drawn.
pub(super) fn soon(then: impl FnOnce() + 'static) {
    spawn_local(async move {
        TimeoutFuture::new(FRAME_MS).await;
        then();
    });
}
