"""Reports: what each sentence of an article tells, and the day that it has."""
