//! What the name of a person, of a company and of a post looks like.

use super::text::{self, Word};
use super::words::{
    DESKS, NO_COMPANY, NO_NAME, ORGANISATIONS, PARTICLES, POSTS, RECRUITERS, STOPS, TITLES,
};

/// The most words of a person's name, of a company's, and of a post's.
const NAME: usize = 5;
const COMPANY: usize = 6;
const POST: usize = 8;

/// A run of words: the first, and the one after the last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub start: usize,
    pub end: usize,
}

impl Run {
    /// The text of the run, as it stands in the text that the words are of.
    pub fn text<'a>(self, text: &'a str, words: &[Word<'_>]) -> &'a str {
        let (Some(first), Some(last)) =
            (words.get(self.start), words.get(self.end.wrapping_sub(1)))
        else {
            return "";
        };
        let run = text.get(first.from..last.whole_to()).unwrap_or_default();
        run.strip_suffix("'s").or_else(|| run.strip_suffix("’s")).unwrap_or(run)
    }

    /// Where it begins and ends, in bytes.
    pub fn bytes(self, words: &[Word<'_>]) -> (usize, usize) {
        let from = words.get(self.start).map_or(0, |word| word.from);
        let to = words.get(self.end.wrapping_sub(1)).map_or(from, |word| word.to);
        (from, to)
    }
}

/// A person's name that begins at a word: "Maya Lind", "Dr. Adaeze Okafor", "Jan van der Berg", "李明".
pub(super) fn person(words: &[Word<'_>], start: usize) -> Option<Run> {
    let mut end = start;
    let mut solid = 0;
    while let Some(word) = words.get(end) {
        let first = end == start;
        let particle = !first && word.is_one_of(PARTICLES);
        let letters = word.text.chars().all(|sign| sign.is_alphabetic() || "-'’.".contains(sign));
        let marked = !first && !word.before.is_empty();
        if marked || !letters || word.text.is_empty() || !(word.is_capital() || particle) {
            break;
        }
        if !(particle || first && word.is_one_of(TITLES)) {
            if word.is_one_of(NO_NAME) || is_shouted(word.text) {
                break;
            }
            solid += 1;
        }
        end += 1;
        if word.closes() || end - start == NAME {
            break;
        }
    }
    // "Al" is a name as well: the first word stays.
    while end > start + 1 && words.get(end - 1).is_some_and(|word| word.is_one_of(PARTICLES)) {
        end -= 1;
    }
    (solid > 0).then_some(Run { start, end })
}

/// Whether a word is written in capitals all through: no name is, in a letter.
fn is_shouted(word: &str) -> bool {
    word.chars().count() > 2
        && word.is_ascii()
        && !word.chars().any(|letter| letter.is_ascii_lowercase())
}

/// Small words inside a company's name: "Save the Children", "the Bank of England".
const JOINS: &str = "& and of for the";

/// A company's name that begins at a word: "Bramble & Co.", "the University of Leeds".
pub(super) fn company(words: &[Word<'_>], start: usize) -> Option<Run> {
    let start = start + usize::from(words.get(start).is_some_and(|word| word.is("the")));
    let mut end = start;
    while let Some(word) = words.get(end) {
        let first = end == start;
        if !first && !word.before.is_empty() {
            break;
        }
        let next =
            words.get(end + 1).is_some_and(|next| next.is_capital() && next.before.is_empty());
        let joins = !first && next && word.is_one_of(JOINS);
        if !(word.is_capital() || joins) || word.is_one_of(NO_COMPANY) {
            break;
        }
        end += 1;
        if end - start == COMPANY
            || word.closes()
            || word.text.ends_with("'s")
            || word.text.ends_with("’s")
        {
            break;
        }
    }
    while end > start && words.get(end - 1).is_some_and(|word| word.is_one_of(JOINS)) {
        end -= 1;
    }
    (end > start).then_some(Run { start, end })
}

/// Whether a company's name says by itself that it is one: "Ltd", "& Co.", "Hospital".
pub(super) fn is_organisation(name: &str) -> bool {
    text::cut(name, " .,").iter().any(|word| text::has(ORGANISATIONS, word))
}

/// A post that begins at a word: "Senior Data Analyst", "a data analyst".
pub(super) fn post(words: &[Word<'_>], start: usize) -> Option<Run> {
    let article = words.get(start).is_some_and(|word| word.is_one_of("a an the our"));
    let start = start + usize::from(article);
    let mut end = start;
    while let Some(word) = words.get(end) {
        if word.text.is_empty() || word.is_one_of(STOPS) || (end > start && !word.before.is_empty())
        {
            break;
        }
        if word.is_one_of("role position post job vacancy opening interview interviews") {
            break;
        }
        end += 1;
        if word.closes() || end - start > POST {
            break;
        }
    }
    while end > start && words.get(end - 1).is_some_and(|word| word.is_one_of("and or &")) {
        end -= 1;
    }
    (end > start && end - start <= POST && is_post(words.get(start..end)?))
        .then_some(Run { start, end })
}

/// A post that ends before a word, as in "the Data Analyst role".
pub(super) fn post_before(words: &[Word<'_>], end: usize) -> Option<Run> {
    let mut start = end;
    while let Some(word) = start.checked_sub(1).and_then(|at| words.get(at)) {
        if word.text.is_empty() || word.closes() || word.is_one_of(STOPS) || end - start > POST {
            break;
        }
        if word.is_one_of("the our a an your this that") {
            let run = words.get(start..end)?;
            return (is_post(run) && !word.is_one_of("this that")).then_some(Run { start, end });
        }
        start -= 1;
    }
    None
}

/// Whether these words name a post: one of them is what people are called at work, or they all have capitals.
fn is_post(words: &[Word<'_>]) -> bool {
    let known = words.iter().any(|word| is_job_word(word.text));
    let capitals = words.iter().all(|word| word.is_capital() || word.is_one_of("of and & for"));
    let empty = words.iter().all(|word| word.is_one_of(NO_NAME));
    known || capitals && !empty
}

/// Whether a word is what somebody is called at work.
pub(super) fn is_job_word(word: &str) -> bool {
    text::cut(word, "/-").iter().any(|part| text::has(POSTS, part))
}

/// Whether a text is what somebody is called at work: "Head of Data".
pub(super) fn is_job(name: &str) -> bool {
    text::cut(name, " ,").into_iter().any(is_job_word)
}

/// Whether a title is that of somebody who finds people for posts.
pub(super) fn is_recruiter(title: &str) -> bool {
    text::says_one_of(RECRUITERS, &[" ", title].concat().to_ascii_lowercase())
}

/// Whether a name is that of a desk, behind which there is somebody else each day: "Recruitment Team".
pub(super) fn is_desk(name: &str) -> bool {
    text::cut(name, " ,-").iter().any(|word| text::has(DESKS, word))
}

/// A name as one says it, of one that may stand family first: "Lind, Maya", "Lind, Maya (HR)"; and without what
/// somebody is called at work: "Maya Lind, Recruitment Team".
pub(super) fn given_first(name: &str) -> String {
    let bare = text::split(name, "([").map_or(name, |(bare, _)| bare).trim();
    let bare = if bare.is_empty() { name } else { bare };
    match bare.split_once(", ") {
        Some((family, given)) if !given.contains(',') && !is_job(given) && !is_desk(given) => {
            [given, " ", family].concat()
        }
        Some((name, _)) => name.to_owned(),
        None => bare.to_owned(),
    }
}

/// Whether two names are the same person's, as far as can be seen: the same words, or one of them alone.
pub fn same(one: &str, other: &str) -> bool {
    let (one, other) = (parts(one), parts(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let known = |word: &&str| long.iter().any(|other| word.eq_ignore_ascii_case(other));
    !short.is_empty() && short.iter().all(known)
}

/// Whether somebody who is called so goes by this name too: the whole of it, with a middle name or without; or the
/// first name, where one of the two is no more than that. Whoever shares a last name is somebody else.
pub fn is_own(me: &str, name: &str) -> bool {
    let (me, name) = (parts(me), parts(name));
    let known = |word: &&str| name.iter().any(|other| word.eq_ignore_ascii_case(other));
    let turned = me.len() == name.len() && me.iter().all(known);
    let alone = me.len() == 1 || name.len() == 1;
    alike(me.first(), name.first()) && (alone || alike(me.last(), name.last()))
        || turned && !me.is_empty()
}

/// Whether a name holds a first name and more.
pub fn is_fuller(name: &str, first: &str) -> bool {
    let (name, first) = (parts(name), parts(first));
    name.len() > 1 && first.len() == 1 && alike(name.first(), first.first())
}

fn alike(one: Option<&&str>, other: Option<&&str>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one.eq_ignore_ascii_case(other))
}

/// The words of a name, without titles and marks.
fn parts(name: &str) -> Vec<&str> {
    let words = text::cut(name, " \t,.");
    words.into_iter().filter(|word| !word.is_empty() && !text::has(TITLES, word)).collect()
}
