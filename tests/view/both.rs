//! Views that come out the same as text on a build machine and as elements in a browser.

use afterview::ui::el::{AnyView, IntoView, rows};
use afterview_view::view;

/// A view, and its HTML.
pub type Case = (fn() -> AnyView, &'static str);

pub const CASES: [Case; 8] = [
    (
        || view! { <p title="a \"b\" & c">"<b> & \"c\""</p> },
        "<p title=\"a &quot;b&quot; &amp; c\">&lt;b&gt; &amp; \"c\"</p>",
    ),
    (
        || view! { <details open=true><summary hidden>"More"</summary></details> },
        "<details open><summary hidden>More</summary></details>",
    ),
    (
        || {
            let none = None::<String>;
            view! { <p id=none aria-label=Some("one")>{()}</p> }
        },
        "<p aria-label=\"one\"></p>",
    ),
    (
        || view! { <li class="line" class:done=true class:old=false class:new=|| true></li> },
        "<li class=\"line done new\"></li>",
    ),
    (|| view! { <p class=|| "late">{|| "now"}</p> }, "<p class=\"late\">now</p>"),
    (
        || view! { <input type="checkbox" value="" rows=3 prop:checked=true on:click=|_| {}/> <br/> },
        "<input type=\"checkbox\" value rows=\"3\"><br>",
    ),
    (|| view! { <>"one " <b>{Some("two")}{()}</b> {vec!["3", "4"]}</> }, "one <b>two</b>34"),
    (
        || {
            let keys = || vec!["b".to_owned(), "a".to_owned()];
            let list = rows(keys, |key| view! { <li>{key.to_owned()}</li> });
            view! { <ul>{list}</ul> }.into_any()
        },
        "<ul><li>b</li><li>a</li></ul>",
    ),
];
