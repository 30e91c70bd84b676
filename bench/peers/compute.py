"""Peers in Python: SciPy's sparse product and DuckDB's self-join for all pairs, igraph for betweenness.

usage: compute.py INCIDENCE EDGES TIMES     prints one JSON object: milliseconds by name, and what they found
INCIDENCE is as compute.js writes it for pairs.c; EDGES is int32 nodes, links, then source[links], target[links].
"""

import json
import sys
import time

import duckdb
import igraph
import numpy
from scipy.sparse import csr_matrix, triu


def incidence(path):
    numbers = numpy.fromfile(path, dtype=numpy.int32)
    bodies, items, entries = numbers[:3]
    start = numbers[3 : 3 + bodies + 1]
    return bodies, items, start, numbers[3 + bodies + 1 :][:entries]


def top_ten(rows, columns, shared):
    order = numpy.lexsort((columns, rows, -shared))[:10]
    return [[int(rows[i]), int(columns[i]), int(shared[i])] for i in order]


def sparse_product(matrix):
    product = triu(matrix @ matrix.T, k=1).tocoo()
    few = numpy.argpartition(-product.data, 200)[:200]
    return top_ten(product.row[few], product.col[few], product.data[few])


SELF_JOIN = """
    SELECT x.body, y.body, count(*) AS shared FROM entries x JOIN entries y USING (item)
    WHERE x.body < y.body GROUP BY ALL ORDER BY shared DESC, x.body, y.body LIMIT 10
"""


def median(run, times):
    run()
    took = []
    for _ in range(times):
        start = time.perf_counter()
        found = run()
        took.append((time.perf_counter() - start) * 1e3)
    return sorted(took)[len(took) // 2], found


def main(incidence_file, edges_file, times):
    bodies, items, start, item_of = incidence(incidence_file)
    ones = numpy.ones(len(item_of), dtype=numpy.int32)
    matrix = csr_matrix((ones, item_of, start), shape=(bodies, items))
    database = duckdb.connect()
    database.execute("SET threads = 1")
    of_body = numpy.repeat(numpy.arange(bodies, dtype=numpy.int32), numpy.diff(start))
    entries = {"body": of_body, "item": item_of}
    database.register("given", {name: column for name, column in entries.items()})
    database.execute("CREATE TABLE entries AS SELECT * FROM given")
    numbers = numpy.fromfile(edges_file, dtype=numpy.int32)
    links = numbers[1]
    edges = numpy.column_stack([numbers[2 : 2 + links], numbers[2 + links :]])
    graph = igraph.Graph(n=int(numbers[0]), edges=edges.tolist())
    runs = {
        "scipy": lambda: sparse_product(matrix),
        "duckdb": lambda: [list(row) for row in database.execute(SELF_JOIN).fetchall()],
        "igraph": lambda: sum(graph.betweenness()),
    }
    report = {}
    for name, run in runs.items():
        ms, found = median(run, times)
        report[name] = {"ms": ms, "found": found}
    json.dump(report, sys.stdout)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
