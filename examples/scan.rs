//! Finds mentions: one text a line in, one JSON array of mentions a line out.

use std::io::{BufRead as _, Write as _};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let mentions: Vec<_> = baokan::scan(&line?).collect();
        writeln!(out, "{}", serde_json::to_string(&mentions)?)?;
    }
    Ok(())
}
