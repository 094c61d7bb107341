//! To come.

use yew::prelude::*;

use super::parts::ViewProps;

/// To come.
#[component]
pub fn Money(_props: &ViewProps) -> Html {
    Html::default()
}
