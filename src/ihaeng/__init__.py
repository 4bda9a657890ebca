"""ihaeng keeps the ledger of official missions: what was announced, what was reported done, what became of it."""

__version__ = "0.1.0"
