"""What a reading says of itself where something could not be decided."""

NO_DATE = "The page shows no publication date; days without a month stay open until another document tells the period."
