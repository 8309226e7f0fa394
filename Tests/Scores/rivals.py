"""Measures other libraries on the same strings, in the same run, so that their figures stand beside ours.

    rivals.py strings.jsonl.gz FOLDER

Installs lingua, py3langid and CLD2 from PyPI into FOLDER and writes FOLDER/rivals.tsv: measure, library, value.
Each library is told which languages there are, where it can be; relatives count as `Recognition.swift` counts them.
"""

import gzip
import json
import math
import os
import re
import subprocess
import sys
import time
import venv
import zlib

PACKAGES = ["lingua-language-detector==2.1.1", "py3langid==0.4.0", "pycld2==0.42", "numpy"]
KINDS = {"webui": "interface", "cmp": "notices", "newsS": "news", "newsP": "news", "udhr": "news"}
LENGTHS = ["1-2", "3-5", "6-12"]
FOREIGN = {"2": (2, 2), "3-4": (3, 4), "5+": (5, 1000)}
ALLOWED = 0.003
CLOSE = [set(group.split()) for group in ["da no sv", "cs sk", "hr sl", "es pt", "tr az", "bg ru"]]
IMPOSSIBLE = -30.0
HERE = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(HERE, "mislabelled.tsv"), encoding="utf8") as labels:
    MISLABELLED = {line.split("\t")[0] for line in labels if not line.startswith("#")}


def crc(row):
    return zlib.crc32(row["text"].encode())


def words(text):
    return sum(len(word) > 1 for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text))


class Lingua:
    name = "lingua 2.1.1"

    def __init__(self, languages):
        from lingua import IsoCode639_1, Language, LanguageDetectorBuilder

        codes = [code for code in languages if code != "no"] + ["nb", "nn"]
        known = [Language.from_iso_code_639_1(getattr(IsoCode639_1, code.upper())) for code in codes]
        self.detector = LanguageDetectorBuilder.from_languages(*known).with_preloaded_language_models().build()

    def logarithms(self, text):
        found = {}
        for value in self.detector.compute_language_confidence_values(text):
            code = value.language.iso_code_639_1.name.lower()
            code = "no" if code in ("nb", "nn") else code
            found[code] = found.get(code, 0) + value.value
        return {code: math.log(p) if p > 0 else IMPOSSIBLE for code, p in found.items()}


class Py3langid:
    name = "py3langid 0.4.0"

    def __init__(self, languages):
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        self.identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        self.identifier.set_languages(list(languages) + ["nn"])

    def logarithms(self, text):
        found = {}
        for code, p in self.identifier.rank(text):
            code = "no" if code in ("nb", "nn") else code
            found[code] = found.get(code, 0) + float(p)
        return {code: math.log(p) if p > 0 else IMPOSSIBLE for code, p in found.items()}


class CLD2:
    name = "CLD2"

    def __init__(self, languages):
        import pycld2

        self.detect, self.error = pycld2.detect, pycld2.error

    def logarithms(self, text):
        """CLD2 ranks nothing on short text: its first answer, and nothing of how sure."""
        try:
            code = self.detect(text, isPlainText=True, bestEffort=True)[2][0][1]
        except self.error:  # It reads no control characters.
            return {}
        return {{"nb": "no", "nn": "no", "sr-Latn": "hr", "bs": "hr"}.get(code, code): 0.0}


def close(first, second):
    return any(first in group and second in group for group in CLOSE)


def difference(found, page):
    """How much likelier another language is than the page's, less what relatives are given: as `Difference.swift`."""
    own = found.get(page, IMPOSSIBLE)
    others = [value - own - (2 if close(code, page) else 0) for code, value in found.items() if code != page]
    return max(others, default=-1000.0)


def measure(library, rows, languages):
    started = time.process_time()
    found = [library.logarithms(row["text"]) for row in rows]
    seconds = time.process_time() - started
    size = sum(len(row["text"].encode()) for row in rows)
    yield "MB/s, called from Python", size / seconds / 1e6

    right, every = {}, {}
    for row, told in zip(rows, found):
        best = max(told, key=lambda code: told[code]) if told else None
        key = KINDS[row["set"]], row["words"], row["language"]
        every[key] = every.get(key, 0) + 1
        right[key] = right.get(key, 0) + (best == row["language"] or (row["language"] == "hr" and best == "bs"))
    for kind in ("interface", "notices"):
        for length in LENGTHS:
            shares = [100 * right[key] / every[key] for key in every if key[:2] == (kind, length)]
            yield f"{kind} {length}", sum(shares) / len(shares)
    for length in LENGTHS:
        keys = [key for key in every if key[2] == "tr" and key[1] == length and key[0] != "news"]
        yield f"turkish as is {length}", 100 * sum(right[key] for key in keys) / sum(every[key] for key in keys)
    if library.name == "CLD2":
        return
    for name, (least, most) in FOREIGN.items():
        chosen = [i for i, row in enumerate(rows) if least <= words(row["text"]) <= most]
        sound = [i for i in chosen if f"{crc(rows[i]):x}" not in MISLABELLED]
        yield from foreign(f"foreign {name}", chosen, rows, found, languages)
        yield from foreign(f"foreign {name}, labels corrected", sound, rows, found, languages)


def foreign(name, chosen, rows, found, languages):
    """A threshold fitted on one half of the strings, told by the other, the mean of both ways: as `ForeignBlocks.swift`."""
    recalls, alarms, english = [], [], []
    for half in (0, 1):
        own = sorted((difference(found[i], rows[i]["language"]) for i in chosen if crc(rows[i]) & 1 == half), reverse=True)
        threshold = own[int(len(own) * ALLOWED)]
        unseen = [i for i in chosen if crc(rows[i]) & 1 != half]
        alarms.append(sum(difference(found[i], rows[i]["language"]) > threshold for i in unseen) / len(unseen))
        pairs = [(i, page) for i in unseen for page in languages if page != rows[i]["language"]]
        recalls.append(sum(difference(found[i], page) > threshold for i, page in pairs) / len(pairs))
        in_english = [i for i in unseen if rows[i]["language"] == "en"]
        english.append(sum(difference(found[i], "tr") > threshold for i in in_english) / len(in_english))
    yield f"{name} false alarms", 50 * sum(alarms)
    yield f"{name} recall", 50 * sum(recalls)
    if name == "foreign 3-4":
        yield "en on tr 3-4 recall", 50 * sum(english)


def main(strings_path, folder):
    with gzip.open(strings_path, "rt", encoding="utf8") as file:
        rows = [row for row in map(json.loads, file) if row["set"] in KINDS]
    languages = sorted({row["language"] for row in rows})
    with open(os.path.join(folder, "rivals.tsv"), "w", encoding="utf8") as out:
        for kind in (Lingua, Py3langid, CLD2):
            for name, value in measure(kind(languages), rows, languages):
                print(name, kind.name, f"{value:.2f}", sep="\t", file=out, flush=True)


if __name__ == "__main__":
    home = os.path.join(sys.argv[2], "python")
    if sys.prefix != os.path.abspath(home):
        if not os.path.exists(home):
            venv.create(home, with_pip=True)
            subprocess.run([f"{home}/bin/pip", "install", "-q", *PACKAGES], check=True)
        sys.exit(subprocess.run([f"{home}/bin/python", *sys.argv]).returncode)
    main(sys.argv[1], sys.argv[2])
