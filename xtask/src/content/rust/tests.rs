//! Strings among all that looks like one.

use super::*;

fn texts(source: &str) -> Vec<(usize, String)> {
    tokens(source)
        .into_iter()
        .filter_map(|token| match token.piece {
            Piece::Text(text) => Some((token.line, text)),
            _ => None,
        })
        .collect()
}

fn text(line: usize, text: &str) -> (usize, String) {
    (line, text.to_owned())
}

#[test]
fn strings_of_every_kind_are_found_with_their_lines() {
    let source = "say(\"a.b\");\n let x = r#\"raw \"q\"\"#;\n b\"bytes\" \"two\\n\\\"lines\\\"\"";
    let found = [text(1, "a.b"), text(2, "raw \"q\""), text(3, "bytes"), text(3, "two\n\"lines\"")];
    assert_eq!(texts(source), found);
}

#[test]
fn comments_characters_and_lifetimes_hide_and_open_nothing() {
    let source = "// \"no\"\n/* \"no\" /* \"no\" */ \"no\" */ fn f<'a>(x: &'a str) -> char { '\"' }\n\
                  let q = '\\''; let n = '\\u{22}'; say(\"yes\")";
    assert_eq!(texts(source), [text(3, "yes")]);
}

#[test]
fn what_is_only_built_for_tests_is_left_out() {
    let source = "say(\"a\");\n#[cfg(test)]\nmod tests { fn f() { say(\"no\"); } }\n#[cfg(test)]\n\
                  use x;\n#[cfg(feature = \"ssr\")]\nfn g() { say(\"b\") }";
    assert_eq!(texts(source), [text(1, "a"), text(6, "ssr"), text(7, "b")]);
}

#[test]
fn a_file_that_ends_in_the_middle_is_read_to_its_end() {
    for source in ["\"open", "r#\"open", "/* open", "'", "#[cfg(test)] mod t {", "\"\\"] {
        assert!(tokens(source).len() <= 2, "{source}");
    }
}
