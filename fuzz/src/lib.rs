//! The fuzz targets: what has to hold for any bytes at each way in.

#[path = "../../tests/fuzzed/targets.rs"]
pub mod targets;
