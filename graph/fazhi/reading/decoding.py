"""From the bytes of a file to the text that every offset counts in."""

import re
import unicodedata

from fazhi.model import EncodingError, InputError

BYTE_ORDER_MARKS = {
    b"\xef\xbb\xbf": "utf-8",
    b"\xff\xfe\x00\x00": "utf-32-le",
    b"\x00\x00\xfe\xff": "utf-32-be",
    b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
    b"\x84\x31\x95\x33": "gb18030",
}
"""Longest first where one begins another."""

# GB 18030-2022, annex on changed code points: characters that the tables of 2005 and before kept in the private area.
PRIVATE_AREA = str.maketrans(
    dict(zip(range(0xE78D, 0xE797), "︐︒︑︓︔︕︖︗︘︙", strict=True))
    | dict(
        zip(
            (0xE81E, 0xE826, 0xE82B, 0xE82C, 0xE832, 0xE843, 0xE854, 0xE864),
            (chr(code) for code in range(0x9FB4, 0x9FBC)),
            strict=True,
        )
    )
    | {0xE7C7: "\u1e3f", 0xE816: "\U00020087", 0xE817: "\U00020089", 0xE818: "\U000200cc"}
    | {0xE831: "\U000215d7", 0xE83B: "\U0002298f", 0xE855: "\U000241fe"}
)

PRIVATE = re.compile("[\ue78d-\ue864]")
NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
HAN = re.compile("[\u3400-\u9fff]")


def decode(data: bytes, source: str) -> str:
    """The text of a file: line ends are LF, characters are NFC and where GB 18030-2022 has them.

    Args:
        data: UTF-8, UTF-16 or UTF-32 with a byte order mark, or GB 18030 (and so GBK and GB 2312).
        source: the file as the user named it.

    Raises:
        EncodingError: the bytes are text in none of these encodings.
        InputError: the bytes are no text, or there are none but white space.
    """
    text = _decode(data, source).replace("\r\n", "\n").replace("\r", "\n")
    if NO_TEXT.search(text):
        raise InputError(source, "the file is binary, not text")
    if not text.strip("\ufeff \t\n\u3000"):
        raise InputError(source, "the file is empty")
    return map_characters(text)


def map_characters(text: str) -> str:
    """A text in NFC, its characters where GB 18030-2022 has them."""
    return unicodedata.normalize("NFC", text.translate(PRIVATE_AREA) if PRIVATE.search(text) else text)


def _decode(data: bytes, source: str) -> str:
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise EncodingError(
                    source, f"the file begins like {encoding} but breaks off at byte {error.start}"
                ) from error
    if b"\x00" in data:
        raise InputError(source, "the file is binary, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_gb18030(data, source, error)


def _decode_gb18030(data: bytes, source: str, not_utf8: UnicodeDecodeError) -> str:
    """Bytes that are not UTF-8; damaged UTF-8 is told apart, since GB 18030 would read it as rare characters."""
    salvaged = data.decode("utf-8", "replace")
    if len(HAN.findall(salvaged)) > 3 * salvaged.count("\ufffd"):
        raise EncodingError(source, f"the file is UTF-8 that is damaged at byte {not_utf8.start}")
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise EncodingError(source, f"the file is neither UTF-8 nor GB 18030 (byte {error.start})") from error
