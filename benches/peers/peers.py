"""JioNLP and recognizers-text-suite over the same sentences: peers.py TABLE TEXT...

TABLE is what the Rust half printed; its line of `baokan scan` is what the ratios are taken to.
"""

import re
import sys
import time


def sentences(paths):
    """Clean text, cut behind full stops, as the Rust half cuts it."""
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = "".join(file.read().split())
        yield from re.findall(r"[^。]+。?", text)


def measure(name, function, texts, ours, budget=20.0):
    """Reads as much as the time allows, and prints a line of the table."""
    size, start = 0, time.perf_counter()
    for text in texts:
        try:
            function(text)
        except Exception:  # a peer that fails on a sentence has read it
            pass
        size += len(text.encode())
        if time.perf_counter() - start > budget:
            break
    speed = size / (time.perf_counter() - start)
    print(f"{name:<34}{speed / 1e6:>12.4f}{ours / speed:>16,.0f}", flush=True)


def main():
    table, *paths = sys.argv[1:]
    with open(table, encoding="utf-8") as file:
        ours = next(float(line.split()[2]) for line in file if line.startswith("baokan scan")) * 1e6
    texts = list(sentences(paths))
    try:
        import jionlp

        jionlp.ner.extract_time(texts[0])  # loads its dictionaries
        measure("JioNLP extract_time", jionlp.ner.extract_time, texts, ours)
        measure("JioNLP extract_money", jionlp.ner.extract_money, texts, ours)
    except Exception as error:
        print(f"JioNLP does not run: {error!r}")
    try:
        from recognizers_date_time import recognize_datetime
        from recognizers_number import recognize_number
        from recognizers_number_with_unit import recognize_dimension
        from recognizers_text import Culture

        def all_of(text):
            recognize_datetime(text, Culture.Chinese)
            recognize_number(text, Culture.Chinese)
            recognize_dimension(text, Culture.Chinese)

        all_of(texts[0])
        measure("recognizers-text-suite", all_of, texts, ours)
    except Exception as error:
        print(f"recognizers-text-suite does not run: {error!r}")


if __name__ == "__main__":
    main()
