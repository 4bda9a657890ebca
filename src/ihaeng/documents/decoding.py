"""Bytes to text: UTF-8, then what the page declares, then CP949; a few broken bytes are replaced with a warning."""

from __future__ import annotations

import codecs
import re

from ihaeng.documents.errors import BinaryDocumentError, EmptyDocumentError, UndecodableTextError

BROKEN = "[IH155]"
"""How the warning about replaced characters begins."""
_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive (or DOCX, XLSX, HWPX)",
    b"\xd0\xcf\x11\xe0": "an old office file (HWP, DOC, XLS)",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
}
_DECLARED = re.compile(rb"""charset\s{0,3}=\s{0,3}["']?\s{0,3}([A-Za-z0-9_-]{2,30})""")
_DECLARATION_BYTES = 2048
"""Where a page declares its encoding; browsers look at 1024 bytes, Korean pages put long comments first."""
_KOREAN_OR_UTF8 = {"utf-8", "cp949", "euc_kr", "ascii"}
_CONTROL = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1a\x1b")) + b"\x7f"
_BINARY_SHARE = 0.02
"""Text has hardly any control bytes; pictures and archives have some ten per cent."""
_UNMARKED = ("utf-16-le", "utf-16-be")
_READABLE = re.compile(r"[\s!-~가-힣ㄱ-ㅣ一-鿿‘’“”…·]")
_READABLE_SHARE = 0.95
"""Of the characters of a text in UTF-16 without a mark; pictures taken for it have a tenth."""
_SAMPLE_BYTES = 65_536
_BROKEN_SHARE = 0.002
"""One broken byte in 500 characters is a damaged text; more is another encoding."""
_BROKEN_FEW = 3
"""So many broken bytes are forgiven in any text: a file cut in the middle of a character leaves up to three."""


def decode(data: bytes, source: str) -> tuple[str, tuple[str, ...]]:
    """The text that `data` spells, and warnings about what had to be replaced.

    Raises:
        EmptyDocumentError: there are no bytes, or only white space.
        BinaryDocumentError: the bytes are no text.
        UndecodableTextError: no encoding fits.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise EmptyDocumentError(
            f"{source} is empty: {len(data)} bytes, no words. Save the page again, or leave it out."
        )
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :] if encoding == "utf-8" else data, (encoding,), source)
    unmarked = _unmarked(data[:_SAMPLE_BYTES])
    if unmarked:
        return _forgiving(data, (unmarked,), source)
    _refuse_binary(data, source)
    return _forgiving(data, _encodings(data), source)


def _unmarked(sample: bytes) -> str | None:
    """Which of the two forms of UTF-16 without a byte order mark some bytes are, if their controls show one."""
    if b"\x00" not in sample or sample.startswith(tuple(_SIGNATURES)):
        return None
    shares = {name: _readable(sample[: len(sample) // 2 * 2].decode(name, "replace")) for name in _UNMARKED}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] > _READABLE_SHARE else None


def _readable(text: str) -> float:
    return sum(1 for _ in _READABLE.finditer(text)) / max(1, len(text))


def _refuse_binary(data: bytes, source: str) -> None:
    what = next((name for signature, name in _SIGNATURES.items() if data.startswith(signature)), None)
    sample = data[:_SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if what or controls > len(sample) * _BINARY_SHARE:
        raise BinaryDocumentError(
            f"{source} is not text: it looks like {what or 'a binary file'}. "
            "Save the article as text, HTML, PDF, HWP, HWPX or DOCX."
        )


def _encodings(data: bytes) -> tuple[str, ...]:
    declared = _DECLARED.search(data[:_DECLARATION_BYTES])
    named = _known_encoding(declared[1].decode("ascii")) if declared else None
    if named is None or named in _KOREAN_OR_UTF8:
        return ("utf-8", "cp949")
    if named.startswith(("iso8859", "cp125")):
        return ("utf-8", "cp949", named)
    return ("utf-8", named, "cp949")


def _known_encoding(name: str) -> str | None:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def _forgiving(data: bytes, encodings: tuple[str, ...], source: str) -> tuple[str, tuple[str, ...]]:
    for encoding in encodings:
        try:
            return data.decode(encoding), ()
        except UnicodeDecodeError:
            continue
    text, encoding = min(
        ((data.decode(name, "replace"), name) for name in encodings), key=lambda pair: _broken(pair[0])
    )
    broken = _broken(text)
    if broken > max(_BROKEN_FEW, len(text) * _BROKEN_SHARE):
        raise UndecodableTextError(
            f"{source} is in an unknown encoding: neither {' nor '.join(encodings)} fits. "
            "Open it in a browser or editor and save it as UTF-8."
        )
    return text, (f"{BROKEN} {broken} broken characters were replaced ({encoding}); the file may be damaged or cut.",)


def _broken(text: str) -> int:
    return text.count("\ufffd")
