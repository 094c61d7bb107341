//! The facts as JSON, as the command line prints them.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use crate::model::Minutes;
use crate::personal::mask;

/// Writes the facts, indented, with a line's end after them.
pub fn write(minutes: &Minutes) -> Vec<u8> {
    let mut json = Vec::new();
    let masked = Masked(PrettyFormatter::new());
    // Nothing in the facts can fail to be written to memory: all keys are texts.
    let written = minutes.serialize(&mut Serializer::with_formatter(&mut json, masked));
    debug_assert!(written.is_ok(), "{written:?}");
    json.push(b'\n');
    json
}

/// Indents, and hides personal identity numbers in texts. A digit becomes one character, so that
/// spans stay right.
struct Masked(PrettyFormatter<'static>);

/// Functions that indent as the library does.
macro_rules! as_pretty {
    ($($name:ident($($argument:ident: $type:ty),*)),*) => {$(
        fn $name<W: ?Sized + Write>(&mut self, writer: &mut W $(, $argument: $type)*) -> io::Result<()> {
            self.0.$name(writer $(, $argument)*)
        }
    )*};
}

impl Formatter for Masked {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        writer.write_all(mask(fragment).as_bytes())
    }

    as_pretty! {
        begin_array(), end_array(), begin_array_value(first: bool), end_array_value(),
        begin_object(), end_object(), begin_object_key(first: bool), begin_object_value(), end_object_value()
    }
}
