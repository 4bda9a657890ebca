"""The router on which all that the API answers stands."""

from __future__ import annotations

from fastapi import APIRouter, Depends

from ihaeng.web.api import VERSION_PATH
from ihaeng.web.api.strictness import understood

router = APIRouter(prefix=VERSION_PATH, dependencies=[Depends(understood)])
