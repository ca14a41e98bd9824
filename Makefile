# Two commands: `make site` builds the site into site/, `make test` runs every test. Both set themselves up.
PYTHON ?= python3
STRICT ?=
LOCKED ?=
REQUIRE_ALL ?=
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export REQUIRE_ALL

.PHONY: site test serve check lock clean

site: .venv/site.stamp
	$(BIN)/briefing build $(if $(STRICT),--strict) $(if $(LOCKED),--locked)

serve: .venv/site.stamp
	$(BIN)/briefing serve

check: .venv/site.stamp
	$(BIN)/briefing check

test: .venv/test.stamp chromium
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

# Chromium is a system package: installed for root, asked of everyone else. The tests say what they skip without it.
.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-dejavu-core >/dev/null; }; } \
	  || echo "chromium is not here: the checks in a browser will be skipped; install it with your system's packages" >&2

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
