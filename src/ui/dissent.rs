//! To come.

use yew::prelude::*;

use super::parts::ViewProps;

/// To come.
#[component]
pub fn Dissent(_props: &ViewProps) -> Html {
    Html::default()
}
