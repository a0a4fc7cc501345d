//! Every name of every choice, and every kind of change, is among what is tried.

use super::{Twin, is_read_the_same, is_written_the_same};
use crate::changes::{answer, change, field};
use afterview::domain::debrief::{
    Answer, Change, Channel, Detail, Distress, Entry, Field, KeptBy, Landed, MessageKind,
    NeutralLine, Reach, Status, Tone,
};
use afterview::domain::json as ours;
use afterview::domain::lang::ListVerb;
use afterview::domain::mishap::{By, Matters, Nature, Noticed, Route};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Debug;

/// The names of an enum's variants, as serde tells them when it is given another.
fn names<T: DeserializeOwned + Debug>() -> BTreeSet<String> {
    let error = serde_json::from_str::<T>("\"\\u0001\"").unwrap_err().to_string();
    let (_, names) = error.split_once("expected").unwrap();
    names.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Both read each name of an enum the same: alone, and with something inside.
fn names_are_read_the_same<T: Twin>() {
    assert!(names::<T>().len() > 1);
    for name in names::<T>() {
        for text in [
            format!("\"{name}\""),
            format!("{{\"{name}\":null}}"),
            format!("{{\"{name}\":0}}"),
            format!("{{\"{name}\":[]}}"),
            format!("{{\"{name}\":null,\"{name}\":null}}"),
            format!("\"{}\"", name.to_uppercase()),
        ] {
            if is_read_the_same::<T>(&text).unwrap() {
                is_written_the_same(&ours::read::<T>(&text).unwrap()).unwrap();
            }
        }
    }
}

#[test]
fn every_name_of_every_choice_is_the_one_that_serde_gives_it() {
    names_are_read_the_same::<Answer>();
    names_are_read_the_same::<By>();
    names_are_read_the_same::<Change>();
    names_are_read_the_same::<Channel>();
    names_are_read_the_same::<Detail>();
    names_are_read_the_same::<Distress>();
    names_are_read_the_same::<Entry>();
    names_are_read_the_same::<Field>();
    names_are_read_the_same::<KeptBy>();
    names_are_read_the_same::<Landed>();
    names_are_read_the_same::<ListVerb>();
    names_are_read_the_same::<Matters>();
    names_are_read_the_same::<MessageKind>();
    names_are_read_the_same::<Nature>();
    names_are_read_the_same::<NeutralLine>();
    names_are_read_the_same::<Noticed>();
    names_are_read_the_same::<Reach>();
    names_are_read_the_same::<Route>();
    names_are_read_the_same::<Status>();
    names_are_read_the_same::<Tone>();
}

/// The name that something of a type bears when it is written.
fn name_of<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value).unwrap() {
        Value::Object(fields) => fields.keys().next().unwrap().clone(),
        name => name.as_str().unwrap().to_owned(),
    }
}

/// Everything of a kind is made sooner or later, so that a new one cannot be left out here.
fn are_all_made<T: Twin>(strategy: impl Strategy<Value = T>) {
    let mut runner = TestRunner::deterministic();
    let mut left = names::<T>();
    for _ in 0..5_000 {
        left.remove(&name_of(&strategy.new_tree(&mut runner).unwrap().current()));
    }
    assert_eq!(left, BTreeSet::new());
}

#[test]
fn every_kind_of_change_is_among_those_that_are_tried() {
    are_all_made(change());
    are_all_made(field());
    are_all_made(answer());
}
