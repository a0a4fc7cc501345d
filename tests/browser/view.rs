//! The `view!` macro and its views, as elements in a browser.

#[path = "../view/both.rs"]
mod both;

use afterview::ui::el::{IntoView, rows};
use afterview_view::view;
use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// A place of its own on the page that all tests share.
fn place() -> Element {
    let place = document().create_element("section").expect("an element");
    document().body().expect("a body").append_child(&place).expect("a place");
    place
}

fn find<T: JsCast>(place: &Element, selector: &str) -> T {
    place.query_selector(selector).expect("a selector").expect(selector).unchecked_into()
}

#[wasm_bindgen_test]
async fn a_part_that_changes_keeps_its_elements() {
    let place = place();
    let count = RwSignal::new(0);
    let other = RwSignal::new(false);
    let _shown = mount_to_renderer(&place, move || {
        view! {
            <p class="fixed">{move || count.get().to_string()}</p>
            {move || {
                if other.get() {
                    return view! { <b id="other">"other"</b> };
                }
                let label = count.get().to_string();
                view! { <label class:odd=count.get() % 2 == 1>{label}<input id="box"/></label> }
            }}
            <i>"after"</i>
        }
    });
    let input: HtmlInputElement = find(&place, "#box");
    input.set_value("typed");
    input.focus().expect("focus");
    count.set(1);
    leptos::task::tick().await;
    assert_eq!(find::<HtmlElement>(&place, "label").inner_text(), "1");
    assert_eq!(find::<HtmlElement>(&place, "label").class_name(), "odd");
    assert_eq!(find::<HtmlElement>(&place, ".fixed").inner_text(), "1");
    assert!(find::<HtmlInputElement>(&place, "#box") == input);
    assert_eq!(document().active_element().map(|active| active.id()), Some("box".to_owned()));
    other.set(true);
    leptos::task::tick().await;
    assert!(place.query_selector("#box").expect("a selector").is_none());
    assert_eq!(place.text_content().as_deref(), Some("1otherafter"));
    other.set(false);
    leptos::task::tick().await;
    assert_eq!(place.text_content().as_deref(), Some("11after"));
}

#[wasm_bindgen_test]
async fn what_is_gone_is_let_go_of() {
    let place = place();
    let (shown, ran, let_go) = (RwSignal::new(true), Rc::new(Cell::new(0)), RwSignal::new(0));
    let ticks = RwSignal::new(0);
    let runs = Rc::clone(&ran);
    let handle = mount_to_renderer(&place, move || {
        (move || {
            let runs = Rc::clone(&runs);
            shown.get().then(|| {
                on_cleanup(move || let_go.update(|count| *count += 1));
                let clicks = RwSignal::new(0);
                let text = move || {
                    runs.set(runs.get() + 1);
                    format!("{}/{}", ticks.get(), clicks.get())
                };
                view! { <button on:click=move |_| clicks.update(|count| *count += 1)>{text}</button> }
            })
        })
        .into_any()
    });
    let button: HtmlElement = find(&place, "button");
    button.click();
    leptos::task::tick().await;
    assert_eq!(button.inner_text(), "0/1");
    assert_eq!(ran.get(), 2);
    shown.set(false);
    leptos::task::tick().await;
    assert_eq!(let_go.get_untracked(), 1);
    // Neither a late tap nor a late change reaches what is gone.
    button.click();
    ticks.set(5);
    leptos::task::tick().await;
    assert_eq!(ran.get(), 2);
    shown.set(true);
    leptos::task::tick().await;
    assert_eq!(find::<HtmlElement>(&place, "button").inner_text(), "5/0");
    drop(handle);
    assert!(place.query_selector("button").expect("a selector").is_none());
    assert_eq!(let_go.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn properties_and_attributes_follow() {
    let place = place();
    let on = RwSignal::new(false);
    let _shown = mount_to_renderer(&place, move || {
        view! {
            <input type="checkbox" id="tick" prop:checked=move || on.get() hidden=move || on.get()
                aria-pressed=move || on.get().then_some("true") class="a" class:b=move || on.get()/>
        }
    });
    let input: HtmlInputElement = find(&place, "#tick");
    assert!(!input.checked() && !input.hidden() && input.class_name() == "a");
    on.set(true);
    leptos::task::tick().await;
    assert!(input.checked() && input.hidden() && input.class_name() == "a b");
    assert_eq!(input.get_attribute("aria-pressed").as_deref(), Some("true"));
    on.set(false);
    leptos::task::tick().await;
    assert!(!input.checked() && !input.hidden() && input.get_attribute("aria-pressed").is_none());
}

#[wasm_bindgen_test]
async fn rows_keep_their_place() {
    let place = place();
    let keys = RwSignal::new(vec!["a", "b", "c"]);
    let _shown = mount_to_renderer(&place, move || {
        let row = |key: &str| {
            let id = format!("row-{key}");
            view! { <input id=id/> }
        };
        let list = rows(move || keys.get().into_iter().map(str::to_owned).collect(), row);
        view! { <div>{list} "end"</div> }
    });
    let order = |place: &Element| {
        let all = place.query_selector_all("input").expect("a selector");
        (0..all.length())
            .filter_map(|index| all.get(index))
            .map(|node| node.unchecked_into::<Element>().id().replace("row-", ""))
            .collect::<String>()
    };
    let kept: HtmlInputElement = find(&place, "#row-b");
    kept.focus().expect("focus");
    assert_eq!(order(&place), "abc");
    for (next, shown) in [
        (vec!["b", "c"], "bc"),
        (vec!["x", "b", "y", "c", "z"], "xbycz"),
        (vec!["z", "b", "x"], "zbx"),
        (vec![], ""),
        (vec!["a"], "a"),
    ] {
        keys.set(next);
        leptos::task::tick().await;
        assert_eq!(order(&place), shown);
        assert_eq!(find::<Element>(&place, "div").text_content().as_deref(), Some("end"));
        if shown == "bc" || shown == "xbycz" {
            assert!(find::<HtmlInputElement>(&place, "#row-b") == kept);
            assert_eq!(
                document().active_element().map(|active| active.id()),
                Some("row-b".to_owned())
            );
        }
    }
}

#[wasm_bindgen_test]
async fn the_row_that_is_typed_in_keeps_the_focus_however_the_rows_change_places() {
    for start in ["abcd", "dbca"] {
        for typed_in in start.chars() {
            for next in ["cabd", "dcba", "xbdycz", "dabc", "bcda", "acbd"] {
                focus_stays(start, typed_in, next).await;
            }
        }
    }
}

/// Rows that stand so, one of them typed in, are put into another order.
async fn focus_stays(start: &str, typed_in: char, next: &str) {
    let place = place();
    let letters = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
    let keys = RwSignal::new(letters(start));
    let shown = mount_to_renderer(&place, move || {
        let list = rows(
            move || keys.get(),
            |key: &str| {
                let id = format!("row-{key}");
                view! { <p><input id=id/></p> }
            },
        );
        view! { <div>{list} "end"</div> }
    });
    let input: HtmlInputElement = find(&place, &format!("#row-{typed_in}"));
    input.set_value("typed");
    input.focus().expect("focus");
    input.set_selection_range(1, 3).expect("a selection");
    let left = Rc::new(Cell::new(false));
    let seen = Rc::clone(&left);
    let hear = Closure::<dyn Fn()>::new(move || seen.set(true));
    input.set_onblur(Some(hear.as_ref().unchecked_ref()));
    keys.set(letters(next));
    leptos::task::tick().await;
    let name = format!("{start} to {next}, typing in {typed_in}");
    let all = place.query_selector_all("input").expect("a selector");
    let order: String = (0..all.length())
        .filter_map(|index| all.get(index))
        .map(|node| node.unchecked_into::<Element>().id().replace("row-", ""))
        .collect();
    assert_eq!(order, next, "{name}");
    if next.contains(typed_in) {
        assert!(!left.get(), "{name}");
        let active = document().active_element().expect("something");
        assert!(active.is_same_node(Some(&input)), "{name}");
        let selected = (input.selection_start(), input.selection_end());
        assert_eq!(selected, (Ok(Some(1)), Ok(Some(3))), "{name}");
    }
    input.set_onblur(None);
    drop(shown);
    place.remove();
}

#[wasm_bindgen_test]
fn what_is_the_same_on_both_sides_is_so_as_elements() {
    for (view, expected) in both::CASES {
        let place = place();
        let _shown = mount_to_renderer(&place, view);
        // Marks that keep a place are no part of it, and a browser writes an empty value out.
        let html = place.inner_html().replace("<!---->", "").replace("=\"\"", "");
        assert_eq!(html, expected);
    }
}
