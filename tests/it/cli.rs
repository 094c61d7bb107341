//! The command line as a user meets it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/samples/regionala-utvecklingsnamnden.txt"
);

fn paragraf(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_paragraf"));
    let pipes = command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = pipes.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn json(line: &str) -> serde_json::Value {
    serde_json::from_str(line).unwrap()
}

#[test]
fn one_file_gives_one_object_with_its_name() {
    let run = paragraf(&["parse", SAMPLE, "--pretty"], b"");
    assert!(run.status.success());
    let answer = json(&String::from_utf8(run.stdout).unwrap());
    assert_eq!(answer["schema"], "paragraf/1");
    assert_eq!(answer["source"]["name"], "regionala-utvecklingsnamnden.txt");
    assert_eq!(answer["items"].as_array().unwrap().len(), 12);
    assert_eq!(answer["meeting"].get("notThere"), None);
}

#[test]
fn standard_input_is_a_file_too() {
    let run = paragraf(
        &["parse", "-"],
        "§ 1\n\nVal\n\nBeslut\nNämnden väljer Åsa Ek (S).\n".as_bytes(),
    );
    let answer = json(&String::from_utf8(run.stdout).unwrap());
    assert_eq!(
        (&answer["source"]["name"], &answer["items"][0]["outcome"]),
        (&json("\"-\""), &json("\"elected\""))
    );
}

#[test]
fn several_files_give_a_line_each_and_one_that_cannot_be_opened_gets_a_sentence() {
    let run = paragraf(&["parse", SAMPLE, "no-such-file.txt", SAMPLE], b"");
    assert_eq!(run.status.code(), Some(1));
    let out = String::from_utf8(run.stdout).unwrap();
    assert_eq!(
        out.lines()
            .map(|line| json(line)["items"].as_array().unwrap().len())
            .collect::<Vec<_>>(),
        [12, 12]
    );
    let said = String::from_utf8(run.stderr).unwrap();
    assert_eq!(said.lines().count(), 1);
    assert!(
        said.contains("no-such-file.txt: Filen kan inte läsas"),
        "{said}"
    );
}

#[test]
fn spans_count_characters_of_the_text_that_is_printed() {
    let answer = json(&String::from_utf8(paragraf(&["parse", SAMPLE], b"").stdout).unwrap());
    let text = String::from_utf8(paragraf(&["text", SAMPLE], b"").stdout).unwrap();
    let row = &answer["items"][7]["funding"][0]["rows"][2];
    let number = |name: &str| usize::try_from(row["span"][name].as_u64().unwrap()).unwrap();
    let page = text.split("--- ").nth(number("page")).unwrap();
    let page: Vec<char> = page.split_once('\n').unwrap().1.chars().collect();
    let quoted: String = page[number("start")..number("end")].iter().collect();
    assert!(
        quoted.ends_with(row["printed"].as_str().unwrap()),
        "{quoted}"
    );
}

#[test]
fn a_table_is_printed_and_a_workbook_is_written() {
    let run = paragraf(
        &["export", SAMPLE, "--format", "csv", "--table", "money"],
        b"",
    );
    let csv = String::from_utf8(run.stdout).unwrap();
    assert!(
        run.status.success() && csv.contains(";1092000;\"1 092 000 kr\";30,0;3640000;"),
        "{csv}"
    );
    let path = std::env::temp_dir().join(format!("paragraf-{}.xlsx", std::process::id()));
    let run = paragraf(
        &[
            "export",
            SAMPLE,
            "--format",
            "xlsx",
            "-o",
            path.to_str().unwrap(),
        ],
        b"",
    );
    let written = std::fs::read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(run.status.success() && run.stdout.is_empty() && written.starts_with(b"PK"));
}

#[test]
fn what_cannot_be_written_or_is_no_format_is_said() {
    let run = paragraf(
        &[
            "export",
            SAMPLE,
            "--format",
            "markdown",
            "-o",
            "/no/such/folder/a.md",
        ],
        b"",
    );
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(
        !run.status.success() && said.contains("/no/such/folder/a.md kan inte skrivas"),
        "{said}"
    );
    let run = paragraf(&["export", SAMPLE, "--format", "docx"], b"");
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(
        !run.status.success() && said.contains("csv, xlsx, json, markdown"),
        "{said}"
    );
}

#[test]
fn help_teaches() {
    let help = String::from_utf8(paragraf(&["--help"], b"").stdout).unwrap();
    assert!(
        ["parse", "Examples:", "notes", "span"]
            .iter()
            .all(|word| help.contains(word)),
        "{help}"
    );
}
