"""An edition, and its parts, as files and JSON: one format a file."""
