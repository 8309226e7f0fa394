#!/usr/bin/env python3
"""Draws saved pages and plain texts from repositories that hold sites as files.

usage: draw.py CLONES OUT      CLONES has a folder OWNER+NAME for each line of sources.txt: a clone, bare or not

OUT/pages gets HTML, OUT/plain gets Markdown and text files, which are taken to hold nothing that is left over. Which ones
is told by the lowest SHA-256 of repository and path, so that the same clones give the same pages.
"""
import gzip
import hashlib
import pathlib
import re
import subprocess
import sys

MANY = 2_000  # collections of pages of many sites, marked by * in sources.txt
FEW = 14  # pages of one site
LISTS = re.compile(r"(/|^)(tags?|categor(y|ies)|kategori|etiket|author|page|feed|wp-(content|includes|json))/")


def git(folder, *arguments):
    inner = folder / ".git"
    command = ["git", "--git-dir", inner if inner.is_dir() else folder, *arguments]
    return subprocess.run(command, capture_output=True, check=False).stdout


def blobs(folder, name):
    """Files as (digest of their place, object, path), in the order they are drawn in."""
    found = []
    for entry in git(folder, "ls-tree", "-r", "-l", "-z", "HEAD").decode("utf-8", "replace").split("\0"):
        if "\t" not in entry:
            continue
        about, path = entry.split("\t", 1)
        _, kind, blob, size = about.split()
        if kind == "blob" and size.isdigit():
            found.append((hashlib.sha256((name + path).encode()).hexdigest(), blob, path, int(size)))
    return sorted(found)


def is_page(path, size, is_collection):
    is_html = path.endswith((".html", ".htm", ".html.gz")) and 2_000 <= size <= 1_500_000
    # Of a test's folder, the page as it was served and not what is expected of it.
    is_source = not path.endswith(("expected.html", "expected-1.html"))
    return is_html and is_source and (is_collection or not LISTS.search(path))


def is_plain(path, size):
    is_text = path.endswith((".md", ".markdown", ".rst", ".txt")) and 600 < size < 80_000
    return is_text and not any(part in path for part in ("robots", "node_modules", "test"))


def unpacked(path, data):
    try:
        return gzip.decompress(data) if path.endswith(".gz") else data
    except OSError:
        return b""


def main():
    clones, out = map(pathlib.Path, sys.argv[1:3])
    for kind in ("pages", "plain"):
        (out / kind).mkdir(parents=True, exist_ok=True)
    sources = pathlib.Path(__file__).with_name("sources.txt").read_text().split()
    for source in sources:
        is_collection, name = source.endswith("*"), source.rstrip("*").replace("/", "+")
        files = blobs(clones / name, name) if (clones / name).is_dir() else []
        pages = [file for file in files if is_page(file[2].lower(), file[3], is_collection)]
        texts = [file for file in files if is_plain(file[2].lower(), file[3])]
        for digest, blob, path, _ in pages[: MANY if is_collection else FEW]:
            data = unpacked(path, git(clones / name, "cat-file", "blob", blob))
            (out / "pages" / f"{name}--{digest[:12]}.html").write_bytes(data)
        for digest, blob, path, _ in texts[:8]:
            lines = git(clones / name, "cat-file", "blob", blob).decode("utf-8", "replace").split("\n")[:400]
            if sum(bool(line.strip()) for line in lines) >= 8 and not any("\0" in line for line in lines):
                (out / "plain" / f"{name}--{digest[:12]}.txt").write_text("\n".join(lines))


if __name__ == "__main__":
    main()
