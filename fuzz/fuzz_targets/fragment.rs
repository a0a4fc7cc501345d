//! An address as it arrives, and a sealed link.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| afterview_fuzz::targets::fragment(bytes));
