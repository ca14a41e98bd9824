"""The templates: ours, and file by file a dossier's own before them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

import generator
from generator import prose
from generator.cite.marks import quoted
from generator.pages.escape import finalize
from generator.records import Problem, Refused
from generator.when import When

_PACKAGE = Path(generator.__file__).parent
# In a wheel the templates stand in the package, in a checkout beside it.
FOLDER = next(f for f in (_PACKAGE / "templates", _PACKAGE.parent / "templates") if (f / "theme").is_dir())


@lru_cache
def environment(own: Path | None = None) -> Environment:
    """The environment in which `<name>.jinja` renders; whatever a template prints goes through the escaper."""
    folders = [own, FOLDER] if own and own.is_dir() else [FOLDER]
    made = Environment(loader=FileSystemLoader(folders), autoescape=True, undefined=StrictUndefined,
                       finalize=finalize, trim_blocks=True, lstrip_blocks=True)
    made.globals |= {"count": prose.count, "listed": prose.listed}
    made.filters |= {"spoken": prose.spoken, "edtf": _spoken, "quoted": quoted}
    return made


def fill(made: Environment, name: str, **view: object) -> str:
    """The template of that name, filled. Refused, with its line if that is known, where a dossier's own cannot be."""
    try:
        return made.get_template(name).render(**view).strip()
    except (TemplateError, TypeError, ValueError) as error:
        folders = [Path(folder) for folder in getattr(made.loader, "searchpath", ())]
        if not any((folder / name).exists() for folder in folders if folder != FOLDER):
            raise
        fact = f"the template cannot be filled ({' '.join(str(error).split())})"
        raise Refused(Problem(f"templates/{name}", getattr(error, "lineno", None), fact,
                              "correct it, or remove it: the generator has one of its own")) from error


def _spoken(edtf: str) -> str:
    """A date of the editor's as prose."""
    return prose.spoken(When.parse(edtf))
