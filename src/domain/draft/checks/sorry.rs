//! "Sorry": none outside an apology, one inside (design: messages, "Draft checks").

use super::Check;
use super::found::Findings;
use super::kinds::suits;
use super::page::Page;

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    let forgives = suits(Check::Forgive, page.written);
    let mut said = 0;
    for row in &page.rows {
        for hit in row.hits(Check::Sorry.name()) {
            let asks = |other: &super::phrases::Hit<'_>| other.from < hit.to && hit.from < other.to;
            // "Please accept my apologies" asks for forgiveness: that is said of it already.
            if forgives && row.hits(Check::Forgive.name()).any(asks) {
                continue;
            }
            said += 1;
            let words = row.words.bytes(hit.from, hit.to);
            found.add(Check::Sorry, row, words, None);
            if said > 1 {
                found.add(Check::SorryAgain, row, words, None);
            }
        }
    }
}
