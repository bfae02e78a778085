# Osteon. `make help` lists what there is.

PREFIX  ?= /usr/local
DESTDIR ?=
RELEASE  = --configuration release --static-swift-stdlib -Xlinker -s
BINARY   = .build/release/osteon
# To the sanitizer what Swift holds as long as the program runs looks like a leak.
ADDRESS  = detect_leaks=0:suppressions=$(CURDIR)/Tests/Sanitizing/address.txt
THREAD   = suppressions=$(CURDIR)/Tests/Sanitizing/thread.txt
FUZZ     = .build-fuzz/release/Fuzz
FUZZ_SECONDS ?= 60

.DEFAULT_GOAL := help
.PHONY: run test build sanitize fuzz bench lint format foods install uninstall clean help toolchain libraries \
  missing-libraries tools missing-tools

run: build ## Build Osteon and open it
	@$(BINARY)

build: toolchain libraries ## Build the program, with the Swift runtime linked in
	swift build $(RELEASE) --product osteon

test: toolchain libraries tools ## Run all tests, the program in a real terminal among them
	SWIFT_BACKTRACE=enable=no swift test --explicit-target-dependency-import-check error
	python3 Resources/making/test_foods.py
	python3 Resources/making/test_common.py

sanitize: toolchain libraries tools ## Run all tests under the address and the thread sanitizer
	ASAN_OPTIONS=$(ADDRESS) SWIFT_BACKTRACE=enable=no swift test --sanitize=address --scratch-path .build-address
	TSAN_OPTIONS=$(THREAD) SWIFT_BACKTRACE=enable=no swift test --sanitize=thread --scratch-path .build-thread

fuzz: toolchain libraries ## Feed each reader what nobody would write, for FUZZ_SECONDS (60) each
	OSTEON_FUZZ=1 swift build --configuration release --sanitize=fuzzer -Xswiftc -sanitize=fuzzer,address \
	  --scratch-path .build-fuzz --product Fuzz
	@export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no; failed=""; \
	targets=$$($(FUZZ)) || exit 1; for target in $$targets; do \
	  echo "Fuzzing $$target"; \
	  $(FUZZ) $$target -max_total_time=$(FUZZ_SECONDS) || failed="$$failed $$target"; \
	done; [ -z "$$failed" ] || { echo "Failed:$$failed; the inputs are in .build-fuzz" >&2; exit 1; }

bench: build ## Measure start, keys, search, commands, export and import, beside the peers that are installed
	swift build $(RELEASE) --product Benchmarks
	.build/release/Benchmarks $(BINARY)

lint: toolchain ## Check the style of all Swift code
	swift format lint --strict --recursive Sources Tests Package.swift

format: toolchain ## Put all Swift code in that style
	swift format format --in-place --recursive Sources Tests Package.swift

foods: ## Build Resources/foods.tsv anew from USDA's tables (needs the network)
	python3 Resources/making/make.py

install: build ## Install into PREFIX (/usr/local), below DESTDIR where one is given
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/osteon"

uninstall: ## Remove what install put there; what you recorded stays
	rm -f "$(DESTDIR)$(PREFIX)/bin/osteon"

clean: ## Remove all that was built
	rm -rf .build .build-*

help: ## List these
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# What a fresh machine lacks is installed here, and only that.

toolchain:
	@command -v swift >/dev/null 2>&1 || { \
	  echo "There is no Swift on this machine: get version 6.1 or newer from https://www.swift.org/install" >&2; \
	  exit 1; }

# $(call need,PACKAGES): installs those Debian packages that are missing.
define need
	@missing=""; \
	for package in $(1); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	command -v apt-get >/dev/null 2>&1 || { \
	  echo "Please install what these packages of Debian hold:$$missing" >&2; exit 1; }; \
	if [ "$$(id -u)" -eq 0 ]; then root=""; \
	elif command -v sudo >/dev/null 2>&1; then root="sudo"; \
	else echo "Please install as root: apt-get install$$missing" >&2; exit 1; fi; \
	echo "Installing$$missing"; \
	$$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null
endef

# Libraries and tools count as there wherever they come from.
libraries:
	@pkg-config --exists ncursesw sqlite3 libarchive 2>/dev/null || $(MAKE) --no-print-directory missing-libraries

missing-libraries:
	$(call need,pkg-config libncurses-dev libsqlite3-dev libarchive-dev)

tools:
	@command -v tmux >/dev/null && command -v python3 >/dev/null || $(MAKE) --no-print-directory missing-tools

missing-tools:
	$(call need,tmux python3)
