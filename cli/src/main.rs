//! The command line of baokan.
fn main() {}
