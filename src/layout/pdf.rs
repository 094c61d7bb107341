//! PDF files: what their pages draw. The only file that names hayro.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::font::{Glyph as Drawn, GlyphRun, PositionedGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, BezPath, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt, interpret_page,
};

use super::OpenError;
use super::glyphs::{Glyph, Sheet, Turn, letters};

/// The most pages that are read.
pub(super) const MAX_PAGES: usize = 3_000;
/// The most letters of a page that are read.
const MAX_GLYPHS: usize = 200_000;

/// What each page of a file draws; nothing for a page that cannot be read.
///
/// # Errors
/// Where the file needs a password, is damaged or has too many pages.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Option<Sheet>>, OpenError> {
    let pdf = load(bytes)?;
    let mut cache = InterpreterCache::new();
    let mut sheets = Vec::with_capacity(pdf.pages().len());
    for page in pdf.pages().iter() {
        let sheet = catch_unwind(AssertUnwindSafe(|| sheet(page, &cache, &pdf))).ok();
        if sheet.is_none() {
            // What the page left half made must not harm the next one.
            cache = InterpreterCache::new();
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn load(bytes: &[u8]) -> Result<Pdf, OpenError> {
    let loaded = catch_unwind(|| Pdf::new(bytes.to_vec())).unwrap_or(Err(LoadPdfError::Invalid));
    let pdf = loaded.map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => OpenError::Password,
        LoadPdfError::Decryption(_) => OpenError::Encryption,
        LoadPdfError::Invalid => OpenError::Damaged,
    })?;
    match pdf.pages().len() {
        0 => Err(OpenError::Damaged),
        count if count > MAX_PAGES => Err(OpenError::TooManyPages),
        _ => Ok(pdf),
    }
}

fn sheet<'p>(page: &Page<'p>, cache: &InterpreterCache<'p>, pdf: &'p Pdf) -> Sheet {
    let (width, height) = page.render_dimensions();
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, bounds, cache, pdf.xref(), InterpreterSettings::default());
    let mut collector = Collector { sheet: Sheet { width, height, ..Sheet::default() } };
    interpret_page(page, &mut context, &mut collector);
    collector.sheet
}

/// Collects letters instead of drawing.
struct Collector {
    sheet: Sheet,
}

impl Device<'_> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, mode: &DrawMode) {
        let bold = run.glyphs().first().is_some_and(|glyph| is_bold(glyph));
        for glyph in run.glyphs() {
            if self.sheet.glyphs.len() < MAX_GLYPHS {
                self.add(glyph, props.transform, bold, !matches!(mode, DrawMode::Invisible));
            }
        }
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.sheet.pictures = true;
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn draw_rect(&mut self, _: &Rect, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_clip_rect(&mut self, _: &Rect) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

impl Collector {
    /// Adds the letters of a sign, its width divided evenly among them.
    fn add(&mut self, sign: &PositionedGlyph<'_>, transform: Affine, bold: bool, visible: bool) {
        let text = match sign.as_unicode() {
            Some(BfString::Char(c)) if letters(c).is_empty() => {
                return self.push(c, &placed(sign, transform, bold, visible));
            }
            Some(BfString::Char(c)) => letters(c).to_owned(),
            Some(BfString::String(text)) => text,
            None => char::REPLACEMENT_CHARACTER.to_string(),
        };
        let whole = placed(sign, transform, bold, visible);
        let width = whole.width / f32::from(u8::try_from(text.chars().count()).unwrap_or(u8::MAX).max(1));
        for (nth, letter) in (0u8..).zip(text.chars()) {
            self.push(letter, &Glyph { x: whole.x + width * f32::from(nth), width, ..whole });
        }
    }

    fn push(&mut self, letter: char, glyph: &Glyph) {
        if !letter.is_control() {
            self.sheet.glyphs.push(Glyph { letter, ..*glyph });
        }
    }
}

/// Where a sign stands, in points from the page's top left corner.
#[expect(clippy::cast_possible_truncation, clippy::many_single_char_names, reason = "a matrix and a place on a page")]
fn placed(sign: &PositionedGlyph<'_>, transform: Affine, bold: bool, visible: bool) -> Glyph {
    let [a, b, c, d, x, y] = (transform * sign.transform()).as_coeffs();
    // Glyph space has a thousand units to the size.
    let (across, size) = (a.hypot(b) * 1000.0, c.hypot(d) * 1000.0);
    let (advance, embedded) = advance(sign);
    let scale = if embedded { across } else { size };
    Glyph {
        letter: ' ',
        x: x as f32,
        y: y as f32,
        width: f64::from(advance) as f32 / 1000.0 * scale as f32,
        size: size as f32,
        bold,
        turn: Turn::of(a as f32, b as f32),
        visible,
    }
}

/// The advance of a sign in thousandths, and whether its transform scales it too: signs of a stand-in font are
/// stretched to the advance.
fn advance(sign: &Drawn<'_>) -> (f32, bool) {
    match sign {
        Drawn::Outline(outline) => (outline.advance_width().unwrap_or(500.0), outline.font_data().is_some()),
        Drawn::Type3(sign) => (sign.advance_width().unwrap_or(500.0), true),
    }
}

/// How bold fonts are called.
const BOLD: [&str; 4] = ["bold", "black", "heavy", "demi"];

fn is_bold(sign: &Drawn<'_>) -> bool {
    let Drawn::Outline(outline) = sign else { return false };
    let Some(font) = outline.font_data() else { return false };
    let name = font.postscript_name.unwrap_or_default().to_lowercase();
    font.weight.is_some_and(|weight| weight >= 600) || BOLD.iter().any(|word| name.contains(word))
}
