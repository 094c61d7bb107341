//! Draws what index.html shows until the app has come: its first view of a protocol.
//! `scripts/first.mjs` runs it when the app is built, and no browser ever does.

#![expect(clippy::print_stdout, reason = "what it draws is its output")]

use std::rc::Rc;

use paragraf::ui::app::before;
use paragraf::ui::parts::ViewProps;
use paragraf::ui::state::State;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct PageProps {
    view: ViewProps,
}

#[component]
fn Page(props: &PageProps) -> Html {
    before(&props.view)
}

/// The only argument is the protocol, a text.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args()
        .nth(1)
        .ok_or("expected the protocol's file")?;
    let reading = Rc::new(paragraf::open(&file, &std::fs::read(&file)?)?);
    let state = Rc::new(State::new(reading, true));
    let props = PageProps {
        view: ViewProps {
            state,
            act: Callback::noop(),
        },
    };
    let renderer = yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false);
    println!("{}", pollster::block_on(renderer.render()));
    Ok(())
}
