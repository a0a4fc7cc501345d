//! A small language that is in order, and each way to spoil it with the sentence it gives.

use super::*;
use std::fmt::Write as _;

fn mishap(id: &str) -> String {
    format!(
        "[{id}]\n\
         name = \"You were {id}\"\n\
         question = \"Was it so?\"\n\
         natures = [\"performance\"]\n\
         by = \"me\"\n\
         noticed = \"surely\"\n\
         matters = \"a_bit\"\n\
         route = \"let_go\"\n\
         why = \"It says little about the work.\"\n\
         lesson = \"Leave earlier.\"\n\
         if_asked = \"I am glad you waited.\"\n\
         if_then = \"If it is eight, then I go.\"\n\
         drills = [\"dry_run\"]\n\
         search = [\"late\", \"bus\", \"train\", \"tram\", \"road\", \"clock\"]\n\n"
    )
}

fn in_order() -> Sources {
    let mut mishaps = String::new();
    for number in 0..70 {
        mishaps.push_str(&mishap(&format!("late_{number:02}")));
    }
    let mut code = String::from("fn show(words: &Words) {\n");
    for key in ["home.heading", "home.go.button", "weigh.help", "calm.breath"] {
        let _ = writeln!(code, "    words.say(\"{key}\");");
    }
    code.push_str("    words.fill(\"frame.saved\", &[(\"time\", &time)]);\n}\n");
    let letter = "[thanks.any]\nplain = \"Thank you, {name}.\"\n";
    [
        ("src/content/en/copy/calm.toml", "breath = \"Breathe in.\"\n"),
        ("src/content/en/copy/frame.toml", "saved = \"Saved at {time}.\"\n"),
        ("src/content/en/copy/home.toml", "heading = \"Sit down.\"\n[go]\nbutton = \"Go on\"\n"),
        ("src/content/en/copy/weigh.toml", "help = \"One thing at a time.\"\n"),
        ("src/content/en/mishaps/all.toml", mishaps.as_str()),
        ("src/content/en/drills.toml", "[dry_run]\nname = \"Dry run\"\nhow = \"Try it.\"\nminutes = 60\n"),
        ("src/content/en/letters/apology.toml", letter),
        ("src/content/en/letters/common.toml", letter),
        ("src/content/en/letters/correct.toml", letter),
        ("src/content/en/letters/lists.toml", "titles = [\"dr\"]\nafter = [\"late_00\"]\n"),
        ("src/content/en/letters/repair_note.toml", letter),
        ("src/content/en/letters/thank_you.toml", letter),
        (
            "src/content/en/support.toml",
            "checked = \"2026-11\"\n[[region]]\nid = \"gb\"\nname = \"Britain\"\nemergency = \"999\"\n\
             [[region.line]]\nwho = \"Samaritans\"\nnumber = \"116 123\"\nsource = \"samaritans.org\"\n",
        ),
        (
            "src/content/en/crisis.toml",
            "phrases = [\"want to die\"]\nexceptions = [\"want to die of shame\"]\n\
             should_show = [\"I want to die.\"]\nshould_not_show = [\"I want to die of shame.\"]\n",
        ),
        ("src/ui/screens.rs", code.as_str()),
    ]
    .iter()
    .fold(Sources::new("en"), |sources, (path, text)| sources.with(path, text))
}

/// The language with one passage of a file changed.
fn changed(path: &str, from: &str, to: &str) -> Sources {
    let sources = in_order();
    let text = sources.text(path).expect("a file of the language").to_owned();
    assert!(text.contains(from), "{path} has no {from:?}");
    sources.with(&format!("src/content/en/{path}"), &text.replacen(from, to, 1))
}

/// The same with one passage added.
fn longer(path: &str, more: &str) -> Sources {
    let text = in_order().text(path).expect("a file of the language").to_owned();
    in_order().with(&format!("src/content/en/{path}"), &format!("{text}{more}"))
}

/// The language with one more file of code.
fn coded(code: &str) -> Sources {
    in_order().with("src/ui/more.rs", code)
}

#[track_caller]
fn says(sources: &Sources, expected: &[&str]) {
    let problems = compile_sources(sources).err().unwrap_or_default();
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let expected: Vec<String> = expected.iter().map(|line| format!("src/{line}")).collect();
    assert_eq!(lines, expected);
}

#[test]
fn a_language_in_order_compiles() {
    let compiled = compile_sources(&in_order()).expect("in order");
    assert_eq!(compiled.mishaps.catalogue.iter().count(), 70);
    assert_eq!(compiled.words_first.say("home.go.button"), "Go on");
    assert_eq!(compiled.words_first.say("weigh.help"), "");
    assert_eq!(compiled.words.say("weigh.help"), "One thing at a time.");
    assert_eq!(compiled.all_words().iter().count(), 5);
    assert!(!compiled.json(Part::Support).contains("should_show"));
}

#[test]
fn files_that_cannot_be_read_are_named_alone() {
    says(
        &changed("copy/home.toml", "\"Sit down.\"", "\"Sit down."),
        &["content/en/copy/home.toml:1: this line cannot be read: invalid basic string, expected `\"`"],
    );
    says(
        &longer("copy/home.toml", "button = \"Again\"\n"),
        &["content/en/copy/home.toml:4: `button` is there twice"],
    );
    says(&Sources::new("xx"), &["content/xx: there is no content here"]);
}

#[test]
fn missing_and_strange_files_are_named() {
    says(
        &in_order().without("src/content/en/support.toml"),
        &["content/en/support.toml: this file is missing"],
    );
    says(
        &in_order().without("src/content/en/letters/correct.toml"),
        &["content/en/letters/correct.toml: this file is missing"],
    );
    says(
        &in_order().with("src/content/en/copi/plan.toml", "a = \"b\""),
        &["content/en/copi/plan.toml: no part of the app reads a file of this name"],
    );
    says(
        &in_order().with("src/content/en/letters/note.toml", "[a.any]\nb = \"c\""),
        &["content/en/letters/note.toml: this is no letter that can be written; the files are apology, common, \
           correct, lists, repair_note, thank_you"],
    );
    assert!(compile_sources(&in_order().with("src/content/en/README.md", "For writers.")).is_ok());
}

#[test]
fn keys_of_an_entry_are_held_to_the_list() {
    says(
        &changed("mishaps/all.toml", "lesson =", "lessen ="),
        &[
            "content/en/mishaps/all.toml:1: the mishap `late_00` has no `lesson`",
            "content/en/mishaps/all.toml:10: the mishap `late_00` has a key `lessen` that is not known; is it `lesson`?",
        ],
    );
    says(
        &changed("mishaps/all.toml", "by = \"me\"", "by = \"mee\""),
        &["content/en/mishaps/all.toml:5: the `by` of the mishap `late_00` cannot be `mee`; it is one of me, them, life"],
    );
    says(
        &changed("mishaps/all.toml", "drills = [\"dry_run\"]", "drills = []\nfixable = \"yes\"\nadvice = [1.5]"),
        &[
            "content/en/mishaps/all.toml:13: the `drills` of the mishap `late_00` is empty",
            "content/en/mishaps/all.toml:14: the `fixable` of the mishap `late_00` must be true or false",
            "content/en/mishaps/all.toml:15: the `advice` of the mishap `late_00` must be a list of whole numbers",
        ],
    );
    says(
        &changed("mishaps/all.toml", "\"Leave earlier.\"", "7"),
        &["content/en/mishaps/all.toml:10: the `lesson` of the mishap `late_00` must be a text in quotes"],
    );
    says(
        &changed("drills.toml", "minutes = 60", "minutes = 600"),
        &["content/en/drills.toml:4: the `minutes` of the drill `dry_run` must be a whole number from 1 to 240"],
    );
    says(
        &longer("mishaps/all.toml", "[Late]\nname = \"x\"\n"),
        &["content/en/mishaps/all.toml:1051: the mishap `Late` needs an id of small letters, digits and `_`"],
    );
    says(
        &in_order().with("src/content/en/mishaps/more.toml", "name = \"You\""),
        &["content/en/mishaps/more.toml:1: `name` stands alone; put it under the [id] of a mishap"],
    );
}

#[test]
fn an_id_is_taken_once() {
    says(
        &in_order().with("src/content/en/mishaps/more.toml", &format!("\n{}", mishap("late_07"))),
        &["content/en/mishaps/more.toml:2: the mishap `late_07` is already in src/content/en/mishaps/all.toml:106"],
    );
    says(
        &changed("mishaps/all.toml", "You were late_01", "You were late_00"),
        &["content/en/mishaps/all.toml:16: the mishap `late_01` has the same name as `late_00`"],
    );
}

#[test]
fn a_route_is_what_the_procedure_gives() {
    says(
        &changed("mishaps/all.toml", "route = \"let_go\"", "route = \"fix\""),
        &["content/en/mishaps/all.toml:8: the `route` of the mishap `late_00` is `fix`, but by its own natures and \
           answers the rules give `let_go`"],
    );
    says(
        &changed("mishaps/all.toml", "matters = \"a_bit\"", "matters = \"a_lot\"\nfixable = true"),
        &["content/en/mishaps/all.toml:9: the `route` of the mishap `late_00` is `let_go`, but by its own natures and \
           answers the rules give `fix`"],
    );
}

#[test]
fn mishaps_and_drills_know_each_other() {
    says(
        &changed("mishaps/all.toml", "[\"dry_run\"]", "[\"dry_run\", \"wet_run\"]"),
        &["content/en/mishaps/all.toml:13: the mishap `late_00` names a drill `wet_run` that is not in drills.toml"],
    );
    let lonely = "[the_breath]\nname = \"The breath\"\nhow = \"Breathe.\"\nminutes = 2\n";
    says(
        &longer("drills.toml", lonely),
        &["content/en/drills.toml:5: no mishap names the drill `the_breath`"],
    );
    let shown = longer("drills.toml", lonely).with("src/ui/more.rs", "const D: &str = \"the_breath\";");
    assert!(compile_sources(&shown).is_ok());
    says(
        &in_order().with("src/content/en/mishaps/all.toml", &mishap("late_00")),
        &["content/en/mishaps: this language has 1 of at least 70 mishaps"],
    );
}

#[test]
fn lengths_are_held() {
    let long = "x".repeat(45);
    says(
        &changed("mishaps/all.toml", "You were late_00", &long),
        &["content/en/mishaps/all.toml:2: the `name` of the mishap `late_00` has 45 letters; at most 44 fit"],
    );
    says(
        &changed("drills.toml", "\"Dry run\"", "\"A dry run on a day before the day\""),
        &["content/en/drills.toml:2: the `name` of the drill `dry_run` has 33 letters; at most 30 fit"],
    );
    says(
        &changed("mishaps/all.toml", ", \"clock\"]", "]"),
        &["content/en/mishaps/all.toml:14: the `search` of the mishap `late_00` has 5 words; there must be at least 6"],
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
    let slotted = changed("copy/home.toml", "\"Go on\"", "\"Write to {the_person_you_met} on the next page\"")
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
        &["content/en/copy/frame.toml:1: the text `frame.saved` has a slot {tiem} that its screen does not fill"],
    );
    says(
        &changed("copy/home.toml", "Sit down.", "Sit down, {name}."),
        &["content/en/copy/home.toml:1: the text `home.heading` has a slot {name} that its screen does not fill"],
    );
    says(
        &changed("mishaps/all.toml", "Leave earlier.", "Leave {earlier}."),
        &["content/en/mishaps/all.toml:10: the `lesson` of the mishap `late_00` takes no slots; leave out the braces"],
    );
    says(
        &changed("letters/common.toml", "{name}", "{nmae}"),
        &["content/en/letters/common.toml:2: the wording `thanks.any.plain` has a slot {nmae} that no letter fills; \
           is it {name}?"],
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
        &["content/en/copy/home.toml:1: the text `home.heading` has a slot {nmae} that its screen does not fill"],
    );
}

#[test]
fn what_the_code_names_is_there() {
    says(
        &coded("\n    words.say(\"hoem.heading\")"),
        &["ui/more.rs:2: there is no text `hoem.heading` in src/content/en/copy; is it `home.heading`?"],
    );
    says(
        &coded("let key = \"home.headings\";"),
        &["ui/more.rs:1: there is no text `home.headings` in src/content/en/copy; is it `home.heading`?"],
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
        "let other = \"elephant.trunk\";",
        "#[cfg(test)] mod tests { fn f() { words.say(\"home.nothing\") } }",
        "// words.say(\"home.nothing\")",
    ] {
        assert!(compile_sources(&coded(fine)).is_ok(), "{fine}");
    }
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

#[test]
fn letters_have_parts_voices_and_wordings() {
    says(
        &changed("letters/common.toml", "[thanks.any]", "[thanks.cold]"),
        &["content/en/letters/common.toml:1: the part `thanks` has a voice `cold`; it is one of warm, plain, formal, any"],
    );
    says(
        &changed("letters/common.toml", "[thanks.any]", "[thanks]"),
        &["content/en/letters/common.toml:2: `plain` must be a voice; write [part.voice] and the wordings under it"],
    );
    says(
        &longer("letters/common.toml", "same = \"Thank you, {name}.\"\nnumber = 7\n"),
        &[
            "content/en/letters/common.toml:3: the wording `thanks.any.same` says the same as `plain`",
            "content/en/letters/common.toml:4: the wording `thanks.any.number` must be a text in quotes, named in small \
             letters, digits and `_`",
        ],
    );
}

#[test]
fn lists_name_mishaps_that_are_there() {
    for (from, to, sentence) in [
        (
            "\"late_00\"",
            "\"late_00\", \"late\"",
            "content/en/letters/lists.toml:2: the list `after` names a mishap `late` that is in no file of mishaps",
        ),
        (
            "late_00",
            "late_99",
            "content/en/letters/lists.toml:2: the list `after` names a mishap `late_99` that is in no file of mishaps",
        ),
        (
            "\"dr\"",
            "\"Dr\"",
            "content/en/letters/lists.toml:1: the `titles` of this file has \"Dr\"; write it in small letters",
        ),
        ("[\"dr\"]", "[]", "content/en/letters/lists.toml:1: the `titles` of this file is empty"),
    ] {
        says(&changed("letters/lists.toml", from, to), &[sentence]);
    }
}

#[test]
fn numbers_to_call_are_held() {
    for (from, to, line, sentence) in [
        ("2026-11", "2026-13", 1, "the `checked` of this file must be a year and a month, such as 2026-11"),
        ("id = \"gb\"", "id = \"GB\"", 3, "the `id` of the region `GB` must be a country's two letters, or `elsewhere`"),
        ("emergency = \"999\"\n", "", 2, "the region `gb` has no `emergency`"),
        ("\"999\"", "\"call\"", 5, "the `emergency` of the region `gb` must name a number"),
        (
            "number = \"116 123\"\n",
            "",
            6,
            "line 1 of the region `gb` must have a `number` or a `site`, and not both",
        ),
        (
            "116 123",
            "116 CALL",
            8,
            "the `number` of line 1 of the region `gb` is dialled as it stands: digits, blanks and hyphens only",
        ),
        (
            "samaritans.org",
            "https://samaritans.org",
            9,
            "the `source` of line 1 of the region `gb` must be an address such as samaritans.org, without https",
        ),
        (
            "who =",
            "by = \"fax\"\nwho =",
            7,
            "the `by` of line 1 of the region `gb` can only be `text`, for a number that takes no calls",
        ),
    ] {
        let sentence = format!("content/en/support.toml:{line}: {sentence}");
        says(&changed("support.toml", from, to), &[&sentence]);
    }
    says(
        &changed("support.toml", "checked = \"2026-11\"\n", ""),
        &["content/en/support.toml:1: this file has no `checked`"],
    );
    says(
        &longer("support.toml", "[[region]]\nid = \"gb\"\nname = \"B\"\nemergency = \"1\"\n"),
        &["content/en/support.toml:10: the region `gb` is there twice"],
    );
}

#[test]
fn the_crisis_card_is_held_to_its_examples() {
    says(
        &changed("crisis.toml", "\"want to die\"]", "\"want to sleep\"]"),
        &["content/en/crisis.toml:3: the `should_show` of this file has \"I want to die.\", but no phrase finds it"],
    );
    says(
        &changed("crisis.toml", "want to die of shame", "elsewhere"),
        &["content/en/crisis.toml:4: the `should_not_show` of this file has \"I want to die of shame.\", but a phrase \
           finds it"],
    );
}

#[test]
fn the_bytes_depend_on_the_words_alone() {
    let one = compile_sources(&in_order()).expect("in order");
    // The same entries, in another file and the other way round.
    let mut turned = String::new();
    for number in (0..70).rev() {
        turned.push_str(&mishap(&format!("late_{number:02}")));
    }
    let other = in_order()
        .without("src/content/en/mishaps/all.toml")
        .with("src/content/en/mishaps/turned.toml", &turned);
    let other = compile_sources(&other).expect("in order");
    for part in Part::ALL {
        assert_eq!(one.json(part), other.json(part));
        assert!(!one.json(part).contains('\n'));
    }
}

#[test]
fn a_sibling_has_the_same_ids_and_the_same_judgement() {
    let first = compile_sources(&in_order()).expect("in order");
    let sibling = |change: fn(&mut Compiled)| {
        let mut other = first.clone();
        other.locale = "de".into();
        change(&mut other);
        let mut problems = Problems::default();
        siblings::compare(&first, &other, &mut problems);
        problems.sorted().iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(sibling(|_| {}), [""; 0]);
    assert_eq!(
        sibling(|other| other.words = Words::default()),
        ["src/content/de: the text `weigh.help` of en is missing here"]
    );
    assert_eq!(
        sibling(|other| {
            other.mishaps.drills.insert("nap".into(), afterview::content::Drill::default());
        }),
        ["src/content/de: the drill `nap` is not in en"]
    );
    assert_eq!(
        sibling(|other| {
            let mut entries: std::collections::BTreeMap<_, _> =
                other.mishaps.catalogue.iter().map(|(id, mishap)| (id.to_owned(), mishap.clone())).collect();
            let entry = entries.get_mut("late_00").expect("an entry");
            entry.matters = afterview::domain::mishap::Matters::No;
            entry.name = "Sie waren zu spät".into();
            other.mishaps.catalogue = afterview::domain::mishap::Catalogue::new(entries);
        }),
        ["src/content/de: the mishap `late_00` is judged otherwise than in en"]
    );
}

#[test]
fn a_language_goes_to_disk_under_the_digest_of_its_bytes() {
    let compiled = compile_sources(&in_order()).expect("in order");
    let folder = std::env::temp_dir().join(format!("afterview-content-{}", std::process::id()));
    let written = write(&compiled, &folder).expect("a folder to write to");
    assert_eq!(written.iter().map(|one| one.part).collect::<Vec<_>>(), Part::ALL);
    for one in &written {
        let bytes = std::fs::read_to_string(folder.join(&one.path)).expect("the file");
        assert_eq!(bytes, compiled.json(one.part));
        assert!(one.path.starts_with(&format!("content/en/{}.", one.part.name())));
        assert_eq!(one.path.len(), "content/en/".len() + one.part.name().len() + 1 + 16 + ".json".len());
    }
    assert_eq!(write(&compiled, &folder).expect("again"), written);
    std::fs::remove_dir_all(&folder).expect("our own folder");
}
