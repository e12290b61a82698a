//! The HTML view in a real browser: nothing overflows, every leaf is there on both sides, the keys work.
//!
//! Skipped, with a message, where no Chromium is installed; `CHROMIUM` names another program.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use std::process::Command;

use common::{folder, pages};

/// Looks at the page from inside, and writes what it sees into an attribute.
const PROBE: &str = r##"<script>
addEventListener("load", () => {
  const key = (k) => document.dispatchEvent(new KeyboardEvent("keydown", { key: k, bubbles: true }));
  const root = document.documentElement, seen = {};
  const shown = (element) => element.getClientRects().length > 0;
  const narrow = matchMedia("(max-width: 52rem)").matches;
  const wide = () => Math.max(root.scrollWidth - root.clientWidth,
    ...Array.from(document.querySelectorAll(".pane")).filter(shown).map((p) => p.scrollWidth - p.clientWidth));
  const count = (side) => new Set(Array.from(document.querySelectorAll(side + " .leaf")).filter(shown).map((l) => l.dataset.l)).size;
  seen.overflow = wide();
  seen.articles = count("#articles");
  if (narrow) document.querySelector("nav.sides a[href='#source']").click();
  seen.source = count("#source");
  seen.overflow = Math.max(seen.overflow, wide());
  if (narrow) document.querySelector("nav.sides a[href='#articles']").click();
  key("j"); key("j");
  seen.chosen = document.querySelectorAll("#articles .leaf.on").length;
  seen.twins = document.querySelectorAll("#source .leaf.on").length;
  key("x");
  seen.across = Boolean(document.activeElement.closest("#source")) && shown(document.activeElement);
  const mention = document.querySelector("#articles .m");
  if (narrow) document.querySelector("nav.sides a[href='#articles']").click();
  mention.focus();
  const tip = document.getElementById("tip"), box = tip.getBoundingClientRect();
  seen.tip = !tip.hidden && tip.textContent.length > 0 && box.left >= 0 && box.right <= root.clientWidth;
  root.dataset.seen = JSON.stringify(seen);
});
</script>"##;

fn chromium() -> Option<String> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let named = std::env::var("CHROMIUM").ok();
    let runs = |name: &String| Command::new(name).arg("--version").output().is_ok_and(|o| o.status.success());
    named.into_iter().chain(names.map(str::to_owned)).find(runs)
}

#[test]
fn the_page_in_a_browser() {
    let Some(browser) = chromium() else {
        return println!("no Chromium is installed: skipped");
    };
    let folder = folder("browser");
    // A page of the crate's own, and one with everything that could break a line or get out of its element.
    let long = format!("标题<b>{}\n正文&{}，全市127个。\n（下转第 版）\n", "长".repeat(300), "x".repeat(500));
    let county = std::fs::read_to_string(pages().join("county-daily.txt")).unwrap();
    for (name, text) in [("county", &county), ("long", &long)] {
        let issue = baokan::parse_issue(text);
        let leaves = issue.leaves().count();
        let page = baokan::render::html(&issue, text).replace("</body>", &format!("{PROBE}</body>"));
        let path = folder.join(format!("{name}.html"));
        std::fs::write(&path, page).unwrap();
        for size in ["1280,900", "360,740"] {
            let seen = look(&browser, &folder.join(format!("profile-{name}-{size}")), &path, size);
            assert_eq!(seen["overflow"], 0, "{name} at {size}: {seen}");
            assert_eq!(seen["articles"], leaves, "{name} at {size}: {seen}");
            assert_eq!(seen["source"], leaves, "{name} at {size}: {seen}");
            assert_eq!(seen["chosen"], 1, "{name} at {size}: {seen}");
            assert!(seen["twins"].as_u64() >= Some(1), "{name} at {size}: {seen}");
            assert_eq!(
                (&seen["across"], &seen["tip"]),
                (&true.into(), &true.into()),
                "{name} at {size}: {seen}"
            );
        }
    }
}

fn look(browser: &str, profile: &std::path::Path, page: &std::path::Path, size: &str) -> serde_json::Value {
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("--window-size={size}"))
        .args(["--virtual-time-budget=2000", "--dump-dom"])
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap();
    let dom = String::from_utf8_lossy(&output.stdout);
    let (_, seen) =
        dom.split_once("data-seen=\"").unwrap_or_else(|| panic!("no answer from the page:\n{dom}"));
    let seen = seen.split('"').next().unwrap().replace("&quot;", "\"");
    serde_json::from_str(&seen).unwrap()
}
