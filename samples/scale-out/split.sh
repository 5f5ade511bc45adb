#!/usr/bin/env sh
# Evaluates a file of JSON Lines in several processes and writes the results in the order of the goods.
# usage: split.sh GOODS.jsonl PARTS > results.jsonl      ORIGINRULES is the command, "originrules" unless set.
set -eu
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
split --number="l/$2" --suffix-length=4 --numeric-suffixes "$1" "$parts/goods."
# xargs answers 123 when a part has findings that are errors; the goods without errors are written all the same.
ls "$parts"/goods.* | xargs -P "$2" -I '{}' sh -c '${ORIGINRULES:-originrules} evaluate - --input-format jsonl --format jsonl --threads 1 < "{}" > "{}.results" 2> "{}.errors"' || failed=$?
cat "$parts"/goods.*.results
cat "$parts"/goods.*.errors >&2
exit "${failed:-0}"
