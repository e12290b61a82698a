"use strict";
(() => {
  const root = document.documentElement, byId = (id) => document.getElementById(id);
  const tip = byId("tip"), chosen = byId("chosen"), across = byId("across");
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const leaves = all("#articles .leaf"), mentions = all("#articles .m"), flags = all(".diagnostics a");
  const narrow = matchMedia("(max-width: 52rem)");
  let now = null;
  root.classList.add("js");

  // On a narrow screen one side is shown at a time, and each keeps its place.
  const places = {}, main = document.querySelector("main"), tabs = all("nav.sides a");
  const side = (name) => {
    const before = root.dataset.side;
    if (before === name) return;
    places[before] = scrollY;
    root.dataset.side = name;
    for (const a of tabs) {
      const at = a.getAttribute("href") === "#" + name;
      a.classList.toggle("at", at);
      if (at) a.setAttribute("aria-current", "true"); else a.removeAttribute("aria-current");
    }
    if (before && narrow.matches) scrollTo({ top: places[name] ?? Math.min(scrollY, main.offsetTop - tabs[0].parentElement.offsetHeight), behavior: "instant" });
  };
  side("articles");
  for (const a of tabs) a.addEventListener("click", (event) => {
    if (narrow.matches) { event.preventDefault(); side(a.getAttribute("href").slice(1)); }
  });

  const unfold = (element) => { const box = element.closest("details"); if (box) box.open = true; };
  const show = (element) => element && element.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  const choose = (element, focus) => {
    for (const old of all(".on")) old.classList.remove("on");
    now = element;
    across.hidden = !element;
    chosen.textContent = element ? element.dataset.k : "";
    if (!element) return;
    for (const twin of all('[data-l="' + element.dataset.l + '"]')) twin.classList.add("on");
    if (focus) { if (narrow.matches) side(element.closest(".pane").id); element.focus({ preventScroll: true }); show(element); }
    if (!narrow.matches) show(twin(element));
  };
  const twin = (element) => byId((element.closest("#source") ? "L" : "S") + element.dataset.l);
  const cross = () => { if (now) choose(twin(now), true); };
  across.addEventListener("click", cross);

  document.addEventListener("click", (event) => {
    const flag = event.target.closest("a[href^='#d'], a[href^='#e']");
    if (flag) {
      const target = byId(flag.getAttribute("href").slice(1));
      if (target) { event.preventDefault(); unfold(target); side(target.closest(".pane").id); target.focus({ preventScroll: true }); show(target); }
      return;
    }
    const leaf = event.target.closest(".leaf");
    if (leaf) choose(leaf, false);
  });

  // The values of mentions: the title is moved to the tip, so that keyboard and touch show it, too.
  for (const m of all(".m, .flag")) { m.dataset.tip = m.title; m.removeAttribute("title"); if (m.tabIndex >= 0 && m.classList.contains("m")) m.setAttribute("aria-describedby", "tip"); }
  const point = (m) => {
    tip.textContent = m.dataset.tip;
    tip.hidden = false;
    const at = m.getClientRects()[0] || m.getBoundingClientRect(), box = tip.getBoundingClientRect();
    const below = at.top - box.height - 6 < 0;
    tip.style.left = Math.max(8, Math.min(at.left, root.clientWidth - box.width - 8)) + "px";
    tip.style.top = (below ? at.bottom + 6 : at.top - box.height - 6) + "px";
  };
  const hide = () => { tip.hidden = true; };
  document.addEventListener("mouseover", (e) => { const m = e.target.closest("[data-tip]"); if (m) point(m); else hide(); });
  document.addEventListener("focusin", (e) => { const m = e.target.closest("[data-tip]"); if (m) point(m); else hide(); });
  document.addEventListener("scroll", hide, true);

  const step = (list, from, by) => list.length ? list[(from + by + list.length) % list.length] : null;
  const place = (list, by) => {
    const here = document.activeElement, at = list.indexOf(here);
    if (at >= 0) return at;
    // From the chosen leaf on, else from the start.
    const start = now && now.closest("#articles") ? list.findIndex((x) => now.compareDocumentPosition(x) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) : -1;
    return start >= 0 ? (by > 0 ? start - 1 : start) : (by > 0 ? -1 : 0);
  };
  const heads = all("article").map((a) => a.querySelector(".leaf")).filter(Boolean);
  const index = () => now ? leaves.findIndex((l) => l.dataset.l === now.dataset.l) : -1;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = (element) => { if (element) { event.preventDefault(); choose(element, true); } };
    const focus = (element) => { if (element) { event.preventDefault(); unfold(element); if (narrow.matches) side("articles"); element.focus({ preventScroll: true }); show(element); setTimeout(() => { if (element.dataset.tip) point(element); }, 350); } };
    const article = () => { const a = now && byId("L" + now.dataset.l), own = a && a.closest("article"); return own ? heads.findIndex((h) => h.closest("article") === own) : -1; };
    switch (event.key) {
      case "j": to(step(leaves, index(), 1)); break;
      case "k": to(step(leaves, Math.max(index(), 0), -1)); break;
      case "n": to(step(heads, article(), 1)); break;
      case "p": to(step(heads, Math.max(article(), 0), -1)); break;
      case "m": focus(step(mentions, place(mentions, 1), 1)); break;
      case "M": focus(step(mentions, place(mentions, -1), -1)); break;
      case "d": focus(step(flags, flags.indexOf(document.activeElement), 1)); break;
      case "x": event.preventDefault(); cross(); break;
      case "Escape": choose(null, false); hide(); break;
    }
  });
})();
