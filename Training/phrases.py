"""The project's own phrases of notices: what buttons and statements are called, from `Rules/words`."""

import os

import yaml

from text import CLASSES, norm

# Lists of names, which belong to no language.
NAMES = {"law-name", "language-name", "company-form", "outdated-law"}


def phrases(folder):
    """Language and phrase, without parts that stand for any ending; what English has too is English."""
    found = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".yaml"):
            continue
        with open(os.path.join(folder, name), encoding="utf8") as file:
            table = yaml.safe_load(file)
        if table["language"] not in CLASSES:
            continue
        parts = found.setdefault(table["language"], {})
        for name, entries in table["lists"].items():
            if name in NAMES:
                continue
            for entry in entries:
                for part in str(entry).split("…"):
                    words = [word for word in part.split() if "*" not in word]
                    if len("".join(words)) >= 3:
                        parts[" ".join(words)] = True
    english = {norm(phrase) for phrase in found.get("en", {})}
    for code in sorted(found):
        for phrase in found[code]:
            if code == "en" or norm(phrase) not in english:
                yield code, phrase
