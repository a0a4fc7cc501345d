//! Pages of a job board that does not exist, which hold Afterview: to look at, and for tests. They are no part of what
//! ships.

use super::files;
use std::fs;
use std::io;
use std::path::Path;

/// What stands in the pages where the app's address goes.
const APP: &str = "{{app}}";
/// What all of the pages have, of which a host who reads one learns nothing: each is in a file of its own, and goes where its
/// name stands between such braces.
const PARTS: [&str; 3] = ["head", "bar", "foot"];

/// Copies the pages into a folder, with the address of the app and what is common to them filled in.
///
/// # Errors
/// If a file cannot be read or written.
pub fn fill(demo: &Path, app: &str, folder: &Path) -> io::Result<()> {
    let mut filling = vec![(APP.to_owned(), app.trim_end_matches('/').to_owned())];
    for name in PARTS {
        let part = fs::read_to_string(demo.join(format!("_{name}.html")))?;
        filling.push((format!("{{{{{name}}}}}"), part.trim_end().to_owned()));
    }
    for path in files::shipped(demo)? {
        let text = fs::read_to_string(demo.join(&path))?;
        let filled = filling.iter().fold(text, |text, (place, words)| text.replace(place, words));
        fs::write(folder.join(path), filled)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::Headers;
    use super::*;
    use crate::tools::{Project, Scratch};

    #[test]
    fn the_pages_name_the_app_and_the_strict_one_has_its_policy() {
        let folder = Scratch::new("demo").unwrap();
        fill(&Project::here().path("demo"), "http://127.0.0.1:1/", &folder).unwrap();
        let page = fs::read_to_string(folder.join("index.html")).unwrap();
        assert!(page.contains("src=\"http://127.0.0.1:1/embed.js\""));
        for path in files::shipped(&folder).unwrap() {
            let text = fs::read_to_string(folder.join(&path)).unwrap();
            assert!(!text.contains("{{"), "{path} has a place that nothing went into");
            let page = files::extension(&path) == "html";
            for part in ["<meta charset=", "<nav", "<footer>"] {
                assert!(!page || text.contains(part), "{path}: {part}");
            }
        }
        let headers = Headers::of_hosts(&folder).unwrap();
        let policy = |path| {
            let own = headers.own(path).into_iter();
            own.filter(|(name, _)| *name == "Content-Security-Policy")
                .map(|(_, value)| value)
                .next()
        };
        assert_eq!(policy("index.html"), None);
        assert!(policy("strict.html").unwrap().contains("script-src http://127.0.0.1:1;"));
    }
}
