#!/usr/bin/env bash
# The main job on the sample library: builds the program, adds the documents, writes a check and says where its HTML lies.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet publish src/Plumb.Host -c Release -o artifacts/plumb -v q
export PLUMB_LIBRARY="$PWD/artifacts/sample-library"

# One of the documents is damaged on purpose: exit code 4 says that something was not read, and what.
artifacts/plumb/plumb add samples/harbour || [ $? -eq 4 ]
artifacts/plumb/plumb check "How do rights organisations see the treatment of asylum seekers by the Coastal Reception Agency?" \
  --html artifacts/harbour.html --md artifacts/harbour.md --json-file artifacts/harbour.json --quiet
echo "The check lies at $PWD/artifacts/harbour.html"
