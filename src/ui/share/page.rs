//! The protocol as a page of its own: a file that anyone can open.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::files::file_name;
use crate::ui::icons::{Icon, icon};
use crate::ui::language::{say, tell};
use crate::ui::parts::ViewProps;
use crate::ui::state::Action;
use crate::ui::{address, browser, worker};

/// What it holds, and the button that saves it.
pub(super) fn page(view: &ViewProps) -> Html {
    let count = view.state.reading.minutes.items.len();
    let why = tell!(
        "En fil som öppnas i vilken webbläsare som helst, utan nät: alla {count} ärenden med diagram, filter, reservationer och protokollets hela text.",
        count = count
    );
    let name = say!("Spara som fristående sida");
    html! {
        <section class="share-kind">
            <h3>{ say!("Fristående sida") }</h3>
            <p class="muted">{ why }</p>
            { pictures(view) }
            <div class="share-row">
                <button type="button" class="button primary" onclick={on_save(view)}>
                    { icon(Icon::Save) }
                    <span>{ name }</span>
                </button>
            </div>
        </section>
    }
}

/// Whether the pictures of a PDF's pages go with it.
fn pictures(view: &ViewProps) -> Html {
    if view.state.job.is_none() {
        return Html::default();
    }
    let onchange = view.act.reform(|event: Event| {
        Action::Pictures(event.target_unchecked_into::<HtmlInputElement>().checked())
    });
    let pages = view.state.reading.pages.len();
    html! {
        <label class="share-check">
            <input type="checkbox" checked={view.state.pictures} {onchange} />
            <span>
                { tell!("Ta med bilder av de {pages} sidorna. De visar originalet som det är, även personnummer, och gör filen större.", pages = pages) }
            </span>
        </label>
    }
}

fn on_save(view: &ViewProps) -> Callback<MouseEvent> {
    let (reading, act) = (view.state.reading.clone(), view.act.clone());
    let page = Rc::new(Page {
        place: address::hash(&view.state),
        name: format!("{}.html", file_name(view)),
        act,
    });
    let job = view.state.job.filter(|_| view.state.pictures);
    Callback::from(move |_: MouseEvent| {
        let (page, sheets) = (Rc::clone(&page), reading.pages.len());
        let done = Callback::from(move |bytes: Option<Vec<u8>>| match (bytes, job) {
            (Some(bytes), Some(job)) => draw(job, sheets, Rc::clone(&page), bytes),
            (Some(bytes), None) => page.save(&bytes, None),
            (None, _) => page.act.emit(Action::Saved(false)),
        });
        worker::hide(&reading, done);
    })
}

/// A page that is to be saved.
struct Page {
    /// What it shows first.
    place: String,
    /// The file's name.
    name: String,
    act: Callback<Action>,
}

impl Page {
    /// Tells the page's script (`assets/page/save.js`) to put the protocol into a page and save it.
    fn save(&self, protocol: &[u8], pictures: Option<&Array>) {
        let act = self.act.clone();
        let done = Closure::once_into_js(move |saved: bool| act.emit(Action::Saved(saved)));
        browser::announce_with(
            "paragraf-save",
            &[
                ("protocol", Uint8Array::from(protocol).into()),
                ("place", self.place.as_str().into()),
                ("name", self.name.as_str().into()),
                ("title", browser::title().into()),
                (
                    "pictures",
                    pictures.map_or(JsValue::UNDEFINED, JsValue::from),
                ),
                ("done", done),
            ],
        );
    }
}

/// Draws all pages of a file, one after the other, and saves the page with them.
fn draw(job: u32, sheets: usize, page: Rc<Page>, protocol: Vec<u8>) {
    let drawn = Rc::new(RefCell::new(Array::new()));
    next(
        job,
        sheets,
        drawn,
        Callback::from(move |pictures: Array| page.save(&protocol, Some(&pictures))),
    );
}

fn next(job: u32, sheets: usize, drawn: Rc<RefCell<Array>>, done: Callback<Array>) {
    let page = drawn.borrow().length() + 1;
    if page as usize > sheets {
        done.emit(drawn.borrow().clone());
        return;
    }
    let then = move |svg: Option<String>| {
        drawn
            .borrow()
            .push(&svg.map_or(JsValue::NULL, JsValue::from));
        next(job, sheets, Rc::clone(&drawn), done.clone());
    };
    worker::draw(job, page, then.into());
}
