//! Compressed copies beside the files, as a static host would keep them.

use super::files;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Brotli at its best: quality 11, window 22. Budgets are counted in this.
///
/// # Errors
/// Never in memory; the encoder's own signature carries an error.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    let mut input = bytes;
    brotli::BrotliCompress(&mut input, &mut packed, &parameters)?;
    Ok(packed)
}

/// Gzip at its best.
///
/// # Errors
/// Never in memory; the encoder's own signature carries an error.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Writes `name.br` and `name.gz` beside each file that gets smaller by it.
///
/// # Errors
/// If a file cannot be read or written.
pub fn beside(dist: &Path) -> io::Result<()> {
    for path in files::shipped(dist)?.iter().filter(|path| files::compresses(path)) {
        let bytes = fs::read(dist.join(path))?;
        for (extension, packed) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
            let copy = dist.join(format!("{path}.{extension}"));
            if packed.len() < bytes.len() {
                fs::write(copy, packed)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_unpack_to_what_went_in() {
        let text = "a calm place after a bad interview. ".repeat(50);
        let packed = brotli(text.as_bytes()).unwrap();
        assert!(packed.len() < text.len() / 10);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        let packed = gzip(text.as_bytes()).unwrap();
        let mut back = String::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
    }
}
