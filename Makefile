# The front door. `make site` and `make test` are all a fresh machine needs beside Swift.

SWIFT ?= swift
BUILD = $(SWIFT) build --explicit-target-dependency-import-check error
TEST = $(SWIFT) test --explicit-target-dependency-import-check error
SITEGEN = .build/debug/sitegen

.PHONY: site test check lint bench prerequisites sitegen

site: sitegen
	$(SITEGEN) build

sitegen: prerequisites
	$(BUILD) --product sitegen

# Values first, all at once; then what uses the machine itself, one after the other, because a
# fork bomb beside another test is a test of something else.
test: prerequisites
	$(TEST) --skip 'ExecutionTests|CommandTests'
	$(TEST) --no-parallel --filter ExecutionTests
	$(TEST) --no-parallel --filter CommandTests

# What CI runs: the format, a build in which warnings are errors, the tests, and every snippet of
# the site compiled and run again and compared with its recording and with Site/.
check: lint prerequisites
	$(BUILD)
	$(MAKE) test
	$(SITEGEN) verify

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Snippets Tests

bench: prerequisites
	$(SWIFT) build -c release --product sitegen
	$(SWIFT) build -c release --product bench
	.build/release/bench .build/release/sitegen . $(SECTION)

prerequisites:
	@.ci/install-missing
