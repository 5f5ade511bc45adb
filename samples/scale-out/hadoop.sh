#!/usr/bin/env sh
# A map-only job of Hadoop Streaming; the exit code 3 of a part with errors must not fail its task.
# usage: hadoop.sh GOODS RESULTS
hadoop jar "$HADOOP_HOME"/share/hadoop/tools/lib/hadoop-streaming-*.jar \
  -D mapreduce.job.reduces=0 -D stream.non.zero.exit.is.failure=false \
  -input "$1" -output "$2" \
  -mapper "originrules evaluate - --input-format jsonl --format jsonl --threads 1"
