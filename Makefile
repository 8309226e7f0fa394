# Riza. `make audit` audits pages, `make test` runs everything; both install what is missing first.

PACKAGES := libxml2-dev libyaml-dev zlib1g-dev libarchive-dev libbrotli-dev libjansson-dev pkg-config
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
CHECKED := --explicit-target-dependency-import-check error

.PHONY: test build format packages

test: packages
	swift format lint --strict --parallel --recursive Package.swift Plugins Sources Tests
	swift build $(CHECKED)
	swift test --disable-xctest

build: packages
	swift build -c release --static-swift-stdlib

format:
	swift format --in-place --parallel --recursive Package.swift Plugins Sources Tests

packages:
	@dpkg -s $(PACKAGES) >/dev/null 2>&1 || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $(PACKAGES); }
