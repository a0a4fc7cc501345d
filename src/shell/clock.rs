//! Now and here: the only place that reads the clock.

use crate::domain::clock::{Instant, Moment, OffsetChange, Zone};

/// How often the time is told, in milliseconds.
pub const EVERY_MINUTE: i32 = 60_000;

/// How many days back and ahead the place's clock changes are looked up.
const DAYS_BACK: i64 = 370;
const DAYS_AHEAD: i64 = 400;
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
    Moment { now, zone: zone(now) }
}

/// A random number that no other tab has.
pub fn salt() -> u64 {
    let mut bytes = [0_u8; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled { u64::from_ne_bytes(bytes) } else { js_sys::Math::random().to_bits() }
}

/// Looks at each day's offset, and closes in on the minute where two days differ.
fn zone(now: Instant) -> Zone {
    let first = now.plus(-DAYS_BACK * DAY);
    let mut changes = vec![OffsetChange { from: first, minutes_east: minutes_east(first) }];
    let mut before = first;
    for day in 1..=(DAYS_BACK + DAYS_AHEAD) {
        let after = first.plus(day * DAY);
        let offset = minutes_east(after);
        if offset != minutes_east(before) {
            changes
                .push(OffsetChange { from: change_between(before, after), minutes_east: offset });
        }
        before = after;
    }
    Zone::new(changes)
}

fn change_between(mut before: Instant, mut after: Instant) -> Instant {
    let old = minutes_east(before);
    while after.since(before) > 60 {
        let middle = before.plus(after.since(before) / 2);
        if minutes_east(middle) == old {
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
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at.0 as f64 * 1_000.0));
    #[expect(clippy::cast_possible_truncation, reason = "an offset is under a day of minutes")]
    let minutes = -date.get_timezone_offset() as i16;
    minutes
}
