//! The licences of the parts that Paragraf is built of. `tests/it/help.rs` asserts that all crates are named; what has a
//! space in its name is no crate.

/// Each licence, and what comes under it.
#[rustfmt::skip]
pub static LICENCES: [(&str, &str); 13] = [
    ("Apache-2.0 or MIT", "arrayvec, base64, bitflags, bumpalo, cfg-if, cobs, console_error_panic_hook, crc32fast, equivalent, fastrand, fdeflate, fearless_simd, flate2, fnv, font-types, form_urlencoded, futures, futures-channel, futures-core, futures-io, futures-macro, futures-sink, futures-task, futures-util, getrandom, gloo, gloo-console, gloo-dialogs, gloo-events, gloo-file, gloo-history, gloo-net, gloo-render, gloo-storage, gloo-timers, gloo-utils, gloo-worker, gloo-worker-macros, hashbrown, hayro-ccitt, hayro-cmap, hayro-font, hayro-interpret, hayro-jbig2, hayro-jpeg2000, hayro-postscript, hayro-svg, hayro-syntax, http, image, implicit-clone, implicit-clone-derive, indexmap, itoa, js-sys, kurbo, num-traits, once_cell, percent-encoding, pin-project, pin-project-internal, pin-project-lite, pinned, png, polycool, postcard, prettyplease, proc-macro-crate, proc-macro-error, proc-macro-error-attr, proc-macro2, quote, read-fonts, Rust standard library, rustc-hash, rustversion, serde, serde_core, serde_derive, serde_json, serde_urlencoded, siphasher, skrifa, smallvec, stable_deref_trait, syn, thiserror, thiserror-impl, tokise, toml_datetime, toml_edit, wasm-bindgen, wasm-bindgen-futures, wasm-bindgen-macro, wasm-bindgen-macro-support, wasm-bindgen-shared, web-sys, yew, yew-macro"),
    ("MIT", "bincode, bytes, phf, phf_generator, phf_macros, phf_shared, serde-wasm-bindgen, simd-adler32, slab, synstructure, tracing, tracing-attributes, tracing-core, winnow, xmlwriter, zmij"),
    ("Apache-2.0 or MIT or Zlib", "bytemuck, bytemuck_derive, miniz_oxide, zune-core, zune-jpeg"),
    ("Unicode-3.0", "yoke, yoke-derive, zerofrom, zerofrom-derive"),
    ("Apache-2.0 or BSD-3-Clause", "moxcms, pxfm"),
    ("MIT or Unlicense", "byteorder-lite, memchr"),
    ("Zlib", "foldhash, zlib-rs"),
    ("(MIT OR Apache-2.0) AND Unicode-3.0", "unicode-ident"),
    ("0BSD or Apache-2.0 or MIT", "adler2"),
    ("Apache-2.0 or BSL-1.0", "ryu"),
    ("MIT and Apache-2.0 WITH LLVM-exception", "Rust compiler builtins"),
    ("BSD-3-Clause", "Foxit fonts"),
    ("OFL-1.1", "Inter font"),
];
