//! Journeys through the release app, in real browsers. One file for each part of it.

mod harness;
