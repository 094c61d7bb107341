//! One set of icons, drawn in a square of 24 with a line of 2.

use yew::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A reservation.
    Flag,
    /// Yes, or it adds up.
    Check,
    /// No.
    Cross,
    /// Search.
    Search,
    /// Filters.
    Filter,
    /// Back.
    Back,
    /// On, or the next one.
    Next,
    /// Opens downwards, or the next one below.
    Down,
    /// The one above.
    Up,
    /// A file.
    File,
    /// Cases and decisions.
    List,
    /// Money.
    Coins,
    /// Running text.
    Text,
    /// Something to check.
    Warning,
    /// Good to know.
    Info,
    /// A link.
    Link,
    /// The place in the source.
    Source,
    /// An arrow that leads further: "sent on".
    Forward,
    /// A clock: left for later.
    Clock,
    /// A turn back: sent back for more preparation.
    Return,
    /// A person.
    Person,
    /// A speech bubble: a statement, an answer.
    Speech,
    /// A tray: taken note of.
    Tray,
    /// Nothing: a short line.
    Dash,
    /// A pen: changed words, a task.
    Pen,
    /// More, added.
    Plus,
    /// A sum: computed, not stated.
    Sum,
    /// Looked for and not found.
    Missing,
    /// The world: languages.
    Globe,
    /// Handed on.
    Share,
    /// Kept as a file.
    Save,
    /// Two sheets: copied.
    Copy,
    /// Three dots: what else there is.
    More,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::More => "M5 12h.01M12 12h.01M19 12h.01",
            Self::Flag => "M5 21V4h12l-2.5 4.5L17 13H5",
            Self::Check => "M5 13l4.5 4.5L19 7",
            Self::Cross => "M6 6l12 12M18 6L6 18",
            Self::Search => "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM20 20l-4.8-4.8",
            Self::Filter => "M4 7h16M7 12h10M10 17h4",
            Self::Back => "M15 5l-7 7 7 7",
            Self::Next => "M9 5l7 7-7 7",
            Self::Down => "M5 9l7 7 7-7",
            Self::Up => "M5 15l7-7 7 7",
            Self::File => "M6 3h8l4 4v14H6zM14 3v5h4",
            Self::List => "M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01",
            Self::Coins => "M4 20V10M10 20V4M16 20v-8M22 20H2",
            Self::Text => "M5 5h14M5 10h14M5 15h14M5 20h8",
            Self::Warning => "M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.1",
            Self::Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.1",
            Self::Link => {
                "M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5"
            }
            Self::Source => "M5 4v9a3 3 0 0 0 3 3h11M14.5 11.5L19 16l-4.5 4.5",
            Self::Forward => "M4 12h15M13 6l6 6-6 6",
            Self::Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.2l3.4 2",
            Self::Return => "M9 6L4 11l5 5M4 11h10a5 5 0 0 1 0 10h-2",
            Self::Person => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21a7.5 7.5 0 0 1 15 0",
            Self::Speech => "M4 5h16v11H10l-5 4v-4H4z",
            Self::Tray => "M4 13l2.5-8h11L20 13v6H4zM4 13h4.5l1.5 3h4l1.5-3H20",
            Self::Dash => "M6 12h12",
            Self::Pen => "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Sum => "M17 8V5H6l6 7-6 7h11v-3",
            Self::Globe => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18"
            }
            Self::Share => "M12 15V4M8 8l4-4 4 4M6 12H4v9h16v-9h-2",
            Self::Save => "M12 4v11M8 11l4 4 4-4M4 20h16",
            Self::Copy => "M9 9h11v11H9zM5 15H4V4h11v1",
            Self::Missing => "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM6 18L18 6",
        }
    }
}

/// Draws an icon. It is decoration: the words beside it say the same.
pub fn icon(icon: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={icon.path()} />
        </svg>
    }
}
