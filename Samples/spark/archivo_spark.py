#!/usr/bin/env python3
"""Converts documents with Apache Spark: paths in, every table out as Parquet, partitioned by year and institution.

    spark-submit archivo_spark.py --cuenta /usr/local/bin/cuenta --out TABLES PATH...

Each partition of the list of paths drives one `cuenta worker` through its pipes; Spark alone decides where and when. The program
and the files must be within reach of every executor. Documents that could not be read are the rows of the table `errores`.
"""
import argparse
import json
import os
import subprocess

from pyspark.sql import SparkSession
from pyspark.sql import types as T
from pyspark.sql.functions import from_json


def convert(cuenta):
    """A function from paths to (table, year, institution, row as JSON)."""

    def run(paths):
        worker = subprocess.Popen([cuenta, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for path in paths:
            worker.stdin.write(json.dumps({"path_hex": os.fsencode(path).hex()}).encode() + b"\n")
            worker.stdin.flush()
            answer = json.loads(worker.stdout.readline())
            if answer["state"] != "done":
                error = {key: answer.get(key) for key in ("path", "reason", "message")}
                yield "errores", None, None, json.dumps(error, ensure_ascii=False)
                continue
            tables = answer["tables"]
            document = tables["documento"][0]
            for table, rows in tables.items():
                for number, row in enumerate(rows):
                    row = {"documento_id": document["documento_id"], "_fila": number, **row}
                    yield table, document["anio"], document["institucion"], json.dumps(row, ensure_ascii=False)
        worker.stdin.close()
        worker.wait()

    return run


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0], fromfile_prefix_chars="@")
    parser.add_argument("paths", nargs="+", help="documents; @FILE for a file with one a line")
    parser.add_argument("--cuenta", default="cuenta")
    parser.add_argument("--out", required=True)
    parser.add_argument("--partitions", type=int, default=8)
    options = parser.parse_args()
    spark = SparkSession.builder.appName("cuenta").getOrCreate()
    schema = T.StructType([
        T.StructField("tabla", T.StringType()), T.StructField("anio_cuenta", T.IntegerType()),
        T.StructField("institucion_cuenta", T.StringType()), T.StructField("fila", T.StringType()),
    ])
    paths = spark.sparkContext.parallelize(options.paths, min(options.partitions, len(options.paths)))
    rows = spark.createDataFrame(paths.mapPartitions(convert(options.cuenta)), schema).cache()
    for (table,) in sorted(rows.select("tabla").distinct().collect()):
        chosen = rows.where(rows.tabla == table)
        columns = spark.read.json(chosen.rdd.map(lambda row: row.fila)).schema
        chosen = chosen.select("anio_cuenta", "institucion_cuenta", from_json("fila", columns).alias("f"))
        chosen = chosen.select("anio_cuenta", "institucion_cuenta", "f.*")
        chosen.write.mode("overwrite").partitionBy("anio_cuenta", "institucion_cuenta").parquet(f"{options.out}/{table}")
    spark.stop()


if __name__ == "__main__":
    main()
