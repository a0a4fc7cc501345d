//! A saved file, as it is picked, pasted, or handed over.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| afterview_fuzz::targets::import(bytes));
