"""Reads the tables that the program wrote and writes the same network with networkx and pandas; prints seconds as JSON."""
import json
import statistics
import sys
import time
from pathlib import Path

import networkx
import pandas

folder = Path(sys.argv[1])
nodes = pandas.read_csv(folder / "nodes-csv")
edges = pandas.read_csv(folder / "edges-csv")
assert len(nodes) == 200_000 and len(edges) == 1_000_000
assert len(pandas.read_parquet(folder / "nodes-parquet")) == len(nodes)
assert len(pandas.read_parquet(folder / "edges-parquet")) == len(edges)


def usual(work, runs=5):
    """The median after one that does not count."""
    timed(work)
    return statistics.median(timed(work) for _ in range(runs))


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


took = {}
for name, frame in (("nodes", nodes), ("edges", edges)):
    took[f"{name}-csv"] = timed(lambda: frame.to_csv(folder / "again.csv", index=False))
    took[f"{name}-parquet"] = usual(lambda: frame.to_parquet(folder / "again.parquet", index=False))

graph = networkx.MultiGraph()
graph.add_nodes_from((row.pop("Id"), row) for row in nodes.to_dict("records"))
graph.add_edges_from(
    (row.pop("Source"), row.pop("Target"), row.pop("Id"), {k: row[k] for k in ("Kind", "Weight", "shared")})
    for row in edges.to_dict("records")
)
took["graphml"] = timed(lambda: networkx.write_graphml(graph, folder / "again.graphml"))
took["gexf"] = timed(lambda: networkx.write_gexf(graph, folder / "again.gexf", version="1.2draft"))
print(json.dumps(took))
