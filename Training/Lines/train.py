#!/usr/bin/env python3
"""Grows the trees that weigh lines of text exports. Needs scikit-learn and trafilatura from PyPI.

usage: train.py SAMPLES PAGES PLAIN OUT      SAMPLES is the program LineSamples, PAGES and PLAIN are draw.py's

A line of a page is text where Riza, by the page's elements, and trafilatura both take it for the text, or Riza does and
trafilatura does for the lines around it. It is left over where neither does. Where they differ, it teaches nothing.
"""
import hashlib
import pathlib
import re
import struct
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import trafilatura
from sklearn.ensemble import HistGradientBoostingClassifier

VERSION, ROOT = 1, 0x8000
TREES, LEAVES = 150, 31


def squeezed(text):
    return re.sub(r"\W+", "", text).lower()


def extracted(path):
    """The text of a page as trafilatura has it."""
    try:
        text = trafilatura.extract(path.read_bytes(), include_comments=False, include_tables=True)
    except Exception:
        text = None
    return path.name, squeezed(text or "")


def rows(samples, folder):
    """Page, label, whether a finder knows the line, numbers, text: an array each."""
    output = subprocess.run([samples, folder], capture_output=True, check=True).stdout.decode()
    fields = [row.split("\t", 5) for row in output.splitlines()]
    pages, _, labels, known, numbers, texts = zip(*fields)
    values = np.array([np.array(text.split(), dtype=np.float32) for text in numbers])
    return np.array(pages), np.array(labels, dtype=int), np.array(known, dtype=int), values, texts


def agreed(pages, labels, known, texts, others):
    """Labels, 2 where the two readers of a page differ."""
    labels = labels.copy()
    other = [others[page.split("#")[0]] for page in pages]
    is_there = np.array([bool(squeezed(text)) and squeezed(text)[:200] in all for text, all in zip(texts, other)])
    is_same = pages[1:] == pages[:-1]
    above = np.r_[False, is_there[:-1] & is_same]
    below = np.r_[is_there[1:] & is_same, False]
    labels[(labels == 0) & ~is_there & ~(above & below)] = 2
    labels[(labels == 1) & is_there & (known == 0)] = 2
    labels[np.array([len(text) <= 300 for text in other])] = 2
    return labels


def write(model, count, out):
    """Each tree from its root, a left answer after its question: place of the number, step to the right answer, value."""
    packed = struct.pack("<HHf", VERSION, count, float(np.ravel(model._baseline_prediction)[0]))
    for (tree,) in model._predictors:
        nodes, order, rights = tree.nodes, [], {}

        def visit(index):
            order.append(index)
            if not nodes[index]["is_leaf"]:
                visit(nodes[index]["left"])
                rights[index] = len(order)
                visit(nodes[index]["right"])

        visit(0)
        for place, index in enumerate(order):
            node = nodes[index]
            asked = 0x7FFF if node["is_leaf"] else int(node["feature_idx"])
            step = 0 if node["is_leaf"] else rights[index] - place
            value = node["value"] if node["is_leaf"] else node["num_threshold"]
            packed += struct.pack("<HHf", asked | (ROOT if place == 0 else 0), step, value)
    out.write_bytes(packed)
    print(f"{len(packed)} bytes, SHA-256 {hashlib.sha256(packed).hexdigest()}")


def main():
    samples, pages_folder, plain_folder, out = map(pathlib.Path, sys.argv[1:5])
    with ProcessPoolExecutor() as pool:
        others = dict(pool.map(extracted, sorted(pages_folder.glob("*.html")), chunksize=20))
    pages, labels, known, values, texts = rows(samples, pages_folder)
    labels = agreed(pages, labels, known, texts, others)
    # Lines that finders know are two thirds of what is left over, and are not asked for.
    use = (labels != 2) & ((known == 0) | (np.arange(len(labels)) % 3 == 0))
    _, _, plain_known, plain_values, _ = rows(samples, plain_folder)
    plain_values = plain_values[plain_known == 0]
    weights = np.r_[np.where(known[use] == 1, 0.5, 1.0), np.full(len(plain_values), 0.5)]
    model = HistGradientBoostingClassifier(
        max_leaf_nodes=LEAVES, max_iter=TREES, min_samples_leaf=100, l2_regularization=1.0, random_state=0
    )
    model.fit(np.vstack([values[use], plain_values]), np.r_[labels[use], np.zeros(len(plain_values), int)], weights)
    print(f"{len(set(pages))} exports of {len(others)} pages, {use.sum()} lines; {len(plain_values)} plain lines")
    write(model, values.shape[1], out)


if __name__ == "__main__":
    main()
