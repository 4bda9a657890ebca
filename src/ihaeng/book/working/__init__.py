"""Work on many documents by several processes, each of which may be lost without harm to the ledger or the others."""
