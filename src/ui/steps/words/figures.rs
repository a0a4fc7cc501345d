//! Figures as people say them.

use crate::app::store::Share;
use crate::ui::App;

/// Up to this many words are counted to the last one.
const COUNTED: usize = 100;

/// A size in bytes: "40 kB".
pub(super) fn size_words(app: App, bytes: usize) -> String {
    if bytes < 1_000 {
        return app.say("words.figure.small");
    }
    let kilo = bytes.saturating_add(500) / 1_000;
    if kilo < 1_000 {
        return app.fill("words.figure.kilo", &[("count", &kilo.to_string())]);
    }
    let tenths = bytes.saturating_add(50_000) / 100_000;
    let count = app.content().formats.tenths(tenths);
    app.fill("words.figure.mega", &[("count", &count)])
}

/// A number of words: "about 6,000 words".
pub(super) fn count_words(app: App, count: usize) -> String {
    match count {
        0 => app.say("words.figure.no_words"),
        1 => app.say("words.figure.one_word"),
        2..COUNTED => app.fill("words.figure.words", &[("count", &count.to_string())]),
        _ => {
            let step = if count < 1_000 { 10 } else { 100 };
            let about = count.saturating_add(step / 2) / step * step;
            app.fill("words.figure.about_words", &[("count", &app.content().formats.number(about))])
        }
    }
}

/// What there is in a file: "3 interviews and what you practise with".
pub(in crate::ui::steps) fn share_words(app: App, share: Share) -> String {
    let Share { interviews, book } = share;
    let interviews = match interviews {
        0 if book => None,
        1 => Some(app.say("words.figure.one_interview")),
        _ => Some(app.fill("words.figure.interviews", &[("count", &interviews.to_string())])),
    };
    let book = book.then(|| app.say("words.figure.book"));
    let both: Vec<String> = interviews.into_iter().chain(book).collect();
    let both: Vec<&str> = both.iter().map(String::as_str).collect();
    app.list(&both)
}
