//! A small language that is in order, and each way to spoil it with the sentence it gives.

mod entries;
mod files;
mod screens;

use super::letters::tables;
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

fn question(number: usize) -> String {
    format!(
        "[[question]]\nnumber = {number}\nfamily = \"pay\"\ntext = \"What about {number}?\"\n\
         asking = \"Is it enough?\"\nbullets = [\"A range\"]\n\n"
    )
}

fn checks() -> String {
    let list = |name: &&str| format!("{name} = [\"{name}\"]\n");
    let lists: String = checks::PHRASES.iter().chain(checks::WORDS).map(list).collect();
    format!(
        "[hedge]\nfind = [\"i {{just}} (want|wanted)\"]\nbut = [\"just now\"]\n[lists]\n{lists}"
    )
}

fn in_order() -> Sources {
    let mut mishaps = String::new();
    for number in 0..70 {
        mishaps.push_str(&mishap(&format!("late_{number:02}")));
    }
    let questions: String = (1..=60).map(question).collect();
    let mut code = String::from("fn show(words: &Words) {\n");
    for key in ["home.heading", "home.go.button", "weigh.help", "calm.breath"] {
        let _ = writeln!(code, "    words.say(\"{key}\");");
    }
    code.push_str("    words.fill(\"frame.saved\", &[(\"time\", &time)]);\n}\n");
    let checks = checks();
    let letter = "[thanks.any]\nplain = \"Thank you, {name}.\"\n";
    let all = tables().into_iter().fold(Sources::new("en"), |sources, name| {
        sources.with(&format!("src/content/en/letters/{name}.toml"), letter)
    });
    [
        ("src/content/en/checks.toml", checks.as_str()),
        ("src/content/en/language.toml", "name = \"English\"\ntags = [\"en\"]\nformats = \"en-GB\"\n"),
        ("src/content/en/copy/calm.toml", "breath = \"Breathe in.\"\n"),
        ("src/content/en/copy/frame.toml", "saved = \"Saved at {time}.\"\n"),
        ("src/content/en/copy/home.toml", "heading = \"Sit down.\"\n[go]\nbutton = \"Go on\"\n"),
        ("src/content/en/copy/weigh.toml", "help = \"One thing at a time.\"\n"),
        ("src/content/en/mishaps/all.toml", mishaps.as_str()),
        ("src/content/en/drills.toml", "[dry_run]\nname = \"Dry run\"\nhow = \"Try it.\"\nminutes = 60\n"),
        ("src/content/en/questions.toml", questions.as_str()),
        ("src/content/en/letters/lists.toml", "titles = [\"dr\"]\nafter = [\"late_00\"]\n"),
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
    .fold(all, |sources, (path, text)| sources.with(path, text))
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
