#!/bin/sh
# What the checks need of the system: installed for root where apt-get is, else named. The tests say what they skip.
cd "$(dirname "$0")/node" || exit 1

missing=""
for pair in chromium=chromium java=default-jre-headless node=nodejs npm=npm; do
  command -v "${pair%=*}" >/dev/null || missing="$missing ${pair#*=}"
done
if command -v dpkg-query >/dev/null; then
  for package in libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core; do
    dpkg-query --show --showformat='${Status}\n' "$package" 2>/dev/null | grep -q ' installed' || missing="$missing $package"
  done
fi
if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    known=""
    for package in $missing; do apt-cache show "$package" >/dev/null 2>&1 && known="$known $package"; done
    # shellcheck disable=SC2086  # a list of names
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $known >/dev/null && missing=""
  fi
  [ -z "$missing" ] || echo "MISSING:$missing; the checks that need them will be skipped, install them with your system's packages" >&2
fi

# No package's own scripts: the checker's would fetch a Java.
if command -v npm >/dev/null && [ "$(cksum <package-lock.json)" != "$(cat node_modules/.installed 2>/dev/null)" ]; then
  npm ci --ignore-scripts --no-audit --no-fund --silent && cksum <package-lock.json >node_modules/.installed \
    || echo "MISSING: the packages of tests/node; npm ci has failed, and the checks that need them will be skipped" >&2
fi
exit 0
