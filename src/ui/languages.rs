//! In which language the app begins, and the menu for another one.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::icons::{Icon, icon};
use super::language::{LANGUAGES, Language, of_code, say};
use super::parts::ViewProps;
use super::state::Action;
use super::{browser, storage};

/// The language to begin with: that of the address, else the one chosen before, else the browser's.
pub fn first() -> Language {
    if let Some(language) = of_address(&browser::hash()) {
        return language;
    }
    let chosen = storage::language().into_iter();
    chosen
        .chain(browser::preferred_languages())
        .find_map(|code| of_code(&code))
        .unwrap_or_default()
}

fn of_address(hash: &str) -> Option<Language> {
    hash.split(['?', '&'])
        .find_map(|part| part.strip_prefix("sprak="))
        .and_then(of_code)
}

/// The languages, each named in itself. What the reader chooses is remembered on the device.
pub(super) fn menu(view: &ViewProps, class: &'static str) -> Html {
    let act = view.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let code = event.target_unchecked_into::<HtmlSelectElement>().value();
        storage::set_language(&code);
        if let Some(language) = of_code(&code) {
            act.emit(Action::Language(language));
        }
    });
    let option = |(language, code, name): &(Language, &'static str, &'static str)| {
        html! {
            <option value={*code} lang={*code} selected={*language == view.state.language}>
                { *name }
            </option>
        }
    };
    html! {
        <label class={classes!("languages", class)}>
            { icon(Icon::Globe) }
            <span class="visually-hidden">{ say!("Språk") }</span>
            <select {onchange}>{ for LANGUAGES.iter().map(option) }</select>
        </label>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_says_its_language() {
        assert_eq!(
            of_address("#/beslut?sprak=fi&sok=a"),
            Some(Language::Finnish)
        );
        assert_eq!(
            of_address("#/beslut?sok=a&sprak=en"),
            Some(Language::English)
        );
        assert_eq!(of_address("#/beslut?sprak=de"), None);
        assert_eq!(of_address("#/beslut"), None);
    }
}
