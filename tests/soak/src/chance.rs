//! Scripts from seeds. Each has its own taste: which acts are common, which never come, how often something
//! goes wrong, so that rare things meet each other somewhere.

mod scenes;

use crate::step::{Act, Fault, Script, Step, on};
use afterview::app::store::StoreFault;
use fastrand::Rng;

/// What a script likes.
struct Taste {
    /// How likely each kind of act is against the others.
    weights: [u32; KINDS],
    /// How likely a step has a fault, or another's turn in it: of a hundred.
    faults: u32,
    inside: u32,
    /// How likely several steps that belong together come next: of a hundred.
    scenes: u32,
    debriefs: u16,
    places: u16,
    tabs: u8,
}

const KINDS: usize = 36;

/// The script of a seed: about so many steps.
pub fn script(seed: u64) -> Script {
    let mut random = Rng::with_seed(seed);
    let tabs = random.u8(2..=3);
    let mut taste = Taste {
        weights: USUAL,
        faults: pick(&mut random, &[0, 0, 2, 8, 25]),
        inside: pick(&mut random, &[0, 5, 20, 50]),
        scenes: pick(&mut random, &[0, 5, 15, 30]),
        debriefs: random.u16(1..=3),
        places: pick(&mut random, &[1, 2, 5, 25]),
        tabs,
    };
    for weight in &mut taste.weights {
        *weight *= pick(&mut random, &[0, 1, 1, 2, 6]);
    }
    let locks = random.bool();
    let count = pick(&mut random, &[10, 25, 60, 120]);
    let mut steps = vec![on(0, Act::Begins)];
    while steps.len() < count {
        if random.u32(..100) < taste.scenes {
            steps.extend(scenes::scene(&mut random, &taste));
        } else {
            steps.push(step(&mut random, &taste, 0));
        }
    }
    Script { tabs, locks, steps }
}

fn pick<T: Copy>(random: &mut Rng, from: &[T]) -> T {
    // No list here is empty.
    #[expect(clippy::indexing_slicing, reason = "the index is below the length")]
    from[random.usize(..from.len())]
}

fn step(random: &mut Rng, taste: &Taste, depth: u32) -> Step {
    let mut step = on(random.u8(..taste.tabs), act(random, taste));
    befall(random, taste, &mut step, depth);
    step
}

/// What goes wrong in a step, and what others do meanwhile.
fn befall(random: &mut Rng, taste: &Taste, step: &mut Step, depth: u32) {
    if random.u32(..100) < taste.faults {
        step.fault = Some((call(random), fault(random)));
    }
    let mut turns = 0;
    while depth < 2 && turns < 3 && random.u32(..100) < taste.inside {
        let inside = self::step(random, taste, depth + 1);
        step.inside.push((call(random), inside));
        turns += 1;
    }
}

/// Which call: mostly one of the first, since most steps make few.
fn call(random: &mut Rng) -> u16 {
    let most = pick(random, &[4, 10, 30]);
    random.u16(1..=most)
}

fn fault(random: &mut Rng) -> Fault {
    match random.u32(..13) {
        0..=3 => Fault::Once(kind(random)),
        4..=7 => Fault::Killed,
        8 => Fault::Stale,
        _ => Fault::Torn(pick(random, &[0, 1, 40, 120, 300])),
    }
}

fn kind(random: &mut Rng) -> StoreFault {
    pick(random, &[StoreFault::Failed, StoreFault::Full, StoreFault::Blocked])
}

/// How likely each kind of act is, in the order of [`act`].
const USUAL: [u32; KINDS] = [
    1, 3, 24, 1, 3, 2, 2, 3, 3, 4, 14, 4, 1, 1, 1, 1, 3, 3, 2, 1, 2, 3, 3, 2, 4, 2, 2, 1, 3, 2, 1,
    2, 1, 1, 2, 1,
];

fn act(random: &mut Rng, taste: &Taste) -> Act {
    let sum: u32 = taste.weights.iter().sum();
    if sum == 0 {
        return Act::Types(0, 0, 0);
    }
    let mut left = random.u32(..sum);
    let mut chosen = KINDS;
    for (kind, weight) in taste.weights.iter().enumerate() {
        if left < *weight {
            chosen = kind;
            break;
        }
        left -= weight;
    }
    let id = random.u16(..taste.debriefs);
    let place = random.u16(..taste.places);
    let number = random.u16(..24);
    match chosen {
        0 => Act::Begins,
        1 => Act::Loads(id),
        2 => Act::Types(id, place, pick(random, &[0, 0, 20, 60, 900])),
        3 => Act::Types(id, place, 5),
        4 => Act::PutsBack(id, place, number),
        5 => Act::Clears(id, place),
        6 => Act::Adds(id, number),
        7 => Act::Removes(id, number),
        8 => Act::Chooses(id, number),
        9 => Act::Weighs(id),
        10 => Act::Merges(id),
        11 => Act::Refreshes,
        12 => Act::Exports,
        13 => Act::Imports(number),
        14 => Act::ImportsAside(number),
        15 => Act::Forgets(number),
        16 => Act::Deletes(id),
        17 => Act::Undeletes,
        18 => Act::Sets(number),
        19 if random.u8(..4) == 0 => Act::Erases,
        20 => Act::Opens,
        21 => Act::Closes,
        22 => Act::Dies,
        23 => broken(random),
        24 => Act::Heals,
        25 => Act::Waits(pick(random, &[1, 70, 1500, 12_000])),
        26 => room(random),
        27 => Act::Flushes,
        28 => Act::BrowserDies(random.u16(..=1000), pick(random, &[0, 0, 400, 1000])),
        29 => Act::Hears,
        30 if random.u8(..8) == 0 => Act::SecondBreaks,
        30 => Act::SecondHeals,
        31 => Act::Restores(id, number),
        32 => Act::Unrestores,
        33 => Act::TakesOut,
        34 => Act::Decides(number, place),
        35 => Act::Unsettles,
        _ => Act::Types(id, place, 0),
    }
}

fn broken(random: &mut Rng) -> Act {
    if random.u8(..3) == 0 { Act::GoesBlind } else { Act::Breaks(kind(random)) }
}

fn room(random: &mut Rng) -> Act {
    if random.bool() { Act::Widens } else { Act::Narrows(pick(random, &[0, 1, 3, 10, 30, 100])) }
}
