//! The committed JSON Schema holds for what is really written.

use crate::documents;
use crate::scenes::NOW;
use afterview::app::saved::{json, write_file};
use proptest::prelude::*;
use serde_json::Value;

/// Keywords that say nothing about a value, or are looked at together with others.
const PASSED_OVER: [&str; 11] = [
    "$schema",
    "title",
    "description",
    "default",
    "$defs",
    "required",
    "format",
    "properties",
    "additionalProperties",
    "uniqueItems",
    "maximum",
];

/// The parts of JSON Schema that ours uses. An unknown keyword fails, so that nothing is passed over.
fn check(schema: &Value, value: &Value, root: &Value, at: &str) -> Result<(), String> {
    let Value::Object(words) = schema else { return Ok(()) };
    for (word, rule) in words {
        let fits = match word.as_str() {
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                check(&root["$defs"][name], value, root, at)?;
                true
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(rule, item, root, &format!("{at}[{index}]"))?;
                }
                true
            }
            "prefixItems" => {
                let rules = rule.as_array().into_iter().flatten();
                for (rule, item) in rules.zip(value.as_array().into_iter().flatten()) {
                    check(rule, item, root, at)?;
                }
                true
            }
            "minItems" | "maxItems" => {
                let count = value.as_array().map_or(0, Vec::len) as u64;
                let limit = rule.as_u64().unwrap();
                if word == "minItems" { count >= limit } else { count <= limit }
            }
            "type" => match rule {
                Value::Array(kinds) => kinds.iter().any(|kind| is_a(value, kind)),
                kind => is_a(value, kind),
            },
            "const" => rule == value,
            "enum" => rule.as_array().unwrap().contains(value),
            "minimum" => value.as_i64().is_none_or(|number| number >= rule.as_i64().unwrap()),
            "anyOf" | "oneOf" => {
                let rules = rule.as_array().unwrap();
                rules.iter().any(|rule| check(rule, value, root, at).is_ok())
            }
            other => PASSED_OVER.contains(&other),
        };
        if !fits {
            return Err(format!("{at}: {word}: {value}"));
        }
    }
    for (name, inner) in value.as_object().into_iter().flatten() {
        let at = format!("{at}.{name}");
        let more = schema.get("additionalProperties").filter(|more| !more.is_boolean());
        match schema["properties"].get(name).or(more) {
            Some(rule) => check(rule, inner, root, &at)?,
            // Written by us and not in the schema: the types and the schema disagree.
            None if words.contains_key("properties") => return Err(format!("{at}: not foreseen")),
            None => {}
        }
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        if value.is_object() && value.get(name.as_str().unwrap()).is_none() {
            return Err(format!("{at}: {name} is missing"));
        }
    }
    Ok(())
}

fn is_a(value: &Value, kind: &Value) -> bool {
    match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("null") => value.is_null(),
        _ => false,
    }
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../../schema/afterview.schema.json")).unwrap()
}

#[test]
fn the_schema_refuses_what_is_not_ours() {
    let schema = schema();
    for text in [
        r#"{"format":"afterview","version":4,"kind":"export","made":1,"debriefs":[]}"#,
        r#"{"format":"afterview","version":3,"kind":"export","made":1}"#,
        r#"{"format":"afterview","version":3,"kind":"export","made":1,"debriefs":[{"entry":"x"}]}"#,
    ] {
        let value: Value = serde_json::from_str(text).unwrap();
        assert!(check(&schema, &value, &schema, "").is_err(), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn every_file_follows_the_schema(debriefs in prop::collection::vec(documents::debrief(), 0..3)) {
        let texts: Vec<String> = debriefs.iter().map(json).collect();
        let value: Value = serde_json::from_str(&write_file(NOW, &texts)).unwrap();
        let schema = schema();
        prop_assert_eq!(check(&schema, &value, &schema, ""), Ok(()));
    }
}
