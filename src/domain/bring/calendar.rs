//! A calendar invitation (RFC 5545): as much of it as tells who, where and when.

use super::NotRead;
use super::text;
use super::when::{Place, When};
use super::zone::Zones;
use time::{Date, Month};

/// What a calendar file begins with.
const BEGIN: &str = "BEGIN:VCALENDAR";

/// The first event of a calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invitation {
    /// Its title.
    pub summary: String,
    /// Where it is, as written.
    pub location: String,
    /// What else was written.
    pub description: String,
    /// When it begins.
    pub start: Option<When>,
    /// When it ends, where that is said or follows from how long it takes.
    pub end: Option<When>,
    /// Who called it.
    pub organizer: Option<Guest>,
    /// Who is asked to come. Rooms and other things are left out.
    pub attendees: Vec<Guest>,
    /// Whether it was called off.
    pub cancelled: bool,
    /// What the file says about its own time zones.
    pub(super) zones: Zones,
}

/// Somebody on an invitation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guest {
    /// The name; empty where there is none, or only the address again.
    pub name: String,
    /// The e-mail address; empty where there is none.
    pub email: String,
}

/// Where in a text a calendar begins.
pub(super) fn begins(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if text::trim(line, "\u{feff} \r\n").eq_ignore_ascii_case(BEGIN) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// Reads the first event of a calendar.
///
/// # Errors
/// It is no calendar, it stops in the middle, or its times cannot be read.
pub fn read_calendar(text: &str) -> Result<Invitation, NotRead> {
    let at = begins(text).ok_or(NotRead::NotACalendar)?;
    let lines = unfold(text.get(at..).unwrap_or_default());
    let mut invitation = Invitation::default();
    let (mut inside, mut lasts, mut zone) = (Vec::new(), None, None);
    for line in &lines {
        let Some(line) = Property::read(line) else { continue };
        let (name, value) = (line.name.as_str(), line.value);
        if name == "BEGIN" {
            inside.push(value.trim().to_ascii_uppercase());
        }
        invitation.zones.line(inside.last().map_or("", String::as_str), name, value);
        match name {
            "END" => {
                let ended = inside.pop();
                if ended.as_deref() != Some(value.trim().to_ascii_uppercase().as_str()) {
                    return Err(NotRead::BrokenCalendar);
                }
                if ended.as_deref() == Some("VEVENT") {
                    return Ok(finished(invitation, lasts, zone.as_deref()));
                }
            }
            "X-WR-TIMEZONE" => zone = Some(unescape(value)),
            "METHOD" => invitation.cancelled |= value.trim().eq_ignore_ascii_case("CANCEL"),
            _ if inside.last().is_some_and(|part| part == "VEVENT") => match name {
                "SUMMARY" => invitation.summary = unescape(value),
                "LOCATION" => invitation.location = unescape(value),
                "DESCRIPTION" => invitation.description = unescape(value),
                "DTSTART" => invitation.start = Some(line.when()?),
                "DTEND" => invitation.end = Some(line.when()?),
                "DURATION" => lasts = Some(minutes(value).ok_or(NotRead::BrokenCalendar)?),
                "ORGANIZER" => invitation.organizer = Some(line.guest()),
                "ATTENDEE" if line.is_somebody() => invitation.attendees.push(line.guest()),
                "STATUS" => invitation.cancelled |= value.trim().eq_ignore_ascii_case("CANCELLED"),
                _ => {}
            },
            _ => {}
        }
    }
    // A calendar without an event is whole, and tells nothing.
    if inside.is_empty() { Err(NotRead::NothingFound) } else { Err(NotRead::BrokenCalendar) }
}

fn finished(mut invitation: Invitation, lasts: Option<i64>, zone: Option<&str>) -> Invitation {
    if invitation.end.is_none()
        && let (Some(start), Some(lasts)) = (&invitation.start, lasts)
    {
        invitation.end = Some(start.plus(lasts));
    }
    // A time of no place is one of the place that the calendar names for itself.
    for when in [&mut invitation.start, &mut invitation.end].into_iter().flatten() {
        if let (Place::Here, Some(zone)) = (&when.place, zone) {
            when.place = Place::named(zone);
        }
    }
    invitation
}

/// The content lines, with what was folded put together (RFC 5545, section 3.1).
fn unfold(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// One content line: `NAME;PARAMETER=VALUE:VALUE`.
struct Property<'a> {
    name: String,
    parameters: Vec<(String, String)>,
    value: &'a str,
}

impl<'a> Property<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let mut quoted = false;
        let end = line.find(|letter| {
            quoted ^= letter == '"';
            letter == ':' && !quoted
        })?;
        let (head, value) = (line.get(..end)?, line.get(end + 1..)?);
        let mut parts = split_outside_quotes(head, ';').into_iter();
        let name = parts.next()?.trim().to_ascii_uppercase();
        let parameters = parts
            .filter_map(|part| part.split_once('='))
            .map(|(key, value)| (key.trim().to_ascii_uppercase(), caret(text::trim(value, " \""))))
            .collect();
        Some(Self { name, parameters, value })
    }

    fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn when(&self) -> Result<When, NotRead> {
        let text = self.value.trim();
        let (day, minutes) = wall(text).ok_or(NotRead::BrokenCalendar)?;
        let place = match self.parameter("TZID") {
            _ if minutes.is_none() => Place::Here,
            _ if text.ends_with(['Z', 'z']) => Place::Utc,
            Some(zone) => Place::named(zone),
            None => Place::Here,
        };
        Ok(When { day, minutes, place })
    }

    fn guest(&self) -> Guest {
        let address = self.value.trim();
        let scheme = address.get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:"));
        let email = scheme.and(address.get(7..)).or_else(|| self.parameter("EMAIL"));
        let email = email.unwrap_or_default().trim().to_owned();
        let name = self.parameter("CN").unwrap_or_default();
        // Some programs put the address where the name belongs.
        let name = if name.contains('@') { String::new() } else { name.to_owned() };
        Guest { name, email }
    }

    /// Whether it is a person, not a room, a projector or a mailing list.
    fn is_somebody(&self) -> bool {
        self.parameter("CUTYPE").is_none_or(|kind| kind.eq_ignore_ascii_case("INDIVIDUAL"))
            && self
                .parameter("ROLE")
                .is_none_or(|role| !role.eq_ignore_ascii_case("NON-PARTICIPANT"))
    }
}

fn split_outside_quotes(text: &str, at: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(move |letter| {
        quoted ^= letter == '"';
        letter == at && !quoted
    })
    .collect()
}

/// A day, and the minute of it where a time is given (RFC 5545, section 3.3.5): `20261117T150000Z`.
pub(super) fn wall(text: &str) -> Option<(Date, Option<u16>)> {
    let Some((date, time)) = text::split(text, "Tt") else { return Some((day(text)?, None)) };
    let time = time.strip_suffix(['Z', 'z']).unwrap_or(time);
    let (hour, minute) = (digits(time, 0, 2)?, digits(time, 2, 4)?);
    let whole = hour < 24 && minute < 60 && time.len() == 6;
    whole.then_some((day(date)?, Some(hour * 60 + minute)))
}

fn day(text: &str) -> Option<Date> {
    let (year, month) = (digits(text, 0, 4)?, u8::try_from(digits(text, 4, 6)?).ok()?);
    let day = u8::try_from(digits(text, 6, 8)?).ok()?;
    let month = Month::try_from(month).ok()?;
    (text.len() == 8).then(|| Date::from_calendar_date(i32::from(year), month, day).ok())?
}

pub(super) fn digits(text: &str, from: usize, to: usize) -> Option<u16> {
    let text = text.get(from..to)?;
    text::number(text, 4)
}

/// How long something takes, in minutes (RFC 5545, section 3.3.6): `PT1H30M`. None for what is not forward.
fn minutes(text: &str) -> Option<i64> {
    let mut rest = text.trim().trim_start_matches('+').strip_prefix('P')?.chars();
    let (mut sum, mut number, mut in_time) = (0_i64, None::<i64>, false);
    for sign in rest.by_ref() {
        if let Some(digit) = sign.to_digit(10) {
            let more = number.unwrap_or(0).checked_mul(10)?.checked_add(i64::from(digit))?;
            number = Some(more);
            continue;
        }
        let unit = match (sign, in_time) {
            ('T', false) => {
                in_time = true;
                continue;
            }
            ('W', false) => 7 * 24 * 60,
            ('D', false) => 24 * 60,
            ('H', true) => 60,
            ('M', true) => 1,
            ('S', true) => 0,
            _ => return None,
        };
        sum = sum.checked_add(number.take()?.checked_mul(unit)?)?;
    }
    (number.is_none() && sum <= 366 * 24 * 60).then_some(sum)
}

/// Takes the escapes of a text out (RFC 5545, section 3.3.11).
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            letter => out.push(letter),
        }
    }
    out
}

/// Takes the escapes of a parameter out (RFC 6868).
fn caret(text: &str) -> String {
    text.replace("^n", " ").replace("^'", "'").replace("^^", "^")
}
