#!/usr/bin/env python3
"""Compares the tables of the Spark job with the combined tables of `cuenta archive`; needs pyspark and Java.

    spark.py CUENTA FILE...
"""
import csv
import os
import subprocess
import sys
import tempfile
from collections import Counter
from decimal import Decimal, InvalidOperation

import pyarrow.dataset

csv.field_size_limit(1 << 30)
JOB = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../Samples/spark/archivo_spark.py")


def canonical(value):
    """Numbers by their value, since Parquet has a decimal for all of a column where one row has it."""
    if value is None or value == "":
        return ""
    try:
        return str(Decimal(str(value)).normalize()) if not (isinstance(value, str) and value[0] == "0") else value
    except InvalidOperation:
        return value


def main():
    cuenta, files = os.path.abspath(sys.argv[1]), [os.path.abspath(path) for path in sys.argv[2:]]
    work = tempfile.mkdtemp(prefix="spark-")
    archive, job = os.path.join(work, "archivo"), os.path.join(work, "tablas")
    subprocess.run([cuenta, "archive", *files, "-o", archive], stderr=subprocess.DEVNULL)
    subprocess.run([sys.executable, JOB, "--cuenta", cuenta, "--out", job, *files], check=True, stderr=subprocess.DEVNULL)
    different = 0
    for name in sorted(name[:-4] for name in os.listdir(archive) if name.endswith(".csv") and name != "manifest.csv"):
        with open(os.path.join(archive, name + ".csv"), newline="") as file:
            reader = csv.reader(file)
            head = next(reader)
            expected = Counter(tuple(map(canonical, row)) for row in reader)
        path = os.path.join(job, name)
        found = Counter()
        if os.path.isdir(path):
            for row in pyarrow.dataset.dataset(path, format="parquet").to_table().to_pylist():
                found[tuple(canonical(row.get(column)) for column in head)] += 1
        if found != expected:
            different += 1
            print(name, "differs:", list((expected - found).items())[:2], list((found - expected).items())[:2])
        else:
            print(f"{name}: the same {sum(expected.values())} rows")
    with open(os.path.join(archive, "manifest.csv"), newline="") as file:
        failed = sum(row["state"] == "failed" for row in csv.DictReader(file))
    path = os.path.join(job, "errores")
    rows = pyarrow.dataset.dataset(path, format="parquet").count_rows() if os.path.isdir(path) else 0
    print(f"failed documents: {failed} in the manifest, {rows} in the table errores")
    raise SystemExit(1 if different or failed != rows else 0)


if __name__ == "__main__":
    main()
