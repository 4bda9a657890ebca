"""Style, scripts and pictures, under names that change with their content."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from ihaeng.publish.site.assets import assets
from ihaeng.web.errors import NotFoundError
from ihaeng.web.permission import Permission, needs

router = APIRouter()

_FILES = {asset.file: asset for asset in assets().values()}


@router.get("/static/{file}")
@needs(Permission.READ)
def static(file: str) -> Response:
    """Give a file, to be kept for good: what changes gets another name."""
    found = _FILES.get(file)
    if found is None:
        raise NotFoundError("There is no such file.")
    kept = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(found.data, media_type=found.media_type, headers=kept)
