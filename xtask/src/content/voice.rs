//! Words that the app never says in English (design: product, "Voice").

use std::fmt;

/// A slip of the voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slip {
    /// "Just" as a hedge.
    Just,
    /// "Don't worry", which tells people what to feel.
    Worry,
    /// An exclamation mark.
    Shout,
    /// "Oops", which plays down.
    Oops,
    /// "Submit": a label says what happens.
    Submit,
    /// "Nobody noticed", which we cannot know.
    Nobody,
}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Just => "says \"just\"; leave it out",
            Self::Worry => "says \"don't worry\"; say what is so instead",
            Self::Shout => "has an exclamation mark; a full stop is calmer",
            Self::Oops => "says \"oops\"; say what happened",
            Self::Submit => "says \"submit\"; say what happens, such as \"Copy the note\"",
            Self::Nobody => "says that nobody noticed; nobody can know that",
        })
    }
}

/// What may follow "just" where it tells a time or a measure and hedges nothing.
const AFTER_JUST: &[&str] = &["now", "then", "happened", "over", "under", "before", "after", "as"];

/// Every slip in a text, each once.
pub(super) fn slips(text: &str) -> Vec<Slip> {
    let plain = text.to_lowercase().replace('\u{2019}', "'");
    let words: Vec<&str> = plain
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    let mut note = |slip: Slip, is: bool| {
        if is && !found.contains(&slip) {
            found.push(slip);
        }
    };
    for (index, word) in words.iter().enumerate() {
        let mut ahead = words.iter().skip(index + 1).copied();
        let (next, second) = (ahead.next().unwrap_or_default(), ahead.next().unwrap_or_default());
        note(Slip::Just, *word == "just" && !AFTER_JUST.contains(&next));
        note(
            Slip::Worry,
            (matches!(*word, "don't" | "dont") && next == "worry")
                || (*word == "do" && next == "not" && second == "worry"),
        );
        note(Slip::Oops, matches!(*word, "oops" | "whoops"));
        note(Slip::Submit, matches!(*word, "submit" | "submits" | "submitted" | "submitting"));
        note(
            Slip::Nobody,
            (*word == "nobody" && matches!(next, "noticed" | "saw"))
                || (*word == "no" && next == "one" && matches!(second, "noticed" | "saw")),
        );
    }
    note(Slip::Shout, text.contains('!'));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hedge_is_a_slip_and_a_time_is_not() {
        assert_eq!(slips("Just copy the note."), [Slip::Just]);
        assert_eq!(slips("It is just a note, just that."), [Slip::Just]);
        assert_eq!(slips("You can write just."), [Slip::Just]);
        for fine in [
            "It just happened",
            "Not just now.",
            "It took just over an hour.",
            "An adjustment, justly",
        ] {
            assert_eq!(slips(fine), [], "{fine}");
        }
    }

    #[test]
    fn each_forbidden_word_is_a_slip() {
        assert_eq!(slips("Don\u{2019}t worry about it."), [Slip::Worry]);
        assert_eq!(slips("Do not worry."), [Slip::Worry]);
        assert_eq!(slips("Well done!"), [Slip::Shout]);
        assert_eq!(slips("Oops, that went wrong."), [Slip::Oops]);
        assert_eq!(slips("Submit the form"), [Slip::Submit]);
        assert_eq!(slips("No one noticed."), [Slip::Nobody]);
        assert_eq!(slips("Nobody noticed."), [Slip::Nobody]);
    }

    #[test]
    fn plain_words_are_none() {
        for fine in [
            "You do not have to fix anything yet.",
            "Worry is normal now.",
            "No one thing matters.",
        ] {
            assert_eq!(slips(fine), [], "{fine}");
        }
    }
}
