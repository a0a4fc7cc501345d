//! Generators of arbitrary debriefs.
