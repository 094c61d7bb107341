//! The command line: `paragraf parse FILE…`.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use paragraf::Reading;

/// Reads Swedish public protocols: what was decided, what it costs and who pays, and who objected.
#[derive(Parser)]
#[command(version, about, after_help = HELP)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print what protocols say, as JSON.
    ///
    /// One file gives one object; several give one object a line, in order, each with the file's name in `source`.
    /// A file that cannot be opened gets one sentence on standard error; the others are still read, and the exit
    /// code is 1.
    Parse {
        /// Text files, UTF-8, UTF-16 or Windows-1252; `-` is standard input.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
        /// Indent the JSON.
        #[arg(long)]
        pretty: bool,
    },
    /// Print the cleaned text that spans point into, with a line before each page.
    Text {
        /// A text file; `-` is standard input.
        #[arg(value_name = "FILE")]
        file: String,
    },
}

const HELP: &str = "\
Examples:
  paragraf parse protokoll.txt --pretty
      everything one protocol says, indented
  paragraf parse *.txt > protokoll.jsonl
      a folder of protocols, one object a line
  paragraf parse protokoll.txt | jq '.items[] | select(.outcome == \"rejected\") | {label, title}'
      what was refused
  paragraf parse protokoll.txt | jq '[.items[].decisions[].granted[].amount.kronor] | add'
      how much was granted, in kronor
  pdftotext -layout protokoll.pdf - | paragraf parse -
      from another program

What comes out (see README, \"The data\"):
  meeting   body, date, place, chair, secretary, adjusters, who was present
  items     one for each §: title, case number, outcome, decisions with their points and sums,
            proposals, votes, reservations, tables of who pays what with their control sum
  notes     everything doubtful, with its place

A field that the document is silent about is absent. A `span` {page, start, end} counts characters of
the page's text as `paragraf text FILE` prints it.";

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Parse { files, pretty } => parse(&files, pretty),
        Command::Text { file } => text(&file),
    }
}

fn parse(files: &[String], pretty: bool) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in files {
        let printed = open(file).and_then(|reading| print_json(&reading, pretty));
        if let Err(sentence) = printed {
            eprintln!("paragraf: {file}: {sentence}");
            code = ExitCode::FAILURE;
        }
    }
    code
}

fn text(file: &str) -> ExitCode {
    let printed = open(file).and_then(|reading| print_text(&reading));
    printed.map_or_else(
        |sentence| {
            eprintln!("paragraf: {file}: {sentence}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

/// Opens a file; the error is a sentence.
fn open(file: &str) -> Result<Reading, String> {
    let bytes = if file == "-" { standard_input() } else { std::fs::read(file) };
    let bytes = bytes.map_err(|error| format!("Filen kan inte läsas: {error}."))?;
    let name = Path::new(file).file_name().map_or_else(|| file.into(), |name| name.to_string_lossy());
    paragraf::open(&name, &bytes).map_err(|error| error.to_string())
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn print_json(reading: &Reading, pretty: bool) -> Result<(), String> {
    let json =
        if pretty { serde_json::to_string_pretty(&reading.minutes) } else { serde_json::to_string(&reading.minutes) };
    let json = json.map_err(|error| error.to_string())?;
    said(writeln!(io::stdout().lock(), "{json}"))
}

/// A reader that stopped listening (`| head`) is no error.
fn said(written: io::Result<()>) -> Result<(), String> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
        other => other.map_err(|error| error.to_string()),
    }
}

fn print_text(reading: &Reading) -> Result<(), String> {
    let mut out = io::stdout().lock();
    for page in 1..=reading.minutes.source.pages {
        let text = reading.text.page(page);
        said(writeln!(out, "--- {page}\n{text}"))?;
    }
    Ok(())
}
