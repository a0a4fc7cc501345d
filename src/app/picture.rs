//! A picture to be taken along.

/// An SVG that needs nothing of the page, to be made a PNG of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The name of the file.
    pub name: String,
    /// The SVG.
    pub svg: String,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}
