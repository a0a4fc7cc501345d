//! A checksum that tells whether a text is still the one that was written. It guards against accidents, not
//! against anybody who means harm.

/// Where FNV-1a with 64 bits begins, and what it multiplies by. Fowler, Noll and Vo:
/// <http://www.isthe.com/chongo/tech/comp/fnv/>.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// An FNV-1a checksum of 64 bits in the making.
#[derive(Clone, Copy, Debug)]
pub struct Sum(u64);

impl Default for Sum {
    fn default() -> Self {
        Self(OFFSET)
    }
}

impl Sum {
    /// Takes in a text.
    pub fn take(&mut self, text: &str) {
        self.take_bytes(text.as_bytes());
    }

    /// Takes in bytes.
    pub fn take_bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(PRIME);
        }
    }

    /// The checksum of everything taken in.
    pub const fn value(self) -> u64 {
        self.0
    }
}

/// The checksum of one text.
pub fn sum(text: &str) -> u64 {
    let mut sum = Sum::default();
    sum.take(text);
    sum.value()
}
