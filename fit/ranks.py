#!/usr/bin/env python3
"""Fits the weights of src/layout/head/weights.rs to headline blocks whose ranks are known.

Run from the root: python3 fit/ranks.py [DATA] [--write]. Needs numpy. Reads fit/blocks.jsonl, the gold of fit/pages and, if
DATA (../shared) is given, that of its pages. Prints how many blocks are read right, those of each source left out in turn and with
all of them; with --write, puts the weights in place.
"""
import glob, json, re, subprocess, sys
from pathlib import Path
import numpy as np

WEIGHTS = Path("src/layout/head/weights.rs")
# How much a block of a source counts: printed pages and whole invented pages are nearer to what is read than single blocks.
COUNTS = {"block": 1, "case": 5, "page": 3, "pages": 2, "varied": 12, "real": 8, "seed": 30}
PRINTED = ("varied", "seed", "real", "pages")
PENALTY = 2.5


def sources(data):
    """Every block: its source, whether its page ranks lines alike, its lines and their ranks."""
    for line in open("fit/blocks.jsonl", encoding="utf-8"):
        block = json.loads(line)
        yield block["from"], block["equal"], block["lines"], block["ranks"]
    folders = {"page": "fit/pages"} | ({name: f"{data}/{name}" for name in PRINTED} if data else {})
    for name, folder in folders.items():
        for gold in sorted(glob.glob(f"{folder}/*gold.json")):
            page = json.load(open(gold, encoding="utf-8"))
            text = Path(gold.replace(".gold.json", ".txt"))
            text = text.read_text(encoding="utf-8") if text.suffix == ".txt" and text.exists() else "0"
            equal = "「" in text or not re.search("[0-9０-９]", text)
            for article in page["articles"]:
                parts = [(rank, article.get(part) or []) for rank, part in zip("khd", ("kicker", "headline", "deck"))]
                lines = [line for _, part in parts for line in part]
                if len(lines) > 1:
                    yield name, equal, lines, "".join(rank * len(part) for rank, part in parts)


def signs(blocks):
    """The signs of each block, as the library sees them: of lines, of neighbours, and of each way to part it."""
    rows = ("\t".join(["01"[equal], *(line.replace("\t", " ") for line in lines)]) for _, equal, lines, _ in blocks)
    command = ["cargo", "test", "--quiet", "--lib", "head::rank::tests::signs", "--", "--ignored", "--nocapture"]
    out = subprocess.run(command, input="\n".join(rows) + "\n", check=True, capture_output=True, text=True).stdout
    for row in out.splitlines():
        if "signs\t" in row:
            yield tuple(json.loads(part.replace("(", "[").replace(")", "]")) for part in row.split("\t")[1:])


def table(text, name):
    """The rows of one table of the weights: where it stands, and its rows as lists of figures."""
    found = re.search(rf"{name}: [^=]*= &\[\n(.*?)\n\];", text, re.S)
    rows = [re.match(r"\s*\[?([-\d, ]+?)\]?,\s+//", line) for line in found.group(1).split("\n")]
    return found, [[int(w) for w in row.group(1).split(",")] for row in rows]


def features(looks, pairs, parting, sizes):
    kickers, heads, shape = parting
    rank = lambda at: (at >= kickers) + (at >= kickers + heads)
    out = np.zeros(3 * sizes[0] + 5 * sizes[1] + sizes[2])
    for at, bits in enumerate(looks):
        for bit in range(sizes[0]):
            out[3 * bit + rank(at)] += bits >> bit & 1
    for at, bits in enumerate(pairs):
        for bit in range(sizes[1]):
            out[3 * sizes[0] + 5 * bit + rank(at) + rank(at + 1)] += bits >> bit & 1
    out[3 * sizes[0] + 5 * sizes[1]:] = [shape >> bit & 1 for bit in range(sizes[2])]
    return out


def tensor(rows):
    most = max(len(row[1]) for row in rows)
    found = np.zeros((len(rows), most, rows[0][1].shape[1]))
    mask = np.full((len(rows), most), -1e9)
    for at, (_, ways, _) in enumerate(rows):
        found[at, : len(ways)] = ways
        mask[at, : len(ways)] = 0
    return found, mask, np.array([row[2] for row in rows])


def fit(rows, steps=600):
    """Maximum likelihood of the right way to part each block, by gradient steps (Adam)."""
    found, mask, right = tensor(rows)
    counts = np.array([COUNTS[row[0]] for row in rows], float)
    want = (found[np.arange(len(rows)), right] * counts[:, None]).sum(0)
    weights, mean, square = (np.zeros(found.shape[2]) for _ in range(3))
    for step in range(1, steps + 1):
        score = found @ weights + mask
        score = np.exp(score - score.max(1, keepdims=True))
        share = score / score.sum(1, keepdims=True) * counts[:, None]
        slope = want - np.einsum("nm,nmd->d", share, found) - PENALTY * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        rate = 0.05 if step < 0.7 * steps else 0.015
        weights += rate * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def right(rows, weights):
    found, mask, want = tensor(rows)
    return (found @ weights + mask).argmax(1) == want


def main():
    data = next((a for a in sys.argv[1:] if not a.startswith("-")), None)
    text = WEIGHTS.read_text(encoding="utf-8")
    names = ("LINE", "PAIR", "SHAPE")
    sizes = [len(table(text, name)[1]) for name in names]
    blocks = [b for b in sources(data) if len(b[2]) <= 8 and b[3] == "".join(sorted(b[3], key="khd".index))]
    rows = []
    for (source, _, _, ranks), (looks, pairs, partings) in zip(blocks, signs(blocks)):
        ways = [(kickers, heads) for kickers, heads, _ in partings]
        want = (ranks.count("k"), ranks.count("h"))
        if want in ways:
            shown = np.stack([features(looks, pairs, parting, sizes) for parting in partings])
            rows.append((source, shown, ways.index(want)))
    print(f"{len(rows)} of {len(blocks)} blocks are parted in a way that is sound")
    weights = np.round(fit(rows) * 100)
    for source in COUNTS:
        own = [row for row in rows if row[0] == source]
        if own:
            without = fit([row for row in rows if row[0] != source], 250) if len(own) < len(rows) else weights
            print(f"{source:8} {len(own):4}  left out {right(own, without).mean():.3f}  fitted {right(own, weights).mean():.3f}")
    if "--write" in sys.argv:
        figures = iter(int(w) for w in weights)
        for name in names:
            found, old = table(text, name)
            lines = found.group(1).split("\n")
            new = []
            for line, row in zip(lines, old):
                own = [next(figures) for _ in row]
                own = f"[{', '.join(map(str, own))}]" if name != "SHAPE" else str(own[0])
                new.append(re.sub(r"^(\s*).*?,\s+//", lambda m: f"{m.group(1)}{own}, //", line))
            text = text[: found.start(1)] + "\n".join(new) + text[found.end(1) :]
        WEIGHTS.write_text(text, encoding="utf-8")


main()
