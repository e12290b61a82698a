//! The JSON Schema of the serialised form.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::json::Record;
use crate::model::issue::Issue;

fn schema<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}

/// The JSON Schema (draft 2020-12) of a serialised [`Issue`].
///
/// ```
/// let schema = baokan::render::issue_schema();
/// assert_eq!(schema.get("title").unwrap(), "Issue");
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
