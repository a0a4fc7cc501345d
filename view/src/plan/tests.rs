//! What becomes of markup.

use super::*;

fn code(markup: TokenStream) -> String {
    expand(markup).expect("known markup").to_string()
}

fn refusal(markup: TokenStream) -> String {
    expand(markup).expect_err("unknown markup").to_string()
}

#[test]
fn markup_that_never_changes_is_a_plan_alone() {
    let code = code(quote! { <p class="kind" hidden>"One " <b>"two"</b><br/></p> });
    let plan =
        "<p\u{1}=class=kind\u{1}=hidden=\u{1}\"One \u{1}<b\u{1}\"two\u{1}>\u{1}<br\u{1}/\u{1}>";
    assert_eq!(code, quote! { ::afterview::ui::el::fixed(#plan) }.to_string());
}

#[test]
fn what_charts_are_made_of_is_built_by_other_rules() {
    let code = code(quote! { <p><svg width="100%"><text x="0">{words}</text></svg></p> });
    let plan = "<p\u{1}~svg\u{1}=width=100%\u{1}~text\u{1}=x=0\u{1}{\u{1}>\u{1}>\u{1}>";
    assert!(code.contains(&quote! { #plan }.to_string()), "{code}");
}

#[test]
fn values_are_handed_over_in_the_order_of_their_steps() {
    let code = code(quote! {
        <input id=id class:done=done prop:checked=checked on:click=go on:change=change node_ref=node/>
    });
    let order = [
        "attribute (id)",
        "attribute (done)",
        "attribute (checked)",
        "on_mouse (go)",
        "on (change)",
        "node (node)",
    ];
    let places: Vec<usize> = order
        .iter()
        .map(|value| {
            code.find(&format!("values . {value}")).unwrap_or_else(|| panic!("{value} in {code}"))
        })
        .collect();
    assert!(places.is_sorted(), "{code}");
    let plan = "<input\u{1}*id\u{1}.done\u{1}$checked\u{1}!click\u{1}!change\u{1}&\u{1}/";
    assert!(code.contains(&quote! { #plan }.to_string()), "{code}");
}

#[test]
fn several_roots_are_a_list() {
    let code = code(quote! { {one} <p>{two}</p> });
    assert!(code.starts_with(":: afterview :: ui :: el :: list"), "{code}");
}

#[test]
fn what_is_not_known_is_refused() {
    assert!(refusal(quote! { <Show when=open/> }).contains("HTML elements"));
    assert!(refusal(quote! { <math></math> }).contains("HTML elements"));
    assert!(refusal(quote! { <svg><foreignObject/></svg> }).contains("HTML elements"));
    assert!(refusal(quote! { <p on:scroll=go/> }).contains("listened to"));
    assert!(refusal(quote! { <p style:width=wide/> }).contains("not known"));
    assert!(refusal(quote! { <p {..rest}/> }).contains("not known"));
    assert!(refusal(quote! { <p class=name class:done=done/> }).contains("stays the same"));
    assert!(refusal(quote! { <input>"text"</input> }).contains("holds nothing"));
}
