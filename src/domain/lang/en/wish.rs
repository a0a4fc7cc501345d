//! "I would like to ___": what is wished for, with its verb as it stands after "to".

use super::super::Woven;
use super::case::lower;
use super::clause::{is_adverb, is_clause, opens_with_verb};
use super::ends::{mend_splice, sentences};
use super::phrase::Word;
use super::state::opens_with_state;
use super::stem::{WISH, strip_any, strip_fillers, strip_i, strip_prefaces};
use super::verbs::{Kind, is_base, kind};
use super::weave::{fit, lead_with, need_verb};

/// Weaves a wish. A past form ("worked with you") cannot follow "to", and a bare thing has no verb: both are held, not
/// guessed at.
pub(super) fn after_wish(mut parts: Vec<Vec<Word>>) -> Woven {
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_any(first, WISH);
    // The stem alone is nothing yet.
    if WISH.iter().any(|phrase| phrase.split(' ').eq(first.iter().map(Word::key))) {
        first.clear();
    }
    parts.retain(|words| !words.is_empty());
    let Some(first) = parts.first_mut() else { return Woven::Empty };
    strip_prefaces(first);
    strip_fillers(first);
    // "I work with families": the stem has said "I". A sentence that is no wish keeps its own.
    let mut bare = first.clone();
    strip_i(&mut bare);
    if opens_with_state(&bare) {
        lead_with(&mut bare, &["be"]);
    } else if follows_to(&mut bare) {
        mend_splice(&mut bare, true);
        if let Some(verb) = bare.first_mut().filter(|word| kind(word.key()).is_some()) {
            lower(verb);
        }
    } else if is_clause(first) {
        return Woven::Stands(sentences(parts));
    } else {
        return need_verb(parts, None);
    }
    *first = bare;
    fit(parts)
}

/// Whether the words open with a verb as it stands after "to"; "am" is made "be".
fn follows_to(words: &mut [Word]) -> bool {
    let at = words.iter().take_while(|word| is_adverb(word.key()) && word.runs_on()).count();
    let Some(verb) = words.get_mut(at) else { return false };
    if verb.key() == "am" {
        verb.set("be");
    }
    // "learn baking", "keep learning on the job": no thing begins so.
    let sure = verb.key() == "be" || kind(verb.key()) == Some(Kind::Base);
    sure || is_base(verb.key()) && opens_with_verb(words)
}
