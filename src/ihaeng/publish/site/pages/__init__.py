"""View models, one module a page: parts of a ledger → what the page shows."""
