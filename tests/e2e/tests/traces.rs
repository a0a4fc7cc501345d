//! Where words may be found once they were typed: in the browser's own store for the app, and nowhere else.

use afterview_e2e::traces::{Found, SHIPPED, typed_everywhere};
use afterview_e2e::{Engine, Outcome};
use std::path::Component;

/// The folders in which the engines keep what a page asks them to keep.
const KEPT: [&str; 6] = ["Local Storage", "IndexedDB", "ls", "idb", "localstorage", "indexeddb"];

fn is_kept(found: &Found) -> bool {
    found.file.components().any(|part| match part {
        Component::Normal(name) => KEPT.iter().any(|kept| name == *kept),
        _ => false,
    })
}

/// Design: acceptance check 3.
fn nothing_that_was_typed_is_anywhere_but_where_words_are_kept(engine: Engine) -> Outcome {
    let traces = typed_everywhere(engine)?;
    assert!(traces.typed.len() >= 20, "only {} boxes", traces.typed.len());
    assert_eq!(traces.in_page, Vec::<String>::new());
    let (shipped, ours): (Vec<_>, Vec<_>) =
        traces.in_caches.iter().partition(|it| it.starts_with(SHIPPED));
    assert!(!shipped.is_empty(), "nobody looked into what is cached");
    assert_eq!(ours, Vec::<&String>::new());
    // What opens a sealed link is kept nowhere at all.
    let sealed = traces.on_disk.iter().filter(|it| traces.sealed.contains(&it.words));
    assert_eq!(sealed.collect::<Vec<_>>(), Vec::<&Found>::new());
    let (kept, elsewhere): (Vec<_>, Vec<_>) = traces.on_disk.iter().partition(|it| is_kept(it));
    assert!(!kept.is_empty(), "nothing was kept at all: what was looked for cannot be found");
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
    Ok(())
}

in_every_engine!(nothing_that_was_typed_is_anywhere_but_where_words_are_kept);
