//! What Trunk calls when the app is built and not yet moved to dist/.

use super::minify::{Language, Minifier};
use super::{CommandError, at, content, first_screen, split};
use crate::site::page::{self, Filling, Part, integrity};
use crate::site::pages::{self, Frame};
use crate::site::{Headers, compress, files, recipes, split as cut, worker};
use crate::tools::Project;
use afterview::content::Part as Kind;
use afterview::domain::lang::Tongue;
use serde::Serialize;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::ops::Not;
use std::path::Path;

/// What the script is made of with which the page in a frame speaks with its host.
const FRAME: [&str; 2] = ["src/web/colours.js", "src/web/frame.js"];
/// The element for hosts' pages, and where it is told what its card says.
const EMBED: &str = "embed.js";
const CARDS: &str = "{} /* cards */";
const OTHERS: &str = "[] /* others */";
/// What its card says in the other languages.
const CARD_SCRIPT: &str = "card.js";
/// How the keys of the page's own texts begin.
const OWN: &str = "boot.";
/// The styles that only the page in a frame has.
const FRAME_STYLE: &str = "style/embed.css";

/// Fills the page, writes the headers for static hosts and, in a release,
/// compressed copies.
///
/// # Errors
/// If a file cannot be read or written, or Trunk did not call.
pub fn run(project: &Project) -> Result<(), CommandError> {
    let staging = content::staging()?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    fill(project, &staging, release)?;
    keep_on_device(project, &staging, release)?;
    if release {
        compress::beside(&staging).map_err(at(&staging))?;
    }
    let headers = Headers::of(&staging).map_err(at(&staging))?;
    recipes::write(&staging, &headers).map_err(at(&staging))
}

/// After every other page and script: the list of what is kept on a device is of what is there.
fn keep_on_device(project: &Project, staging: &Path, release: bool) -> Result<(), CommandError> {
    let base = env::var("TRUNK_PUBLIC_URL").unwrap_or_default();
    let mut minifier = release.then(|| Minifier::of(project)).transpose()?;
    let mut smaller = |text: Vec<u8>| match &mut minifier {
        Some(minifier) => minifier.smaller(&text, Language::Script),
        None => Ok(text),
    };
    let source = |name: &str| project.path("src/web").join(name);
    for last in &worker::LAST {
        let script = fs::read(source(last.file)).map_err(at(source(last.file)))?;
        worker::name_script(staging, &base, last, &smaller(script)?).map_err(at(staging))?;
    }
    let path = source(worker::WORKER);
    let mut text = fs::read_to_string(&path).map_err(at(&path))?;
    if release {
        text =
            worker::list(staging).and_then(|list| worker::told(&text, &list)).map_err(at(&path))?;
    }
    let file = staging.join(worker::WORKER);
    fs::write(&file, smaller(text.into_bytes())?).map_err(at(file))?;
    if let Some(minifier) = minifier {
        minifier.done();
    }
    Ok(())
}

fn fill(project: &Project, staging: &Path, release: bool) -> Result<(), CommandError> {
    let base = env::var("TRUNK_PUBLIC_URL").unwrap_or_default();
    let folder = format!("content/{}", content::PAGE_LOCALE);
    let shipped = files::shipped(staging).map_err(at(staging))?;
    let mut filling = Filling::default();
    for kind in Kind::ALL {
        let name = kind.name();
        let path = shipped
            .iter()
            .find(|path| files::plain(path) == format!("{folder}/{name}.json"))
            .ok_or(CommandError::NoPart(name))?;
        let file = staging.join(path);
        let bytes = fs::read(&file).map_err(at(&file))?;
        if kind == Kind::First {
            let words: BTreeMap<String, String> =
                serde_json::from_slice(&bytes).unwrap_or_default();
            // What stands in the page is not carried twice.
            let (own, words) = words.into_iter().partition(|(key, _)| key.starts_with(OWN));
            let words: BTreeMap<String, String> = words;
            filling.own = own;
            filling.first_words = serde_json::to_string(&words).unwrap_or_default();
            // The page itself carries it; nobody would ever fetch the file.
            fs::remove_file(&file).map_err(at(&file))?;
        } else {
            let (address, integrity) = (format!("{base}{path}"), integrity(&bytes));
            filling.parts.push(Part { name: name.to_owned(), address, integrity });
        }
    }
    let pieces = split::is_wanted().then(|| split::cut(project)).transpose()?;
    let grammars =
        pieces.as_ref().map(|pieces| pieces.put_grammars(project, staging)).transpose()?;
    name_languages(project, staging, &base, &grammars.unwrap_or_default(), &mut filling)?;
    tell_cards(project, staging)?;
    // While developing, the app draws every screen itself: drawing one twice
    // would double the wait after each change.
    if release {
        filling.first_screen = first_screen::html(project)?;
    }
    let file = staging.join("index.html");
    let page = fs::read_to_string(&file).map_err(at(&file))?;
    let mut page = filling.into_page(&page)?;
    let mut named = page::APP.to_vec();
    if let Some(pieces) = pieces {
        page = pieces.put(staging, &page)?;
        named.extend(page::AFTER);
    }
    let mut minifier = release.then(|| Minifier::of(project)).transpose()?;
    if let Some(minifier) = &mut minifier {
        page = minifier.scripts(staging, &page)?;
    }
    for name in named {
        page = page::seal(&page, name, |address| {
            let file = staging.join(address.strip_prefix(&base).unwrap_or(address));
            fs::read(&file).map(|bytes| integrity(&bytes)).map_err(at(file))
        })?;
    }
    let mut page = page::one_style(&page::without_idle_digests(&page));
    if let Some(minifier) = &mut minifier {
        page = minifier.page(&page)?;
    }
    write_pages(project, staging, &base, &page, minifier)
}

/// Tells the page which languages there are; where the words of the others are stands in a file of its own, which is fetched
/// only where one of them is wanted.
fn name_languages(
    project: &Project,
    staging: &Path,
    base: &str,
    grammars: &split::Grammars,
    filling: &mut Filling,
) -> Result<(), CommandError> {
    let shipped = files::shipped(staging).map_err(at(staging))?;
    let mut told = Vec::new();
    let mut parts = BTreeMap::new();
    for locale in content::locales(project)? {
        let language = content::language(project, &locale)?;
        let mut of_it = BTreeMap::new();
        for kind in Kind::ALL.map(Kind::name) {
            let plain = format!("content/{locale}/{kind}.json");
            let Some(path) = shipped.iter().find(|path| files::plain(path) == plain) else {
                continue;
            };
            let file = staging.join(path);
            let bytes = fs::read(&file).map_err(at(&file))?;
            of_it.insert(kind, [format!("{base}{path}"), integrity(&bytes)]);
        }
        let piece = Tongue::of(&locale).and_then(cut::grammar_of);
        if let Some(grammar) = piece.and_then(|piece| grammars.get(piece)) {
            of_it.insert(cut::GRAMMAR, grammar.clone());
        }
        parts.insert(locale.clone(), of_it);
        told.push(Told {
            id: locale,
            name: language.name,
            tags: language.tags,
            formats: language.formats,
            rtl: language.rtl,
        });
    }
    // The page's own are named in it.
    parts.remove(content::PAGE_LOCALE);
    // Texts and lists can always be written as JSON.
    let list = serde_json::to_vec(&parts).unwrap_or_default();
    let path = format!("content/languages.{}.json", cut::digest(&list));
    let file = staging.join(&path);
    fs::write(&file, &list).map_err(at(&file))?;
    filling.others = Part {
        name: "languages".to_owned(),
        address: format!("{base}{path}"),
        integrity: integrity(&list),
    };
    // The page's own comes first.
    told.sort_by_key(|language| language.id != content::PAGE_LOCALE);
    filling.languages = serde_json::to_string(&told).unwrap_or_default();
    Ok(())
}

/// Tells the element for hosts' pages what its card says in each language.
fn tell_cards(project: &Project, staging: &Path) -> Result<(), CommandError> {
    let mut cards = BTreeMap::new();
    for locale in content::locales(project)? {
        // A variant says it as its language does.
        if content::language(project, &locale)?.of.is_some() {
            continue;
        }
        let words = content::compile(project, &locale)?.words_first;
        let card: Vec<String> = page::CARD_TEXTS
            .map(|name| words.say(&[page::CARD, name].concat()).to_owned())
            .to_vec();
        cards.insert(locale, card);
    }
    // Hosts read the script before they put it into their pages: it is small, and has the page's own language.
    let first = cards.remove(content::PAGE_LOCALE).unwrap_or_default();
    let first = BTreeMap::from([(content::PAGE_LOCALE, first)]);
    let others: Vec<&String> = cards.keys().collect();
    let json = |text: serde_json::Result<String>| text.unwrap_or_default();
    let file = staging.join(EMBED);
    let script = fs::read_to_string(&file).map_err(at(&file))?;
    let script = script.replacen(CARDS, &json(serde_json::to_string(&first)), 1).replacen(
        OTHERS,
        &json(serde_json::to_string(&others)),
        1,
    );
    fs::write(&file, smaller_style(&script)).map_err(at(file))?;
    let file = staging.join(CARD_SCRIPT);
    let script = format!("export default {};\n", json(serde_json::to_string(&cards)));
    fs::write(&file, script).map_err(at(file))
}

/// The element's script with its style in fewer letters: what makes scripts smaller leaves texts alone.
fn smaller_style(script: &str) -> String {
    const OPEN: &str = "replaceSync(`";
    let Some((before, rest)) = script.split_once(OPEN) else { return script.to_owned() };
    let Some((style, after)) = rest.split_once('`') else { return script.to_owned() };
    let words: Vec<&str> = style.split_whitespace().collect();
    let style = words.join(" ").replace(" {", "{").replace("{ ", "{").replace("; ", ";");
    let style = style.replace(": ", ":").replace(";}", "}").replace("} ", "}");
    [before, OPEN, &style, "`", after].concat()
}

/// A language as the page names it (src/web/boot.js).
#[derive(Serialize)]
struct Told {
    id: String,
    name: String,
    tags: Vec<String>,
    formats: String,
    #[serde(skip_serializing_if = "Not::not")]
    rtl: bool,
}

/// Writes the page in each of its kinds, and what one of them has more.
fn write_pages(
    project: &Project,
    staging: &Path,
    base: &str,
    page: &str,
    mut minifier: Option<Minifier>,
) -> Result<(), CommandError> {
    let mut bytes = Vec::new();
    for source in FRAME.map(|source| project.path(source)) {
        bytes.extend(fs::read(&source).map_err(at(source))?);
    }
    if let Some(minifier) = &mut minifier {
        bytes = minifier.smaller(&bytes, Language::Script)?;
    }
    let name = format!("frame-{}.js", cut::digest(&bytes));
    let script = staging.join(&name);
    fs::write(&script, &bytes).map_err(at(script))?;
    let address = format!("{base}{name}");
    let styles = project.path(FRAME_STYLE);
    let mut style = fs::read(&styles).map_err(at(styles))?;
    if let Some(minifier) = &mut minifier {
        style = minifier.smaller(&style, Language::Style)?;
    }
    let style = String::from_utf8_lossy(&style);
    for kind in pages::Kind::ALL {
        let frame = Frame { address: &address, bytes: &bytes, style: &style };
        let mut page = pages::of_kind(page, kind, &frame)?;
        if minifier.is_some() {
            page = page::without_comments(&page);
        }
        let file = staging.join(kind.file());
        fs::write(&file, page).map_err(at(file))?;
    }
    if let Some(minifier) = minifier {
        minifier.done();
    }
    Ok(())
}
