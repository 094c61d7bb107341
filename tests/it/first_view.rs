//! The view that index.html shows until the app has come, drawn by the app's own code.
//! `UPDATE_EXPECT=1 cargo test first_view` draws it anew after a change of what it shows.

use std::path::Path;
use std::rc::Rc;

use expect_test::expect_file;
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

#[test]
fn first_view_is_what_the_app_shows_of_the_sample() {
    const SAMPLE: &str = "regionala-utvecklingsnamnden.txt";
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(root.join("samples").join(SAMPLE)).unwrap();
    let reading = Rc::new(paragraf::open(SAMPLE, &bytes).unwrap());
    let state = Rc::new(State::new(reading, true));
    let props = PageProps {
        view: ViewProps {
            state,
            act: Callback::noop(),
        },
    };
    let renderer = yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false);
    let drawn = pollster::block_on(renderer.render());
    expect_file![root.join("assets/page/first_view.html")].assert_eq(&(drawn + "\n"));
}
