# Two commands: `make site` builds the site into site/, `make test` runs every test. Both set themselves up.
PYTHON ?= python3
STRICT ?=
LOCKED ?=
REQUIRE_ALL ?=
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export REQUIRE_ALL

.PHONY: site test screenshots serve check lock clean

site: .venv/site.stamp
	$(BIN)/briefing build $(if $(STRICT),--strict) $(if $(LOCKED),--locked)

serve: .venv/site.stamp
	$(BIN)/briefing serve

check: .venv/site.stamp
	$(BIN)/briefing check

test: .venv/test.stamp
	@sh tests/tools.sh
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist loadfile

# The pages as they look, into screenshots/.
screenshots: .venv/test.stamp
	@sh tests/tools.sh
	$(BIN)/python -m tests.browser.screenshots

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Makefile: $(PYTHON) is older than 3.11; call: make PYTHON=/path/of/a/newer/python3" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/site.stamp: requirements.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: requirements-dev.txt .venv/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

# Renew the locks after a change in pyproject.toml; needs pip-tools.
lock:
	pip-compile --quiet --strip-extras --allow-unsafe --generate-hashes --no-emit-options --build-deps-for editable \
	  --output-file requirements.txt pyproject.toml
	pip-compile --quiet --strip-extras --allow-unsafe --generate-hashes --no-emit-options --build-deps-for editable \
	  --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml

clean:
	rm -rf .venv site
