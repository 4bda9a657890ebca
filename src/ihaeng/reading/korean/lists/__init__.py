"""Acts without a sentence: itineraries, tables, lists."""
