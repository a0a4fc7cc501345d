//! The offer to make damage good: the offer first, like for like, and no gift (design: messages; judgement,
//! rule 5).

use super::Slot;
use super::compose::Line;
use super::known::Known;
use super::letter::{Letter, Slots};
use crate::domain::debrief::Detail;
use crate::domain::lang::Stem;

const OFFER: u8 = 10;
const SETTLE: u8 = 20;

pub(super) fn lines(letter: &Letter<'_>) -> Vec<Line> {
    let Some((item, _)) = letter.items().next() else { return Vec::new() };
    let mut known = letter.known();
    let slots = Slots::end("thing").or_whole("thing_whole");
    let ask = letter.detail(&mut known, item, Detail::Thing, Stem::Noun, slots);
    let mut done = Known::default();
    let slots = Slots::end("doing").or_whole("doing");
    let unwoven = letter.detail(&mut done, item, Detail::Doing, Stem::Deed, slots);
    // What is under way already takes the place of our offer to replace or pay.
    let under_way = !item.detail(Detail::Doing).trim().is_empty();
    let unwoven = unwoven.filter(|_| under_way);
    let (offer, remedy, settle) = match (letter.lists("to_return", item), under_way) {
        (false, false) => ("offer", "remedy", "settle"),
        (false, true) => ("offer", "remedy", "settle_under_way"),
        (true, false) => ("offer_return", "remedy_return", "settle_return"),
        (true, true) => ("offer_return", "remedy_return", "settle_under_way"),
    };
    vec![
        Line::new("offer", Slot::Offer, OFFER, offer, known)
            .telling(&["thing", "thing_whole"])
            .telling(&["when"])
            .asking(ask)
            .about(item.id),
        Line::new("remedy", Slot::Doing, OFFER, remedy, done)
            .telling(&["doing"])
            .asking(unwoven)
            .about(item.id),
        Line::new("settle", Slot::Settle, SETTLE, settle, letter.known()),
    ]
}
