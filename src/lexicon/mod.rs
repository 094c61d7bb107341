//! Swedish as rows. No other file of the parser holds a Swedish word.

pub mod sentences;
