//! The promises, a file each, as fuzz targets take them by path; tests hold texts of their own to the same.

pub mod forms;
pub mod growth;
pub mod issue;
pub mod rewrap;
#[cfg(feature = "serde")]
pub mod roundtrip;
pub mod scan;
pub mod values;
pub mod views;
