"""One module a group of pages; each has a `router`, and nothing else names it."""
