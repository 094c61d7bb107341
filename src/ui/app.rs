//! The frame around the views, and the one place where the state lives.

use std::rc::Rc;

use yew::prelude::*;

use super::about::{about, themes};
use super::attendance::attendance;
use super::dissent::dissent;
use super::glossary::glossary;
use super::icons::{Icon, icon};
use super::items::Items;
use super::language::{Language, say, tell};
use super::money::money;
use super::notes::notes;
use super::overview::{self, overview};
use super::parts::{ViewProps, use_place};
use super::reader::Reader;
use super::search::search;
use super::share::{self, Sharing};
use super::state::{Action, Said, Start, State, View};
use super::steps::{Draw, Steps};
use super::turns::Depth;
use super::{address, browser, embed, history, kept, keys, labels, language, languages, storage};
use super::{open, original, top};
use crate::Reading;
use crate::query::Index;

/// What the app begins with.
#[derive(Properties, Clone)]
pub struct AppProps {
    /// Its first screen.
    pub state: Rc<State>,
    /// The address that asked for it: "#/om"; empty where none did.
    pub place: String,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl AppProps {
    /// What the address and the device ask for is drawn from the start: each drawing costs.
    /// `protocol` is shown before the reader opens one; `whole` is given where the app stands in
    /// another page: the address of the whole app with the same protocol.
    pub fn new(protocol: Rc<Reading>, start: Start, whole: Option<Rc<str>>) -> Self {
        let place = browser::first_hash();
        let (language, device) = (languages::first(), storage::device());
        let state = Rc::new(State {
            embedded: whole,
            language,
            device,
            ..State::start(protocol, start)
        });
        Self {
            state: state.reduce(Action::Address(place.clone())),
            place,
        }
    }
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let handle = use_reducer(|| (*props.state).clone());
    let state = Rc::new((*handle).clone());
    language::speak(state.language);
    use_language(state.language);
    use_effect_with(marks(&state), |marks| browser::set_class(marks));
    let dispatcher = handle.dispatcher();
    let act = use_callback((), move |action, ()| dispatcher.dispatch(action));
    top::use_view_top(&state);
    use_address(&state, &act, &props.place);
    use_search(&state.index);
    kept::use_kept_place();
    use_print(&act);
    keys::use_keys(&state, &act);
    keys::use_paste(&state, &act);
    storage::use_device(&state, &act);
    open::offers::use_offers(&act);
    use_place(state.opener_open, open::PANEL, None);
    original::use_original(state.original);
    use_top(&state);
    embed::use_embedding(&state);
    shell(&ViewProps { state, act })
}

/// The page says its language; the texts of one that the reader chose are fetched by its script.
#[hook]
fn use_language(chosen: Language) {
    use_effect_with(language::spoken(), |spoken| {
        browser::set_language(language::code(*spoken));
    });
    use_effect_with(chosen, |chosen| {
        if !language::is_known(*chosen) {
            let code = language::code(*chosen).into();
            browser::announce_with("paragraf-language", &[("code", code)]);
        }
    });
}

/// The search is prepared once the protocol is on screen.
#[hook]
fn use_search(index: &Rc<Index>) {
    let index = Rc::clone(index);
    use_effect_with(Rc::as_ptr(&index), move |_| {
        browser::soon(move || index.prepare());
    });
}

/// On paper stands all that is found, also where the reader prints with the browser's own menu.
#[hook]
fn use_print(act: &Callback<Action>) {
    let act = act.clone();
    use_effect_with((), move |()| {
        let listeners = browser::on_print(move |prints| {
            if prints {
                act.emit(Action::Printing);
            }
        });
        move || drop(listeners)
    });
}

/// Keeps the address and the state alike, and names the window after what is shown.
#[hook]
fn use_address(state: &Rc<State>, act: &Callback<Action>, place: &str) {
    let tell = act.reform(Action::Address);
    let asked = !place.is_empty();
    let place = place.to_owned();
    use_effect_with((), move |()| {
        let listeners = history::on_hash(&tell);
        // A link may have been followed between the first drawing and now, when nobody listened.
        let now = browser::hash();
        if !now.is_empty() && now != place {
            tell.emit(now);
        }
        move || drop(listeners)
    });
    // The address that was asked for stays as it was written; a saved page begins with the one that
    // it holds.
    let first = use_mut_ref(|| true);
    let hash = address::hash(state);
    use_effect_with((hash, title(state)), move |(hash, title)| {
        browser::set_title(title);
        let keeps =
            std::mem::take(&mut *first.borrow_mut()) && !(asked && browser::hash().is_empty());
        if !keeps {
            history::write(hash);
        }
    });
}

/// Which protocol is on screen: the first pages of a PDF and the whole of it are one. Another one
/// is drawn anew, or else what stays of the last would be seen to move.
fn protocol_key(state: &State) -> usize {
    state
        .job
        .map_or_else(|| Rc::as_ptr(&state.reading).addr(), |job| job as usize)
}

/// Another protocol is read from its top.
#[hook]
fn use_top(state: &State) {
    let first = use_mut_ref(|| true);
    let protocol = protocol_key(state);
    // The page around the app goes on being read where it is.
    let alone = state.embedded.is_none();
    use_effect_with(protocol, move |_| {
        if !std::mem::take(&mut *first.borrow_mut()) && alone {
            browser::to_top("innehall");
        }
    });
}

/// "§ 41 Medfinansiering … – Regionala utvecklingsnämnden – Paragraf".
fn title(state: &State) -> String {
    let minutes = &state.reading.minutes;
    let case = state
        .item
        .and_then(|i| minutes.items.get(i))
        .map(|i| format!("{} {}", i.label, i.title));
    let view = view_words(state.view).to_owned();
    let body = minutes.meeting.body.clone();
    [
        Some(case.unwrap_or(view)),
        body,
        Some("Paragraf".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" – ")
}

/// What changes how all else is shown, as classes of the app and of the whole page. (A style that
/// looks for it inside the page would be asked anew for each thing that is drawn.)
fn marks(state: &State) -> String {
    let on_list = state.view == View::Items;
    let all = [
        ("has-case", on_list && state.item.is_some()),
        ("has-filters", on_list && state.filters_open),
        ("has-original", state.original.is_some()),
        ("has-opener", state.opener_open),
        ("has-search", on_list && !state.filter.text.is_empty()),
        ("dragging", state.dragging),
    ];
    let mut marks = String::new();
    for (name, _) in all.iter().filter(|(_, is)| *is) {
        marks.push(' ');
        marks.push_str(name);
    }
    marks
}

/// Everything on screen, drawn from one state.
pub fn shell(view: &ViewProps) -> Html {
    let state = &view.state;
    language::speak(state.language);
    let takes_files = !state.saved && state.embedded.is_none();
    let leave = view.act.reform(|_: DragEvent| Action::Dragging(false));
    html! {
        <div
            class={"app".to_owned() + &marks(state)}
            ondragover={takes_files.then(|| open::on_drag_over(&view.act, state.dragging))}
            ondrop={takes_files.then(|| open::on_drop(&view.act))}
        >
            <Steps depth={Depth::Frame} view={view.clone()} draw={above as Draw} to={2} />
            <Steps
                depth={Depth::Page}
                key={protocol_key(state)}
                view={view.clone()}
                draw={below as Draw}
                to={2}
                name="below"
            />
            <p class="said" role="status">{ state.said.map(Said::words).unwrap_or_default() }</p>
            if state.dragging {
                <div class="drop" ondragleave={leave}>
                    <p>
                        { icon(Icon::File) }
                        { say!("Släpp protokollet här") }
                    </p>
                </div>
            }
        </div>
    }
}

/// The bar, then the protocol.
fn above(view: &ViewProps, part: usize) -> Html {
    let state = &view.state;
    if part == 0 {
        return html! { <>{ skip() }{ header(view) }</> };
    }
    html! {
        <main key={protocol_key(state)} id="innehall" tabindex="-1">
            { open::notices(view) }
            if state.awaited.is_none() {
                <Steps depth={Depth::Protocol} view={view.clone()} draw={protocol as Draw} to={2} />
            }
        </main>
    }
}

/// What the protocol is called and its figures, then the view.
fn protocol(view: &ViewProps, part: usize) -> Html {
    if part == 0 { head(view) } else { body(view) }
}

/// What lies below the view waits for its turn: it would be seen to move.
fn below(view: &ViewProps, part: usize) -> Html {
    if part == 0 {
        return Html::default();
    }
    let state = &view.state;
    html! {
        <>
            if let Some(whole) = &state.embedded {
                { embed::foot(state, whole) }
            } else if state.awaited.is_none() {
                { footer(view) }
            }
            <Sharing ..view.clone() />
            <keys::Sheet ..view.clone() />
        </>
    }
}

fn skip() -> Html {
    html! {
        <a class="skip" href="#innehall">
            { say!("Hoppa till innehållet") }
        </a>
    }
}

/// What index.html shows until the app has come: the upper part of the same, of which only links do
/// something.
pub fn before(view: &ViewProps) -> Html {
    html! {
        <div class="app first">
            { skip() }
            { header(view) }
            <main id="innehall" tabindex="-1" aria-busy="true">
                { open::notices(view) }
                { head(view) }
                { body(view) }
            </main>
            <p class="said" role="status"></p>
        </div>
    }
}

/// What the protocol is called, and its figures.
fn head(view: &ViewProps) -> Html {
    let list = view.state.view == View::Items;
    let overview = if list {
        overview(view)
    } else {
        Html::default()
    };
    html! { <div class="top">{ overview::title(view) }{ overview }</div> }
}

/// The views, and the one that is chosen.
fn body(view: &ViewProps) -> Html {
    html! {
        <>
            { tabs(view) }
            <div class="workspace">
                <div class="workspace-view">{ current(view) }</div>
                { original::panel(view) }
            </div>
        </>
    }
}

fn header(view: &ViewProps) -> Html {
    if view.state.embedded.is_some() {
        return html! { <header class="bar">{ search(view) }</header> };
    }
    html! {
        <header class="bar">
            { brand(view) }
            { search(view) }
            { languages::menu(view, "wide-only") }
            { share::opener(view, "button wide-only") }
            { open::buttons(view) }
            { open::panel(view) }
        </header>
    }
}

/// The way to the list of cases.
fn brand(view: &ViewProps) -> Html {
    html! {
        <a class="brand" href={address::view_hash(&view.state, View::Items)}>
            <span class="mark" aria-hidden="true">{ "§" }</span>
            <span class="word">{ "Paragraf" }</span>
        </a>
    }
}

const TABS: [(View, Icon); 8] = [
    (View::Items, Icon::List),
    (View::Money, Icon::Coins),
    (View::Dissent, Icon::Flag),
    (View::Reader, Icon::Text),
    (View::Attendance, Icon::Person),
    (View::Notes, Icon::Check),
    (View::Glossary, Icon::Speech),
    (View::About, Icon::Info),
];

fn view_words(view: View) -> &'static str {
    match view {
        View::Items => say!("Beslut"),
        View::Money => say!("Pengar"),
        View::Dissent => say!("Reservationer", "tab"),
        View::Reader => say!("Protokollet"),
        View::Attendance => say!("Närvaro"),
        View::Notes => say!("Stämmer det?"),
        View::Glossary => say!("Ordlista"),
        View::About => say!("Om Paragraf"),
    }
}

/// The views: a row of tabs, at the lower edge of a phone, where the last ones are behind "Mer".
fn tabs(view: &ViewProps) -> Html {
    // Another page shows the protocol, not what Paragraf says of itself.
    let shown = if view.state.embedded.is_none() {
        &TABS[..]
    } else {
        &TABS[..WITH_ROOM]
    };
    let (first, last) = shown.split_at(BEFORE_MORE);
    let more = last.iter().any(|(target, _)| *target == view.state.view);
    let opener = html! {
        <button
            type="button"
            class={classes!("tab", "narrow-only", more.then_some("current"))}
            popovertarget={MORE}
        >
            { icon(Icon::More) }
            <span>{ say!("Mer") }</span>
        </button>
    };
    let tab = |tab: &_| one_tab(view, *tab);
    html! {
        <nav class="tabs" aria-label={say!("Vyer")}>
            { for first.iter().map(tab) }
            { opener }
            <div id={MORE} class="more-tabs" popover="auto">{ for last.iter().map(tab) }</div>
        </nav>
    }
}

/// How many views have a tab of their own on a phone, how many on wide screens, and the id of what
/// holds the others.
const BEFORE_MORE: usize = 4;
const WITH_ROOM: usize = 6;
const MORE: &str = "fler-vyer";

fn one_tab(view: &ViewProps, (target, mark): (View, Icon)) -> Html {
    let current = view.state.view == target;
    let narrow = matches!(target, View::Glossary | View::About);
    html! {
        <a
            class={classes!("tab", current.then_some("current"), narrow.then_some("narrow-only"))}
            href={address::view_hash(&view.state, target)}
            aria-current={current.then_some("page")}
            onclick={|_| browser::close_popover(MORE)}
        >
            { icon(mark) }
            <span>{ view_words(target) }</span>
        </a>
    }
}

/// Each view is a function of its own in WebAssembly, which browsers compile when it is first
/// called.
fn current(view: &ViewProps) -> Html {
    match view.state.view {
        View::Items => html! { <Items ..view.clone() /> },
        View::Money => money(view),
        View::Dissent => dissent(view),
        View::Reader => html! { <Reader ..view.clone() /> },
        View::Attendance => attendance(view),
        View::Notes => notes(view),
        View::Glossary => glossary(view),
        View::About => about(view),
    }
}

fn footer(view: &ViewProps) -> Html {
    let state = &view.state;
    let source = &state.reading.minutes.source;
    let pages = say!("sidor");
    let pages = labels::count(source.pages as usize, say!("sida"), pages);
    let printed = overview::begins_late(&state.reading.minutes.meeting)
        .and(overview::pages(&state.reading.minutes));
    let pages = pages
        + &printed
            .map(|printed| format!(" ({printed})"))
            .unwrap_or_default();
    let from = tell!(
        "Källa: {name}, {pages}. ",
        name = source.name,
        pages = pages
    );
    let link = |target, words: &'static str| {
        html! {
            <a href={address::view_hash(state, target)}>{ words }</a>
        }
    };
    let right = say!("Stämmer uppgifterna?");
    html! {
        <footer class="foot">
            <p>
                { from }
                { link(View::Notes, right) }
            </p>
            <p>{ if state.saved { saved() } else { privacy() } }</p>
            <p class="foot-links">
                { link(View::About, view_words(View::About)) }
                { link(View::Glossary, view_words(View::Glossary)) }
                <button
                    type="button"
                    class="link mouse-only"
                    onclick={view.on_click(Action::Help(true))}
                >
                    { keys::title() }
                </button>
            </p>
            { themes(view) }
            { languages::menu(view, "") }
        </footer>
    }
}

fn privacy() -> &'static str {
    say!(
        "Paragraf läser protokollet i din webbläsare. Inget skickas någonstans. Det är protokollet som gäller."
    )
}

/// Of a page that was saved with its protocol.
fn saved() -> &'static str {
    say!("Sparad med Paragraf; protokollet gäller.")
}
