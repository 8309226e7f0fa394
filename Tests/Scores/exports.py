#!/usr/bin/env python3
"""Makes the text export that a simple saver leaves of an HTML page: a line for each block of visible text.

usage: exports.py MODE PAGE.html > PAGE.txt
  whole    all visible lines of the page
  around   those of the element that holds the text and of as much around it as is not much longer
  reader   what a readability extractor leaves
"""
import sys

import lxml.html

SKIP = {"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "canvas", "select", "textarea", "math"}
BLOCK = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul", "br",
}


def is_hidden(element):
    style = (element.get("style") or "").replace(" ", "").lower()
    return (
        element.get("hidden") is not None
        or "display:none" in style
        or "visibility:hidden" in style
        or (element.tag == "input")
    )


def lines(root):
    done, current = [], []

    def close():
        text = " ".join("".join(current).split())
        if text:
            done.append(text)
        current.clear()

    def walk(element):
        if not isinstance(element.tag, str) or element.tag in SKIP or is_hidden(element):
            return
        is_block = element.tag in BLOCK
        if is_block:
            close()
        current.append(element.text or "")
        for child in element:
            walk(child)
            current.append(child.tail or "")
        if is_block:
            close()
        elif element.tag in ("button", "a"):
            current.append(" ") if element.tag == "button" else None

    walk(root)
    close()
    return done


def size(element):
    return sum(len(line) for line in lines(element))


def around(root):
    """The deepest element that holds most paragraphs, and outwards while what it adds is shorter than the text."""
    best, most = root, 0
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("html", "body"):
            continue
        own = sum(len(child.text_content()) for child in element if child.tag == "p")
        if own > most:
            best, most = element, own
    text = max(1, size(best))
    while best.getparent() is not None and size(best.getparent()) < 1.6 * text:
        best = best.getparent()
    return best


def main():
    mode, path = sys.argv[1:3]
    data = open(path, "rb").read()
    try:
        parser = lxml.html.HTMLParser(encoding="utf-8" if b"\xef\xbb\xbf" == data[:3] or _is_utf8(data) else None)
        root = lxml.html.document_fromstring(data, parser=parser)
    except Exception as error:
        sys.exit(f"{path}: {error}")
    sys.setrecursionlimit(100000)
    if mode == "reader":
        from readability import Document

        html = Document(lxml.html.tostring(root, encoding="unicode")).summary()
        root = lxml.html.document_fromstring(html)
    elif mode == "around":
        root = around(root)
    sys.stdout.write("".join(line + "\n" for line in lines(root)))


def _is_utf8(data):
    try:
        data.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


if __name__ == "__main__":
    main()
