"""Articles: from a draft to its lines, sentences, authors and date."""
