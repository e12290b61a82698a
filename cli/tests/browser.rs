//! The HTML view in a real browser: nothing overflows, every leaf is there on both sides and says what it must, the
//! keys work. Pages that were damaged on purpose show that each of these can fail.
//!
//! Skipped, with a message, where no Chromium is installed. `CHROMIUM` names the program; what it names must run.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

mod common;

use std::path::Path;
use std::process::Command;

use baokan::Issue;
use common::{folder, pages};

/// Looks at the page from inside, and tells the page around it what it sees. `WANT` is what each leaf must say.
const PROBE: &str = r##"<script>
addEventListener("load", () => {
  const want = WANT;
  const key = (k) => document.dispatchEvent(new KeyboardEvent("keydown", { key: k, bubbles: true }));
  const root = document.documentElement, seen = { width: innerWidth, overflow: 0 };
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const shown = (element) => element.getClientRects().length > 0;
  const narrow = matchMedia("(max-width: 52rem)").matches;
  const tab = (name) => { if (narrow) document.querySelector(`nav.sides a[href='#${name}']`).click(); };
  // What sticks out of the page, of a pane, or to the right of the pane that it is in.
  const measure = () => {
    const wide = [root, ...all(".pane")].filter(shown).map((p) => p.scrollWidth - p.clientWidth);
    const out = all(".pane *").filter(shown).map((e) => {
      const pane = e.closest(".pane").getBoundingClientRect();
      return Math.ceil(Math.max(...Array.from(e.getClientRects(), (r) => r.right)) - pane.right - 1);
    });
    seen.overflow = Math.max(seen.overflow, ...wide, ...out);
  };
  const count = (side) => new Set(all(side + " .leaf").filter(shown).map((l) => l.dataset.l)).size;
  const signs = (text) => Array.from(text.replace(/\s/g, "")).sort().join("");
  // The source has a leaf's pieces in its own order, so what is compared is the characters, whatever their order.
  const wrong = (side) => want.map((text, number) => {
    const said = all(`${side} .leaf[data-l="${number}"]`).map((l) => l.textContent).join("");
    return signs(said) === signs(text) ? -1 : number;
  }).filter((number) => number >= 0);
  measure();
  seen.articles = count("#articles");
  seen.wrong = wrong("#articles");
  tab("source");
  seen.source = count("#source");
  seen.wrongSource = wrong("#source");
  measure();
  tab("articles");
  key("j"); key("j");
  seen.chosen = all("#articles .leaf.on").length;
  seen.twins = all("#source .leaf.on").length;
  key("x");
  seen.across = Boolean(document.activeElement.closest("#source")) && shown(document.activeElement);
  const mention = document.querySelector("#articles .m");
  tab("articles");
  mention?.focus();
  const tip = document.getElementById("tip"), box = tip.getBoundingClientRect();
  seen.tip = !tip.hidden && tip.textContent.length > 0 && box.left >= 0 && box.right <= root.clientWidth;
  // What the text of the page says must not run; an error of an image comes later than the load.
  setTimeout(() => {
    seen.ran = Boolean(window.ran);
    parent.postMessage(JSON.stringify(seen), "*");
  }, 200);
});
</script>"##;

/// A browser's window cannot be as narrow as a telephone, so the page is looked at in a frame that is.
const FRAME: &str = r#"<!DOCTYPE html><body><script>
addEventListener("message", (event) => { document.body.dataset.seen = event.data; });
</script><iframe src="PAGE" width="WIDTH" height="800"></iframe></body>"#;

/// Widths of a desktop, of a large telephone and of a small one.
const WIDTHS: [u64; 3] = [1280, 390, 320];

fn chromium() -> Option<String> {
    let runs = |name: &str| Command::new(name).arg("--version").output().is_ok_and(|o| o.status.success());
    if let Ok(named) = std::env::var("CHROMIUM") {
        assert!(runs(&named), "CHROMIUM names {named}, which does not run");
        return Some(named);
    }
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    names.into_iter().find(|n| runs(n)).map(str::to_owned)
}

/// A page with everything that could break a line or get out of its element. Its scripts hold no number, which would
/// be a mention and break them, whatever is escaped.
fn hostile() -> String {
    let long = "长".repeat(300);
    let word = "x".repeat(500);
    format!(
        "标题<b>{long}\n正文&{word}，全市127个<img src=x onerror=\"ran=true\"></p><script>ran=true</script>。\n（下转第 版）\n"
    )
}

#[test]
fn the_page_in_a_browser() {
    let Some(browser) = chromium() else {
        return println!("no Chromium is installed: skipped");
    };
    let folder = folder("browser");
    let county = std::fs::read_to_string(pages().join("county-daily.txt")).unwrap();
    for (name, text) in [("county", &county), ("hostile", &hostile())] {
        let issue = baokan::parse_issue(text);
        let page = baokan::render::html(&issue, text);
        for width in WIDTHS {
            let seen = look(&browser, &folder, &format!("{name}-{width}"), &page, &issue, width);
            assert_eq!(complaints(&seen, &issue, width), Vec::<&str>::new(), "{name} at {width}: {seen}");
        }
    }
}

/// What is damaged, how, and which complaints it must bring, one of them at least.
type Damage = (&'static str, fn(&str) -> String, &'static [&'static str]);

#[test]
fn a_damaged_page_is_noticed() {
    let Some(browser) = chromium() else {
        return println!("no Chromium is installed: skipped");
    };
    let folder = folder("browser-damaged");
    let text = hostile();
    let issue = baokan::parse_issue(&text);
    let page = baokan::render::html(&issue, &text);
    let cases: [Damage; 6] = [
        (
            "a leaf is dropped from the articles",
            |p| p.replacen("class=\"leaf", "hidden class=\"leaf", 1),
            &["articles"],
        ),
        (
            "a leaf is dropped from the source",
            |p| p.replace("<span id=\"S0\" class=\"leaf", "<span hidden class=\""),
            &["source"],
        ),
        (
            "an element is too wide",
            |p| p.replacen("<article", "<article style=\"width: 2000px\"", 1),
            &["overflow"],
        ),
        (
            "lines do not break",
            |p| p.replace("overflow-wrap: anywhere", "overflow-wrap: normal"),
            &["overflow"],
        ),
        ("a tag is not escaped", |p| p.replace("&lt;b&gt;", "<b>"), &["text"]),
        (
            "nothing is escaped",
            |p| p.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\""),
            &["ran"],
        ),
    ];
    for (index, (what, damage, expected)) in cases.into_iter().enumerate() {
        let damaged = damage(&page);
        assert_ne!(damaged, page, "{what}: the page has nothing to damage");
        let seen = look(&browser, &folder, &index.to_string(), &damaged, &issue, 390);
        let found = complaints(&seen, &issue, 390);
        assert!(expected.iter().all(|e| found.contains(e)), "{what}: {found:?} of {seen}");
    }
}

/// What is wrong with a page, by what was seen of it.
fn complaints(seen: &serde_json::Value, issue: &Issue, width: u64) -> Vec<&'static str> {
    let leaves = issue.leaves().count();
    let checks = [
        ("width", seen["width"] == width),
        ("overflow", seen["overflow"] == 0),
        ("articles", seen["articles"] == leaves),
        ("source", seen["source"] == leaves),
        ("text", seen["wrong"] == serde_json::json!([])),
        ("text of the source", seen["wrongSource"] == serde_json::json!([])),
        ("chosen", seen["chosen"] == 1),
        ("twins", seen["twins"].as_u64() >= Some(1)),
        ("across", seen["across"] == true),
        ("tip", seen["tip"] == true),
        ("ran", seen["ran"] == false),
    ];
    checks.into_iter().filter(|c| !c.1).map(|c| c.0).collect()
}

/// Loads a page in a frame of a width, and returns what the probe saw.
fn look(
    browser: &str,
    folder: &Path,
    name: &str,
    page: &str,
    issue: &Issue,
    width: u64,
) -> serde_json::Value {
    let texts: Vec<&str> = issue.leaves().map(|l| l.text).collect();
    let want = serde_json::to_string(&texts).unwrap().replace('<', "\\u003c");
    let page = page.replace("</body>", &format!("{}</body>", PROBE.replace("WANT", &want)));
    let inner = folder.join(format!("{name}.html"));
    std::fs::write(&inner, page).unwrap();
    let frame = FRAME.replace("PAGE", &format!("{name}.html")).replace("WIDTH", &width.to_string());
    let outer = folder.join(format!("{name}-frame.html"));
    std::fs::write(&outer, frame).unwrap();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .arg(format!("--user-data-dir={}", folder.join(format!("profile-{name}")).display()))
        .args(["--window-size=1400,900", "--virtual-time-budget=3000", "--dump-dom"])
        .arg(format!("file://{}", outer.display()))
        .output()
        .unwrap();
    let dom = String::from_utf8_lossy(&output.stdout);
    let (_, seen) = dom.split_once("data-seen=\"").unwrap_or_else(|| {
        panic!("{name}: no answer from the page:\n{dom}\n{}", String::from_utf8_lossy(&output.stderr))
    });
    let seen = seen.split('"').next().unwrap().replace("&quot;", "\"");
    serde_json::from_str(&seen).unwrap()
}
