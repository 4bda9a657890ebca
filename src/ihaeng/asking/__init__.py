"""Wing: question → answer, over an OpenAI-compatible endpoint; the one room that uses the network."""

from ihaeng.asking.endpoint import Endpoint
from ihaeng.asking.errors import (
    AskingError,
    BusyEndpointError,
    InsecureEndpointError,
    NoEndpointError,
    RefusalError,
    RefusedRequestError,
    StrangeResponseError,
    TruncatedAnswerError,
    UnreachableEndpointError,
)
from ihaeng.asking.settings import Settings, settings_from

__all__ = [
    "AskingError",
    "BusyEndpointError",
    "Endpoint",
    "InsecureEndpointError",
    "NoEndpointError",
    "RefusalError",
    "RefusedRequestError",
    "Settings",
    "StrangeResponseError",
    "TruncatedAnswerError",
    "UnreachableEndpointError",
    "settings_from",
]
