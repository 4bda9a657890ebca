"""Korean: Document → Reading, by clauses and frames; its words and rules are the data of `reading/ko`."""
