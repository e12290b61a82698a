#!/usr/bin/env python3
"""Writes newspaper.dict: the words that rules look for, as the code has them, and the signs around them.

    python3 fuzz/words.py > fuzz/newspaper.dict
"""

import re
from pathlib import Path

SIGNS = "。 ， 、 ； ： “ ” （ ） 《 》 【 】 ( ) [ ] % ％ ‰ ℃ $ € ￥ ∶ : . · - — – ～ ~ / □ ■ ◆ ▲ ① × +"
BLANKS = ["\n", "\n\n", "\r\n", "\f", " ", "\u3000", "\u2028", "\u200d", "\u0301", "\ufffd"]
FIGURES = "0 1 9 12 31 2025 2025-06-09 0.5 1,234 ６ 9999999999999999999999999999"
LONGEST = 4


def words():
    """Every short literal of the grammar and the table of units, tests left out."""
    source = Path(__file__).parent.parent / "src"
    found = set()
    for path in [source / "model/unit_table.rs", *(source / "grammar").rglob("*.rs")]:
        # Names are many, and each is read as the next.
        if path.name == "tests.rs" or "name" in path.parts:
            continue
        code = re.sub(r"//.*", "", path.read_text(encoding="utf-8").split("#[cfg(test)]")[0])
        found.update(re.findall(r'"([\u2e80-\u9fff]{1,%d})"' % LONGEST, code))
        found.update(re.findall(r"'([\u2e80-\u9fff])'", code))
    return sorted(found)


def main():
    print("# What rules look for: written by words.py.")
    for word in words() + SIGNS.split() + FIGURES.split() + BLANKS:
        print('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"')


if __name__ == "__main__":
    main()
