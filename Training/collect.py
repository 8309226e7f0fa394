"""Reads strings and their languages out of Debian packages.

    collect.py FOLDER-OF-DEBS strings.tsv names.tsv

`strings.tsv` holds `package, kind, language, text`; `names.tsv` the texts that translators of non-Latin scripts left
as they were, which are names and belong to no language, and the names of the translators.
"""

import collections
import gzip
import io
import json
import os
import re
import struct
import subprocess
import sys
import tarfile
import zipfile

from text import clean, language, letters

NON_LATIN = {"ru", "el", "bg", "ar", "uk", "sr", "ja", "ko", "zh_CN", "he", "fa", "mk", "ka", "be"}
LOCALE = r"([A-Za-z]{2,3}(?:[_-][A-Za-z]{2,4})?(?:@\w+)?)"
MO = re.compile(r"/(?:locale|LC_MESSAGES|resource|languages?|translations|po|l10n|lang)/%s/|[/-]([a-z]{2,3}(?:_[A-Z]{2})?)\.mo$" % LOCALE)
MAN = re.compile(r"/man/(?:%s(?:\.[^/]*)?/)?man\d/[^/]*\.gz$" % LOCALE)
HTML = re.compile(r"/(?:help|html|HTML|doc|installation-guide-amd64)/%s/|\.%s\.html(?:\.gz)?$" % (LOCALE, LOCALE))
I18N = re.compile(r"/i18n/(?:.*/)?%s\.json$" % LOCALE)
PHP = re.compile(r"/(?:localization|lang)/%s/[^/]*\.(?:inc|php)$" % LOCALE)
KODI = re.compile(r"/resource\.language\.%s/.*\.po$" % LOCALE)
PAGE = re.compile(r"/help/%s/.*\.page$" % LOCALE)
TRANSLATOR = re.compile(r"^Last-Translator: *([^<>@\n]{5,40}?) *<", re.M)
DIC = re.compile(r"/(?:hunspell|myspell/dicts)/%s[^/]*\.dic$" % LOCALE)


def catalogue(data):
    """The pairs of a gettext catalogue."""
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    _, _, count, originals, translations = struct.unpack_from(order + "5I", data)
    for i in range(count):
        length, start = struct.unpack_from(order + "2I", data, originals + 8 * i)
        source = data[start : start + length].split(b"\0")[0].split(b"\4")[-1].decode("utf8", "replace")
        length, start = struct.unpack_from(order + "2I", data, translations + 8 * i)
        target = data[start : start + length].split(b"\0")[0].decode("utf8", "replace")
        if target:
            yield source, target


SKIPPED = re.compile(r"<(script|style|pre|screen|code|tt|cmd|programlisting)\b.*?</\1\s*>|<!--.*?-->", re.S | re.I)
INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|u|q|abbr|acronym|gui|app|key|link|em|sup|sub|small|kbd|var|guiseq|keyseq|media|font)\b[^<>]*>", re.I)
TAG = re.compile(r"<[^<>]*>")


def markup(text):
    """The blocks of an HTML or Mallard page."""
    text = INLINE.sub("", SKIPPED.sub("\n\0", text))
    for block in TAG.sub("\0", text).split("\0"):
        if block and not block.isspace():
            yield block


def manual(text):
    """The paragraphs of a manual page."""
    block = []
    for line in text.split("\n") + [""]:
        if not line.strip() or line.startswith((".PP", ".P", ".LP", ".TP", ".IP", ".SH", ".SS", ".br", ".sp", ".RS", ".RE", ".HP")):
            if block:
                joined = re.sub(r"\\f(?:\[[A-Z]*\]|\(..|.)|\\[(]..|\\\[[^]]*\]|\\s[-+]?\d|\\&|\\.", " ", " ".join(block).replace("\\-", "-"))
                if len(joined) > 15:
                    yield joined
            block = []
        elif line[0] in ".'":
            styled = re.match(r"\.(?:B|I|BR|IR|BI|RB|RI|IB)\s+(.*)", line)
            if styled:
                block.append(styled.group(1).replace('"', ""))
        else:
            block.append(line)


FTL = re.compile(r"^(?:[\w-]+|\s+\.(?:label|title|placeholder|tooltiptext|aria-label|value))\s*=[ \t]*(\S.*)$|^[\w-]+ =\n((?:    [^\s.\[*}{].*\n)+)", re.M)
QUOTED = re.compile(r"\]\s*=\s*(?:'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\")")


class Collector:
    def __init__(self, strings):
        self.strings = strings
        self.package = ""
        self.sources = set()
        self.kept = collections.Counter()
        self.names = collections.Counter()
        self.people = set()
        self.rows = collections.Counter()

    def emit(self, kind, code, text):
        text = clean(text[:2500])
        if len(text) >= 3 and "\t" not in text:
            self.strings.write(f"{self.package}\t{kind}\t{code}\t{text}\n")
            self.rows[self.package] += 1

    def member(self, path, read):
        """One file of a package."""
        if path.endswith(".mo"):
            self.mo(path, read)
        elif path.endswith(".gz") and (found := MAN.search(path)):
            code = language(found[1]) if found[1] else "en"
            if code:
                for text in manual(gzip.decompress(read()).decode("utf8", "replace")):
                    self.emit("doc", code, text)
        elif path.endswith((".html", ".html.gz")) and (found := HTML.search(path)):
            code = language(found[1] or found[2])
            if code:
                data = read()
                for text in markup((gzip.decompress(data) if path.endswith(".gz") else data).decode("utf8", "replace")):
                    self.emit("doc", code, text)
        elif path.endswith(".page") and (found := PAGE.search(path)):
            code = "en" if found[1] == "C" else language(found[1])
            if code:
                for text in markup(read().decode("utf8", "replace")):
                    self.emit("doc", code, text)
        elif path.endswith(".json") and (found := I18N.search(path)):
            code = language(found[1])
            if code:
                for key, text in json.loads(read()).items():
                    if isinstance(text, str) and not key.startswith("@"):
                        self.emit("web", code, text)
        elif path.endswith((".inc", ".php")) and (found := PHP.search(path)):
            code = language(found[1])
            if code:
                for single, double in QUOTED.findall(read().decode("utf8", "replace")):
                    self.emit("web", code, (single or double).replace("\\'", "'"))
        elif path.endswith(".po") and (found := KODI.search(path)):
            code = language(found[1])
            if code:
                for text in re.findall(r'^msgstr "(.+)"$', read().decode("utf8", "replace"), re.M):
                    self.emit("ui", code, text)
        elif path.endswith(".xpi"):
            found = re.search(r"langpack-([A-Za-z-]+)@", path)
            code = language(found[1]) if found else None
            if code:
                self.langpack(code, read())
        elif path.endswith(".dic") and (found := DIC.search(path)):
            code = language(found[1])
            if code:
                self.dictionary(code, read())

    def mo(self, path, read):
        found = MO.search(path)
        if not found or "iso_" in path or "iso-" in path:
            return
        locale = found[1] or found[2]
        code = language(locale)
        if not code and locale not in NON_LATIN:
            return
        pairs = list(catalogue(read()))
        self.people.update(TRANSLATOR.findall(next((target for source, target in pairs if not source), "")))
        pairs = [(source, target) for source, target in pairs if source]
        same = [source for source, target in pairs if source == target]
        if locale in NON_LATIN and len(pairs) >= 20 and len(same) <= 0.15 * len(pairs):
            self.kept.update(same)
        if not code:
            return
        kind = "web" if self.package.startswith(("wordpress", "phpmyadmin", "python3-django", "tt-rss")) else "ui"
        for source, target in pairs:
            if source != target or code == "en":
                self.emit(kind, code, target)
                if code in ("tr", "de", "fr") and not self.package.startswith("libreoffice") and source not in self.sources:
                    self.sources.add(source)
                    self.emit(kind, "en", source)

    def langpack(self, code, data):
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            for name in pack.namelist():
                if name.endswith(".ftl"):
                    for one, many in FTL.findall(pack.read(name).decode("utf8", "replace")):
                        self.emit("web", code, one or joined(many))
                elif name.endswith(".properties"):
                    for line in pack.read(name).decode("utf8", "replace").split("\n"):
                        if "=" in line and not line.startswith(("#", "!")):
                            self.emit("web", code, line.split("=", 1)[1])

    def dictionary(self, code, data):
        """Words of a spelling dictionary, without their affixes."""
        try:
            text = data.decode("utf8")
        except UnicodeDecodeError:
            return
        for line in text.split("\n")[1:]:
            word = line.split("/")[0].split("\t")[0].strip()
            if len(word) > 2 and word.isalpha() and word.islower():
                self.emit("word", code, word)

    def finish(self):
        """A name is kept as it is by two translators, or by one of LibreOffice."""
        for text, count in self.kept.items():
            if count >= 2 or self.package.startswith("libreoffice"):
                self.names[text] += 1
        self.kept.clear()
        self.sources.clear()


def joined(text):
    return " ".join(line.strip() for line in text.split("\n"))


def members(deb):
    """The files of a package, with a reader each."""
    with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", deb], stdout=subprocess.PIPE) as process:
        with tarfile.open(fileobj=process.stdout, mode="r|") as archive:
            for entry in archive:
                if entry.isfile() and entry.size < 40_000_000:
                    yield "/" + entry.name.lstrip("./"), (lambda: archive.extractfile(entry).read())


def main(folder, strings_path, names_path):
    with open(strings_path, "w", encoding="utf8") as strings:
        collector = Collector(strings)
        for name in sorted(os.listdir(folder)):
            if not name.endswith(".deb"):
                continue
            collector.package = name.split("_")[0]
            for path, read in members(os.path.join(folder, name)):
                try:
                    collector.member(path, read)
                except (UnicodeError, ValueError, struct.error, OSError, EOFError, zipfile.BadZipFile) as error:
                    print(collector.package, path, error, file=sys.stderr)
            collector.finish()
            print(collector.package, collector.rows[collector.package], flush=True)
    with open(names_path, "w", encoding="utf8") as out:
        for text in sorted({t for t, n in collector.names.items() if n >= 2} | collector.people):
            text = clean(text)
            if 3 <= letters(text) and len(text) <= 60 and len(text.split()) <= 6 and re.search("[A-Z]", text):
                out.write(text + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
