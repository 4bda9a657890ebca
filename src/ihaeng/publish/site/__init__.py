"""The pages: what the browser shows, written by the server and by the static site alike.

`pages` holds view models, which are pure: parts of a ledger in, what one page shows out. `templates` set them, `static`
dresses them, `locale` speaks the chrome; words of the ledger itself come from `publish/wording`. Nothing here knows of
requests: a `Frame` says in which language a page stands and how others are reached from it.
"""

from ihaeng.publish.site.addresses import Addresses
from ihaeng.publish.site.frame import Frame, Page, Reach
from ihaeng.publish.site.templating import prepare, render

__all__ = ["Addresses", "Frame", "Page", "Reach", "prepare", "render"]
