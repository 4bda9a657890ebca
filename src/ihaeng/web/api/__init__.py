"""What programs ask: the read side of the API under `/api/v1`, all that the pages show as JSON."""

VERSION_PATH = "/api/v1"
"""Under which all addresses of this version stand."""
