//! Short lists, put in order. The standard library's sorts are made for long ones: each list that they sort
//! brings kilobytes of its own to the download. Ours hold a few entries, some hundred at most, and mostly stand in order already.

/// Puts a list in order, in place. `before` says whether one entry belongs before another; entries of which
/// neither does stay as they stood.
pub fn order<T>(list: &mut [T], before: impl Fn(&T, &T) -> bool) {
    for end in 1..list.len() {
        let mut at = end;
        while let Some([left, right]) = list.get_mut(at.wrapping_sub(1)..=at) {
            if !before(right, left) {
                break;
            }
            std::mem::swap(left, right);
            at -= 1;
        }
    }
}

/// Puts values in their own order.
pub fn order_values<T: Ord>(list: &mut [T]) {
    order(list, |one, other| one < other);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_a_stable_sort() {
        for length in 0..12_usize {
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
    fn values_come_in_their_own_order() {
        let mut list = ["c", "a", "b", "a"];
        order_values(&mut list);
        assert_eq!(list, ["a", "a", "b", "c"]);
    }
}
