//! Something attached is spoken of. Nothing can be attached here, so it is brought to mind at sending.

use super::Check;
use super::found::{Finding, Findings};
use super::page::Page;

/// Where it is spoken of first.
pub(super) fn first(page: &Page<'_>) -> Option<Finding> {
    let mut found = Findings::new(page);
    for row in page.body() {
        for hit in row.hits(Check::Attachment.name()) {
            found.add(Check::Attachment, row, row.words.bytes(hit.from, hit.to), None);
        }
    }
    found.in_order().into_iter().next()
}
