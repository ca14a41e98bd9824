"""Searching: entries and titles from the header's box (Material), every passage from the search page (Pagefind).

Both find another spelling, both hold only text, and both are files beside the pages, made at the end of a build.
"""

from generator.search.pagefind import Unsearchable, write
from generator.search.records import Record, records
from generator.search.titles import widen

__all__ = ["Record", "Unsearchable", "records", "widen", "write"]
