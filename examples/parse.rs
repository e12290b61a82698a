//! Reads pages: `parse [--json] [--issue-date YYYY-MM-DD] FILE...`; `-` is standard input.

use std::io::Read as _;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for name in std::env::args().skip(1).filter(|a| a != "--json") {
        let text = if name == "-" {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text)?;
            text
        } else {
            std::fs::read_to_string(name)?
        };
        println!("{}", serde_json::to_string(&baokan::parse_issue(&text))?);
    }
    Ok(())
}
