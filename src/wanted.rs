//! What somebody wants to take away of a protocol: which cases, as what. The app asks for it,
//! `export` makes it.

use borsh::{BorshDeserialize, BorshSerialize};

use crate::Minutes;

/// The kinds of file that there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub enum Format {
    /// One table for a spreadsheet: semicolons, decimal commas.
    #[default]
    Csv,
    /// A workbook with all tables.
    Xlsx,
    /// The facts as data, as `paragraf parse` prints them.
    Json,
    /// A summary in plain words.
    Markdown,
}

/// The tables that there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub enum Table {
    /// A row for each case.
    #[default]
    Decisions,
    /// A row for each payer.
    Money,
    /// A row for each reservation.
    Reservations,
    /// A row for each ballot, or for each vote without names.
    Votes,
    /// A row for each person.
    Attendance,
}

/// All formats.
pub const FORMATS: [Format; 4] = [Format::Csv, Format::Xlsx, Format::Json, Format::Markdown];
/// All tables, in the order in which a workbook has them.
pub const TABLES: [Table; 5] = [
    Table::Decisions,
    Table::Money,
    Table::Reservations,
    Table::Votes,
    Table::Attendance,
];

impl Format {
    /// Its name on the command line and in the JavaScript API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
            Self::Markdown => "markdown",
        }
    }

    /// How the name of such a file ends.
    pub fn ending(self) -> &'static str {
        if self == Self::Markdown {
            "md"
        } else {
            self.name()
        }
    }

    /// What a browser is told that such a file is.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
            Self::Markdown => "text/markdown;charset=utf-8",
        }
    }

    /// The format of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        FORMATS.into_iter().find(|format| format.name() == name)
    }
}

impl Table {
    /// Its name on the command line and in the JavaScript API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decisions => "decisions",
            Self::Money => "money",
            Self::Reservations => "reservations",
            Self::Votes => "votes",
            Self::Attendance => "attendance",
        }
    }

    /// The table of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        TABLES.into_iter().find(|table| table.name() == name)
    }
}

/// What is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshDeserialize, BorshSerialize)]
pub struct Wanted {
    /// As what.
    pub format: Format,
    /// Which table; only a CSV file has one.
    pub table: Table,
    /// Which cases, in which order: indices into `items`.
    pub items: Vec<u32>,
    /// What they were chosen by, in words: "Avslag, reservation av M"; empty where it is all of
    /// them.
    pub filter: String,
}

impl Wanted {
    /// All cases of a protocol.
    pub fn all(minutes: &Minutes) -> Self {
        Self {
            items: (0..).take(minutes.items.len()).collect(),
            ..Self::default()
        }
    }
}
