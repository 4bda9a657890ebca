"""What can go wrong with a language model behind an endpoint. No message ever holds the key."""

from __future__ import annotations

from ihaeng.model import IhaengError


class AskingError(IhaengError):
    """The language model could not be asked, or gave no answer."""

    code = "IH700"


class NoEndpointError(AskingError):
    """The settings do not say which model is to be asked where."""

    code = "IH701"


class UnreachableEndpointError(AskingError):
    """Nobody answers there, or not in time."""

    code = "IH702"


class RefusedRequestError(AskingError):
    """The endpoint answers that it will not: a wrong key, model or address."""

    code = "IH703"


class BusyEndpointError(AskingError):
    """The endpoint is overloaded or out of order, time and again."""

    code = "IH704"


class StrangeResponseError(AskingError):
    """What answers there does not speak the protocol."""

    code = "IH705"


class TruncatedAnswerError(AskingError):
    """The model stopped in the middle of its answer."""

    code = "IH706"


class RefusalError(AskingError):
    """The model, or a filter before it, declines to answer."""

    code = "IH707"


class InsecureEndpointError(AskingError):
    """The key, or the texts, would travel unprotected."""

    code = "IH708"
