//! What a host's page tells, and what another page hands over.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| afterview_fuzz::targets::message(bytes));
