//! An invitation, a mail, or a text that was pasted.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| afterview_fuzz::targets::ics(bytes));
