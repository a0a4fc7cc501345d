//! The same headers for servers of other people: as the `_headers` file that many
//! static hosts read, and as two files that nginx takes in. docs/hosting.md says
//! how they are used.

use super::files;
use super::headers::{self, Header, Headers};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// For static hosts.
pub const STATIC: &str = "_headers";
/// For nginx, inside `http { }`.
pub const NGINX_MAPS: &str = "_nginx-maps.conf";
/// For nginx, inside the `location` (or `server`) that serves the folder.
pub const NGINX: &str = "_nginx.conf";

/// The endings of the files of a site, for a server that has to be told what they are.
const ENDINGS: [&str; 12] =
    ["html", "css", "js", "wasm", "json", "webmanifest", "svg", "png", "webp", "ico", "txt", "ts"];

/// Writes all of them into the site.
///
/// # Errors
/// If a file cannot be written.
pub fn write(site: &Path, headers: &Headers) -> io::Result<()> {
    fs::write(site.join(STATIC), for_static_hosts(headers))?;
    fs::write(site.join(NGINX_MAPS), maps_for_nginx(headers))?;
    fs::write(site.join(NGINX), for_nginx(headers))
}

/// The text for static hosts that read a `_headers` file.
pub fn for_static_hosts(headers: &Headers) -> String {
    let mut text = String::from("/*\n");
    let lines = |text: &mut String, of: &[Header]| {
        for (name, value) in of {
            let _ = writeln!(text, "  {name}: {value}");
        }
    };
    lines(&mut text, &headers::general());
    for (path, own) in headers.files() {
        for at in addresses(path) {
            let _ = writeln!(text, "/{at}");
            lines(&mut text, own);
        }
    }
    text
}

/// Under which addresses a host may answer with a file: a folder's own is its index, and some
/// leave the ending of a page away.
fn addresses(path: &str) -> Vec<&str> {
    let mut at = vec![path];
    if let Some(bare) = path.strip_suffix(".html") {
        at.push(bare.strip_suffix("index").unwrap_or(bare));
    }
    at
}

/// The text for nginx's `http`: for each header that differs, which file has which.
pub fn maps_for_nginx(headers: &Headers) -> String {
    let mut text = String::from(
        "# Made by the build. Inside http { }: which file of Afterview carries what.\n",
    );
    for (name, values) in differing(headers) {
        let _ = writeln!(text, "map $uri ${} {{", variable(name));
        let others = headers::of_nothing().into_iter().find(|(known, _)| *known == name);
        let _ = writeln!(text, "    default \"{}\";", others.map_or(String::new(), |(_, it)| it));
        for (value, paths) in values {
            for path in paths {
                let _ = writeln!(text, "    \"~/{}$\" \"{value}\";", path.replace('.', "\\."));
            }
        }
        text.push_str("}\n");
    }
    text
}

/// The text for nginx's `location`.
pub fn for_nginx(headers: &Headers) -> String {
    let mut text = String::from(
        "# Made by the build. Inside the location that serves Afterview's folder.\n\
         index index.html;\ngzip_static on;\ngzip_vary on;\n# With its module: brotli_static on;\netag on;\n",
    );
    // What is for the server alone, and copies under their own names.
    text.push_str("location ~ \"/(_[^/]*|[^/]*\\.(br|gz))$\" { return 404; }\n");
    text.push_str("types {\n");
    for ending in ENDINGS {
        let kind = files::media_type(&format!("a.{ending}"));
        let _ = writeln!(text, "    \"{kind}\" {ending};");
    }
    text.push_str("}\n");
    for (name, value) in headers::general() {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    for name in differing(headers).into_keys() {
        let _ = writeln!(text, "add_header {name} ${} always;", variable(name));
    }
    text
}

/// A header's values, and the paths that have each.
type Values<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// What differs from file to file, but for the media type, which servers tell in a way of their own.
fn differing(headers: &Headers) -> BTreeMap<&'static str, Values<'_>> {
    let mut all = BTreeMap::<&'static str, Values<'_>>::new();
    for (path, own) in headers.files() {
        for (name, value) in own.iter().filter(|(name, _)| *name != "Content-Type") {
            all.entry(name).or_default().entry(value).or_default().push(path);
        }
    }
    all
}

fn variable(header: &str) -> String {
    format!("afterview_{}", header.to_ascii_lowercase().replace('-', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::Scratch;

    fn site() -> (Scratch, Headers) {
        let site = Scratch::new("recipes").unwrap();
        for file in ["index.html", "embed.html", "embed.js", "app-0f1e2d3c4b5a6978.wasm"] {
            fs::write(site.join(file), "<style>a</style>").unwrap();
        }
        let headers = Headers::of(&site).unwrap();
        (site, headers)
    }

    /// What a static host makes of the file: the rule for all, then that of the address.
    fn told(text: &str, address: &str) -> Vec<(String, String)> {
        let mut at = String::new();
        let mut found = Vec::new();
        for line in text.lines() {
            match line.strip_prefix("  ") {
                Some(header) if at == "/*" || at == address => {
                    let (name, value) = header.split_once(": ").unwrap();
                    found.push((name.to_owned(), value.to_owned()));
                }
                Some(_) => {}
                None => line.clone_into(&mut at),
            }
        }
        found
    }

    #[test]
    fn a_static_host_says_of_each_file_what_the_server_here_says() {
        let (_site, headers) = site();
        let text = for_static_hosts(&headers);
        for (path, own) in headers.files() {
            let here: Vec<(String, String)> = headers::general()
                .iter()
                .chain(own)
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect();
            for address in addresses(path) {
                let said = told(&text, &format!("/{address}"));
                assert_eq!(said, here, "{address}");
                // A host that joins rules would join two values of one header.
                let mut names: Vec<_> = said.iter().map(|(name, _)| name).collect();
                names.sort();
                names.dedup();
                assert_eq!(names.len(), said.len(), "{address}");
            }
        }
        assert_eq!(addresses("index.html"), ["index.html", ""]);
        assert_eq!(addresses("embed.html"), ["embed.html", "embed"]);
    }

    #[test]
    fn nginx_is_told_of_each_file_and_each_header() {
        let (_site, headers) = site();
        let (maps, location) = (maps_for_nginx(&headers), for_nginx(&headers));
        for (path, own) in headers.files() {
            for (name, value) in own.iter().filter(|(name, _)| *name != "Content-Type") {
                let path = path.replace('.', "\\.");
                assert!(
                    maps.contains(&format!("    \"~/{path}$\" \"{value}\";\n")),
                    "{path} {name}"
                );
                let line = format!("add_header {name} ${} always;\n", variable(name));
                assert!(location.contains(&line), "{line}");
            }
        }
        for (name, value) in headers::general() {
            assert!(location.contains(&format!("add_header {name} \"{value}\" always;\n")));
        }
    }

    #[test]
    fn every_kind_of_file_is_known_to_nginx() {
        for ending in ENDINGS {
            assert_ne!(files::media_type(&format!("a.{ending}")), "application/octet-stream");
        }
    }
}
