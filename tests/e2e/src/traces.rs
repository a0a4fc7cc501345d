//! Looking for what somebody typed in everything that a browser passes on, shows to others, or leaves on the disk.

pub mod channels;
mod outbound;

use crate::browser::{Browser, Wishes};
use crate::person::PASSPHRASE;
use crate::profile::Profile;
use crate::wait::{LIMIT, until};
use crate::{Device, Engine, Outcome, Person, Site, Trouble};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The screens with boxes for words of one's own, in the order in which they are filled in.
const SCREENS: [&str; 27] = [
    "#/just-happened/out",
    "#/calm/unsent",
    "#/calm/feelings",
    "#/recall",
    "#/recall/who",
    "#/recall/where",
    "#/recall/questions",
    "#/weigh",
    "#/weigh/wrong",
    "#/weigh/unsaid",
    "#/weigh/around",
    "#/bring",
    "#/write-now",
    "#/write-now/remember",
    "#/write-now/sign",
    "#/calm/letter-to-me",
    "#/weigh/what-if",
    "#/grow/look-back",
    "#/grow/question/1",
    "#/grow/story/1",
    "#/grow/ready",
    "#/keep-going/openings",
    "#/keep-going/person/1",
    "#/keep-going/week",
    "#/interviews",
    "#/open",
    "#/write/letter/thank_you//1",
];

/// What is typed at a visit, each word another, and none that is anywhere else.
fn sentinel(number: usize) -> String {
    format!("quillfeather{number}zug")
}

/// What somebody typed or was given to keep to themselves, and what was seen of it outside of where words are kept.
#[derive(Debug, Default)]
pub struct Traces {
    /// Each word that was typed.
    pub typed: Vec<String>,
    /// Those of them that stood in a box which a browser may fill in, and so may remember by itself.
    pub known: Vec<String>,
    /// The passphrase of a sealed link that was made of it, and the link.
    pub sealed: Vec<String>,
    /// The words in addresses, titles, the history's state and names of requests; with where.
    pub in_page: Vec<String>,
    /// The words in calls by which a page passes something on, and calls that nobody asked for.
    pub passed_on: Vec<String>,
    /// How many calls were noted in all.
    pub calls: usize,
    /// What makes a browser look up something of its own accord, or leads to anybody else's address; with where.
    pub hints: Vec<String>,
    /// The words in what the server heard: addresses, headers, bodies.
    pub in_requests: Vec<String>,
    /// How many bytes it heard.
    pub heard: usize,
    /// The words in the browser's own console, where it keeps one.
    pub in_console: Vec<String>,
    /// The words in what the page has cached, in names and in contents; with where. [`SHIPPED`] is looked for too.
    pub in_caches: Vec<String>,
    /// The words in files of the browser's.
    pub on_disk: Vec<Found>,
}

/// A word that the app comes with: whoever does not find it in the caches does not look into them.
pub const SHIPPED: &str = "Samaritans";

/// Types a word of its own into every box of every screen, and looks at what the page shows each time. `go` leads to a screen.
/// Gives the words.
///
/// # Errors
/// If a screen is not there.
pub fn fill_in_everything(
    person: &Person,
    go: impl Fn(&str) -> Outcome,
    mut at_each: impl FnMut(&str, &[String]) -> Outcome,
) -> Outcome<Vec<String>> {
    let mut typed = Vec::new();
    for screen in SCREENS {
        go(screen)?;
        person.fill_every_box(|| {
            typed.push(sentinel(typed.len()));
            typed.last().cloned().unwrap_or_default()
        })?;
        at_each(screen, &typed)?;
    }
    Ok(typed)
}

/// How the words are kept that are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// As they are.
    Open,
    /// Locked with a passphrase, which was set before they were typed.
    Locked,
    /// Not at all.
    Nothing,
}

/// Chooses how words are kept, before there are any.
fn choose(person: &Person, keeping: Keeping) -> Outcome {
    match keeping {
        Keeping::Open => Ok(()),
        Keeping::Locked => person.lock_the_words(),
        Keeping::Nothing => {
            person.go_to("#/where-my-words-are/nothing")?;
            person.tap("Keep nothing from now on")?;
            person.see("Nothing is kept.")
        }
    }
}

/// Types a word of its own into every box of every screen, makes a sealed link of it, closes the browser, and looks for all
/// of that.
///
/// # Errors
/// If the browser cannot be started or steered.
pub fn typed_everywhere(engine: Engine, keeping: Keeping) -> Outcome<Traces> {
    let site = Site::of_the_app()?.overheard()?;
    let profile = Profile::new()?;
    let browser = Browser::start_with(Wishes::of(engine, Device::Wide), &profile)?;
    let person = Person::with(&browser, &site)?;
    let mut in_page = Vec::new();
    let mut hints = Vec::new();
    let mut known = Vec::new();
    person.open()?;
    choose(&person, keeping)?;
    // The app's own files have come by then, and nothing was typed.
    look_in_caches(&person, &[])?;
    outbound::note(&person)?;
    person.go_to("#/")?;
    person.tap_door("It just happened")?;
    let mut look = |screen: &str, words: &[String]| -> Outcome {
        let seen = person.script_text(OPEN_TO_SEE)?;
        let words = words.iter().filter(|words| seen.contains(words.as_str()));
        in_page.extend(words.map(|words| format!("{words} at {screen}")));
        let remembered = person.script_text(REMEMBERED)?;
        known.extend(remembered.split_whitespace().map(str::to_owned));
        hints.extend(outbound::hints(&person)?.into_iter().map(|it| format!("{it} at {screen}")));
        Ok(())
    };
    let typed = fill_in_everything(&person, |screen| person.go_to(screen), &mut look)?;
    // Up to here nobody asked for anything to be copied, shared or opened.
    let calls = outbound::noted(&person)?;
    // The app's own files come by `fetch`.
    let own = format!("fetch: {}", person.site());
    let asked_for = |call: &&String| {
        call.starts_with(&own) || !UNASKED.iter().any(|name| call.starts_with(name))
    };
    let unasked: Vec<String> = calls.iter().filter(|call| !asked_for(call)).cloned().collect();
    let mut sealed = seal(&person)?;
    if keeping == Keeping::Locked {
        sealed.push(PASSPHRASE.to_owned());
    }
    let all: Vec<String> = typed.iter().chain(&sealed).cloned().collect();
    look(LINK, &all)?;
    let in_console = in_lines(&all, &person.console_lines()?);
    let calls = outbound::noted(&person)?;
    let mut passed_on = in_lines(&all, &calls);
    passed_on.extend(unasked);
    let in_caches = look_in_caches(&person, &all)?;
    browser.quit()?;
    let on_disk = look_for(&all, profile.path())?;
    let said = site.said();
    let in_requests = in_lines(&all, &[String::from_utf8_lossy(&said).into_owned()]);
    Ok(Traces {
        typed,
        known,
        sealed,
        in_page,
        passed_on,
        calls: calls.len(),
        hints,
        in_requests,
        heard: said.len(),
        in_console,
        in_caches,
        on_disk,
    })
}

/// What stands in boxes that a browser may fill in.
const REMEMBERED: &str =
    "const boxes = [...document.querySelectorAll('#app input:not([autocomplete=off])')];
  return boxes.filter((it) => ['text', 'tel'].includes(it.type)).map((it) => it.value).join(' ')";

/// What a page may do to the device or to others only where the person asks for it.
const UNASKED: [&str; 8] = [
    "new ",
    "Clipboard.",
    "execCommand",
    "Navigator.",
    "open:",
    "HTMLFormElement.",
    "WebSocket.",
    "fetch: http",
];

/// Which words are in lines, and in which.
fn in_lines(words: &[String], lines: &[String]) -> Vec<String> {
    let found = lines.iter().flat_map(|line| {
        let here = words.iter().filter(|words| line.contains(words.as_str()));
        here.map(move |words| format!("{words} in {}", line.get(..200).unwrap_or(line)))
    });
    found.collect()
}

/// Where a sealed link is made.
const LINK: &str = "#/where-my-words-are/phone";

/// Makes a sealed link of all that was typed. Gives its passphrase, as it is shown and as it is used, and a part of the link:
/// where nothing can be copied, that is shown.
fn seal(person: &Person) -> Outcome<Vec<String>> {
    person.go_to(LINK)?;
    person.see("Then type this passphrase there")?;
    let passphrase = person.text_of("#passphrase-made")?;
    person.script(
        "const page = window.wrappedJSObject ?? window; page.document.execCommand = () => false;
         Object.defineProperty(page.navigator, 'clipboard', { value: undefined })",
    )?;
    person.tap("Copy the link")?;
    let link = person.text_of("#link-letters")?;
    let (_, fragment) =
        link.split_once("#/open/").ok_or_else(|| Trouble::new(format!("no link: {link}")))?;
    let part = fragment.get(..60).unwrap_or(fragment).to_owned();
    Ok(vec![passphrase.replace(' ', ""), passphrase, part])
}

/// Looks for words in all that is cached, once there is something.
fn look_in_caches(person: &Person, words: &[String]) -> Outcome<Vec<String>> {
    let wanted: Vec<&str> = words.iter().map(String::as_str).chain([SHIPPED]).collect();
    until(LIMIT, || {
        let found = person.browser().script(CACHED, vec![json!(wanted)])?;
        let found: Vec<String> = serde_json::from_value(found)?;
        if found.is_empty() { Err(Trouble::new("nothing is cached")) } else { Ok(found) }
    })
}

const CACHED: &str = "return (async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      const all = [name, request.url, ...request.headers, ...response.headers, await response.text()].join('\\n');
      for (const words of arguments[0]) if (all.includes(words)) found.push(`${words} in ${name}, ${request.url}`);
    }
  }
  return found;
})()";

/// What a page shows to more than whoever sits before it.
const OPEN_TO_SEE: &str = "return JSON.stringify([location.href, document.title, history.state, window.name, \
    document.cookie, performance.getEntries().map((entry) => entry.name)])";

/// How Firefox begins a file that it has compressed (LZ4, block format, after the length of what is in it).
const MOZ_LZ4: &[u8] = b"mozLz40\0";

/// Where some words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The file, from the folder on that was looked through.
    pub file: PathBuf,
    /// Which of the words.
    pub words: String,
}

/// How many letters words are told apart by, at least.
const STEM: usize = 8;

/// Looks for words of plain ASCII, of some length, in each file of a folder: as the bytes of UTF-8 and of UTF-16, in the file's name, and inside
/// what Firefox compresses.
///
/// # Errors
/// If a file is there and cannot be read.
pub fn look_for(words: &[String], folder: &Path) -> Outcome<Vec<Found>> {
    let wide = |words: &str| words.chars().flat_map(|letter| [letter, '\0']).collect::<String>();
    // Many begin alike: few files have even that.
    let stems: BTreeSet<&str> = words.iter().filter_map(|words| words.get(..STEM)).collect();
    let stems: Vec<_> = stems.into_iter().map(|stem| (stem, wide(stem))).collect();
    let mut found = Vec::new();
    for file in files(folder)? {
        let mut bytes = fs::read(&file)?;
        if let Some(packed) = bytes.strip_prefix(MOZ_LZ4) {
            let whole = lz4_flex::block::decompress_size_prepended(packed)
                .map_err(|error| Trouble::new(format!("{}: {error}", file.display())))?;
            bytes.extend(whole);
        }
        let file = file.strip_prefix(folder).unwrap_or(&file).to_path_buf();
        bytes.extend(file.to_string_lossy().as_bytes());
        // As text, however little of it is any: that is searched more quickly than bytes.
        let text = String::from_utf8_lossy(&bytes);
        let has = |words: &str, wide: &str| text.contains(words) || text.contains(wide);
        if stems.iter().any(|(stem, wide)| has(stem, wide)) {
            let here = words.iter().filter(|words| has(words, &wide(words)));
            found.extend(here.map(|words| Found { file: file.clone(), words: words.clone() }));
        }
    }
    Ok(found)
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            all.extend(files(&entry.path())?);
        } else if kind.is_file() {
            all.push(entry.path());
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use xtask::tools::Scratch;

    #[test]
    fn words_are_found_in_every_form_that_they_are_left_in() {
        let folder = Scratch::new("traces").expect("a folder");
        let words = ["Quillfeather".to_owned(), "Zugspitze".to_owned()];
        let wide: Vec<u8> = "in Quillfeather".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let packed = lz4_flex::block::compress_prepend_size(b"tabs: Quillfeather, Quillfeather");
        fs::create_dir(folder.join("deep")).expect("a folder");
        for (name, bytes) in [
            ("narrow", b"QuQuillfeather".to_vec()),
            ("deep/wide", wide),
            ("session.jsonlz4", [MOZ_LZ4, &packed].concat()),
            ("Quillfeather.log", Vec::new()),
            ("none", b"Quillfeathe".to_vec()),
        ] {
            fs::write(folder.join(name), bytes).expect("a file");
        }
        let mut found = look_for(&words, folder.path()).expect("all is readable");
        found.sort_by(|one, other| one.file.cmp(&other.file));
        let names: Vec<_> = found.iter().map(|it| it.file.to_string_lossy()).collect();
        assert_eq!(names, ["Quillfeather.log", "deep/wide", "narrow", "session.jsonlz4"]);
        assert!(found.iter().all(|it| it.words == "Quillfeather"));
    }
}
