//! What stands around every message: date, cover lines for whoever passes it on, greeting, sign-off, subject.

use super::compose::Line;
use super::known::Known;
use super::letter::Letter;
use super::{Ask, Slot};
use crate::domain::debrief::{Channel, Reader};

/// The key of the subject among the stored wordings.
pub(super) const SUBJECT: &str = "subject";

/// The paragraphs around a message; its own are between greeting and sign-off.
const DATE: u8 = 0;
const COVER_GREETING: u8 = 1;
const COVER: u8 = 2;
const GREETING: u8 = 3;
const SIGN_OFF: u8 = u8::MAX;

/// Everything before the message itself.
pub(super) fn opening(letter: &Letter<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    if letter.channel() == Channel::Letter {
        lines.push(date(letter));
    }
    if letter.is_passed_on() {
        let greeting = Line::new(
            "cover_greeting",
            Slot::CoverGreeting,
            COVER_GREETING,
            "cover_greeting",
            letter.greeted(),
        );
        lines.push(greeting.telling(&["recruiter"]));
        // Somebody else's apology has its request inside, and no second greeting.
        if letter.is_for_third() {
            return lines;
        }
        let cover = Line::new("cover", Slot::Cover, COVER, "cover", letter.known());
        lines.push(cover.telling(&["name"]));
    }
    let short = matches!(letter.channel(), Channel::LinkedIn | Channel::Message);
    let kind = letter.key().kind;
    let friend = kind.is_to_a_friend();
    let pool = match (short, kind.reader()) {
        (true, _) if friend => "greeting_friend_short",
        (false, _) if friend => "greeting_friend",
        (true, _) => "greeting_short",
        (false, Reader::Contact) => "greeting_contact",
        (false, _) => "greeting",
    };
    let greeting = Line::new("greeting", Slot::Greeting, GREETING, pool, letter.greeted());
    lines.push(greeting.telling(&["name", "familiar"]).asking(letter.name_asked()));
    lines
}

fn date(letter: &Letter<'_>) -> Line {
    let known = Known::default().with("date", Some(letter.date()));
    Line::new("date", Slot::Date, DATE, "date", known)
}

/// A call has neither greeting nor signature: what those would ask for, the first words do.
pub(super) fn by_voice(letter: &Letter<'_>, lines: Vec<Line>) -> Vec<Line> {
    let sign_as = letter.me().is_none().then_some(Ask::SignAs);
    let mut asks: Vec<Ask> = letter.name_asked().into_iter().chain(sign_as).collect();
    let ask = |line: Line| line.asking(std::mem::take(&mut asks));
    lines.into_iter().map(ask).collect()
}

/// A short message is one piece of text with the name under it.
pub(super) fn in_one_piece(lines: &mut [Line]) {
    for line in lines.iter_mut().filter(|line| line.slot != Slot::SignOff) {
        line.paragraph = GREETING;
    }
}

/// The sign-off with the name.
pub(super) fn sign_off(letter: &Letter<'_>) -> Line {
    let asks = letter.me().is_none().then_some(Ask::SignAs);
    // In a few lines a name is enough.
    let short = matches!(letter.channel(), Channel::LinkedIn | Channel::Message);
    let pool = if short { "sign_off_short" } else { "sign_off" };
    Line::new("sign_off", Slot::SignOff, SIGN_OFF, pool, letter.known()).asking(asks)
}

/// Our subject. None on paper.
pub(super) fn subject(letter: &Letter<'_>) -> Option<Line> {
    let pool = if letter.is_passed_on() { "subject_cover" } else { SUBJECT };
    let line = || Line::new(SUBJECT, Slot::Close, 0, pool, letter.known()).telling(&["name"]);
    letter.channel().has_subject().then(line)
}
