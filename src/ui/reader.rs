//! To come.

use yew::prelude::*;

use super::parts::ViewProps;

/// To come.
#[component]
pub fn Reader(_props: &ViewProps) -> Html {
    Html::default()
}
