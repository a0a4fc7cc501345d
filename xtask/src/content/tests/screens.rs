//! Words of the screens: how long, in what voice, with which slots, and who names them.

use super::*;

#[test]
fn lengths_are_held() {
    let long = "x".repeat(45);
    says(
        &changed("mishaps/all.toml", "You were late_00", &long),
        &[
            "content/en/mishaps/all.toml:2: the `name` of the mishap `late_00` has 45 letters; at most 44 fit",
        ],
    );
    says(
        &changed("drills.toml", "\"Dry run\"", "\"A dry run on a day before the day\""),
        &[
            "content/en/drills.toml:2: the `name` of the drill `dry_run` has 33 letters; at most 30 fit",
        ],
    );
    says(
        &changed("mishaps/all.toml", ", \"clock\"]", "]"),
        &[
            "content/en/mishaps/all.toml:14: the `search` of the mishap `late_00` has 5 words; there must be at least 6",
        ],
    );
    says(
        &changed("mishaps/all.toml", "\"clock\"]", "\"Clock\", \"bus\"]"),
        &[
            "content/en/mishaps/all.toml:14: \"bus\" is in the `search` of the mishap `late_00` twice",
            "content/en/mishaps/all.toml:14: the `search` of the mishap `late_00` has \"Clock\"; write it in small letters",
        ],
    );
    says(
        &changed("copy/home.toml", "\"Go on\"", "\"Go on to the next of all the pages\""),
        &["content/en/copy/home.toml:3: the text `home.go.button` has 34 letters; at most 32 fit"],
    );
    let slotted = changed(
        "copy/home.toml",
        "\"Go on\"",
        "\"Write to {the_person_you_met} on the next page\"",
    )
    .with("src/ui/screens.rs", &all_but("home.go.button"))
    .with("src/ui/more.rs", "words.fill(\"home.go.button\", &[(\"the_person_you_met\", n)])");
    assert!(compile_sources(&slotted).is_ok(), "a slot is not counted");
}

#[test]
fn texts_are_whole() {
    says(
        &changed("mishaps/all.toml", "\"Leave earlier.\"", "\"Leave\\nearlier. \""),
        &[
            "content/en/mishaps/all.toml:10: the `lesson` of the mishap `late_00` begins or ends with a blank",
            "content/en/mishaps/all.toml:10: the `lesson` of the mishap `late_00` must be on one line",
        ],
    );
    says(
        &changed("copy/home.toml", "\"Sit down.\"", "\"\""),
        &["content/en/copy/home.toml:1: the text `home.heading` is empty"],
    );
    says(
        &changed("copy/home.toml", "\"Sit down.\"", "\"Sit  down.\""),
        &["content/en/copy/home.toml:1: the text `home.heading` has two blanks in a row"],
    );
    says(
        &changed("copy/home.toml", "\"Sit down.\"", "[\"Sit down.\"]"),
        &[
            "content/en/copy/home.toml:1: `home.heading` must be a text in quotes, or a table of texts",
            "ui/screens.rs:2: there is no text `home.heading` in src/content/en/copy",
        ],
    );
}

#[test]
fn the_voice_is_ours() {
    for (text, slip) in [
        ("Just sit down.", "says \"just\"; leave it out"),
        ("Don\u{2019}t worry.", "says \"don't worry\"; say what is so instead"),
        ("Sit down!", "has an exclamation mark; a full stop is calmer"),
        ("Oops.", "says \"oops\"; say what happened"),
        ("Submit it.", "says \"submit\"; say what happens, such as \"Copy the note\""),
        ("Nobody noticed it.", "says that nobody noticed; nobody can know that"),
    ] {
        let sources = changed("copy/home.toml", "Sit down.", text);
        says(&sources, &[&format!("content/en/copy/home.toml:1: the text `home.heading` {slip}")]);
    }
    assert!(compile_sources(&changed("copy/home.toml", "Sit down.", "It just happened")).is_ok());
    says(
        &changed("drills.toml", "Try it.", "Just try it."),
        &["content/en/drills.toml:3: the `how` of the drill `dry_run` says \"just\"; leave it out"],
    );
}

#[test]
fn slots_are_closed_and_filled() {
    says(
        &changed("copy/frame.toml", "{time}", "{time"),
        &["content/en/copy/frame.toml:1: the text `frame.saved` has a { without its }"],
    );
    says(
        &changed("copy/frame.toml", "{time}", "time}"),
        &["content/en/copy/frame.toml:1: the text `frame.saved` has a } without its {"],
    );
    says(
        &changed("copy/frame.toml", "{time}", "{tiem}"),
        &[
            "content/en/copy/frame.toml:1: the text `frame.saved` has a slot {tiem} that its screen does not fill",
        ],
    );
    says(
        &changed("copy/home.toml", "Sit down.", "Sit down, {name}."),
        &[
            "content/en/copy/home.toml:1: the text `home.heading` has a slot {name} that its screen does not fill",
        ],
    );
    says(
        &changed("mishaps/all.toml", "Leave earlier.", "Leave {earlier}."),
        &[
            "content/en/mishaps/all.toml:10: the `lesson` of the mishap `late_00` takes no slots; leave out the braces",
        ],
    );
    says(
        &changed("letters/common.toml", "{name}", "{nmae}"),
        &[
            "content/en/letters/common.toml:2: the wording `thanks.any.plain` has a slot {nmae} that no letter fills; \
           is it {name}?",
        ],
    );
}

/// The code of the language without one key.
fn all_but(key: &str) -> String {
    let code = in_order();
    let (_, text) = code.code().next().expect("the code");
    text.lines().filter(|line| !line.contains(key)).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_slot_of_a_text_that_is_handed_on_is_filled_somewhere() {
    let handed = |slot: &str| {
        changed("copy/home.toml", "Sit down.", &format!("Sit down, {{{slot}}}."))
            .with("src/ui/screens.rs", &all_but("home.heading"))
            .with("src/ui/more.rs", "let key = \"home.heading\"; words.fill(key, &[(\"name\", n)])")
    };
    assert!(compile_sources(&handed("name")).is_ok());
    says(
        &handed("nmae"),
        &[
            "content/en/copy/home.toml:1: the text `home.heading` has a slot {nmae} that its screen does not fill",
        ],
    );
}

#[test]
fn what_the_code_names_is_there() {
    says(
        &coded("\n    words.say(\"hoem.heading\")"),
        &[
            "ui/more.rs:2: there is no text `hoem.heading` in src/content/en/copy; is it `home.heading`?",
        ],
    );
    says(
        &coded("let key = \"home.headings\";"),
        &[
            "ui/more.rs:1: there is no text `home.headings` in src/content/en/copy; is it `home.heading`?",
        ],
    );
    says(
        &coded("words.say(\"home.go\")"),
        &["ui/more.rs:1: there is no text `home.go` in src/content/en/copy"],
    );
    says(
        &coded("format!(\"home.door.{door}.name\")"),
        &["ui/more.rs:1: there is no text `home.door.{door}.name` in src/content/en/copy"],
    );
    for fine in [
        "let table = \"home.go\";",
        "let family = concat!(\"home.\", \"go\");",
        "let file = \"home.html\";",
        "let other = \"3.5\";",
        "#[cfg(test)] mod tests { fn f() { words.say(\"home.nothing\") } }",
        "// words.say(\"home.nothing\")",
    ] {
        assert!(compile_sources(&coded(fine)).is_ok(), "{fine}");
    }
}

#[test]
fn outside_the_screens_a_key_begins_with_the_name_of_a_copy_file() {
    let code = "let key = \"elephant.trunk\";";
    says(&coded(code), &["ui/more.rs:1: there is no text `elephant.trunk` in src/content/en/copy"]);
    assert!(compile_sources(&in_order().with("src/app/more.rs", code)).is_ok());
    says(
        &in_order().with("src/app/more.rs", "let key = \"home.trunk\";"),
        &["app/more.rs:1: there is no text `home.trunk` in src/content/en/copy"],
    );
}

#[test]
fn a_family_has_a_text_for_every_value() {
    let tones = "[tone]\nwarm = \"Warm\"\nplain = \"Plain\"\n";
    for code in ["format!(\"weigh.tone.{tone}\")", "concat!(\"weigh.tone.\", \"x\")"] {
        says(
            &longer("copy/weigh.toml", tones).with("src/ui/more.rs", code),
            &["ui/more.rs:1: there is no text `weigh.tone.formal` in src/content/en/copy"],
        );
        let all = format!("{tones}formal = \"Formal\"\n");
        let whole = longer("copy/weigh.toml", &all).with("src/ui/more.rs", code);
        assert!(compile_sources(&whole).is_ok(), "{code}");
    }
}

#[test]
fn what_no_screen_uses_is_named() {
    says(
        &longer("copy/weigh.toml", "more = \"More\"\n"),
        &["content/en/copy/weigh.toml:2: no screen uses the text `weigh.more`"],
    );
    let on_the_page = longer("copy/weigh.toml", "more = \"More\"\n")
        .with("index.html", "<p data-words=\"weigh.more\"></p>");
    assert!(compile_sources(&on_the_page).is_ok());
    let no_screens = longer("copy/weigh.toml", "more = \"More\"\n").without("src/ui/screens.rs");
    assert!(compile_sources(&no_screens).is_ok(), "before there are screens, nothing is left over");
}
