//! The screens as HTML, without a browser.
