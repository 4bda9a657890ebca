"""Wing: bytes to documents. Files, pages and manifests; one reader a format."""

from ihaeng.documents.bundles import Member, Refused, is_bundle, members_of
from ihaeng.documents.errors import (
    BinaryDocumentError,
    DocumentError,
    EmptyDocumentError,
    ManifestError,
    MissingPathError,
    NoArticleError,
    OwnSheetError,
    UndecodableTextError,
)
from ihaeng.documents.fetching import Fetched, fetch, is_address
from ihaeng.documents.find import READABLE_SUFFIXES, find_files, passed_over
from ihaeng.documents.manifest import ManifestRow, read_manifest
from ihaeng.documents.read import LONGEST_TEXT, is_plain, read_document

__all__ = [
    "LONGEST_TEXT",
    "READABLE_SUFFIXES",
    "BinaryDocumentError",
    "DocumentError",
    "EmptyDocumentError",
    "Fetched",
    "ManifestError",
    "ManifestRow",
    "Member",
    "MissingPathError",
    "NoArticleError",
    "OwnSheetError",
    "Refused",
    "UndecodableTextError",
    "fetch",
    "find_files",
    "is_address",
    "is_bundle",
    "is_plain",
    "members_of",
    "passed_over",
    "read_document",
    "read_manifest",
]
