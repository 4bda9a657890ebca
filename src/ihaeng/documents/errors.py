"""What can be wrong with a file, each with its own code and a message that says what, why, and what to do."""

from __future__ import annotations

from ihaeng.model import IhaengError


class DocumentError(IhaengError):
    """A file could not be read as a document; the original stays as it is."""

    code = "IH100"


class EmptyDocumentError(DocumentError):
    """The file holds no words."""

    code = "IH101"


class BinaryDocumentError(DocumentError):
    """The file is not text."""

    code = "IH102"


class NoArticleError(DocumentError):
    """The page holds no article."""

    code = "IH103"


class OwnSheetError(DocumentError):
    """The page is a sheet that ihaeng wrote, not coverage."""

    code = "IH107"


class UndecodableTextError(DocumentError):
    """The bytes are text in no encoding that is known here."""

    code = "IH104"


class MissingPathError(DocumentError):
    """A path that was named does not exist."""

    code = "IH105"


class ManifestError(DocumentError):
    """A row of a manifest cannot be used."""

    code = "IH106"


class UnreadablePaperError(DocumentError):
    """An office file is cut off, damaged or of an unknown version."""

    code = "IH108"


class LockedPaperError(DocumentError):
    """A password protects an office file."""

    code = "IH109"


class OversizedPaperError(DocumentError):
    """An office file would unpack to more than a paper holds."""

    code = "IH110"


class NoTextLayerError(DocumentError):
    """A PDF holds pictures of pages, and no text."""

    code = "IH111"


class OldPaperError(DocumentError):
    """An office file is of a format no longer in use."""

    code = "IH112"


class OwnTableError(DocumentError):
    """A table is not one by which an office tells of its mission."""

    code = "IH113"


class BundleError(DocumentError):
    """A file that holds many documents cannot be opened, or holds more than is taken in."""

    code = "IH114"


class ForbiddenAddressError(DocumentError):
    """An address is none of a public page."""

    code = "IH115"


class UnfetchedPageError(DocumentError):
    """A page could not be fetched: nobody answers, not in time, not well, or with too much.

    `status` is what the server answered (HTTP), None where it did not come to that.
    """

    code = "IH116"

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class BusySiteError(UnfetchedPageError):
    """A site asks to be left alone for a while, or cannot even say what may be fetched."""


class UnwelcomeError(DocumentError):
    """A site asks in its robots.txt that a page be not fetched by programs."""

    code = "IH117"
