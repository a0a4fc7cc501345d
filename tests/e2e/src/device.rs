//! What the person holds in their hand.

use serde_json::{Value, json};

/// A phone or a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Device {
    /// A small phone with a touch screen, 360 by 740.
    Phone,
    /// A laptop, 1280 by 800, with a mouse: two columns.
    Wide,
}

impl Device {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Phone, Self::Wide];

    /// Its name in the names of files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Wide => "wide",
        }
    }

    /// Width and height in CSS pixels.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (360, 740),
            Self::Wide => (1280, 800),
        }
    }

    /// How the browser is told.
    pub(crate) fn options(self) -> Value {
        let (width, height) = self.size();
        match self {
            Self::Phone => json!({ "mobileEmulation": { "deviceMetrics": {
                "width": width, "height": height, "pixelRatio": 2.0, "touch": true, "mobile": true,
            } } }),
            Self::Wide => json!({}),
        }
    }
}

/// Whether the device is set to light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// By day.
    #[default]
    Light,
    /// By night.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name in CSS and in the names of files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
