"""The templates: ours, and file by file a dossier's own before them."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import generator
from generator import prose
from generator.pages.escape import finalize, link

_PACKAGE = Path(generator.__file__).parent
# In a wheel the templates stand in the package, in a checkout beside it.
FOLDER = next(f for f in (_PACKAGE / "templates", _PACKAGE.parent / "templates") if (f / "theme").is_dir())


class Templates:
    """Renders `<name>.jinja`; whatever a template prints goes through the escaper."""

    def __init__(self, own: Path | None = None) -> None:
        folders = [own, FOLDER] if own and own.is_dir() else [FOLDER]
        self._environment = Environment(loader=FileSystemLoader(folders), autoescape=True, undefined=StrictUndefined,
                                        finalize=finalize, trim_blocks=True, lstrip_blocks=True)
        self._environment.globals |= {"count": prose.count, "listed": prose.listed}
        self._environment.filters |= {"spelled": prose.spelled, "spoken": prose.spoken, "link": link}

    def render(self, name: str, **view: object) -> str:
        """The page that a template makes of a view."""
        return self._environment.get_template(f"{name}.jinja").render(view)
