"""Chooses what the model learns from: each string once, none that a score is measured on, no source too often.

    assemble.py strings.tsv names.tsv held-out.bin ../Rules/words sample.tsv
"""

import collections
import struct
import sys
import zlib

from phrases import phrases
from text import CLASSES, digest, in_script, letters, norm

PER_SOURCE, PER_CLASS, WORDS = 25_000, 150_000, 20_000
# How often each phrase of a notice is shown: a thousand of them stand against a hundred thousand other strings.
TIMES = 4
SYMBOLS = set("=<>{}[]|\\/_@#$^~`")


def usable(text):
    return 3 <= letters(text) and len(text) <= 900 and sum(c in SYMBOLS for c in text) <= 0.04 * len(text) + 1


def main(strings_path, names_path, held_out_path, words_path, sample_path):
    with open(held_out_path, "rb") as file:
        held_out = {digest for (digest,) in struct.iter_unpack("<I", file.read())}
    buckets = collections.defaultdict(list)
    seen = set()
    english = set()
    with open(strings_path, encoding="utf8") as file:
        for line in file:
            parts = line.rstrip("\n").split("\t")
            if len(parts) != 4:
                continue
            package, kind, code, text = parts
            key = hash((code, text))
            if key in seen:
                continue
            seen.add(key)
            if not usable(text) or not in_script(code, text):
                continue
            if code == "en" and kind != "word":
                english.add(norm(text))
            buckets[code, "words" if kind == "word" else package].append((zlib.crc32(text.encode()), text))
    seen.clear()
    with open(names_path, encoding="utf8") as file:
        buckets["zxx", "names"] = [(zlib.crc32(line.encode()), line.rstrip("\n")) for line in file]

    pools = collections.defaultdict(list)
    for (code, source), rows in sorted(buckets.items()):
        rows.sort()
        kept = 0
        for order, text in rows:
            if kept >= (WORDS if source == "words" else PER_SOURCE):
                break
            key = norm(text)
            if (key, code) in seen or digest(text) in held_out or (code not in ("en", "zxx") and key in english):
                continue
            seen.add((key, code))
            kept += 1
            pools[code].append((order, text))
    pools = {code: sorted(pools[code])[:PER_CLASS] for code in CLASSES}
    for code, phrase in phrases(words_path):
        if digest(phrase) not in held_out:
            pools[code] += [(0, phrase)] * TIMES
    with open(sample_path, "w", encoding="utf8") as out:
        for code in CLASSES:
            rows = pools[code]
            print(code, len(rows), sum(len(text) for _, text in rows), flush=True)
            for _, text in rows:
                out.write(f"{code}\t{text}\n")


if __name__ == "__main__":
    main(*sys.argv[1:6])
