//! A link as a QR code.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write as _;

/// The largest that is drawn: 125 modules a side. With its margin that is 133, so four pixels each on 532 of a laptop's
/// screen: about a millimetre, which a phone reads from a hand's breadth on.
const LARGEST: u8 = 27;
/// The clear margin around a code, in modules (ISO/IEC 18004, "Quiet zone").
const MARGIN: usize = 4;

/// A QR code, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules a side, the margin among them.
    pub side: usize,
    dark: Vec<bool>,
}

/// The code of an address that ends with digits. The digits stand in a part of their own, where each takes less than half
/// of the room. None where it would be larger than [`LARGEST`]. The damage that it may take is as much as fits beside.
pub fn code(address: &str, digits: &str) -> Option<Code> {
    // Made by hand: the constructor panics on anything but digits.
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let parts = [QrSegment::make_bytes(address.as_bytes()), QrSegment::make_numeric(digits)];
    let largest = Version::new(LARGEST);
    let drawn =
        QrCode::encode_segments_advanced(&parts, QrCodeEcc::Low, Version::MIN, largest, None, true);
    let drawn = drawn.ok()?;
    let margin = i32::try_from(MARGIN).ok()?;
    let all = -margin..drawn.size() + margin;
    // Outside it is light.
    let dark: Vec<bool> = all
        .clone()
        .flat_map(|y| all.clone().map(move |x| (x, y)))
        .map(|(x, y)| drawn.get_module(x, y))
        .collect();
    Some(Code { side: all.len(), dark })
}

impl Code {
    /// Whether a module is dark.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.side && self.dark.get(y * self.side + x).is_some_and(|dark| *dark)
    }

    /// As a picture: the address of an SVG that is dark on light, whatever the page is.
    pub fn picture(&self) -> String {
        let side = self.side;
        let mut path = String::new();
        for (y, row) in self.dark.chunks(side).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|one, next| one == next) {
                if run.first().is_some_and(|dark| *dark) {
                    // Writing to a text does not fail.
                    let _ = write!(path, "M{x} {y}h{}v1h-{}z", run.len(), run.len());
                }
                x += run.len();
            }
        }
        format!(
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {side} {side}' \
             shape-rendering='crispEdges'%3E%3Cpath fill='%23fff' d='M0 0h{side}v{side}H0z'/%3E\
             %3Cpath d='{path}'/%3E%3C/svg%3E"
        )
    }
}
