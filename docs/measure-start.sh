#!/usr/bin/env bash
# Process start to first decision, against starting a JVM that does nothing else with rsp (rsp packs --help).
# Usage, after ./mvnw -q -Dquick -DskipTests package:   docs/measure-start.sh [RUNS] [JAVA]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
java=${2:-java}
jar=rsp-examples/target/rsp.jar
case=rsp-examples/src/main/resources/dev/rsp/examples/opus-4/before-activation.yaml

median_ms() { # of RUNS runs of a command, after one that does not count
    local all=() i start
    for ((i = 0; i <= runs; i++)); do
        start=$(date +%s%N)
        "$@" >/dev/null 2>&1 || true
        [ "$i" -eq 0 ] || all+=($((($(date +%s%N) - start) / 1000000)))
    done
    printf '%s\n' "${all[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p"
}

"$java" -version 2>&1 | head -1
none=$(median_ms "$java" -jar "$jar" packs --help)
row() {
    local what=$1 ms
    shift
    ms=$(median_ms "$@")
    awk -v what="$what" -v ms="$ms" -v none="$none" 'BEGIN { printf "%-52s %7d ms %6.1f x\n", what, ms, ms / none }'
}
printf '%-52s %7d ms %6.1f x\n' "rsp packs --help (baseline)" "$none" 1
row "rsp packs (load and check)" "$java" -jar "$jar" packs
row "rsp decide (load, compile, both evaluators)" "$java" -jar "$jar" decide --policy anthropic-rsp "$case"
row "the same, -XX:TieredStopAtLevel=1 -XX:+UseSerialGC" "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$jar" decide --policy anthropic-rsp "$case"
