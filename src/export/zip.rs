//! A ZIP archive of texts: deflated, without dates, so that the same facts give the same bytes
//! (PKWARE's APPNOTE 4.3).

use miniz_oxide::deflate::compress_to_vec;

/// The version of ZIP that is needed: deflate.
const VERSION: u16 = 20;
/// How the content is packed: deflate.
const DEFLATE: u16 = 8;
/// The first day that ZIP knows: 1980-01-01.
const NO_DATE: u16 = 0x21;
/// How hard it is packed, of ten: more costs time and gains little.
const EFFORT: u8 = 6;

/// An archive that is being written.
#[derive(Default)]
pub(super) struct Zip {
    bytes: Vec<u8>,
    /// The list of contents, which stands at the end.
    directory: Vec<u8>,
    count: u16,
}

impl Zip {
    /// Adds a file; its name is ASCII.
    pub(super) fn add(&mut self, name: &str, content: &str) {
        let packed = compress_to_vec(content.as_bytes(), EFFORT);
        let at = size(&self.bytes);
        let mut entry = Vec::with_capacity(64);
        shorts(&mut entry, &[VERSION, 0, DEFLATE, 0, NO_DATE]);
        longs(
            &mut entry,
            &[
                crc32(content.as_bytes()),
                size(&packed),
                size(content.as_bytes()),
            ],
        );
        shorts(&mut entry, &[u16::try_from(name.len()).unwrap_or(0), 0]);

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&entry);
        self.bytes.extend(name.bytes());
        self.bytes.extend(packed);

        self.directory.extend(b"PK\x01\x02");
        shorts(&mut self.directory, &[VERSION]);
        self.directory.extend(&entry);
        shorts(&mut self.directory, &[0; 3]);
        longs(&mut self.directory, &[0, at]);
        self.directory.extend(name.bytes());
        self.count += 1;
    }

    /// The whole archive.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let at = size(&self.bytes);
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06");
        shorts(&mut self.bytes, &[0, 0, self.count, self.count]);
        longs(&mut self.bytes, &[size(&self.directory), at]);
        shorts(&mut self.bytes, &[0]);
        self.bytes
    }
}

fn shorts(bytes: &mut Vec<u8>, numbers: &[u16]) {
    bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

fn longs(bytes: &mut Vec<u8>, numbers: &[u32]) {
    bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

fn size(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// The control sum that ZIP asks for, bit by bit: a table would be faster and larger.
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg());
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_control_sum_is_that_of_the_standard() {
        assert_eq!(super::crc32(b"123456789"), 0xCBF4_3926);
    }
}
