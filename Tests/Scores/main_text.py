#!/usr/bin/env python3
"""Main texts of published evaluation pages: Riza beside trafilatura, in one run.

    pip install trafilatura lxml_html_clean
    python3 Tests/Scores/main_text.py RIZA FOLDER [FOLDER ...]

RIZA is the built program. A FOLDER is a checkout of one of two public corpora, told apart by what lies in it:

* the article extraction benchmark (`ground-truth.json`, `html/*.html.gz`): precision and recall of the runs of four
  words that the text of a page shares with the true one, mean over the pages;
* trafilatura's evaluation pages (`evaldata.json`, `cache/` and `eval/`; usually in its folder `tests`): pieces of text
  that must be in the text of a page, and pieces that must not, counted over all pages.

Nothing is fetched and nothing is kept.
"""

import argparse
import gzip
import json
import pathlib
import re
import subprocess
import tempfile
from collections import Counter


def pages_of(folder):
    """The pages of a corpus, by name: the file's bytes."""
    if (folder / "ground-truth.json").exists():
        names = json.loads((folder / "ground-truth.json").read_text())
        for name in names:
            packed = folder / "html" / f"{name}.html.gz"
            plain = folder / "html" / f"{name}.html"
            yield name, gzip.decompress(packed.read_bytes()) if packed.exists() else plain.read_bytes()
    else:
        for name, entry in json.loads((folder / "evaldata.json").read_text()).items():
            places = [folder / place / entry["file"] for place in ("cache", "eval")]
            found = next((place for place in places if place.is_file()), None)
            if found:
                yield name, found.read_bytes()


def riza_texts(program, pages):
    """The main text of each page, by one run of `riza facts`."""
    decoder = json.JSONDecoder()
    texts = {}
    with tempfile.TemporaryDirectory() as scratch:
        names = {}
        for number, (name, content) in enumerate(pages.items()):
            path = pathlib.Path(scratch) / f"{number}.html"
            path.write_bytes(content)
            names[path.name] = name
        run = subprocess.run([program, "facts", scratch], capture_output=True, check=False, encoding="utf-8")
        rest = run.stdout
        at = 0
        while at < len(rest):
            if rest[at].isspace():
                at += 1
                continue
            page, at = decoder.raw_decode(rest, at)
            blocks = page.get("mainText", {}).get("blocks", [])
            texts[names[pathlib.Path(page["path"]).name]] = "\n".join(block["text"] for block in blocks)
    return texts


def trafilatura_texts(pages):
    """The main text of each page, by trafilatura with its default fallbacks."""
    from trafilatura import extract

    options = {"include_comments": False, "include_tables": True, "include_formatting": False}
    return {name: extract(content, fast=False, **options) or "" for name, content in pages.items()}


def runs(text):
    """Runs of four words, as often as they come."""
    words = re.findall(r"\w+", text)
    if not words:
        return Counter()
    return Counter(tuple(words[start : start + 4]) for start in range(max(1, len(words) - 3)))


def shared_runs(folder, texts):
    """Precision and recall, mean over the pages."""
    truth = json.loads((folder / "ground-truth.json").read_text())
    precisions, recalls = [], []
    for name, entry in truth.items():
        true, found = runs(entry.get("articleBody") or ""), runs(texts.get(name) or "")
        common = sum((true & found).values())
        precisions.append(common / found.total() if found else float(not true))
        recalls.append(common / true.total() if true else 1.0)
    return sum(precisions) / len(precisions), sum(recalls) / len(recalls)


def marked_pieces(folder, texts):
    """Precision and recall of the pieces that must be in the texts, over all pages."""
    squeeze = lambda text: re.sub(r"\s+", " ", text or "").strip()
    right = surplus = wanted = 0
    for name, entry in json.loads((folder / "evaldata.json").read_text()).items():
        if name not in texts:
            continue
        text = squeeze(texts[name])
        right += sum(squeeze(piece) in text for piece in entry["with"])
        surplus += sum(squeeze(piece) in text for piece in entry["without"])
        wanted += len(entry["with"])
    return right / (right + surplus), right / wanted


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("riza")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    for folder in arguments.folders:
        pages = dict(pages_of(folder))
        score = shared_runs if (folder / "ground-truth.json").exists() else marked_pieces
        for tool, extract in (
            ("riza", lambda pages: riza_texts(arguments.riza, pages)),
            ("trafilatura", trafilatura_texts),
        ):
            texts = extract(pages)
            precision, recall = score(folder, {name: texts.get(name, "") for name in pages})
            f1 = 2 * precision * recall / (precision + recall)
            print(f"{folder.name} {len(pages)} pages {tool}: precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}", flush=True)


if __name__ == "__main__":
    main()
