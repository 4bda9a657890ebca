"""Answers of the API: JSON with its tag, so that whoever has it already is told so in a line."""

from __future__ import annotations

import hashlib

import msgspec
from fastapi import Request
from fastapi.responses import Response

from ihaeng.web.keeping import MAY_BE_KEPT

_ENCODER = msgspec.json.Encoder(decimal_format="number")


def answered(request: Request, found: msgspec.Struct | bytes) -> Response:
    """Answer with a shape, or with JSON that is written already; 304 where the asker holds the same."""
    data = found if isinstance(found, bytes) else _ENCODER.encode(found)
    tag = f'"{hashlib.sha256(data).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": MAY_BE_KEPT}
    known = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
    if tag in known or "*" in known:
        return Response(status_code=304, headers=headers)
    return Response(data, media_type="application/json", headers=headers)
