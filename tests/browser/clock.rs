//! Now and here: the table of clock changes agrees with the browser's own calendar, wherever the person is.

use crate::script::{Swapped, function, js};
use afterview::domain::clock::{HOUR, Instant, Moment, write_day};
use afterview::shell::{moment, salt};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// Clock changes of every sort: an hour in either half of the year, half an hour, none, on a month that moves.
const PLACES: [&str; 9] = [
    "UTC",
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "America/Santiago",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Africa/Casablanca",
    "Pacific/Auckland",
];
/// Three years of half hours would be many: each eleventh hour of a year visits every hour of the day.
const STEP: i64 = 11 * HOUR;
const YEAR: i64 = 365 * 24 * HOUR;

/// What the wall clock says at an instant, by our own table: `2026-11-18 15:15`.
fn ours(moment: &Moment, at: Instant) -> String {
    let local = moment.zone.local(at);
    format!("{} {:02}:{:02}", write_day(local.day), local.minutes / 60, local.minutes % 60)
}

/// The same by the browser's calendar of a place.
struct Calendar(js_sys::Function);

impl Calendar {
    fn of(place: &str) -> Self {
        let code = "
            const format = new Intl.DateTimeFormat('en-GB', {
                timeZone: place, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
                hour: '2-digit', minute: '2-digit',
            });
            return (seconds) => {
                const part = {};
                for (const { type, value } of format.formatToParts(seconds * 1000)) part[type] = value;
                return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`;
            };
        ";
        Self(call(&function("place", code), &JsValue::from_str(place)).unchecked_into())
    }

    fn says(&self, at: Instant) -> String {
        call(&self.0, &seconds(at)).as_string().expect("a time")
    }
}

fn call(function: &JsValue, argument: &JsValue) -> JsValue {
    let function: &js_sys::Function = function.unchecked_ref();
    function.call1(&JsValue::NULL, argument).expect("it runs")
}

fn seconds(at: Instant) -> JsValue {
    #[expect(clippy::cast_precision_loss, reason = "seconds of a date are exact in a double")]
    JsValue::from_f64(at.0 as f64)
}

/// The browser somewhere else: its offsets are those of another place.
fn moved_to(place: &str) -> Swapped {
    let code = "
        const format = new Intl.DateTimeFormat('en-GB', {
            timeZone: place, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
            hour: 'numeric', minute: 'numeric', second: 'numeric',
        });
        return function () {
            const part = {};
            for (const { type, value } of format.formatToParts(this)) part[type] = Number(value);
            const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
            return Math.round((this.getTime() - wall) / 60000);
        };
    ";
    let offset = call(&function("place", code), &JsValue::from_str(place));
    Swapped::value(&js("return Date.prototype"), "getTimezoneOffset", &offset)
}

#[wasm_bindgen_test]
fn here_the_table_agrees_with_the_browsers_dates_for_a_year_either_way() {
    let moment = moment();
    let theirs = function(
        "seconds",
        "const at = new Date(seconds * 1000), two = (part) => String(part).padStart(2, '0');
         return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} `
            + `${two(at.getHours())}:${two(at.getMinutes())}`;",
    );
    let mut at = moment.now.plus(-YEAR);
    while at < moment.now.plus(YEAR) {
        let said = call(&theirs, &seconds(at)).as_string();
        assert_eq!(said.as_deref(), Some(ours(&moment, at).as_str()));
        at = at.plus(STEP);
    }
}

#[wasm_bindgen_test]
fn everywhere_else_too() {
    for place in PLACES {
        let calendar = Calendar::of(place);
        let away = moved_to(place);
        let moment = moment();
        drop(away);
        let mut at = moment.now.plus(-YEAR);
        while at < moment.now.plus(YEAR) {
            assert_eq!(ours(&moment, at), calendar.says(at), "{place}");
            at = at.plus(STEP);
        }
    }
}

#[wasm_bindgen_test]
fn clock_changes_are_found_to_the_minute() {
    for place in ["Europe/London", "Australia/Lord_Howe", "America/New_York"] {
        let calendar = Calendar::of(place);
        let away = moved_to(place);
        let moment = moment();
        drop(away);
        let mut changes = 0;
        let mut at = Instant(moment.now.0 - moment.now.0.rem_euclid(HOUR));
        let end = at.plus(YEAR);
        while at < end {
            let jump = |from: Instant| moment.zone.local(from).minutes % 60;
            let next = at.plus(HOUR);
            let day = |at: Instant| (moment.zone.local(at).hour() + 1) % 24;
            if day(at) != moment.zone.local(next).hour() || jump(at) != jump(next) {
                changes += 1;
                for minute in -61..=61 {
                    let near = next.plus(minute * 60);
                    assert_eq!(ours(&moment, near), calendar.says(near), "{place}");
                }
            }
            at = next;
        }
        assert_eq!(changes, 2, "{place}");
    }
}

#[wasm_bindgen_test]
fn now_is_now_and_no_two_tabs_have_one_name() {
    let now = js("return Math.floor(Date.now() / 1000)").as_f64().expect("a time");
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds of a date fit")]
    let now = now as i64;
    assert!((moment().now.0 - now).abs() <= 1);
    let salts = [salt(), salt(), salt()];
    assert!(salts[0] != salts[1] && salts[1] != salts[2] && salts[0] != salts[2]);
}

#[wasm_bindgen_test]
fn without_good_chance_there_is_some() {
    let refuse = function("", "throw new DOMException('none', 'QuotaExceededError')");
    let prototype = js("return Crypto.prototype");
    let _none = Swapped::value(&prototype, "getRandomValues", &refuse);
    assert_ne!(salt(), salt());
}
