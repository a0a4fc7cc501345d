//! Several steps that belong together.

use super::{Taste, befall, call, fault, kind, pick, room};
use crate::step::{Act, Fault, Step, on};
use afterview::app::store::StoreFault;
use fastrand::Rng;

/// Who and what a scene is about.
struct Cast {
    one: u8,
    other: u8,
    id: u16,
    place: u16,
    number: u16,
}

impl Cast {
    fn types(&self, tab: u8) -> Step {
        on(tab, Act::Types(self.id, self.place, 0))
    }

    fn merges(&self, tab: u8) -> Step {
        on(tab, Act::Merges(self.id))
    }
}

/// Steps that lead somewhere that single ones hardly ever reach, with whatever goes wrong in them.
pub(super) fn scene(random: &mut Rng, taste: &Taste) -> Vec<Step> {
    let cast = Cast {
        one: random.u8(..taste.tabs),
        other: random.u8(..taste.tabs),
        id: random.u16(..taste.debriefs),
        place: random.u16(..taste.places),
        number: random.u16(..24),
    };
    let mut steps =
        if random.u32(..11) < 4 { back(random, &cast) } else { meanwhile(random, &cast) };
    for step in &mut steps {
        befall(random, taste, step, 0);
    }
    steps
}

/// Something is done, and taken back.
fn back(random: &mut Rng, cast: &Cast) -> Vec<Step> {
    let Cast { one, other, id, place, number } = *cast;
    let (types, merges) = (|tab| cast.types(tab), |tab| cast.merges(tab));
    match random.u32(..4) {
        // Deleted by accident.
        0 => vec![on(one, Act::Deletes(id)), on(one, Act::Undeletes)],
        // An evening, and the next: how it was before is there.
        1 => vec![
            types(one),
            merges(one),
            on(one, Act::Waits(pick(random, &[61, 70, 1500, 12_000]))),
            types(one),
            merges(one),
            on(other, Act::Restores(id, number)),
            on(other, pick(random, &[Act::Unrestores, Act::Merges(id), Act::Types(id, place, 0)])),
        ],
        // It has earlier versions, is deleted, and there is no way to have it back at once.
        2 => vec![
            types(one),
            merges(one),
            on(one, Act::Waits(pick(random, &[61, 70, 1500, 12_000]))),
            types(one),
            merges(one),
            on(one, Act::Deletes(id)),
            on(
                one,
                pick(random, &[Act::Breaks(StoreFault::Failed), Act::Breaks(StoreFault::Full)]),
            ),
            on(one, Act::Undeletes),
            on(one, Act::Heals),
            types(one),
            merges(one),
        ],
        // The same words in two tabs.
        _ => vec![
            on(one, Act::Loads(id)),
            on(other, Act::Loads(id)),
            types(one),
            types(other),
            merges(one),
            merges(other),
            on(one, Act::Hears),
            on(one, Act::Decides(number, random.u16(..3))),
            on(one, pick(random, &[Act::Unsettles, Act::Unrestores, Act::Merges(id)])),
        ],
    }
}

/// Time goes by, or others do something at the same moment.
fn meanwhile(random: &mut Rng, cast: &Cast) -> Vec<Step> {
    let Cast { one, other, id, place, number } = *cast;
    let (types, merges) = (|tab| cast.types(tab), |tab| cast.merges(tab));
    match random.u32(..7) {
        // A month later there is little room.
        0 => vec![
            on(one, Act::Types(id, place, 900)),
            on(one, Act::Closes),
            on(other, Act::Closes),
            on(one, Act::Waits(50_000)),
            on(one, Act::Begins),
            on(one, room(random)),
            on(one, Act::Types(id + 1, place, 900)),
            on(one, Act::Merges(id + 1)),
        ],
        // A file, taken in and out again.
        1 => vec![
            on(one, Act::Exports),
            on(one, pick(random, &[Act::Deletes(id), Act::Types(id, place, 0), Act::Merges(id)])),
            on(other, Act::Imports(number)),
            on(one, pick(random, &[Act::Hears, Act::Types(number, place, 0), Act::Merges(id)])),
            on(other, Act::TakesOut),
        ],
        // Words that wait in a journal, and somebody else who takes them in while they go on.
        2 => vec![
            types(one),
            on(other, Act::Refreshes).amid(call(random), types(one)),
            on(one, Act::Dies),
        ],
        // Both merge at once.
        3 => vec![
            on(one, Act::Loads(id)),
            on(other, Act::Loads(id)),
            types(one),
            on(other, Act::Types(id, place + 1, 0)),
            merges(one).amid(random.u16(1..=5), merges(other)),
            merges(other),
        ],
        // Deleted, maybe had back, and the browser ends before that is on the disk.
        4 => vec![
            types(one),
            merges(one),
            on(one, Act::Deletes(id)),
            on(one, pick(random, &[Act::Undeletes, Act::Flushes, Act::Hears])),
            on(one, Act::Hears),
            on(one, Act::BrowserDies(random.u16(..=1000), pick(random, &[0, 400, 1000]))),
            on(other, Act::Opens),
        ],
        // Everything goes, with what was set aside.
        5 => vec![
            on(other, Act::Loads(id)),
            types(one),
            types(other),
            merges(one),
            merges(other),
            on(one, pick(random, &[Act::Erases, Act::Deletes(id), Act::Hears])),
        ],
        // What cannot be kept at first.
        _ => vec![
            on(one, Act::Breaks(kind(random))),
            types(one),
            on(one, Act::Heals).failing(call(random), fault(random)),
            merges(one).failing(call(random), Fault::Once(kind(random))),
        ],
    }
}
