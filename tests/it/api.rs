//! The types that the JavaScript API declares name every field that the model writes.

use std::collections::BTreeSet;

use serde_json::Value;

const SAMPLE: &[u8] = include_bytes!("../../samples/regionala-utvecklingsnamnden.txt");
const TYPES: &str = include_str!("../../src/bin/reader/model.d.ts");

/// Every field name and every word of an enumeration in a value.
fn fields(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                found.insert(name.clone());
                fields(value, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| fields(value, found)),
        _ => {}
    }
}

#[test]
fn every_field_of_the_sample_is_declared() {
    let reading = paragraf::open("sample.txt", SAMPLE).unwrap();
    let mut found = BTreeSet::new();
    fields(&serde_json::to_value(reading.minutes).unwrap(), &mut found);
    let declared =
        |name: &String| TYPES.contains(&format!("{name}:")) || TYPES.contains(&format!("{name}?:"));
    let missing: Vec<_> = found.iter().filter(|name| !declared(name)).collect();
    assert!(missing.is_empty(), "model.d.ts lacks {missing:?}");
    assert!(
        found.len() > 60,
        "the sample has few kinds of facts: {}",
        found.len()
    );
}
