# The Arabic news reader: `make run` serves it, `make test` checks all of it, `make help` lists the rest.
# Everything is made in this folder: .venv (Python packages), data (database, index), staticfiles.

HOST ?= 127.0.0.1
PORT ?= 8000
PYTHON ?= python3
export HOST PORT

PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --no-input --no-deps --require-hashes
MANAGE := $(PY) manage.py
# A process a core, four at most; tests/xdist_sharing.py says who gets what.
PYTEST := $(PY) -m pytest --quiet --numprocesses auto --maxprocesses 4
# No script of a package's runs. The locks name no registry: everyone's own is asked, and the sums are compared.
NPM_FLAGS := --ignore-scripts --no-audit --no-fund --omit-lockfile-registry-resolved --loglevel=error
# Folders too: their time changes when a file goes.
STATIC_SOURCES := $(shell find static 2>/dev/null)

.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run setup test lint format import bench lighthouse screenshots fonts words lock chromium java npm

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20
	@echo
	@echo "  HOST and PORT say where to serve: make run HOST=0.0.0.0 PORT=8080"

run: .venv/run.stamp .venv/static.stamp  ## serve the site on http://127.0.0.1:8000, ready to read
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_vocabulary
	@$(MANAGE) load_samples
	@$(MANAGE) make_admin
	@exec $(PY) -m gunicorn --config newsreader/gunicorn.conf.py newsreader.wsgi

setup: .venv/dev.stamp  ## make .venv with all that running, testing and linting need
	@echo "Ready: .venv"

test: .venv/dev.stamp chromium java .venv/browser.stamp lint  ## lint, types, floors, and all tests: SQLite, PostgreSQL, browser
	@echo "== the database tests on PostgreSQL"
	@$(PY) tests/with_postgres.py $(PYTEST) --only-database
	@echo "== all tests, on SQLite"
	@$(PYTEST)

# Django's settings make their folder when they are read: not the user's own.
lint: export DATA_DIR := .venv/lint-data
lint: .venv/dev.stamp  ## style, types, floors, templates, migrations
	@echo "== lint"
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(PY) .venv/bin/lint-imports --no-logo
	@$(PY) -m djlint --lint --quiet --extend-exclude desk templates
	@$(PY) -m djlint --lint --quiet --profile django templates/desk
	@$(MANAGE) makemigrations --check --dry-run

format: .venv/dev.stamp  ## put every Python file into the one style
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

import: .venv/run.stamp  ## read pages into the site: make import PAGES="a-page.txt a-folder"
	@test -n "$(PAGES)" || { echo 'Say which pages: make import PAGES="a-page.txt a-folder"' >&2; exit 2; }
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_vocabulary
	@$(MANAGE) import_pages $(PAGES)

# Lighthouse and the other readers bring packages of their own; the other two compare or read what they are given.
ASKED_APART := $(addprefix bench/,lighthouse.py readers.py answers.py ranking_sets.py)

bench: .venv/dev.stamp  ## measure: docs/measurements.md says what
	@for script in $(filter-out $(ASKED_APART),$(wildcard bench/[a-z]*.py)); do \
	  echo "== $$script"; $(PY) "$$script" || exit 1; done

lighthouse: .venv/dev.stamp .venv/lighthouse.stamp chromium  ## ask Lighthouse about the pages, on phone settings
	@$(PY) bench/lighthouse.py

screenshots: .venv/dev.stamp chromium  ## take the pictures of docs/screenshots from the sample pages
	@$(PY) docs/take_screenshots.py

fonts: .venv/dev.stamp npm  ## cut the site's fonts anew from their npm packages
	@$(PY) docs/cut_fonts.py

words: .venv/run.stamp  ## compile the words that replace Django's Arabic (newsreader/locale)
	@$(PY) -m babel.messages.frontend --quiet compile --directory newsreader/locale --domain "django djangojs"

lock: npm  ## take the newest versions that requirements*.in and package.json allow into the locks
	@$(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check pip==26.3 pip-tools==7.6.2
	@for name in requirements requirements-dev bench/requirements-readers; do \
	  CUSTOM_COMPILE_COMMAND="make lock" .venv-lock/bin/python -m piptools compile --quiet --upgrade \
	    --generate-hashes --strip-extras --allow-unsafe \
	    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	    --output-file $$name.txt $$name.in || exit 1; done
	@rm -r .venv-lock
	@for folder in tests/browser bench; do \
	  (cd $$folder && rm -f package-lock.json && npm install --package-lock-only $(NPM_FLAGS)) || exit 1; done

# A package of Debian's: root gets it at once, anyone else is told how. $(1) its name, $(2) why.
define debian_package
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing $(1) ($(2))"; \
	  apt-get update -qq </dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1) </dev/null >/dev/null; \
	else \
	  echo "$(2): sudo apt-get install $(1)" >&2; exit 1; \
	fi
endef

# tests/browser/conftest.py looks for the same names.
chromium:
	@for name in "$(CHROMIUM)" chromium chromium-browser google-chrome; do \
	  test -n "$$name" && command -v "$$name" >/dev/null && exit 0; done; \
	$(call debian_package,chromium,the browser tests need Chromium)

# The Nu HTML checker is Java.
java:
	@command -v java >/dev/null || { $(call debian_package,default-jre-headless,the HTML checker of the tests needs Java); }

npm:
	@command -v npm >/dev/null || { $(call debian_package,npm,packages of the browser tests come by npm); }

# The stamps: what they stand for is done again only when what it came from has changed.

.venv/python.stamp:
	@command -v $(PYTHON) >/dev/null || { $(call debian_package,python3 python3-venv,Python is missing); }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed, $(PYTHON) is $$($(PYTHON) -V 2>&1):" \
	    "name another with make PYTHON=python3.13" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(call debian_package,python3-venv,Python lacks venv); }
	@echo "Making .venv, the home of the Python packages"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: .venv/python.stamp requirements.txt
	@echo "Installing the Python packages of requirements.txt"
	@$(PIP) -r requirements.txt
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements-dev.txt
	@echo "Installing the Python packages of requirements-dev.txt"
	@$(PIP) -r requirements-dev.txt
	@touch $@

.venv/static.stamp: .venv/run.stamp $(STATIC_SOURCES)
	@echo "Collecting the static files"
	@$(MANAGE) collectstatic --no-input --clear --verbosity 0
	@touch $@

.venv/browser.stamp: tests/browser/package-lock.json | .venv/dev.stamp npm
	@echo "Installing the npm packages of the browser tests"
	@cd tests/browser && npm ci $(NPM_FLAGS)
	@touch $@

.venv/lighthouse.stamp: bench/package-lock.json | .venv/dev.stamp npm
	@echo "Installing Lighthouse"
	@cd bench && npm ci $(NPM_FLAGS)
	@touch $@
