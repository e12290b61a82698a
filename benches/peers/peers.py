"""JioNLP and recognizers-text-suite over the same sentences: peers.py TABLE TEXT...

TABLE is what the Rust half printed; the ratios are to its line `baokan scan`.
"""

import itertools
import logging
import re
import statistics
import sys
import time


def sentences(paths):
    """Clean text, cut behind full stops, as the Rust half cuts it."""
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = "".join(file.read().split())
        yield from re.findall(r"[^。]+。?", text)


def measure(name, function, texts, ours, rounds=5, budget=4.0):
    """Reads the texts again and again, a few rounds of some seconds by the clock, and prints a line of the table: the
    median, by the processor's time, since other work on the machine takes none of that."""
    endless, speeds, failed, count = itertools.cycle(texts), [], 0, 0
    for _ in range(rounds):
        size, end, start = 0, time.perf_counter() + budget, time.process_time()
        for text in endless:
            try:
                function(text)
            except Exception:  # a peer that fails on a sentence has read it
                failed += 1
            count += 1
            size += len(text.encode())
            if time.perf_counter() > end:
                break
        speeds.append(size / (time.process_time() - start))
    speed = statistics.median(speeds)
    note = f"  ({failed} of {count} sentences failed)" if failed else ""
    print(f"{name:<34}{speed / 1e6:>12.4f}{ours / speed:>16,.0f}{note}", flush=True)


def main():
    table, *paths = sys.argv[1:]
    with open(table, encoding="utf-8") as file:
        ours = next(float(line.split()[2]) for line in file if line.startswith("baokan scan")) * 1e6
    texts = list(sentences(paths))
    try:
        import jionlp

        logging.disable()  # it logs the traceback of every error that it catches

        def times_and_money(text):
            jionlp.ner.extract_time(text)
            jionlp.ner.extract_money(text)

        times_and_money(texts[0])  # loads its dictionaries
        measure("JioNLP, times", jionlp.ner.extract_time, texts, ours)
        measure("JioNLP, money", jionlp.ner.extract_money, texts, ours)
        measure("JioNLP, times and money", times_and_money, texts, ours)
    except Exception as error:
        print(f"JioNLP does not run: {error!r}")
    try:
        from recognizers_date_time import recognize_datetime
        from recognizers_number import recognize_number
        from recognizers_number_with_unit import recognize_currency, recognize_dimension
        from recognizers_text import Culture

        def all_of(text):
            for recognize in recognize_datetime, recognize_number, recognize_dimension, recognize_currency:
                try:
                    recognize(text, Culture.Chinese)
                except Exception:  # how often each one fails is printed below
                    fails[recognize.__name__] = fails.get(recognize.__name__, 0) + 1

        fails = {}
        all_of(texts[0])
        measure("Recognizers-Text, times", lambda text: recognize_datetime(text, Culture.Chinese), texts, ours)
        measure("Recognizers-Text, all four", all_of, texts, ours)
        for name, count in fails.items():
            print(f"  {name} failed {count} times")
    except Exception as error:
        print(f"recognizers-text-suite does not run: {error!r}")


if __name__ == "__main__":
    main()
