#!/usr/bin/env sh
# The same with GNU parallel, which cuts the file itself and keeps the order (-k).
# usage: parallel.sh GOODS.jsonl > results.jsonl
parallel --pipepart --block 64M -k -a "$1" originrules evaluate - --input-format jsonl --format jsonl --threads 1
