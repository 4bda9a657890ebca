"""What can be wrong with a request, or with serving."""

from __future__ import annotations

from ihaeng.model import IhaengError


class WebError(IhaengError):
    """Something about a request, or about serving, is not as it must be; `status` is that of the answer."""

    code = "IH800"
    status = 400


class PublicAddressError(WebError):
    """The pages are to be served beyond this machine, where nobody has to log in."""

    code = "IH801"


class NotPermittedError(WebError):
    """Whoever asks may not do this."""

    code = "IH802"
    status = 403


class NotFoundError(WebError):
    """There is no such page, or nothing of that id."""

    code = "IH803"
    status = 404


class MisaskedError(WebError):
    """The address or the form asks for something in a way that is not understood."""

    code = "IH804"


class TooLargeError(WebError):
    """The request brings more than is taken in at once."""

    code = "IH805"
    status = 413


class LostWorkError(WebError):
    """The process that added documents ended without a word."""

    code = "IH807"
    status = 500


class BusyAddingError(WebError):
    """Other documents are being added at this moment."""

    code = "IH808"
    status = 409


class TakenAddressError(WebError):
    """The address cannot be served on: another program has it, or the system forbids it."""

    code = "IH806"
