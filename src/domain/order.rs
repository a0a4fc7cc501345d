//! Lists, put in order. The standard library brings kilobytes of its own to the download for each kind of list that it
//! sorts. Here one piece of code finds the order of numbers, whatever they stand for, and only the comparing and swapping is
//! there once for each kind. A list that is in order already costs one look at each entry; any other takes little more than ten
//! times as long for ten times as many.

/// Puts a list in order, in place. `before` says whether one entry belongs before another; entries of which
/// neither does stay as they stood.
pub fn order<T>(list: &mut [T], before: impl Fn(&T, &T) -> bool) {
    let places = places(list.len(), &|one, other| match (list.get(one), list.get(other)) {
        (Some(one), Some(other)) => before(one, other),
        _ => false,
    });
    put(places, &mut |one, other| list.swap(one, other));
}

/// Puts values in their own order.
pub fn order_values<T: Ord>(list: &mut [T]) {
    order(list, |one, other| one < other);
}

/// For each place in order, where its entry stands now: runs of one are merged to runs of two, of four, and so on.
fn places(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut length = 1;
    while length < count {
        let mut merged = Vec::with_capacity(count);
        for two in places.chunks(2 * length) {
            let (left, right) = two.split_at(length.min(two.len()));
            merge(left, right, before, &mut merged);
        }
        places = merged;
        length *= 2;
    }
    places
}

/// Merges two runs. Of two entries of which neither belongs first, the left one is taken.
fn merge(
    mut left: &[usize],
    mut right: &[usize],
    before: &dyn Fn(usize, usize) -> bool,
    merged: &mut Vec<usize>,
) {
    // Most lists are in order already: one look tells.
    let is_done = match (left.last(), right.first()) {
        (Some(left), Some(right)) => !before(*right, *left),
        _ => true,
    };
    while !is_done && let ([one, ones @ ..], [other, others @ ..]) = (left, right) {
        if before(*other, *one) {
            merged.push(*other);
            right = others;
        } else {
            merged.push(*one);
            left = ones;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

/// Takes each entry to its place, circle by circle: where one was taken from, the next belongs.
fn put(mut places: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..places.len() {
        let mut at = start;
        // A place whose entry stands in it is done.
        while let Some(place) = places.get_mut(at) {
            let from = std::mem::replace(place, at);
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_a_stable_sort() {
        for length in 0..40_usize {
            for seed in 0..40_usize {
                let number = |index: usize| (index * 7 + seed * 13) % (seed % 5 + 2);
                let list: Vec<(usize, usize)> =
                    (0..length).map(|index| (number(index), index)).collect();
                let (mut ours, mut sorted) = (list.clone(), list);
                order(&mut ours, |one, other| one.0 < other.0);
                sorted.sort_by_key(|entry| entry.0);
                assert_eq!(ours, sorted);
            }
        }
    }

    #[test]
    fn a_long_list_takes_no_more_looks_than_merging_needs() {
        let looks = |list: &mut Vec<usize>| {
            let count = std::cell::Cell::new(0_usize);
            order(list, |one, other| {
                count.set(count.get() + 1);
                one < other
            });
            count.get()
        };
        let mut backwards: Vec<usize> = (0..4_096).rev().collect();
        assert!(
            looks(&mut backwards) < 13 * 4_096,
            "twelve rounds, and a look at each pair of runs"
        );
        assert_eq!(backwards, (0..4_096).collect::<Vec<_>>());
        assert_eq!(looks(&mut backwards), 4_095, "one for each pair of neighbours");
    }

    #[test]
    fn values_come_in_their_own_order() {
        let mut list = ["c", "a", "b", "a"];
        order_values(&mut list);
        assert_eq!(list, ["a", "a", "b", "c"]);
    }
}
