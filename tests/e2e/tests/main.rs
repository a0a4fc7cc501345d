//! Journeys through the release app, in real browsers. One file for each part of it.

#![expect(clippy::indexing_slicing, reason = "a JSON value gives null for what it has not")]

#[macro_use]
mod every_engine;
#[macro_use]
mod every_round;

mod announced;
mod asked_for;
mod before;
mod bringing;
mod builds;
mod coming_back;
mod copying;
mod delivery;
mod desk;
mod doors;
mod durability;
mod editing;
mod embed;
mod embed_bad;
mod embed_card;
mod embed_host;
mod embed_looks;
mod embed_missing;
mod embed_moved;
mod erasing;
mod errands;
mod files;
mod fits;
mod focus;
mod framed;
mod growing;
mod handover;
mod handover_sandboxed;
mod harness;
mod hidden;
mod hosting;
mod installed;
mod journal;
mod keep_going;
mod keyboard;
mod keys_alone;
mod languages;
mod layout;
mod links;
mod locked;
mod mishaps;
mod offline;
mod opened;
mod quick_note;
mod reachable;
mod readers;
mod rehearsing;
mod rescue;
mod routes;
mod rules_of_axe;
mod sealed;
mod shaken;
mod stranded;
mod support;
mod told_aloud;
mod traces;
mod two_tabs;
mod typing;
mod waiting;
