"""What every step of the training agrees on: the classes, what a letter is, how a string is cleaned and compared."""

import html
import re
import unicodedata
import zlib

CLASSES = """tr en de fr es it nl pt pl sv da fi no cs sk hu ro el bg hr sl et lv lt az ru ar
uk ca sr mk bs is sq ga eu mt ku fa und zxx""".split()

# Languages that the model does not tell apart, all of one class: their text must not pass for one of those it knows.
OTHERS = set("""be br cy eo id jv kab kk ky mg mi mn ms nr nso rw ss st sw tg tl tn ts tt uz ve vi xh yo zu""".split())

ALIASES = {"nb": "no", "nn": "no", "kmr": "ku"}

SCRIPTS = {code: ["latin"] for code in CLASSES}
SCRIPTS.update(dict.fromkeys(["ru", "bg", "uk", "sr", "mk"], ["cyrillic"]))
SCRIPTS.update({"el": ["greek"], "ar": ["arabic"], "fa": ["arabic"], "und": ["latin", "cyrillic"]})

WHITE = re.compile(r"\s+")
# What a catalogue holds besides text: format directives, markup, variables, shortcuts.
NOISE = re.compile(
    r"%\d*\$?[-+ #0]*\d*(?:\.\d+)?(?:hh?|ll?|z|q)?[a-zA-Z%]|%\(\w+\)\w|\$\{?[\w.]+\}?|\{\{?[^{}]*\}?\}|<[^<>]*>"
    r"|\[\[[^\]|]*\|?|\]\]|\\[nrt\"']|https?://\S+|www\.\S+|\S+@\S+\.\w+|\$\d|--?[a-z][\w-]*\b(?=[ ,=\]]|$)|'{2,}|={2,}"
)
SHORTCUT = re.compile(r"[&_~](?=\w)|\([&_]\w\)")


def language(code):
    """The class of a locale's name, or None: `pt_BR` is `pt`, `sr@latin` none."""
    base, _, variant = code.replace("-", "_").partition("@")
    parts = base.split("_")
    name = ALIASES.get(parts[0].lower(), parts[0].lower())
    if name == "sr" and ("latin" in variant or "latn" in code.lower()):
        return None
    if name == "ku" and ("arab" in code.lower() or (len(parts) > 1 and parts[1] == "IQ")):
        return None
    if name == "az" and "cyr" in code.lower():
        return None
    if name == "ca" and variant:
        return None
    if name in OTHERS:
        return "und"
    return name if name in CLASSES and name not in ("und", "zxx") else None


def clean(text):
    """A catalogue's string as a reader would see it."""
    text = html.unescape(NOISE.sub(" ", text.replace("\\n", " ")))
    text = SHORTCUT.sub("", text)
    text = "".join(c for c in unicodedata.normalize("NFC", text) if c != "\u00ad")
    return WHITE.sub(" ", text).strip()


def norm(text):
    """Letters only, case and combining marks folded: two strings that differ in no letter are one."""
    return "".join(c for c in text.casefold() if c.isalpha())


def digest(text):
    """A 32-bit digest of the normalised string: enough to keep a string out of the training."""
    return zlib.crc32(norm(text).encode())


def letters(text):
    return sum(c.isalpha() for c in text)


def script(char):
    code = ord(char)
    if code < 0x250 or 0x1E00 <= code < 0x1F00:
        return "latin"
    if 0x370 <= code < 0x400 or 0x1F00 <= code < 0x2000:
        return "greek"
    if 0x400 <= code < 0x530:
        return "cyrillic"
    if 0x600 <= code < 0x700:
        return "arabic"
    return "other"


def in_script(code, text):
    """Whether at least 60 % of the letters belong to the script of the class."""
    own = total = 0
    for char in text:
        if char.isalpha():
            total += 1
            own += script(char) in SCRIPTS[code]
    return total > 0 and own >= 0.6 * total
