//! Now and here: the only place that reads the clock.

use crate::domain::clock::{Instant, Local, Moment, OffsetChange, Zone, parse_day};
use wasm_bindgen::{JsCast, JsValue};

/// How often the time is told, in milliseconds.
pub const EVERY_MINUTE: i32 = 60_000;

/// How many days back and ahead the place's clock changes are looked up.
const DAYS_BACK: i64 = 370;
const DAYS_AHEAD: i64 = 400;
/// How many days around an instant the clock changes of another place are looked up.
const DAYS_AROUND: i64 = 3;
/// A day, in seconds.
const DAY: i64 = 86_400;

/// Now, in whole seconds.
pub fn now() -> Instant {
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds of a date fit")]
    Instant((js_sys::Date::now() / 1_000.0) as i64)
}

/// Now, and the clock changes of this place for about a year either way.
pub fn moment() -> Moment {
    let now = now();
    Moment { now, zone: zone(now), ..Moment::default() }
}

/// A random number that no other tab has.
pub fn salt() -> u64 {
    let mut bytes = [0_u8; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled { u64::from_ne_bytes(bytes) } else { js_sys::Math::random().to_bits() }
}

/// The clock changes of this place for about a year either way.
fn zone(now: Instant) -> Zone {
    changes(now.plus(-DAYS_BACK * DAY), DAYS_BACK + DAYS_AHEAD, &minutes_east)
}

/// The clock changes of a named place, such as `Europe/Berlin`, for a few days around an instant; none where the
/// browser does not know it.
pub fn place(name: &str, around: Instant) -> Option<Zone> {
    let first = around.plus(-DAYS_AROUND * DAY);
    minutes_east_at(name, first)?;
    // A place that is known at one instant is known at all.
    let offset = |at: Instant| minutes_east_at(name, at).unwrap_or(0);
    Some(changes(first, 2 * DAYS_AROUND, &offset))
}

/// Looks at each day's offset, and closes in on the minute where two days differ.
fn changes(first: Instant, days: i64, offset: &dyn Fn(Instant) -> i16) -> Zone {
    let mut changes = vec![OffsetChange { from: first, minutes_east: offset(first) }];
    let mut before = first;
    let mut held = offset(first);
    for day in 1..=days {
        let after = first.plus(day * DAY);
        let now = offset(after);
        if now != held {
            let from = change_between(before, after, offset);
            changes.push(OffsetChange { from, minutes_east: now });
        }
        (before, held) = (after, now);
    }
    Zone::new(changes)
}

fn change_between(
    mut before: Instant,
    mut after: Instant,
    offset: &dyn Fn(Instant) -> i16,
) -> Instant {
    let old = offset(before);
    while after.since(before) > 60 {
        let middle = before.plus(after.since(before) / 2);
        if offset(middle) == old {
            before = middle;
        } else {
            after = middle;
        }
    }
    // Clocks change on whole minutes.
    Instant(after.0 - after.0.rem_euclid(60))
}

fn minutes_east(at: Instant) -> i16 {
    #[expect(clippy::cast_precision_loss, reason = "seconds of a date are exact in a double")]
    let date = js_sys::Date::new(&JsValue::from_f64(at.0 as f64 * 1_000.0));
    #[expect(clippy::cast_possible_truncation, reason = "an offset is under a day of minutes")]
    let minutes = -date.get_timezone_offset() as i16;
    minutes
}

/// What the clock on the wall of a named place says, in minutes ahead of UTC. The browser tells it as a date in
/// figures; a name that it does not know, it throws.
fn minutes_east_at(name: &str, at: Instant) -> Option<i16> {
    // The figures are of whole minutes.
    let at = at.plus(-at.0.rem_euclid(60));
    let options = js_sys::Object::new();
    let numeric = ["year", "month", "day", "hour", "minute"].map(|part| (part, "numeric"));
    for (key, value) in numeric.into_iter().chain([("timeZone", name), ("hourCycle", "h23")]) {
        js_sys::Reflect::set(&options, &key.into(), &value.into()).ok()?;
    }
    #[expect(clippy::cast_precision_loss, reason = "seconds of a date are exact in a double")]
    let date = js_sys::Date::new(&JsValue::from_f64(at.0 as f64 * 1_000.0));
    let tell = js_sys::Reflect::get(&date, &"toLocaleString".into()).ok()?;
    let tell: js_sys::Function = tell.dyn_into().ok()?;
    // American figures: month, day, year, hour, minute.
    let told = tell.call2(&date, &"en-US".into(), &options).ok()?.as_string()?;
    let mut figures = told
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|figure| figure.parse::<u16>().ok());
    let (month, day, year) = (figures.next()?, figures.next()?, figures.next()?);
    let (hour, minute) = (figures.next()?, figures.next()?);
    let day = parse_day(&format!("{year}-{month}-{day}"))?;
    let wall = Zone::default().instant(Local { day, minutes: hour * 60 + minute });
    i16::try_from((wall.0 - at.0).div_euclid(60)).ok()
}
