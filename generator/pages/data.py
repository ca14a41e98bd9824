"""The page on the data: every file, and what its fields mean, from the same schemas that the files are tested with."""

from __future__ import annotations

from dataclasses import dataclass

from generator.cite import Imprint
from generator.exports import fields
from generator.exports.files import DataFile, data_files
from generator.pages.page import Settings
from generator.records import Edition


@dataclass(frozen=True, slots=True)
class Group:
    """The files of the whole dossier, or of one issue."""

    title: str
    files: tuple[DataFile, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the data with its fields."""

    name: str
    title: str
    fields: tuple[fields.Field, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything that the page shows."""

    groups: tuple[Group, ...]
    forms: tuple[Form, ...]
    edition: str


def data_view(edition: Edition, settings: Settings) -> DataView:
    """The view of an edition's data."""
    imprint = Imprint.of(edition, settings.title, settings.publisher, settings.site_url)
    found = tuple(data_files(edition, imprint, full_text=settings.full_text))
    groups = [Group("Whole dossier", tuple(f for f in found if f.issue is None and f.format != "JSON Schema"))]
    groups += (Group(issue.title, tuple(f for f in found if f.issue == issue.slug)) for issue in edition.issues)
    groups.append(Group("JSON Schemas", tuple(f for f in found if f.format == "JSON Schema")))
    forms = tuple(Form(name, fields.title(name), fields.fields(name)) for name in fields.schema_names())
    return DataView(tuple(group for group in groups if group.files), forms, edition.hash)
