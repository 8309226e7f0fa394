"""Digests of the strings that scores are measured on, so that training leaves them out without holding them.

    hold_out.py strings.jsonl.gz held-out.bin
"""

import gzip
import json
import struct
import sys

from text import clean, digest


def main(strings_path, held_out_path):
    with gzip.open(strings_path, "rt", encoding="utf8") as file:
        texts = [json.loads(line)["text"] for line in file]
    digests = {digest(text) for text in texts} | {digest(clean(text)) for text in texts}
    with open(held_out_path, "wb") as out:
        for value in sorted(digests):
            out.write(struct.pack("<I", value))


if __name__ == "__main__":
    main(*sys.argv[1:3])
