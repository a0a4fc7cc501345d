//! The `view!` macro and its views, as HTML.

#[path = "view/both.rs"]
mod both;

use afterview::ui::Memo;
use afterview::ui::el::{AnyView, CollectView, IntoView, rows};
use afterview_view::view;
use leptos::prelude::{Get, NodeRef, Owner, RwSignal, Set, untrack};
use proptest::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

fn html(make: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| make().to_html())
}

#[test]
fn texts_and_attributes_are_escaped() {
    let words = "<b>\"Tom & Ada\"</b>".to_owned();
    let shown = html(|| view! { <p title=words.clone()>{words} "<i>&"</p> });
    assert_eq!(
        shown,
        "<p title=\"&lt;b&gt;&quot;Tom &amp; Ada&quot;&lt;/b&gt;\">\
         &lt;b&gt;&quot;Tom &amp; Ada&quot;&lt;/b&gt;&lt;i&gt;&amp;</p>"
    );
}

/// What a browser reads of a text in which nothing is a sign.
fn read(html: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        .into_iter()
        .fold(html.to_owned(), |text, (escaped, letter)| text.replace(escaped, letter))
}

proptest! {
    #[test]
    fn whatever_is_typed_it_is_a_text_and_no_sign_on_the_page(
        words in "([<>&\"'/=!a-z; \n-]|&[a-z]{1,4};|\\PC){0,60}",
    ) {
        let (title, text) = (words.clone(), words.clone());
        let shown = html(|| view! { <p title=["x", &title].concat()>{text}</p> });
        let rest = shown.strip_prefix("<p title=\"").unwrap_or_default();
        let (title, rest) = rest.split_once('"').unwrap_or_default();
        let text = rest.strip_prefix('>').and_then(|rest| rest.strip_suffix("</p>")).unwrap_or("?");
        prop_assert!(!title.contains(['<', '>']) && !text.contains(['<', '>', '"']), "{shown}");
        prop_assert_eq!(read(title), ["x", &words].concat());
        prop_assert_eq!(read(text), words);
    }
}

#[test]
fn an_attribute_without_a_value_is_there_or_not() {
    let none = None::<String>;
    let shown = html(move || {
        view! {
            <details open=true><summary hidden>"More"</summary></details>
            <details open=false></details>
            <p aria-label=none id=Some("one")></p>
        }
    });
    assert_eq!(
        shown,
        "<details open><summary hidden>More</summary></details><details></details><p id=\"one\"></p>"
    );
}

#[test]
fn classes_come_together() {
    let shown = |done: bool| {
        html(move || view! { <li class="line" class:done=done class:with-side=move || !done></li> })
    };
    assert_eq!(shown(true), "<li class=\"line done\"></li>");
    assert_eq!(shown(false), "<li class=\"line with-side\"></li>");
}

#[test]
fn what_is_the_browsers_alone_is_left_out() {
    let node = NodeRef::<leptos::html::Input>::new();
    let shown = html(|| {
        view! {
            <input type="checkbox" prop:checked=true on:click=|_| {} on:change=|_| {} node_ref=node/>
        }
    });
    assert_eq!(shown, "<input type=\"checkbox\">");
}

#[test]
fn views_stand_inside_each_other() {
    let rows = ["one", "two"].into_iter().map(|word| view! { <li>{word}</li> }).collect_view();
    let shown = html(|| {
        view! {
            <>
                "before "
                <ul>{rows}</ul>
                {Some("after")}
                {None::<String>}
                {()}
            </>
        }
    });
    assert_eq!(shown, "before <ul><li>one</li><li>two</li></ul>after");
}

#[test]
fn what_changes_is_shown_as_it_stands() {
    let shown = |open: bool| {
        html(move || {
            let now = RwSignal::new(!open);
            now.set(open);
            view! {
                <div aria-expanded=move || now.get().to_string() hidden=move || !now.get()>
                    {move || now.get().then(|| view! { <p>"Open"</p> })}
                </div>
            }
        })
    };
    assert_eq!(shown(true), "<div aria-expanded=\"true\"><p>Open</p></div>");
    assert_eq!(shown(false), "<div aria-expanded=\"false\" hidden></div>");
}

#[test]
fn rows_stand_in_the_order_of_their_keys() {
    let keys = || vec!["b".to_owned(), "a".to_owned()];
    let shown = html(|| rows(keys, |key| view! { <li>{key.to_owned()}</li> }).into_any());
    assert_eq!(shown, "<li>b</li><li>a</li>");
}

#[test]
fn what_is_the_same_on_both_sides_is_so_as_text() {
    for (view, expected) in both::CASES {
        // Between tags a quotation mark need not be escaped, and is.
        assert_eq!(
            html(view).replace(">&lt;b&gt; &amp; &quot;c&quot;<", ">&lt;b&gt; &amp; \"c\"<"),
            expected
        );
    }
}

/// A memo, and how often it was worked out.
fn counted(read: impl Fn() -> u32 + 'static) -> (Memo<u32>, Rc<Cell<u32>>) {
    let runs = Rc::new(Cell::new(0));
    let count = Rc::clone(&runs);
    let memo = Memo::new(move |_| {
        count.set(count.get() + 1);
        read()
    });
    (memo, runs)
}

#[test]
fn a_memo_is_worked_out_when_it_is_read_and_only_where_something_that_it_read_is_another() {
    Owner::new().with(|| {
        let number = RwSignal::new(2);
        let (half, halves) = counted(move || number.get() / 2);
        let (left, lefts) = counted(move || half.get() + 1);
        let (right, rights) = counted(move || half.get() * 10);
        let (both, sums) = counted(move || left.get() + right.get());
        let counts = || [halves.get(), lefts.get(), rights.get(), sums.get()];
        assert_eq!(counts(), [0; 4]);
        assert_eq!(both.get(), 12);
        assert_eq!(counts(), [1; 4]);
        // Half of it is the same.
        number.set(3);
        assert_eq!(both.get(), 12);
        assert_eq!(counts(), [2, 1, 1, 1]);
        // It changes twice before anybody looks, and is reached in two ways.
        number.set(4);
        number.set(6);
        assert_eq!(counts(), [2, 1, 1, 1]);
        assert_eq!((both.get(), left.get()), (34, 4));
        assert_eq!(counts(), [3, 2, 2, 2]);
    });
}

#[test]
fn a_memo_follows_what_it_read_last_and_nothing_else() {
    Owner::new().with(|| {
        let (first, one, two) = (RwSignal::new(true), RwSignal::new(1), RwSignal::new(2));
        let ((a, _), (b, _)) = (counted(move || one.get()), counted(move || two.get()));
        let (read, runs) = counted(move || if first.get() { a.get() } else { b.get() });
        let (unseen, unseen_runs) = counted(move || untrack(|| a.get() + one.get()));
        assert_eq!((read.get(), unseen.get()), (1, 2));
        two.set(20);
        assert_eq!((read.get(), runs.get()), (1, 1));
        first.set(false);
        assert_eq!((read.get(), runs.get()), (20, 2));
        one.set(10);
        assert_eq!((read.get(), runs.get()), (20, 2));
        two.set(21);
        assert_eq!((read.get(), runs.get()), (21, 3));
        assert_eq!((unseen.get(), unseen_runs.get()), (2, 1));
    });
}

#[test]
fn what_belongs_to_an_owner_goes_with_it_and_what_it_read_stays() {
    Owner::new().with(|| {
        let number = RwSignal::new(1);
        let (kept, _) = counted(move || number.get());
        let inner = Owner::new();
        let (gone, runs) = inner.with(|| counted(move || kept.get()));
        assert_eq!(gone.get(), 1);
        inner.cleanup();
        // Another one takes its place, and is not taken for it.
        let (next, _) = counted(move || kept.get() + 1);
        number.set(5);
        assert_eq!((kept.get(), next.get(), runs.get()), (5, 6, 1));
    });
}
