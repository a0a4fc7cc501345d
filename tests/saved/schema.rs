//! The committed JSON Schema holds for what is really written.

use crate::documents;
use crate::scenes::NOW;
use afterview::app::saved::{json, write_file};
use proptest::prelude::*;
use serde_json::Value;

/// The parts of JSON Schema that ours uses. An unknown keyword fails, so that nothing is passed over.
fn check(schema: &Value, value: &Value, root: &Value, at: &str) -> Result<(), String> {
    let wrong = |what: &str| Err(format!("{at}: {what}: {value}"));
    let Value::Object(words) = schema else { return Ok(()) };
    for (word, rule) in words {
        match word.as_str() {
            "$schema" | "title" | "description" | "default" | "$defs" | "required" | "format" => {}
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                check(&root["$defs"][name], value, root, at)?;
            }
            "type" => {
                let allowed = match rule {
                    Value::Array(types) => types.clone(),
                    one => vec![one.clone()],
                };
                let fits = allowed.iter().any(|kind| match kind.as_str().unwrap() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "boolean" => value.is_boolean(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "null" => value.is_null(),
                    other => panic!("{other}"),
                });
                if !fits {
                    return wrong("type");
                }
            }
            "const" if rule == value => {}
            "enum" if rule.as_array().unwrap().contains(value) => {}
            "const" | "enum" => return wrong("value"),
            "minimum" | "maximum" if value.is_null() => {}
            "minimum" if value.as_i64().unwrap() < rule.as_i64().unwrap() => return wrong("small"),
            "maximum" if value.as_i64().unwrap() > rule.as_i64().unwrap() => return wrong("large"),
            "minimum" | "maximum" | "uniqueItems" => {}
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(rule, item, root, &format!("{at}[{index}]"))?;
                }
            }
            "anyOf" | "oneOf" => {
                let rules = rule.as_array().unwrap();
                if !rules.iter().any(|rule| check(rule, value, root, at).is_ok()) {
                    return wrong("none fits");
                }
            }
            "properties" | "additionalProperties" => {}
            other => return Err(format!("unknown keyword {other}")),
        }
    }
    for (name, inner) in value.as_object().into_iter().flatten() {
        let at = format!("{at}.{name}");
        match (schema.pointer(&format!("/properties/{name}")), schema.get("additionalProperties")) {
            (Some(rule), _) => check(rule, inner, root, &at)?,
            (None, Some(Value::Bool(false))) => return Err(format!("{at}: not foreseen")),
            (None, Some(rule)) => check(rule, inner, root, &at)?,
            // Written by us and not in the schema: the types and the schema disagree.
            (None, None) if words.contains_key("properties") => {
                return Err(format!("{at}: not in the schema"));
            }
            (None, None) => {}
        }
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        if value.get(name.as_str().unwrap()).is_none() && value.is_object() {
            return Err(format!("{at}: {name} is missing"));
        }
    }
    Ok(())
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../../schema/afterview.schema.json")).unwrap()
}

#[test]
fn the_schema_refuses_what_is_not_ours() {
    let schema = schema();
    for text in [
        r#"{"format":"afterview","version":2,"kind":"export","made":1,"debriefs":[]}"#,
        r#"{"format":"afterview","version":1,"kind":"export","made":1}"#,
        r#"{"format":"afterview","version":1,"kind":"export","made":1,"debriefs":[{"entry":"x"}]}"#,
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
