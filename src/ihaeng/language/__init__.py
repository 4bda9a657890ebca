"""Ground floor: what is true of the languages themselves. Knows only the model."""
