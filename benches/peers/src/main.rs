//! Prints the text of a PDF file as another library reads it: `peers pdf-extract FILE`, `peers
//! lopdf FILE`.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [library, file] = &arguments[..] else { return Err("peers pdf-extract FILE, peers lopdf FILE".into()) };
    let text = match library.as_str() {
        "pdf-extract" => pdf_extract::extract_text(file)?,
        "lopdf" => lopdf_text(file)?,
        other => return Err(format!("{other} is no peer").into()),
    };
    println!("{text}");
    Ok(())
}

fn lopdf_text(file: &str) -> Result<String, Box<dyn Error>> {
    let document = lopdf::Document::load(file)?;
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    Ok(document.extract_text(&pages)?)
}
