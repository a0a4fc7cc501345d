//! Where words may be found once they were typed: in the browser's own store for the app, and nowhere else.

use afterview_e2e::site::top;
use afterview_e2e::traces::channels::table;
use afterview_e2e::traces::{Found, Keeping, SHIPPED, Traces, typed_everywhere};
use afterview_e2e::{Engine, Outcome};
use std::path::Component;

/// The folders in which the engines keep what a page asks them to keep.
const KEPT: [&str; 6] = ["Local Storage", "IndexedDB", "ls", "idb", "localstorage", "indexeddb"];

/// Where Chromium keeps what it fills in, and what it opens again at its next start.
const BY_ITSELF: [&str; 2] = ["Default/Web Data", "Default/Sessions"];

fn is_kept(found: &Found) -> bool {
    found.file.components().any(|part| match part {
        Component::Normal(name) => KEPT.iter().any(|kept| name == *kept),
        _ => false,
    })
}

/// How many boxes there are to type into, at the least: a word of its own goes into each.
const BOXES: usize = 40;

/// Design: acceptance check 3. Where the words may lie in the browser's own stores is looked at by the caller.
fn nothing_went_anywhere(traces: &Traces) {
    assert!(traces.typed.len() >= BOXES, "only {} boxes", traces.typed.len());
    assert_eq!(traces.in_page, Vec::<String>::new());
    assert_eq!(traces.hints, Vec::<String>::new());
    assert_eq!(traces.in_console, Vec::<String>::new());
    // The history is told of each screen: whoever notes no call at all notes nothing.
    assert!(traces.calls > 20, "only {} calls were noted", traces.calls);
    assert_eq!(traces.passed_on, Vec::<String>::new());
    assert!(traces.heard > 2_000, "nobody listened before the server");
    assert_eq!(traces.in_requests, Vec::<String>::new());
    let (shipped, ours): (Vec<_>, Vec<_>) =
        traces.in_caches.iter().partition(|it| it.starts_with(SHIPPED));
    assert!(!shipped.is_empty(), "nobody looked into what is cached");
    assert_eq!(ours, Vec::<&String>::new());
    // What opens a sealed link, or the lock, is kept nowhere at all.
    let sealed = traces.on_disk.iter().filter(|it| traces.sealed.contains(&it.words));
    assert_eq!(sealed.collect::<Vec<_>>(), Vec::<&Found>::new());
}

fn nothing_that_was_typed_is_anywhere_but_where_words_are_kept(engine: Engine) -> Outcome {
    let traces = typed_everywhere(engine, Keeping::Open)?;
    nothing_went_anywhere(&traces);
    let (kept, elsewhere): (Vec<_>, Vec<_>) = traces.on_disk.iter().partition(|it| is_kept(it));
    assert!(!kept.is_empty(), "nothing was kept at all: what was looked for cannot be found");
    // The person's own name, where a form asks for it, is the browser's to remember, as on any page; Chromium does.
    let by_itself = |it: &&Found| {
        traces.known.contains(&it.words) && BY_ITSELF.iter().any(|place| it.file.starts_with(place))
    };
    let elsewhere: Vec<&Found> = elsewhere.into_iter().filter(|it| !by_itself(it)).collect();
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
    Ok(())
}

/// Design: acceptance check 17. In the whole folder of the browser's, its stores with it.
fn nothing_that_is_typed_under_a_lock_is_anywhere_on_the_disk(engine: Engine) -> Outcome {
    let traces = typed_everywhere(engine, Keeping::Locked)?;
    nothing_went_anywhere(&traces);
    assert!(traces.on_disk.is_empty(), "{:#?}", traces.on_disk);
    assert_eq!(traces.known, Vec::<String>::new());
    Ok(())
}

fn nothing_that_is_typed_where_nothing_is_kept_is_anywhere_on_the_disk(engine: Engine) -> Outcome {
    let traces = typed_everywhere(engine, Keeping::Nothing)?;
    nothing_went_anywhere(&traces);
    assert!(traces.on_disk.is_empty(), "{:#?}", traces.on_disk);
    Ok(())
}

in_every_engine!(
    nothing_that_was_typed_is_anywhere_but_where_words_are_kept,
    nothing_that_is_typed_under_a_lock_is_anywhere_on_the_disk,
    nothing_that_is_typed_where_nothing_is_kept_is_anywhere_on_the_disk,
);

#[test]
fn what_is_looked_into_and_what_is_not_is_told_in_the_documents() -> Outcome {
    let told = std::fs::read_to_string(top().join("docs/leaks.md"))?;
    assert!(told.contains(&table()), "docs/leaks.md should hold this table:\n\n{}", table());
    Ok(())
}
