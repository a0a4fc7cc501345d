//! The manifest, held against the pictures and screens that it names.

use crate::tools::Project;
use afterview::app::Screen;
use serde_json::Value;
use std::fs;

fn manifest() -> Value {
    let text = fs::read_to_string(Project::here().path("src/web/manifest.webmanifest")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Every value with this name, wherever it stands.
fn all<'a>(value: &'a Value, name: &str) -> Vec<&'a Value> {
    match value {
        Value::Object(entries) => {
            let here = entries.iter().filter(|(known, _)| *known == name).map(|(_, value)| value);
            here.chain(entries.values().flat_map(|value| all(value, name))).collect()
        }
        Value::Array(list) => list.iter().flat_map(|value| all(value, name)).collect(),
        _ => Vec::new(),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Width and height, as a picture says itself.
fn size(picture: &[u8]) -> (u32, u32) {
    let at = |place: usize| u32::from(picture[place]);
    let less = |place: usize| at(place) | (at(place + 1) << 8) | (at(place + 2) << 16);
    match &picture[..4] {
        // PNG: the first block says it, in four bytes each, the highest first.
        b"\x89PNG" => {
            let number =
                |place: usize| (0..4).fold(0, |number, next| (number << 8) | at(place + next));
            (number(16), number(20))
        }
        // WebP with colours of a profile: one less than it is, in three bytes each, the lowest first.
        b"RIFF" if &picture[12..16] == b"VP8X" => (less(24) + 1, less(27) + 1),
        other => panic!("no picture that is known here begins with {other:?}"),
    }
}

#[test]
fn every_picture_is_there_in_the_size_that_is_told() {
    let manifest = manifest();
    let pictures: Vec<&Value> = all(&manifest, "icons")
        .into_iter()
        .chain(all(&manifest, "screenshots"))
        .flat_map(|list| list.as_array().unwrap())
        .collect();
    assert!(pictures.len() >= 8);
    for picture in pictures {
        let file = Project::here().path("src/web").join(text(&picture["src"]));
        let (width, height) = size(&fs::read(&file).unwrap());
        assert_eq!(text(&picture["sizes"]), format!("{width}x{height}"), "{}", file.display());
    }
}

#[test]
fn there_is_an_icon_for_every_purpose_and_a_screenshot_for_every_shape() {
    let manifest = manifest();
    let has = |list: &str, name: &str, value: &str, size: Option<&str>| {
        manifest[list].as_array().unwrap().iter().any(|one| {
            text(&one[name]) == value && size.is_none_or(|size| text(&one["sizes"]) == size)
        })
    };
    for (purpose, size) in [
        ("any", "192x192"),
        ("any", "512x512"),
        ("maskable", "192x192"),
        ("maskable", "512x512"),
        ("monochrome", "512x512"),
    ] {
        assert!(has("icons", "purpose", purpose, Some(size)), "{purpose} {size}");
    }
    for shape in ["narrow", "wide"] {
        assert!(has("screenshots", "form_factor", shape, None), "{shape}");
    }
}

#[test]
fn no_address_leads_out_of_the_folder_and_each_shortcut_leads_to_a_screen() {
    let manifest = manifest();
    for name in ["start_url", "scope", "src", "url", "action"] {
        let addresses = all(&manifest, name);
        assert!(!addresses.is_empty(), "{name}");
        for address in addresses {
            let address = text(address);
            let inside =
                !address.starts_with('/') && !address.contains("..") && !address.contains(':');
            assert!(inside, "{address}");
        }
    }
    // Browsers resolve this one against the root of the site: a folder that moves stays the same app.
    assert_eq!(manifest["id"], "afterview");
    let shortcuts = manifest["shortcuts"].as_array().unwrap();
    let named: Vec<&str> = shortcuts.iter().map(|shortcut| text(&shortcut["name"])).collect();
    assert_eq!(named, ["It just happened", "Write a thank-you", "Practise"]);
    for shortcut in shortcuts {
        let link = text(&shortcut["url"]).strip_prefix("./").unwrap();
        assert!(Screen::from_address(link).is_some_and(|screen| screen != Screen::Home), "{link}");
    }
}
