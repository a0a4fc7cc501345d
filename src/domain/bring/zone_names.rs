//! The places whose time Windows calls by names of its own. Browsers know them by a city.

use super::text;

/// What Windows calls a time, without "Standard Time", and a city that has it. Those without a name are for labels
/// that name another city of the same time.
const TIMES: &str = "\
    W. Europe=Europe/Berlin|=Europe/Amsterdam|Romance=Europe/Paris|=Europe/Madrid|Central Europe=Europe/Budapest|\
    Central European=Europe/Warsaw|GMT=Europe/London|=Europe/Dublin|FLE=Europe/Helsinki|\
    Turkey=Europe/Istanbul|Israel=Asia/Jerusalem|South Africa=Africa/Johannesburg|\
    Arabian=Asia/Dubai|India=Asia/Kolkata|China=Asia/Shanghai|Singapore=Asia/Singapore|Tokyo=Asia/Tokyo|\
    AUS Eastern=Australia/Sydney|E. Australia=Australia/Brisbane|New Zealand=Pacific/Auckland|\
    Eastern=America/New_York|Central=America/Chicago|Mountain=America/Denver|US Mountain=America/Phoenix|\
    Pacific=America/Los_Angeles|E. South America=America/Sao_Paulo";

/// The place of a name that Windows gives to a time: "W. Europe Standard Time".
pub(super) fn of_windows(name: &str) -> Option<String> {
    let name = name.strip_suffix(" Standard Time")?;
    first(&|known, _| known == name)
}

/// The place of a label that names cities, or of an American one: "Amsterdam, Berlin, Bern", "Central European Time
/// - Berlin", "Eastern Time (US & Canada)".
pub(super) fn of_cities(label: &str) -> Option<String> {
    let line = text::split(label, "\n;.").map_or(label, |(line, _)| line);
    // A sentence that goes on after the time is no label.
    let looks = |piece: &&str| piece.starts_with(char::is_uppercase) || piece.contains(" de ");
    let pieces = text::cut(line, ",-(").into_iter().map(|piece| text::trim(piece, " )"));
    let short = pieces.take_while(|piece| piece.is_empty() || looks(piece) && piece.len() <= 30);
    let pieces: Vec<&str> = short.collect();
    first(&|known, city| {
        pieces.iter().any(|piece| {
            // "London time", "heure de Paris".
            let bare = piece.strip_suffix(" time").or_else(|| piece.split(" de ").nth(1));
            let american = piece.strip_suffix(" Time").filter(|_| !known.is_empty());
            *piece == city || bare == Some(city) || american == Some(known)
        })
    })
}

/// The first place for which this holds of Windows' name and the city.
fn first(fits: &dyn Fn(&str, &str) -> bool) -> Option<String> {
    let mut times = TIMES.split('|').filter_map(|time| time.split_once('='));
    let place = times.find_map(|(name, place)| {
        let city = place.rsplit('/').next().unwrap_or_default().replace('_', " ");
        fits(name, &city).then_some(place)
    });
    place.map(str::to_owned)
}
