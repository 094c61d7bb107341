//! PDF files: what their pages draw, as letters and as pictures. The only file that names hayro.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use hayro_svg::hayro_interpret::font::{Glyph as Drawn, GlyphId, GlyphRun, PositionedGlyph};
use hayro_svg::hayro_interpret::hayro_cmap::BfString;
use hayro_svg::hayro_interpret::hayro_syntax::page::Page;
use hayro_svg::hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_svg::hayro_interpret::kurbo::{Affine, BezPath, Rect};
use hayro_svg::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro_svg::{RenderCache, SvgRenderSettings, convert};

use super::glyphs::{Glyph, Sheet, Turn, letters};
use super::unseen::is_unseen;
use super::{OpenError, lines};

/// The most pages that are read.
const MAX_PAGES: usize = 3_000;
/// The most letters of a page that are read.
const MAX_GLYPHS: usize = 200_000;
/// The most strokes, areas, pictures and runs of letters that a page draws; a map has some hundred
/// thousand. Forms that draw forms make a page of a few bytes draw for ever.
const MAX_DRAWINGS: u32 = 3_000_000;
/// How many drawings a clip counts for: each form has one, and is unpacked anew.
const CLIP: u32 = 20;

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
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) if password.is_empty() => {
                OpenError::Password
            }
            LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
                OpenError::WrongPassword
            }
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
        Pages {
            pdf: &self.pdf,
            cache: InterpreterCache::new(),
            next: 0,
        }
    }

    /// A page (from 1) as an SVG picture in points, on white; nothing where it has no such page or
    /// cannot be drawn.
    pub fn picture(&self, page: usize) -> Option<String> {
        let page = self.pdf.pages().get(page.checked_sub(1)?)?;
        let white = SvgRenderSettings { bg_color: [255; 4] };
        let draw = || {
            convert(
                page,
                &RenderCache::new(),
                &InterpreterSettings::default(),
                &white,
            )
        };
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
        let read = catch_unwind(AssertUnwindSafe(|| {
            lines::page(sheet(page, &self.cache, self.pdf))
        }));
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
    let mut context = Context::new(
        transform,
        bounds,
        cache,
        pdf.xref(),
        InterpreterSettings::default(),
    );
    let sheet = Sheet {
        width,
        height,
        ..Sheet::default()
    };
    let mut collector = Collector {
        sheet,
        known: Vec::new(),
        drawings: 0,
    };
    interpret_page(page, &mut context, &mut collector);
    collector.sheet
}

/// Collects letters instead of drawing.
struct Collector {
    sheet: Sheet,
    /// The letters and advances of signs that were met before, by font and code: most signs of a
    /// page come again.
    known: Vec<(u32, Vec<Known>)>,
    /// How much was drawn.
    drawings: u32,
}

/// The shape, the letter and the advance of a sign, where it was met. Two fonts of a file can draw
/// from one program with codes of their own: the shape tells whether it is the same sign.
type Known = Option<(GlyphId, char, f32)>;

/// What the signs of a run have in common.
#[derive(Clone, Copy)]
struct Face {
    /// Tells fonts apart; 0 where the file embeds none.
    key: u32,
    bold: bool,
    /// Whether the transform of a sign scales its advance too: signs of a stand-in font are
    /// stretched to the advance.
    scaled: bool,
    visible: bool,
}

impl Device<'_> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, mode: &DrawMode) {
        self.count(1);
        let Some(first) = run.glyphs().first() else {
            return;
        };
        let face = face(first, !matches!(mode, DrawMode::Invisible));
        for sign in run.glyphs() {
            if self.sheet.glyphs.len() < MAX_GLYPHS {
                self.add(sign, props.transform, face);
            }
        }
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.count(1);
        self.sheet.pictures = true;
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {
        self.count(1);
    }

    fn draw_rect(&mut self, _: &Rect, _: DrawProps<'_>, _: &DrawMode) {
        self.count(1);
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.count(CLIP);
    }

    fn push_clip_rect(&mut self, _: &Rect) {
        self.count(CLIP);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

impl Collector {
    /// Gives a page up that draws without end. There is no other way to stop the library than to
    /// unwind out of it; in a browser that ends the worker, as everything does that goes wrong
    /// there.
    fn count(&mut self, drawings: u32) {
        self.drawings += drawings;
        if self.drawings > MAX_DRAWINGS {
            resume_unwind(Box::new("the page draws without end"));
        }
    }

    fn add(&mut self, sign: &PositionedGlyph<'_>, transform: Affine, face: Face) {
        if let Some((letter, advance)) = self.known(sign, face) {
            return self.push(letter, &placed(sign, transform, face, advance));
        }
        let whole = placed(sign, transform, face, advance(sign));
        match sign.as_unicode() {
            Some(BfString::Char(c)) if letters(c).is_empty() => {
                self.learn(sign, face, c);
                self.push(c, &whole);
            }
            Some(BfString::Char(c)) => self.spread(letters(c), whole),
            Some(BfString::String(text)) => self.spread(&text, whole),
            None => self.push(char::REPLACEMENT_CHARACTER, &whole),
        }
    }

    /// Adds the letters of a sign, its width divided evenly among them.
    fn spread(&mut self, text: &str, whole: Glyph) {
        let width =
            whole.width / f32::from(u8::try_from(text.chars().count()).unwrap_or(u8::MAX).max(1));
        for (nth, letter) in (0u8..).zip(text.chars()) {
            self.push(
                letter,
                &Glyph {
                    x: whole.x + width * f32::from(nth),
                    width,
                    sign: (0, 0),
                    ..whole
                },
            );
        }
    }

    fn push(&mut self, letter: char, glyph: &Glyph) {
        if !letter.is_control() && !is_unseen(letter) {
            self.sheet.glyphs.push(Glyph { letter, ..*glyph });
        }
    }

    fn known(&self, sign: &Drawn<'_>, face: Face) -> Option<(char, f32)> {
        let (_, signs) = self
            .known
            .iter()
            .find(|(key, _)| *key == face.key && face.key != 0)?;
        let (shape, letter, advance) = (*signs.get(sign.char_code() as usize)?)?;
        (shape_of(sign) == Some(shape)).then_some((letter, advance))
    }

    fn learn(&mut self, sign: &Drawn<'_>, face: Face, letter: char) {
        let code = sign.char_code() as usize;
        let Some(shape) = shape_of(sign).filter(|_| code <= CODES && face.key != 0) else {
            return;
        };
        if !self.known.iter().any(|(key, _)| *key == face.key) {
            self.known.push((face.key, Vec::new()));
        }
        for (_, signs) in self.known.iter_mut().filter(|(key, _)| *key == face.key) {
            signs.resize(signs.len().max(code + 1), None);
            if let Some(known) = signs.get_mut(code) {
                *known = Some((shape, letter, advance(sign)));
            }
        }
    }
}

/// The highest code that is kept in mind.
const CODES: usize = 4095;

fn shape_of(sign: &Drawn<'_>) -> Option<GlyphId> {
    if let Drawn::Outline(outline) = sign {
        Some(outline.glyph_id())
    } else {
        None
    }
}

/// Where a sign stands, in points from the page's top left corner; its advance is in thousandths.
#[expect(
    clippy::cast_possible_truncation,
    clippy::many_single_char_names,
    reason = "a matrix and a place on a page"
)]
fn placed(sign: &PositionedGlyph<'_>, transform: Affine, face: Face, advance: f32) -> Glyph {
    let [a, b, c, d, x, y] = (transform * sign.transform()).as_coeffs();
    // Glyph space has a thousand units to the size.
    let (across, size) = (
        (a * a + b * b).sqrt() * 1000.0,
        (c * c + d * d).sqrt() * 1000.0,
    );
    let scale = if face.scaled { across } else { size };
    Glyph {
        letter: ' ',
        x: x as f32,
        y: y as f32,
        width: advance / 1000.0 * scale as f32,
        size: size as f32,
        bold: face.bold,
        turn: Turn::of(a as f32, b as f32),
        visible: face.visible,
        sign: (face.key, sign.char_code()),
    }
}

/// The advance of a sign in thousandths.
fn advance(sign: &Drawn<'_>) -> f32 {
    let advance = match sign {
        Drawn::Outline(outline) => outline.advance_width(),
        Drawn::Type3(sign) => sign.advance_width(),
    };
    advance.unwrap_or(500.0)
}

/// How bold fonts are called.
const BOLD: [&str; 4] = ["bold", "black", "heavy", "demi"];

/// The face of the font that a sign is of.
#[expect(
    clippy::cast_possible_truncation,
    reason = "enough to tell the fonts of a page apart"
)]
fn face(sign: &Drawn<'_>, visible: bool) -> Face {
    let plain = Face {
        key: 0,
        bold: false,
        scaled: matches!(sign, Drawn::Type3(_)),
        visible,
    };
    let Drawn::Outline(outline) = sign else {
        return plain;
    };
    let Some(font) = outline.font_data() else {
        return plain;
    };
    let name = font.postscript_name.unwrap_or_default().to_lowercase();
    let bold = font.weight.is_some_and(|weight| weight >= 600)
        || BOLD.iter().any(|word| name.contains(word));
    Face {
        key: font.cache_key as u32,
        bold,
        scaled: true,
        visible,
    }
}
