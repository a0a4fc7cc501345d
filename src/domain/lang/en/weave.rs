//! Weaving: a typed fragment becomes the end of a sentence of ours (design: gold, "Weaving typed
//! fragments").

use super::super::{ListVerb, Stem, Woven};
use super::clause::{
    is_adverb, is_clause, is_determiner, is_subject, main_verb, opens_with_state, opens_with_verb,
};
use super::ends::{finish, sentences, soften, take_stop};
use super::list::join_items;
use super::mend::{lower, mend};
use super::phrase::{Word, join};
use super::question;
use super::verbs::{Kind, is_base, is_third, kind};

/// What people type before the thing itself, since the stem is on their mind. It goes.
const PREFACES: [&str; 28] = [
    "forgot to say", "forgot to mention", "forgot to tell them", "forgot to tell her", "forgot to tell him",
    "forgot to tell you", "forgot to add", "forgot that", "never mentioned", "never said", "never told them",
    "did not say", "did not mention", "didn't say", "didn't mention", "did not get to say", "didn't get to say",
    "should have said", "should have mentioned", "should've said", "should've mentioned", "wanted to say",
    "wanted to mention", "meant to say", "meant to mention", "would like them to know", "want them to know",
    "failed to mention",
];

/// The stem of a thank-you, typed again.
const THANKS: [&str; 8] = [
    "thank you for telling me about", "thank you for telling me", "thanks for telling me about",
    "thanks for telling me", "for telling me about", "telling me about", "hearing about", "about",
];

/// The stem of a correction, typed again.
const SAID: [&str; 6] = ["i said that", "i said", "i told them that", "i told you that", "i told them", "said that"];

/// Weaves a fragment into its place.
pub(super) fn weave(stem: Stem, typed: &str, verb: Option<ListVerb>) -> Woven {
    let mut parts = mend(typed);
    parts.retain(|words| !words.is_empty());
    if parts.is_empty() {
        return Woven::Empty;
    }
    match stem {
        Stem::Verb => after_i(merge_items(parts), verb),
        Stem::Noun => after_about(merge_items(parts)),
        Stem::Question => question::indirect(parts),
        Stem::Sentence => {
            if let Some(first) = parts.first_mut() {
                strip_prefaces(first);
            }
            Woven::Fits(sentences(parts))
        }
        Stem::That => after_that(parts, verb),
    }
}

/// "I also ___".
fn after_i(mut parts: Vec<Vec<Word>>, verb: Option<ListVerb>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_prefaces(first);
    strip_fillers(first);
    if strip_i(first) || opens_with_verb(first) {
        return fit(parts);
    }
    if is_clause(first) {
        return Woven::Stands(sentences(parts));
    }
    if opens_with_state(first) {
        lead_with(first, &["am"]);
        return fit(parts);
    }
    need_verb(parts, verb)
}

/// "I said that ___". Without a verb ("team of twelve") the fragment is asked about, as after "I".
fn after_that(mut parts: Vec<Vec<Word>>, verb: Option<ListVerb>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_any(first, &SAID);
    strip_prefaces(first);
    if first.get(1..).is_some_and(is_clause) {
        strip(first, "that");
    }
    if opens_with_verb(first) {
        lead_with(first, &["I"]);
    } else if opens_with_state(first) {
        lead_with(first, &["I", "am"]);
    } else if !is_clause(first) {
        return match need_verb(parts, verb) {
            Woven::Fits(text) => Woven::Fits(format!("I {text}")),
            other => other,
        };
    }
    fit(parts)
}

/// "Thank you for telling me about ___".
fn after_about(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_any(first, &THANKS);
    let that = first.first().is_some_and(|word| word.key() == "that") && first.get(1..).is_some_and(is_clause);
    if that {
        strip(first, "that");
    }
    if question::opens(first) {
        question::straighten(first);
    } else if is_clause(first) {
        if !tells_how(first, that) {
            return Woven::Stands(sentences(parts));
        }
        lead_with(first, &["how"]);
    }
    fit(parts)
}

/// Whether "how" can go before a clause and keep its sense: somebody does something. "You are kind" and "she
/// showed me the room" are no ways of doing things.
fn tells_how(words: &[Word], that: bool) -> bool {
    const STATES: [&str; 16] = [
        "have", "has", "want", "like", "love", "need", "know", "think", "believe", "say", "feel", "seem", "hope",
        "mean", "agree", "understand",
    ];
    let Some(first) = words.first() else { return false };
    let at = if is_determiner(first.key()) {
        main_verb(words).unwrap_or(0)
    } else if is_subject(first) && !first.key().contains('\'') && first.key() != "i" {
        1 + words.iter().skip(1).take_while(|word| is_adverb(word.key()) && word.key() != "not").count()
    } else {
        0
    };
    let Some(verb) = words.get(at).filter(|_| at > 0) else { return false };
    let base = verb.key().strip_suffix('s').unwrap_or(verb.key());
    let past = matches!(kind(verb.key()), Some(Kind::Past | Kind::Regular)) && !is_base(verb.key());
    !STATES.contains(&verb.key())
        && !STATES.contains(&base)
        && kind(verb.key()) != Some(Kind::Auxiliary)
        && (is_base(verb.key()) || is_third(verb.key()) || (past && that))
}

/// No verb was found: holds the list, or puts the chosen verb before it.
fn need_verb(mut parts: Vec<Vec<Word>>, verb: Option<ListVerb>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    match verb {
        None => match fit(parts) {
            Woven::Fits(text) => Woven::NeedsVerb(text),
            other => other,
        },
        Some(verb) => {
            soften(first);
            let gerund = first.first().is_some_and(|word| word.key().len() > 5 && word.key().ends_with("ing"));
            match verb {
                ListVerb::Use => lead_with(first, &["use"]),
                ListVerb::Teach => lead_with(first, &["teach"]),
                ListVerb::Learn => lead_with(first, &["am", "learning"]),
                ListVerb::Have if gerund => lead_with(first, &["have", "experience", "of"]),
                ListVerb::Have => match article(first) {
                    Some(article) => lead_with(first, &["have", article]),
                    None => lead_with(first, &["have"]),
                },
            }
            fit(parts)
        }
    }
}

/// The article that one countable thing wants: "have a first aid certificate".
fn article(words: &[Word]) -> Option<&'static str> {
    const THINGS: [&str; 16] = [
        "certificate", "licence", "license", "degree", "diploma", "qualification", "badge", "card", "clearance",
        "visa", "portfolio", "car", "van", "doctorate", "background", "apprenticeship",
    ];
    let first = words.first()?;
    let one = words.iter().take(words.len() - 1).all(Word::runs_on) && !is_determiner(first.key());
    let thing = words.iter().take_while(|word| !super::clause::is_preposition(word.key())).last()?;
    if !one || !THINGS.contains(&thing.key()) || words.iter().any(|word| word.key() == "and") {
        return None;
    }
    let vowel = first.key().starts_with(['a', 'e', 'i', 'o']) || matches!(first.core(), "NVQ" | "MSc" | "MBA" | "MA" | "HGV");
    Some(if vowel { "an" } else { "a" })
}

/// The first sentence as it fits after the stem; the others follow as sentences, the last without its stop.
fn fit(mut parts: Vec<Vec<Word>>) -> Woven {
    if parts.is_empty() {
        return Woven::Empty;
    }
    let mut first = parts.remove(0);
    soften(&mut first);
    take_stop(&mut first);
    join_items(&mut first);
    let mut text = join(&first);
    if !parts.is_empty() {
        let mut rest = parts;
        let last = rest.pop();
        text.push_str(". ");
        if !rest.is_empty() {
            text.push_str(&sentences(rest));
            text.push(' ');
        }
        if let Some(mut last) = last {
            finish(&mut last);
            take_stop(&mut last);
            text.push_str(&join(&last));
        }
    }
    Woven::Fits(text)
}

/// "python. sql. tableau." is a list: single things, each with a stop.
fn merge_items(parts: Vec<Vec<Word>>) -> Vec<Vec<Word>> {
    let bare = |words: &Vec<Word>| {
        words.len() <= 4 && !opens_with_verb(words) && !is_clause(words) && !words.first().is_some_and(is_subject)
    };
    if parts.len() < 2 || !parts.iter().all(bare) {
        return parts;
    }
    let mut merged = Vec::new();
    for mut words in parts {
        soften(&mut words);
        take_stop(&mut words);
        if let Some(last) = words.last_mut() {
            last.trail.push(',');
        }
        merged.append(&mut words);
    }
    vec![merged]
}

fn strip_prefaces(words: &mut Vec<Word>) {
    let said = words.iter().take_while(|word| matches!(word.key(), "i" | "also" | "and" | "but" | "oh")).count();
    let mut rest: Vec<Word> = words.get(said..).unwrap_or_default().to_vec();
    if strip_any(&mut rest, &PREFACES) {
        strip(&mut rest, "that");
        *words = rest;
    }
}

/// "and", "also", "that": words that join the stem's.
fn strip_fillers(words: &mut Vec<Word>) {
    loop {
        let that = words.get(1..).is_some_and(|rest| {
            rest.first().is_some_and(is_subject) || opens_with_verb(rest) || is_clause(rest) && !main_is_second(rest)
        });
        let gone = strip(words, "and") || strip(words, "also") || strip(words, "but") || strip(words, "plus")
            || (that && strip(words, "that"));
        if !gone {
            break;
        }
    }
}

/// "that is current": here "that" is the subject.
fn main_is_second(rest: &[Word]) -> bool {
    rest.first().is_some_and(|word| kind(word.key()).is_some())
}

/// Takes the "I" that the stem says already; "i'm" leaves "am".
fn strip_i(words: &mut Vec<Word>) -> bool {
    let Some(first) = words.first_mut().filter(|word| word.lead.is_empty() && word.runs_on()) else {
        return false;
    };
    let left = match first.key() {
        "i" => "",
        "i'm" => "am",
        "i've" => "have",
        "i'll" => "will",
        _ => return false,
    };
    if words.len() < 2 {
        return false;
    }
    if let Some(first) = words.first_mut().filter(|_| !left.is_empty()) {
        first.set(left);
    } else {
        words.remove(0);
        strip(words, "also");
    }
    true
}

fn strip_any(words: &mut Vec<Word>, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| strip(words, phrase))
}

/// Takes a phrase from the start, if more follows it.
pub(super) fn strip(words: &mut Vec<Word>, phrase: &str) -> bool {
    let count = phrase.split(' ').count();
    let same = words.len() > count && phrase.split(' ').zip(words.iter()).all(|(key, word)| word.key() == key);
    if same {
        words.drain(..count);
    }
    same
}

/// Puts words of ours before the fragment.
fn lead_with(words: &mut Vec<Word>, ours: &[&str]) {
    soften(words);
    if let Some(first) = words.first_mut().filter(|word| kind(word.key()).is_some()) {
        lower(first);
    }
    words.splice(..0, ours.iter().map(|word| Word::plain(word)));
}
