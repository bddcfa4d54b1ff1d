#!/usr/bin/env bash
# Draws every page of "plumb serve" over the sample library into docs/screens. Needs the .NET SDK and Debian's /usr/bin/chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export PLUMB_SCREENS="$PWD/docs/screens"
dotnet build tests/Plumb.IntegrationTests -v q
artifacts/bin/Plumb.IntegrationTests/debug/Plumb.IntegrationTests -class '*ScreensTest'
ls -l docs/screens
