"""Wing: bytes to documents. Files, pages and manifests; one reader a format."""

from ihaeng.documents.bundles import Member, Refused, may_be_bundle, members_of
from ihaeng.documents.bundles.listing import Listed, Listing, listing_of
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
from ihaeng.documents.find import NAMED_SUFFIXES, READABLE_SUFFIXES, find_files, passed_over
from ihaeng.documents.manifest import ManifestRow, read_manifest
from ihaeng.documents.read import LONGEST_TEXT, is_plain, read_document

__all__ = [
    "LONGEST_TEXT",
    "NAMED_SUFFIXES",
    "READABLE_SUFFIXES",
    "BinaryDocumentError",
    "DocumentError",
    "EmptyDocumentError",
    "Listed",
    "Listing",
    "ManifestError",
    "ManifestRow",
    "Member",
    "MissingPathError",
    "NoArticleError",
    "OwnSheetError",
    "Refused",
    "UndecodableTextError",
    "find_files",
    "is_plain",
    "listing_of",
    "may_be_bundle",
    "members_of",
    "passed_over",
    "read_document",
    "read_manifest",
]
