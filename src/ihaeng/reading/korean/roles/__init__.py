"""Who, with whom, when, where, what and for how much of an act."""
