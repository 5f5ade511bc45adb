# Spark hands the lines of each partition to the filter and takes its lines back.
# usage: spark-submit spark.py GOODS RESULTS
import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("originrules").getOrCreate()
goods = spark.sparkContext.textFile(sys.argv[1])
goods.pipe("originrules evaluate - --input-format jsonl --format jsonl --threads 1").saveAsTextFile(sys.argv[2])
