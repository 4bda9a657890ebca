"""What the process answers with; 0, 1 and 2 are done, not all done, and words not understood."""

from __future__ import annotations

STOPPED = 130
"""After Ctrl-C: 128 + SIGINT, as shells report it."""

READER_GONE = 141
"""The output's reader has closed it: 128 + SIGPIPE, as other tools report it."""
