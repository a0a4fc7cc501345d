//! The lines after "Kind regards,": a name, what they are called at work, and where.

use super::name;
use super::people::usable;
use super::text;
use super::thread::Message;
use super::words::CLOSINGS;

/// What stands between the parts of a line of a signature.
const SEPARATORS: &str = ",|·•–—";
/// The most lines of a signature.
const SIGNATURE: usize = 7;

/// What a signature says.
#[derive(Default)]
pub(super) struct Signed {
    pub name: String,
    pub title: String,
    pub email: String,
    pub quote: String,
    /// Companies, each with its line and whether it is surely one.
    pub companies: Vec<(String, String, bool)>,
}

/// The signature of a message, where it has one.
pub(super) fn signature(message: &Message, theirs: bool) -> Option<Signed> {
    let is_closing = |line: &String| {
        let line = text::trim(line, ",.! ").to_ascii_lowercase();
        CLOSINGS.split('|').any(|closing| closing == line)
    };
    let at = message.body.iter().rposition(is_closing)?;
    let mut lines =
        message.body.iter().skip(at + 1).filter(|line| !line.is_empty()).take(SIGNATURE);
    let mut signed = Signed::default();
    let first = lines.next()?;
    // "Maya Lind, Talent Partner"
    let (name, rest) = text::split(first, ",|").unwrap_or((first, ""));
    let words = text::words(name);
    let run = name::person(&words, 0).filter(|run| run.end == words.len())?;
    run.text(name, &words).clone_into(&mut signed.name);
    signed.quote.clone_from(first);
    let mut titled = false;
    for line in [rest].into_iter().chain(lines.map(String::as_str)) {
        if line.is_empty() {
            continue;
        }
        for word in text::cut(line, " <>|()") {
            let word = text::trim(word.strip_prefix("mailto:").unwrap_or(word), ".,");
            if word.contains('@') && signed.email.is_empty() && !usable(word).is_empty() {
                word.clone_into(&mut signed.email);
            }
        }
        let line = &line.replace(" @ ", " at ");
        if text::has_sign(line, "@/+0123456789") {
            continue;
        }
        let pieces = text::cut(line, SEPARATORS).into_iter().flat_map(|piece| piece.split(" at "));
        for piece in pieces.map(str::trim).filter(|piece| !piece.is_empty()) {
            if name::is_job(piece)
                || name::is_recruiter(&[piece, " "].concat()) && signed.title.is_empty()
            {
                signed.title.push_str(piece);
                signed.title.push(' ');
                signed.quote = [first.trim_end_matches(','), ", ", line].concat();
                titled = true;
                continue;
            }
            let words = text::words(piece);
            // "Megan", and below it the whole of her name.
            let named = name::person(&words, 0).is_some_and(|run| run.end == words.len());
            if named && words.len() > 1 && !titled && name::same(piece, &signed.name) {
                piece.clone_into(&mut signed.name);
                continue;
            }
            let whole =
                name::company(&words, 0).filter(|run| run.end == words.len() && words.len() <= 5);
            if let Some(run) = whole {
                let beside = titled && text::has_sign(line, SEPARATORS) || line.contains(" at ");
                let name = run.text(piece, &words);
                let sure = theirs && (name::is_organisation(name) || beside);
                if titled || name::is_organisation(name) {
                    signed.companies.push((name.to_owned(), line.to_owned(), sure));
                }
            }
        }
    }
    Some(signed)
}
