//! The command line: `paragraf parse FILE…`.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand};
use paragraf::Reading;
use paragraf::wanted::{FORMATS, Format, TABLES, Table, Wanted};

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
    /// One file gives one object; several give one object a line, in order, each with the file's
    /// name in `source`. A file that cannot be opened gets one sentence on standard error; the
    /// others are still read, and the exit code is 1.
    Parse {
        /// PDF files, or text files in UTF-8, UTF-16 or Windows-1252; `-` is standard input.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
        /// Indent the JSON.
        #[arg(long)]
        pretty: bool,
    },
    /// Print the cleaned text that spans point into, with a line before each page.
    Text {
        /// A PDF or text file; `-` is standard input.
        #[arg(value_name = "FILE")]
        file: String,
    },
    /// Make a file of what a protocol says: a table, a workbook, data, or a summary in plain words.
    ///
    /// Tables are for Swedish Excel: semicolons, decimal commas. Personal identity numbers are
    /// hidden.
    Export {
        /// A PDF or text file; `-` is standard input.
        #[arg(value_name = "FILE")]
        file: String,
        /// csv (one table), xlsx (all tables), json, or markdown ("Beslut i korthet").
        #[arg(long, value_parser = PossibleValuesParser::new(FORMATS.map(Format::name)))]
        format: String,
        /// The table of a CSV file.
        #[arg(long, default_value = "decisions", value_parser = PossibleValuesParser::new(TABLES.map(Table::name)))]
        table: String,
        /// Where to write it; without this it is printed.
        #[arg(short, long, value_name = "OUT")]
        output: Option<String>,
    },
}

const HELP: &str = "\
Examples:
  paragraf parse protokoll.pdf --pretty
      everything one protocol says, indented
  paragraf parse *.pdf > protokoll.jsonl
      a folder of protocols, one object a line, read on all cores
  paragraf parse protokoll.pdf | jq '.items[] | select(.outcome == \"rejected\") | {label, title}'
      what was refused
  paragraf parse protokoll.pdf | jq '[.items[].decisions[].granted[].amount.kronor] | add'
      how much was granted, in kronor
  paragraf export protokoll.pdf --format xlsx -o protokoll.xlsx
      a workbook: decisions, who pays, reservations, votes, attendance
  paragraf export protokoll.pdf --format markdown > beslut-i-korthet.md
      a summary in plain words
  curl -s https://example.org/protokoll.pdf | paragraf parse -
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
        Command::Text { file } => done(&file, open(&file).and_then(|reading| print_text(&reading))),
        Command::Export {
            file,
            format,
            table,
            output,
        } => done(
            &file,
            open(&file).and_then(|reading| export(&reading, &format, &table, output.as_deref())),
        ),
    }
}

fn parse(files: &[String], pretty: bool) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    in_order(
        files,
        |file| open(file).and_then(|reading| json(&reading, pretty)),
        |file, read| {
            let printed = read.and_then(|json| said(writeln!(io::stdout().lock(), "{json}")));
            if let Err(sentence) = printed {
                eprintln!("paragraf: {file}: {sentence}");
                code = ExitCode::FAILURE;
            }
        },
    );
    code
}

/// Works on files on all cores; the results are taken in the order of the files, each as soon as it
/// can be.
fn in_order<T: Send>(
    files: &[String],
    work: impl Fn(&str) -> T + Sync,
    mut take: impl FnMut(&str, T),
) {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..cores().min(files.len()) {
            let (sender, next, work) = (sender.clone(), &next, &work);
            scope.spawn(move || {
                while let Some((index, file)) = take_next(next, files) {
                    if sender.send((index, work(file))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut done = BTreeMap::new();
        let mut due = 0;
        for (index, result) in receiver {
            done.insert(index, result);
            while let Some(result) = done.remove(&due) {
                take(&files[due], result);
                due += 1;
            }
        }
    });
}

fn take_next<'f>(next: &AtomicUsize, files: &'f [String]) -> Option<(usize, &'f str)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    files.get(index).map(|file| (index, file.as_str()))
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Ends with a sentence where something went wrong.
fn done(file: &str, work: Result<(), String>) -> ExitCode {
    work.map_or_else(
        |sentence| {
            eprintln!("paragraf: {file}: {sentence}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

/// Opens a file; the error is a sentence.
fn open(file: &str) -> Result<Reading, String> {
    let bytes = if file == "-" {
        standard_input()
    } else {
        std::fs::read(file)
    };
    let bytes = bytes.map_err(|error| format!("Filen kan inte läsas: {error}."))?;
    let name = Path::new(file)
        .file_name()
        .map_or_else(|| file.into(), |name| name.to_string_lossy());
    paragraf::open(&name, &bytes).map_err(|error| error.to_string())
}

fn standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn json(reading: &Reading, pretty: bool) -> Result<String, String> {
    let json = if pretty {
        serde_json::to_string_pretty(&reading.minutes)
    } else {
        serde_json::to_string(&reading.minutes)
    };
    json.map_err(|error| error.to_string())
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

/// Writes all cases of a protocol to a file, or prints them.
fn export(
    reading: &Reading,
    format: &str,
    table: &str,
    output: Option<&str>,
) -> Result<(), String> {
    let wanted = Wanted {
        format: Format::of_name(format).unwrap_or_default(),
        table: Table::of_name(table).unwrap_or_default(),
        ..Wanted::all(&reading.minutes)
    };
    let mut out = io::stdout().lock();
    if wanted.format == Format::Xlsx && output.is_none() && out.is_terminal() {
        return Err("En arbetsbok är ingen text: ange en fil med -o.".to_owned());
    }
    let bytes = paragraf::export::export(&reading.minutes, &wanted);
    match output {
        Some(path) => std::fs::write(path, bytes)
            .map_err(|error| format!("{path} kan inte skrivas: {error}.")),
        None => said(out.write_all(&bytes)),
    }
}
