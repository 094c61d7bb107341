//! What the reader has chosen or opened on this device: the only things that the app remembers
//! there.

use std::rc::Rc;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The themes with their words in storage and on the page.
pub const THEMES: [(Theme, &str); 3] = [
    (Theme::Auto, "auto"),
    (Theme::Light, "light"),
    (Theme::Dark, "dark"),
];

/// Whether what reads PDF files is kept on the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// Nothing can be kept here: the app has no service worker.
    #[default]
    Never,
    /// It can be.
    Can,
    /// It is being fetched.
    Busy,
    /// It is.
    Kept,
    /// It could not be fetched.
    Failed,
}

/// A protocol that was opened: never what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recent {
    /// The file's name.
    pub name: String,
    /// Who met.
    pub body: String,
    /// When, as an ISO date.
    pub date: String,
    /// The address in `?src=` that it came from; empty for a file.
    pub source: String,
}

/// How many protocols are remembered.
const MOST_RECENT: usize = 10;

impl Recent {
    /// The list as it is stored: a line each, with tabs between.
    pub fn write(list: &[Self]) -> String {
        let plain = |text: &str| text.replace(['\t', '\n', '\r'], " ");
        let line = |r: &Self| {
            [&r.name, &r.body, &r.date, &r.source]
                .map(|text| plain(text))
                .join("\t")
        };
        list.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The list that was stored; lines that are none are left out.
    pub fn read(stored: &str) -> Vec<Self> {
        let one = |line: &str| {
            let mut parts = line.split('\t').map(str::to_owned);
            let recent = Self {
                name: parts.next()?,
                body: parts.next()?,
                date: parts.next()?,
                source: parts.next()?,
            };
            (!recent.name.is_empty()).then_some(recent)
        };
        stored.lines().filter_map(one).take(MOST_RECENT).collect()
    }

    /// The list with this one first.
    #[must_use]
    pub fn before(self, list: Vec<Self>) -> Vec<Self> {
        let mut all = vec![self];
        let others = list
            .into_iter()
            .filter(|other| *other != all[0])
            .collect::<Vec<_>>();
        all.extend(others);
        all.truncate(MOST_RECENT);
        all
    }
}

/// What the app knows of the device.
#[derive(Clone, Debug, PartialEq)]
pub struct Device {
    /// Light or dark.
    pub theme: Theme,
    /// Whether single keys do something.
    pub keys: bool,
    /// The protocols that were opened last.
    pub recent: Rc<Vec<Recent>>,
    /// Whether what reads PDF files is kept.
    pub keep: Keep,
    /// Whether there is no room beside the list: what would stand there is drawn when it is asked
    /// for.
    pub narrow: bool,
}

impl Default for Device {
    fn default() -> Self {
        Self {
            theme: Theme::Auto,
            keys: true,
            recent: Rc::default(),
            keep: Keep::Never,
            narrow: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recent(name: &str) -> Recent {
        Recent {
            name: name.into(),
            body: "Nämnden".into(),
            date: "2025-09-16".into(),
            source: String::new(),
        }
    }

    #[test]
    fn the_list_is_read_as_it_was_written() {
        let list = vec![
            recent("a.pdf"),
            Recent {
                source: "b.pdf".into(),
                ..recent("b\tc\n.pdf")
            },
        ];
        let read = Recent::read(&Recent::write(&list));
        assert_eq!(
            (read.len(), &read[0], read[1].name.as_str()),
            (2, &list[0], "b c .pdf")
        );
        assert!(Recent::read("nonsense\n\t\t\t").is_empty());
    }

    #[test]
    fn ten_are_remembered_and_each_once() {
        let list = (0..12).fold(Vec::new(), |list, i| recent(&i.to_string()).before(list));
        assert_eq!((list.len(), list[0].name.as_str()), (MOST_RECENT, "11"));
        let again = recent("5").before(list);
        assert_eq!((again.len(), again[0].name.as_str()), (MOST_RECENT, "5"));
    }
}
