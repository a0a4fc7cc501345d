//! A picture as a file: an SVG is drawn onto a canvas, which the browser writes out as PNG. All by name: it happens seldom.

use super::files;
use super::object::{call, get, global, make, set, text as text_of};
use crate::app::Picture;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// So many points of the file for each pixel, so that it is sharp on paper.
const SHARP: u32 = 2;

/// Offers a picture as a PNG. Tells whether it could be made.
pub fn save(picture: Picture, told: impl Fn(bool) + Clone + 'static) {
    let began = begin(picture, told.clone());
    if began.is_none() {
        told(false);
    }
}

fn begin(picture: Picture, told: impl Fn(bool) + Clone + 'static) -> Option<()> {
    let image = make("Image", &[])?;
    let text =
        call(&global(), "encodeURIComponent", &[picture.svg.as_str().into()])?.as_string()?;
    let drawn = image.clone();
    // One for both: what never runs is never let go of, and it holds the picture.
    let done = Closure::once_into_js(move |event: JsValue| {
        let loaded = text_of(&event, "type") == "load";
        if !loaded || draw(&drawn, &picture, told.clone()).is_none() {
            told(false);
        }
    });
    set(&image, "onload", &done);
    set(&image, "onerror", &done);
    set(&image, "src", &["data:image/svg+xml,", &text].concat().into());
    Some(())
}

/// Draws the image, and offers what comes of it.
fn draw(image: &JsValue, picture: &Picture, told: impl Fn(bool) + 'static) -> Option<()> {
    let canvas = call(&get(&global(), "document")?, "createElement", &["canvas".into()])?;
    set(&canvas, "width", &(picture.width * SHARP).into());
    set(&canvas, "height", &(picture.height * SHARP).into());
    let on = call(&canvas, "getContext", &["2d".into()])?;
    call(&on, "scale", &[SHARP.into(), SHARP.into()])?;
    call(&on, "drawImage", &[image.clone(), 0.into(), 0.into()])?;
    let name = picture.name.clone();
    let made = Closure::once_into_js(move |blob: JsValue| {
        let blob = blob.dyn_into::<web_sys::Blob>();
        told(blob.is_ok_and(|blob| files::offer(&name, &blob).is_ok()));
    });
    call(&canvas, "toBlob", &[made, "image/png".into()])?;
    Some(())
}
