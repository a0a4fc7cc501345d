//! The committed JSON Schema is the one that the types give.

#[test]
fn the_committed_schema_is_the_one_of_the_types() {
    let committed = include_str!("../schema/afterview.schema.json");
    assert!(
        committed == afterview::app::saved::schema(),
        "schema/afterview.schema.json is out of date: \
         cargo run -p afterview --no-default-features --features schema --example schema"
    );
}
