# Works from a fresh clone: needs make and Python 3.11 or newer, sets up the rest by itself, and again only when
# pyproject.toml has changed.
#
#   make demo      reads the reports of corpus/ into out/
#   make test      tests, style, types
#   make fuzz      feeds damaged files to every reader, a minute each
#   make docs      builds the docs site into build/site
#   make hooks     runs style and types before each commit
#   make picture   takes the picture of the README anew
#   make confidence   measures anew how often records are right that are as sure as that
#   make clean     takes away what was set up and made

VENV := .venv
BIN := $(VENV)/bin
FOR_USE := $(VENV)/ready-for-use
FOR_WORK := $(VENV)/ready-for-work
PYTHONS := python3.11 python3.12 python3.13 python3 python
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON := $(shell for name in $(PYTHONS); do if $$name -c '$(NEW_ENOUGH)' 2>/dev/null; then echo $$name; break; fi; done)

# Programs that are no Python packages: each command that must be there, and the Debian package that brings it.
FONT := /usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf
MODEL := $(wildcard /usr/share/tesseract-ocr/*/tessdata/vie.traineddata)
lacking = $(if $(shell command -v $(1)),,$(2))
FOR_READING := $(strip $(call lacking,soffice,libreoffice-writer-nogui) $(call lacking,tesseract,tesseract-ocr) \
	$(if $(MODEL),,tesseract-ocr-vie))
CALC := $(wildcard /usr/lib/libreoffice/program/libsclo.so)
FOR_TESTS := $(strip $(FOR_READING) $(if $(CALC),,libreoffice-calc-nogui) $(if $(wildcard $(FONT)),,fonts-dejavu-core) $(call lacking,zip,zip) \
	$(call lacking,setpriv,util-linux) $(call lacking,chromium,chromium) $(call lacking,chromedriver,chromium-driver))

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: demo test fuzz docs hooks picture confidence clean debian
.NOTPARALLEL:

demo: $(FOR_USE)
	@$(if $(FOR_READING),$(MAKE) --no-print-directory debian PACKAGES="$(FOR_READING)" || echo "Going on; scans and old Word files get a row that says what is missing.")
	$(BIN)/extractor run corpus/reports --out out

test: $(FOR_WORK)
	@$(if $(FOR_TESTS),$(MAKE) --no-print-directory debian PACKAGES="$(FOR_TESTS)" || echo "Going on; tests that need it are skipped.")
	$(BIN)/pytest -n auto
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

fuzz: $(FOR_WORK)
	$(BIN)/python tests/fuzz.py --seconds 60 --seed 1

docs: $(FOR_WORK)
	$(BIN)/mkdocs build --strict

hooks: $(FOR_WORK)
	$(BIN)/pre-commit install

picture: $(FOR_USE)
	$(BIN)/python docs/picture.py docs/session.svg

confidence: $(FOR_USE)
	$(BIN)/python docs/confidence.py

clean:
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(FOR_USE): pyproject.toml | $(BIN)/pip
	@echo "Installing extractor into $(VENV) ..."
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(FOR_WORK): pyproject.toml | $(BIN)/pip
	@echo "Installing extractor and the tools to work on it into $(VENV) ..."
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $(FOR_USE) $@

# Debian keeps what makes a virtual environment in a package of its own.
$(BIN)/pip:
	@test -n "$(PYTHON)" || { echo "Missing: Python 3.11 or newer (looked for $(PYTHONS)). On Debian: apt install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(MAKE) --no-print-directory debian \
	  PACKAGES="$$($(PYTHON) -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))')"
	$(PYTHON) -m venv --clear $(VENV)

# PACKAGES by apt-get, where there is one and it may be used; else says what is missing.
debian: export PATH := $(PATH):/usr/sbin:/sbin
debian:
	@sudo=; test "$$(id -u)" = 0 || sudo="sudo -n"; \
	if command -v apt-get >/dev/null && $$sudo true 2>/dev/null; then \
	  echo "Installing Debian packages: $(PACKAGES) ..."; \
	  $$sudo apt-get update -qq; \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(PACKAGES) >/dev/null; \
	else \
	  echo "Missing: $(PACKAGES). Install it (on Debian, as root: apt-get install $(PACKAGES)) and run again." >&2; exit 1; \
	fi
