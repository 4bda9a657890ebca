"""The ledger in the browser: routes over `book`, pages by `publish`."""

from ihaeng.web.app import make_app
from ihaeng.web.serving import serve

__all__ = ["make_app", "serve"]
