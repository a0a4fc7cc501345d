//! Our own drafts.
