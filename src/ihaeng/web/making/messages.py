"""What the server and a process that makes pages say to each other: each message behind its length."""

from __future__ import annotations

import struct
from typing import TypeVar

import msgspec
from starlette.types import Scope

from ihaeng.model import Language

LENGTH = struct.Struct(">Q")
"""How the length of a message is written in front of it."""

Headers = tuple[tuple[bytes, bytes], ...]

Message = TypeVar("Message", bound=msgspec.Struct)


class Begin(msgspec.Struct, frozen=True):
    """The ledger of which pages are made."""

    place: str


class Asked(msgspec.Struct, frozen=True):
    """A request that only reads, without the language at the front of its path."""

    path: str
    query: bytes
    headers: Headers
    language: Language
    spoken: Language | None


class Made(msgspec.Struct, frozen=True):
    """A whole answer."""

    status: int
    headers: Headers
    body: bytes


def asked_of(scope: Scope) -> Asked:
    """A request as it is passed on."""
    state = scope["state"]
    headers = tuple((bytes(name), bytes(value)) for name, value in scope["headers"])
    return Asked(scope["path"], scope["query_string"], headers, state["language"], state["spoken"])


def scope_of(asked: Asked) -> Scope:
    """A request that was passed on, as an application takes it."""
    return {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": asked.path,
        "raw_path": asked.path.encode(),
        "root_path": "",
        "query_string": asked.query,
        "headers": list(asked.headers),
        "client": None,
        "server": None,
        "state": {"language": asked.language, "spoken": asked.spoken},
    }


def written(message: msgspec.Struct) -> bytes:
    """A message behind its length."""
    packed = msgspec.msgpack.encode(message)
    return LENGTH.pack(len(packed)) + packed


def read(packed: bytes, sort: type[Message]) -> Message:
    """A message without its length."""
    return msgspec.msgpack.decode(packed, type=sort)
