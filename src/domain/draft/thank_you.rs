//! The thank-you: thanks and the specific thing, what is worth adding, at most one topic, what was promised,
//! the next step and thanks again (design: messages, "Shape of a thank-you").

use super::compose::{Leaves, Limit, Line};
use super::known::{Known, Weight};
use super::letter::{Letter, Slots, curly};
use super::{Ask, Slot};
use crate::domain::assess::Verdict;
use crate::domain::debrief::{Channel, Detail, Item, NeutralLine, Status};
use crate::domain::lang::{Stem, Woven};
use crate::domain::mishap::Route;

const THANKS: u8 = 10;
const ADDS: u8 = 20;
const TOPIC: u8 = 30;
const SEND: u8 = 40;
const CLOSE: u8 = 50;
/// Two additions with fewer typed words than this between them share a paragraph.
const SHORT_ADDS: usize = 26;
/// What they need or asked and what answers it are two sentences where they have more words than this together.
const ONE_SENTENCE: usize = 22;

pub(super) fn lines(letter: &Letter<'_>) -> Vec<Line> {
    let mut lines = vec![
        Line::new("thanks", Slot::Thanks, THANKS, "thanks", letter.known()).telling(&["when"]),
    ];
    let remembered = letter.remembered();
    if remembered.has("memory") || remembered.has("memory_whole") {
        lines.push(
            Line::new("memory", Slot::Memory, THANKS, "memory", remembered)
                .telling(&["memory", "memory_whole"])
                .leaving_if(is_linked_in(letter), Leaves::Memory),
        );
    }
    let (hope, unwoven) = letter.hoped();
    let hopes = hope.has("hope") || hope.has("hope_whole") || unwoven.is_some();
    let mut adds = 0;
    for (item, verdict) in letter.items() {
        lines.push(match verdict.route {
            Route::Add => {
                adds += 1;
                let paragraph = if is_short(letter) { ADDS } else { ADDS + adds };
                let (pool, leaves) = match (item.owned, adds) {
                    (true, 1) => ("add_owned", Leaves::FirstAdd),
                    (true, _) => ("add_owned", Leaves::SecondAdd),
                    (false, 1) => ("add", Leaves::FirstAdd),
                    (false, _) => ("add_second", Leaves::SecondAdd),
                };
                by_hand(letter, add(letter, item, pool, paragraph), leaves)
            }
            Route::Fix => by_hand(letter, fix(letter, item), Leaves::Topic),
            Route::Explain => by_hand(letter, explain(letter, item, verdict), Leaves::Topic),
            Route::Correct => correct(letter, item),
            // There is nothing one could attach to a note on LinkedIn.
            Route::Send if is_linked_in(letter) => continue,
            Route::Send => send(letter, item, if hopes { SEND } else { CLOSE }),
            _ => continue,
        });
    }
    if hopes {
        lines.push(
            Line::new("hope", Slot::Hope, CLOSE, "hope", hope)
                .telling(&["hope", "hope_whole"])
                .asking(unwoven)
                .leaving(Leaves::Hope),
        );
    }
    let close = match letter.status() {
        Status::Invited => "close_invited",
        Status::Offer => "close_offer",
        _ if is_linked_in(letter) => "close_short",
        _ => "close",
    };
    lines.push(
        Line::new("close", Slot::Close, CLOSE, close, letter.known())
            .telling(&["decision", "deadline"]),
    );
    lines
}

/// On paper and on LinkedIn, where there is room for little, a part leaves in this order: the e-mail has told it already
/// (design: judgement, "e-mail first, a handwritten one as an extra"). A correction is owed and stays.
fn by_hand(letter: &Letter<'_>, line: Line, order: Leaves) -> Line {
    line.leaving_if(matches!(letter.channel(), Channel::Letter | Channel::LinkedIn), order)
}

fn is_linked_in(letter: &Letter<'_>) -> bool {
    letter.channel() == Channel::LinkedIn
}

/// Whether the additions are so short that they share a paragraph.
fn is_short(letter: &Letter<'_>) -> bool {
    let adds = letter.items().filter(|(_, verdict)| verdict.route == Route::Add);
    let details = [Detail::Need, Detail::Point, Detail::Proof];
    let words = |item: &Item| {
        details.iter().map(|detail| letter.grammar.words(item.detail(*detail))).sum::<usize>()
    };
    adds.map(|(item, _)| words(item)).sum::<usize>() < SHORT_ADDS
}

fn add(letter: &Letter<'_>, item: &Item, pool: &'static str, paragraph: u8) -> Line {
    let mut known = letter.known();
    // Optional: where it cannot follow our sentence, the sentence leaves.
    let slots = Slots::end("need").or_whole("need_whole").or_quoted();
    let _ = letter.detail(&mut known, item, Detail::Need, Stem::Noun, slots);
    let slots = Slots::end("point").or_whole("claim");
    let ask = letter.detail(&mut known, item, Detail::Point, Stem::Verb, slots);
    if known.has("point") {
        let claim =
            letter.of("claim").iter().find_map(|wording| wording.fill(&known, letter.grammar));
        known.put("claim", claim.unwrap_or_default());
    }
    keep_apart(letter, &mut known, "need", "point");
    let (proof, unwoven) = sentences(letter, item, Detail::Proof);
    Line::new(format!("add.{}", item.id), Slot::Add, paragraph, pool, known)
        .telling(&["need", "need_whole"])
        .telling(&["point", "claim"])
        .followed_by(proof)
        .asking(ask.into_iter().chain(unwoven))
        .about(item.id)
}

/// Lets our sentence end with the first of two facts where both are too long for one sentence.
fn keep_apart(letter: &Letter<'_>, known: &mut Known, first: &'static str, second: &'static str) {
    let (Some(before), Some(after)) = (known.get(first), known.get(second)) else { return };
    let words = letter.grammar.words(&before) + letter.grammar.words(&after);
    if words > ONE_SENTENCE && known.weight(first) != Weight::Unended {
        known.weigh(first, before, Weight::Closing);
    }
}

/// What was typed as sentences of their own, empty where nothing was; and the question for it where it is none.
fn sentences(letter: &Letter<'_>, item: &Item, detail: Detail) -> (String, Option<Ask>) {
    if letter.is_exact(item.id, detail) {
        return (item.detail(detail).trim().to_owned(), None);
    }
    match letter.grammar.weave(Stem::Sentence, item.detail(detail), None) {
        Woven::Fits(text) | Woven::Stands(text) => (curly(&text), None),
        Woven::NeedsVerb(_) => (String::new(), Some(Ask::Reword(item.id, detail))),
        Woven::Empty => (String::new(), None),
    }
}

fn fix(letter: &Letter<'_>, item: &Item) -> Line {
    let mut known = letter.known();
    let slots = Slots::end("asked").or_whole("asked");
    let asked = letter.detail(&mut known, item, Detail::Asked, Stem::Question, slots);
    // Without a verb it is no sentence of its own: it follows a colon of ours.
    let slots = Slots::end("answer").or_whole("answer").or_bare("answer_bare");
    let answer = letter.detail(&mut known, item, Detail::Answer, Stem::Deed, slots);
    // An answer of two sentences takes the question into its first: there may be no third.
    if known.get("answer").is_some_and(|answer| letter.grammar.sentences(&answer).len() == 1) {
        keep_apart(letter, &mut known, "asked", "answer");
    }
    keep_apart(letter, &mut known, "asked", "answer_bare");
    let pool = if item.owned { "fix_owned" } else { "fix" };
    topic(item, Slot::Fix, "fix", pool, known)
        .telling(&["asked"])
        .telling(&["answer", "answer_bare"])
        .asking(asked.into_iter().chain(answer))
        .typed(item.id, Detail::Answer, letter.grammar.words(item.detail(Detail::Answer)))
}

/// Chosen words where they may be told, and otherwise the neutral line that was picked (rule 7).
fn explain(letter: &Letter<'_>, item: &Item, verdict: &Verdict) -> Line {
    let mut known = letter.known();
    let line = verdict.traits.neutral_line;
    let words = Letter::may_tell(item, verdict).then(|| {
        let slots = Slots::end("words").or_whole("words");
        letter.detail(&mut known, item, Detail::Words, Stem::Sentence, slots)
    });
    let (pool, ask) = match (words, line) {
        (Some(None), _) => ("explain", None),
        (_, Some(NeutralLine::NotWell)) => ("explain_not_well", None),
        (_, Some(NeutralLine::CouldNotWait)) => ("explain_could_not_wait", None),
        (_, Some(NeutralLine::NotAtMyBest)) => ("explain_not_at_my_best", None),
        (Some(ask), None) => ("explain", ask),
        (None, None) => ("explain", Some(Ask::NeutralLine(item.id))),
    };
    topic(item, Slot::Explain, "explain", pool, known).asking(ask).typed(
        item.id,
        Detail::Words,
        letter.grammar.words(item.detail(Detail::Words)),
    )
}

/// A small correction, inside the thank-you.
fn correct(letter: &Letter<'_>, item: &Item) -> Line {
    let (known, asks) = super::correct::old_and_new(letter, item);
    let words = |detail| letter.grammar.words(item.detail(detail));
    topic(item, Slot::Correction, "correct", "correction", known)
        .telling(&["said", "said_bare"])
        .telling(&["truth", "truth_bare"])
        .asking(asks)
        .typed(item.id, Detail::Said, words(Detail::Said))
        .typed(item.id, Detail::Truth, words(Detail::Truth))
}

fn topic(item: &Item, slot: Slot, name: &str, pool: &'static str, known: Known) -> Line {
    Line::new(format!("{name}.{}", item.id), slot, TOPIC, pool, known)
        .within(Limit::TOPIC)
        .about(item.id)
}

fn send(letter: &Letter<'_>, item: &Item, paragraph: u8) -> Line {
    let mut known = letter.known();
    let ask = letter.detail(
        &mut known,
        item,
        Detail::Thing,
        Stem::Noun,
        Slots::end("thing").or_whole("thing_whole").or_bare("thing"),
    );
    let pool = if letter.lists("promised", item) { "send_promised" } else { "send" };
    Line::new(format!("send.{}", item.id), Slot::Send, paragraph, pool, known)
        .telling(&["thing", "thing_whole"])
        .asking(ask)
        .about(item.id)
}
