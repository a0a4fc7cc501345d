//! Each check by itself.
