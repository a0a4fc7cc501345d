//! Every way by which a browser, or a page in it, passes something on or leaves something behind; and how each is looked
//! into. What is not looked into is on the list too.

use std::fmt::Write as _;

/// A way by which words could leave, or stay behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Channel {
    /// What it is.
    pub name: &'static str,
    /// In which engines it is looked into.
    pub seen_in: Seen,
    /// How, or why not.
    pub how: &'static str,
}

/// In which engines something is looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// In all three.
    Everywhere,
    /// In Chromium alone.
    Chromium,
    /// In none.
    Nowhere,
}

impl Seen {
    const fn words(self) -> &'static str {
        match self {
            Self::Everywhere => "Chromium, Firefox, WebKitGTK",
            Self::Chromium => "Chromium",
            Self::Nowhere => "not looked into",
        }
    }
}

const fn everywhere(name: &'static str, how: &'static str) -> Channel {
    Channel { name, seen_in: Seen::Everywhere, how }
}

/// All of them: what goes out first, then what the page shows, then what stays on the disk.
pub const CHANNELS: [Channel; 20] = [
    everywhere(
        "Requests: addresses, headers, bodies",
        "a listener before the server keeps every byte that the browser says",
    ),
    everywhere(
        "`fetch`, `XMLHttpRequest`, `sendBeacon`, `WebSocket`, `EventSource`",
        "each call in the page is noted, with what it is given",
    ),
    everywhere(
        "Messages: to windows, ports, workers, `BroadcastChannel`",
        "each call in the page is noted, with what it is given",
    ),
    everywhere(
        "Messages to a host's page",
        "the host keeps each, and all that it can see of the page (`embed_bad.rs`)",
    ),
    everywhere(
        "The clipboard, the share sheet, notifications, new windows",
        "each call in the page is noted: there is none that was not asked for",
    ),
    everywhere(
        "The console, from the page",
        "each call in the page is noted, with what it is given",
    ),
    Channel {
        name: "The console, from the browser",
        seen_in: Seen::Chromium,
        how: "its log is read; the drivers of the others keep none",
    },
    everywhere(
        "Addresses, titles, `history.state`, `window.name`, cookies",
        "read on each screen; each call that changes the history is noted",
    ),
    everywhere(
        "Hints to look up or fetch a page (`preconnect`, `dns-prefetch`, `prefetch`, speculation rules)",
        "looked for on each screen: there is none, and no address of anybody else's",
    ),
    everywhere("Names of what was loaded (`performance`)", "read on each screen"),
    everywhere("Cache Storage", "every name, header and body"),
    everywhere(
        "History, sites visited most, icons, what forms were filled with",
        "every file of the profile, as UTF-8 and as UTF-16",
    ),
    everywhere(
        "Session files",
        "every file of the profile; Firefox's compressed ones (`jsonlz4`) are opened",
    ),
    everywhere(
        "The HTTP cache, crash files, logs, and whatever else is in the profile",
        "every file of the profile, names included",
    ),
    everywhere(
        "localStorage and IndexedDB",
        "where words are kept: they have to be found there, or nothing was looked for",
    ),
    Channel {
        name: "Blocks that are compressed with Snappy (LevelDB's and SQLite's)",
        seen_in: Seen::Nowhere,
        how: "only localStorage, sessionStorage and IndexedDB have them; what lies there uncompressed is read",
    },
    Channel {
        name: "What a spelling checker of a browser's maker is sent",
        seen_in: Seen::Nowhere,
        how: "the boxes say no (`tests/screens/own_words.rs`); the browsers here have no such service",
    },
    Channel {
        name: "What an extension reads",
        seen_in: Seen::Nowhere,
        how: "none can be kept out for certain; the two that can be asked are (`data-gramm`, `data-lt-active`)",
    },
    Channel {
        name: "Memory, and what the system writes of it to the disk",
        seen_in: Seen::Nowhere,
        how: "the system's own",
    },
    Channel {
        name: "Pictures that the system takes of its windows",
        seen_in: Seen::Nowhere,
        how: "the system's own; “Hide” blanks the page before one is taken",
    },
];

/// All of them as a table in Markdown, as it stands in `docs/leaks.md`.
pub fn table() -> String {
    let mut table = "| Channel | Looked into in | How |\n| --- | --- | --- |\n".to_owned();
    for Channel { name, seen_in, how } in CHANNELS {
        // Writing to a text never fails.
        let _ = writeln!(table, "| {name} | {} | {how} |", seen_in.words());
    }
    table
}
