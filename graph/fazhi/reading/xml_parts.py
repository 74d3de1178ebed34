"""The XML inside Zip archives, read without entities, network or huge trees."""

from zipfile import ZipFile

from lxml import etree

from fazhi.model import InputError
from fazhi.reading.archive import read_member

MOST_TAGS = 1_500_000


def read_xml(archive: ZipFile, member: str, source: str) -> etree._Element:
    """The root of an XML member.

    Args:
        archive: as ``open_archive`` opened it.
        member: its name.
        source: the archive as the user named it.

    Raises:
        InputError: there is no such member, or it is no XML, declares entities, or is deeper than any document.
    """
    return parse_xml(read_member(archive, member, source), member, source)


def parse_xml(data: bytes, member: str, source: str) -> etree._Element:
    """The root of an XML document, under the same conditions as ``read_xml``."""
    if data.count(b"<") > MOST_TAGS:
        raise InputError(source, f"its part {member} has more than {MOST_TAGS} tags, which no report has")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(source, f"its part {member} is damaged") from error
    if root.getroottree().docinfo.doctype:
        raise InputError(source, f"its part {member} declares a document type, which none does")
    return root
