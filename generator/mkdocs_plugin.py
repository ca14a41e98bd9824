"""Door 1: puts the project's pages into a MkDocs site, in memory. It decides nothing."""

from __future__ import annotations

import json
import logging
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.config import base
from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils import nest_paths

from generator import languages, project, search
from generator.pages import Page, Settings
from generator.pages.templates import FOLDER
from generator.records import Refused

LOG = logging.getLogger("mkdocs.plugins.briefing")


class Options(base.Config):  # type: ignore[no-untyped-call]  # MkDocs has no types here
    """What mkdocs.yml may say under `briefing:`."""

    full_text = options.Type(bool, default=False)
    locked = options.Type(bool, default=False)


class BriefingPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """The plugin `briefing`."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Only a build publishes: what is served while it is written leaves no trace in the ledger."""
        self.publishes = command == "build"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Our theme stands behind the dossier's own and before Material's."""
        if not config.site_url:
            LOG.info("mkdocs.yml: there is no site_url; citations and feeds name paths, not whole addresses")
        ours = str(FOLDER / "theme")
        if ours not in config.theme.dirs:
            config.theme.dirs.insert(int(bool(config.theme.custom_dir)), ours)
        return config

    def on_pre_build(self, **_: Any) -> None:
        """A language file that changed while the site is served is read again, and all that was made of it."""
        for name, module in list(sys.modules.items()):
            if name.startswith("generator."):
                for value in vars(module).values():
                    if hasattr(value, "cache_clear"):
                        value.cache_clear()

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Every page takes the place of the file of that name; an editor's words in it are part of the page."""
        folder = Path(config.config_file_path).parent
        home = files.get_file_from_path("index.md")
        settings = Settings(config.site_name, home.content_string if home else "", self.config.full_text,
                            folder / "templates", config.site_author, config.site_url)
        try:
            self.build = project.build(folder, settings)
            if self.config.locked:
                project.refuse_change(folder, self.build)
        except Refused as refusal:
            raise PluginError(str(refusal)) from None
        for problem in self.build.problems:
            LOG.warning(str(problem))
        self.pages = {page.path: page for page in self.build.pages}
        written = {file.dest_uri: file for file in files.documentation_pages()}
        for page in self.build.pages:
            if page.address in written:
                files.remove(written[page.address])
            files.append(_file(page, config))
        for path, content in self.build.files:
            files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
        if config.nav is None:  # ours in the order in which they are made, then what a person wrote besides
            ours = [page.path for page in self.build.pages if page.in_nav]
            others = [file.src_uri for file in files.documentation_pages() if file.src_uri not in self.pages]
            config.nav = nest_paths(ours + others)  # type: ignore[no-untyped-call]
        return files

    def on_pre_page(self, page: MkDocsPage, **_: Any) -> MkDocsPage:
        """No clock: the sitemap's time is the corpus's."""
        page.update_date = str(self.build.edition.as_of or "1970-01-01")
        return page

    def on_page_markdown(self, markdown: str, page: MkDocsPage, **_: Any) -> str:
        """A page of ours is ready HTML: Markdown never sees it."""
        made = self.pages.get(page.file.src_uri)
        if made is None:
            return markdown
        page.meta = {"title": made.title, "search": {"exclude": not made.searched}, "head": made.head, **made.meta}
        return ""

    def on_page_content(self, html: str, page: MkDocsPage, **_: Any) -> str:
        """The ready HTML, its table of contents, and its anchors for MkDocs' check of links."""
        made = self.pages.get(page.file.src_uri)
        if made is None:
            return html
        page.toc, page.present_anchor_ids = get_toc(made.contents), set(made.anchors)
        return made.body

    @event_priority(-100)  # when the search has written its index
    def on_post_build(self, config: MkDocsConfig, **_: Any) -> None:
        """What is searched for in another spelling is found; what was built is published."""
        path = Path(config.site_dir) / "search" / "search_index.json"
        if path.is_file():
            index = search.widen(json.loads(path.read_text(encoding="utf-8")), self.build.edition)
            path.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")
        try:
            search.write(self.build.edition, Path(config.site_dir), self.config.full_text)
        except search.Unsearchable as error:
            raise PluginError(str(error)) from None
        if self.publishes:
            project.publish(Path(config.config_file_path).parent, self.build)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Articles, templates and languages reload the site too; one that is refused leaves the pages as they are."""
        server.builder = _keeping(server.builder, Path(server.root))
        folder = Path(config.config_file_path).parent
        for place in (folder / "corpus", folder / "templates", FOLDER, languages.FOLDER):
            if place.is_dir():
                server.watch(str(place))
        return server


def _keeping(build: Callable[[], None], site: Path) -> Callable[[], None]:
    """`build`, but one that fails leaves the site as it was: MkDocs empties it first, and answers nothing after."""
    def kept() -> None:
        with TemporaryDirectory() as folder:
            shutil.copytree(site, folder, dirs_exist_ok=True)
            try:
                build()
            except (Exception, SystemExit) as error:  # whatever MkDocs or a plugin of the project's raises
                LOG.error("%sNot built: the pages are those of the last good build until this is corrected",
                          f"{error}\n" if not isinstance(error, Abort) else "")
                shutil.copytree(folder, site, dirs_exist_ok=True)

    return kept


def _file(page: Page, config: MkDocsConfig) -> File:
    inclusion = InclusionLevel.INCLUDED if page.in_nav else InclusionLevel.NOT_IN_NAV
    content = "" if page.path.endswith(".md") else page.body
    return File.generated(config, page.path, content=content, inclusion=inclusion)
