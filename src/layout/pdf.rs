//! PDF files: what their pages draw, as letters and as pictures. The only file that names hayro.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_svg::hayro_interpret::font::{Glyph as Drawn, GlyphRun, PositionedGlyph};
use hayro_svg::hayro_interpret::hayro_cmap::BfString;
use hayro_svg::hayro_interpret::hayro_syntax::page::Page;
use hayro_svg::hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_svg::hayro_interpret::kurbo::{Affine, BezPath, Rect};
use hayro_svg::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro_svg::{RenderCache, SvgRenderSettings, convert};

use super::glyphs::{Glyph, Sheet, Turn, letters};
use super::{OpenError, lines};

/// The most pages that are read.
const MAX_PAGES: usize = 3_000;
/// The most letters of a page that are read.
const MAX_GLYPHS: usize = 200_000;

/// A PDF file, loaded.
pub struct Document {
    pdf: Pdf,
}

impl Document {
    /// Loads a file; the empty password opens most protected ones.
    ///
    /// # Errors
    /// Where the password does not open it, it is damaged or has too many pages.
    pub fn load(bytes: Vec<u8>, password: &str) -> Result<Self, OpenError> {
        let load = AssertUnwindSafe(|| Pdf::new_with_password(bytes, password));
        let loaded = catch_unwind(load).unwrap_or(Err(LoadPdfError::Invalid));
        let pdf = loaded.map_err(|error| match error {
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) if password.is_empty() => OpenError::Password,
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) => OpenError::WrongPassword,
            LoadPdfError::Decryption(_) => OpenError::Encryption,
            LoadPdfError::Invalid => OpenError::Damaged,
        })?;
        match pdf.pages().len() {
            0 => Err(OpenError::Damaged),
            count if count > MAX_PAGES => Err(OpenError::TooManyPages),
            _ => Ok(Self { pdf }),
        }
    }

    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Its pages, read one after the other. [`lines::settle`] makes them complete.
    pub fn pages(&self) -> Pages<'_> {
        Pages { pdf: &self.pdf, cache: InterpreterCache::new(), next: 0 }
    }

    /// A page (from 1) as an SVG picture in points, on white; nothing where it has no such page or cannot be drawn.
    pub fn picture(&self, page: usize) -> Option<String> {
        let page = self.pdf.pages().get(page.checked_sub(1)?)?;
        let white = SvgRenderSettings { bg_color: [255; 4] };
        let draw = || convert(page, &RenderCache::new(), &InterpreterSettings::default(), &white);
        catch_unwind(AssertUnwindSafe(draw)).ok()
    }
}

/// The pages of a PDF, read one after the other.
pub struct Pages<'d> {
    pdf: &'d Pdf,
    cache: InterpreterCache<'d>,
    next: usize,
}

impl Pages<'_> {
    /// Passes a page over, as damaged: reading it would never end.
    pub fn skip_page(&mut self) -> Option<super::Page> {
        self.pdf.pages().get(self.next)?;
        self.next += 1;
        Some(lines::DAMAGED)
    }
}

impl Iterator for Pages<'_> {
    type Item = super::Page;

    fn next(&mut self) -> Option<super::Page> {
        let page = self.pdf.pages().get(self.next)?;
        self.next += 1;
        let read = catch_unwind(AssertUnwindSafe(|| lines::page(sheet(page, &self.cache, self.pdf))));
        if read.is_err() {
            // What the page left half made must not harm the next one.
            self.cache = InterpreterCache::new();
        }
        Some(read.unwrap_or(lines::DAMAGED))
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
        let font = run.glyphs().first().map_or(0, |glyph| font_key(glyph));
        for glyph in run.glyphs() {
            if self.sheet.glyphs.len() < MAX_GLYPHS {
                self.add(glyph, props.transform, (bold, font), !matches!(mode, DrawMode::Invisible));
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
    fn add(&mut self, sign: &PositionedGlyph<'_>, transform: Affine, (bold, font): (bool, u32), visible: bool) {
        let text = match sign.as_unicode() {
            Some(BfString::Char(c)) if letters(c).is_empty() => {
                let glyph = placed(sign, transform, bold, visible);
                return self.push(c, &Glyph { sign: (font, sign.char_code()), ..glyph });
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
        sign: (0, 0),
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

/// Tells fonts apart; 0 where the file embeds none.
#[expect(clippy::cast_possible_truncation, reason = "enough to tell the fonts of a page apart")]
fn font_key(sign: &Drawn<'_>) -> u32 {
    let Drawn::Outline(outline) = sign else { return 0 };
    outline.font_data().map_or(0, |font| font.cache_key as u32)
}

/// How bold fonts are called.
const BOLD: [&str; 4] = ["bold", "black", "heavy", "demi"];

fn is_bold(sign: &Drawn<'_>) -> bool {
    let Drawn::Outline(outline) = sign else { return false };
    let Some(font) = outline.font_data() else { return false };
    let name = font.postscript_name.unwrap_or_default().to_lowercase();
    font.weight.is_some_and(|weight| weight >= 600) || BOLD.iter().any(|word| name.contains(word))
}
