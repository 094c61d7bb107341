//! Drawing by steps: what is large is drawn part by part, and between the parts the browser paints
//! and answers the reader.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::parts::ViewProps;
use super::state::State;
use super::turns::{self, Depth, next_step};
use super::{browser, history};
use crate::query::Index;

thread_local! {
    /// The protocol on screen, and what of it the reader has been to.
    static BEEN: RefCell<(*const Index, Vec<&'static str>)> = const { RefCell::new((std::ptr::null(), Vec::new())) };
    /// Whether the view that was begun last is drawn at once.
    static AT_ONCE: Cell<bool> = const { Cell::new(cfg!(not(target_family = "wasm"))) };
}

/// Notes that the reader has been to something of a protocol.
fn note_been(state: &State, name: &'static str) {
    let index = &raw const *state.index;
    BEEN.with_borrow_mut(|(known, names)| {
        if *known != index {
            (*known, *names) = (index, Vec::new());
        }
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    });
}

/// Whether the reader goes back to something of the protocol that they have been to: they find it
/// whole, also where they left it before it was, and so where they left it. What they go to anew
/// begins at its top.
fn is_come_back(state: &State, name: &'static str) -> bool {
    cfg!(target_family = "wasm")
        && !history::is_new_place()
        && BEEN.with_borrow(|(known, names)| {
            *known == &raw const *state.index && names.contains(&name)
        })
}

/// Whether nothing is waited for: on paper and in a tab that nobody looks at, where nothing is
/// painted in between, and where a reader comes back.
fn is_at_once(state: &State, name: &'static str) -> bool {
    cfg!(not(target_family = "wasm"))
        || state.shown == usize::MAX
        || browser::is_hidden()
        || is_come_back(state, name)
}

/// Whether a view that begins now, and what stands in it, is drawn at once. What has a `name` is
/// when it is come back to.
pub(super) fn begins_whole(state: &State, name: &'static str) -> bool {
    let at_once = is_at_once(state, name);
    AT_ONCE.set(at_once);
    note_been(state, name);
    at_once
}

/// Tells the page's own script that a view is drawn to its end; it waits for the first time.
pub(super) fn tell_whole(is_whole: bool) {
    if is_whole {
        browser::announce("paragraf-drawn");
    }
}

/// How many parts the next step draws, after one of so many that took so much longer than a frame
/// (milliseconds).
type Pace = fn(usize, f64) -> usize;

/// How many of so many parts are drawn by now: all of them if they are drawn `at_once`, or else the
/// first ones and some more with each turn.
#[hook]
fn use_turns(depth: Depth, at_once: bool, parts: usize, first: usize, pace: Pace) -> usize {
    let drawn = use_state(|| (first, first));
    let now = if at_once { parts } else { parts.min(drawn.0) };
    use_effect_with((now, parts), move |(now, parts)| {
        let next = move |longer| {
            let step = pace(drawn.1, longer);
            drawn.set((drawn.0 + step, step));
        };
        let turn = (now < parts).then(|| turns::ask(depth, next));
        move || drop(turn)
    });
    now
}

/// How many of so many parts are drawn by now, one more with each turn, or more where they are
/// drawn fast.
#[hook]
pub(super) fn use_steps(
    state: &Rc<State>,
    depth: Depth,
    name: &'static str,
    parts: usize,
    pace: Pace,
) -> usize {
    // A single part belongs to what is drawn by steps around it.
    let is_view = depth == Depth::View && parts > 1;
    let begins = use_memo((), |()| {
        if is_view {
            begins_whole(state, name)
        } else {
            is_at_once(state, name)
        }
    });
    let is_paper = state.shown == usize::MAX;
    if is_view && is_paper {
        AT_ONCE.set(true);
    }
    let now = use_turns(depth, *begins || is_paper, parts, 1, pace);
    let is_whole = now >= parts && !name.is_empty();
    use_effect_with((is_whole, parts), |(is_whole, _)| tell_whole(*is_whole));
    now
}

/// Draws a part.
pub(super) type Draw = fn(&ViewProps, usize) -> Html;

/// What [`Steps`] is given.
#[derive(Properties, Clone)]
pub(super) struct StepsProps {
    /// What all parts are drawn from.
    pub(super) view: ViewProps,
    /// What it stands within.
    pub(super) depth: Depth,
    /// What a view is remembered as; empty where its end is not told either.
    #[prop_or_default]
    pub(super) name: &'static str,
    /// Draws a part; those from `from` to before `to`.
    pub(super) draw: Draw,
    #[prop_or_default]
    pub(super) from: usize,
    pub(super) to: usize,
}

impl PartialEq for StepsProps {
    /// One place on screen always draws in the same way.
    fn eq(&self, other: &Self) -> bool {
        self.view == other.view && (self.from, self.to) == (other.from, other.to)
    }
}

/// Draws parts one after the other, each in a task of its own; those that are there already are
/// left as they are.
#[component]
pub(super) fn Steps(props: &StepsProps) -> Html {
    let parts = props.to - props.from;
    let drawn = use_steps(&props.view.state, props.depth, props.name, parts, |_, _| 1);
    if parts == 1 {
        return (props.draw)(&props.view, props.from);
    }
    let part = |at: usize| {
        html! {
            <Steps key={at} from={at} to={at + 1} name="" ..props.clone() />
        }
    };
    (props.from..props.from + drawn).map(part).collect()
}

/// What [`Gradual`] is given.
#[derive(Properties, Clone)]
struct GradualProps {
    depth: Depth,
    /// The view that it is, and what that is remembered as.
    #[prop_or_default]
    whole: Option<(Rc<State>, &'static str)>,
    /// How many are drawn at first.
    first: usize,
    parts: Vec<Rc<Html>>,
}

impl PartialEq for GradualProps {
    /// Drawn again whenever what it stands in is: comparing its parts would cost as much.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[component]
fn Gradual(props: &GradualProps) -> Html {
    let whole = &props.whole;
    let begins = use_memo((), |()| match whole {
        Some((state, name)) => begins_whole(state, name),
        None => AT_ONCE.get(),
    });
    let drawn = use_turns(
        props.depth,
        *begins || AT_ONCE.get(),
        props.parts.len(),
        props.first,
        next_step,
    );
    use_effect_with(drawn == props.parts.len() && whole.is_some(), |is_whole| {
        tell_whole(*is_whole);
    });
    props
        .parts
        .iter()
        .take(drawn)
        .enumerate()
        .map(|(at, html)| html! { <Piece key={at} html={Rc::clone(html)} /> })
        .collect()
}

#[derive(Properties, Clone)]
struct PieceProps {
    html: Rc<Html>,
}

impl PartialEq for PieceProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.html, &other.html)
    }
}

/// A part that is there already is left as it is while others come.
#[component]
fn Piece(props: &PieceProps) -> Html {
    (*props.html).clone()
}

/// What is made already comes into the page little by little: that is what costs most.
pub(super) fn gradually(depth: Depth, first: usize, parts: Vec<Html>) -> Html {
    let parts: Vec<_> = parts.into_iter().map(Rc::new).collect();
    html! { <Gradual {depth} {first} {parts} /> }
}

/// The same for a whole view, which is drawn at once when it is come back to.
pub(super) fn gradual_view(view: &ViewProps, name: &'static str, parts: Vec<Html>) -> Html {
    let parts: Vec<_> = parts.into_iter().map(Rc::new).collect();
    html! {
        <Gradual depth={Depth::View} whole={(Rc::clone(&view.state), name)} first={1} {parts} />
    }
}
