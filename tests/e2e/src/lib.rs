//! Real browsers against the built app.
