//! Something attached is spoken of. Nothing can be attached here, so it is brought to mind at sending.

use super::Check;
use super::found::Findings;
use super::page::Page;

pub(super) fn look(page: &Page<'_>, found: &mut Findings<'_>) {
    for row in page.body() {
        for hit in row.hits(Check::Attachment.name()) {
            found.add(Check::Attachment, row, row.words.bytes(hit.from, hit.to), None);
        }
    }
}
