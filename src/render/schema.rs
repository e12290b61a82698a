//! The JSON Schema of the serialised form.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use super::json::Record;
use crate::model::issue::Issue;

fn schema<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.with_transform(RecursiveTransform(without_code)).into_generator().into_root_schema_for::<T>()
}

/// Takes the examples in Rust out of a description.
fn without_code(schema: &mut Schema) {
    if let Some(text) = schema.get("description").and_then(Value::as_str).filter(|text| text.contains("```"))
    {
        let parts: Vec<&str> =
            text.split("```").step_by(2).map(str::trim).filter(|p| !p.is_empty()).collect();
        schema.insert("description".to_owned(), parts.join("\n\n").into());
    }
}

/// The JSON Schema (draft 2020-12) of a serialised [`Issue`].
///
/// It describes what is written, and is wider than what reads back: that month 13 is none, or what a unit is called,
/// only reading checks.
///
/// ```
/// let schema = baokan::render::issue_schema();
/// assert_eq!(schema.get("title").unwrap(), "Issue");
/// assert!(!serde_json::to_string(&schema).unwrap().contains("```"), "descriptions are for people");
/// ```
pub fn issue_schema() -> Schema {
    schema::<Issue>()
}

/// The JSON Schema (draft 2020-12) of a line of [`json_lines`](super::json_lines).
///
/// ```
/// let schema = baokan::render::record_schema();
/// assert_eq!(schema.get("title").unwrap(), "Record");
/// ```
pub fn record_schema() -> Schema {
    schema::<Record<'_>>()
}
