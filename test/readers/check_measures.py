"""Opens network files as docs/measures.md says, and compares its calls with the columns of measures.

usage: check_measures.py FOLDER
FOLDER holds calls.json (the calls by format and by measure), files named <network>.<format id>, and <network>.columns
with the values by measure and node. Prints JSON: network -> format -> measure -> the largest difference.
"""
import json
import math
import sys
from pathlib import Path

import networkx
import pandas
import rdflib

FOLDER = Path(sys.argv[1])
CALLS = json.loads((FOLDER / "calls.json").read_text("utf8"))


def opened(network, form, call):
    """Runs the documented lines; JSON-LD names nodes by IRI, all others by id."""
    part = form.rpartition("-")[2]
    names = {
        **{"json": json, "networkx": networkx, "pandas": pandas, "rdflib": rdflib},
        **{"FILE": FOLDER / f"{network}.{form}"},
        **{"NODES": FOLDER / f"{network}.nodes-{part}", "EDGES": FOLDER / f"{network}.edges-{part}"},
    }
    exec(call, names)
    if "R" not in names:
        return names["G"]
    ids = names["R"].subject_objects(rdflib.DCTERMS.identifier)
    return networkx.relabel_nodes(names["G"], {node: str(name) for node, name in ids})


def apart(graph, call, column):
    """The largest difference; infinite where one has a value and the other none, or where nodes are missing."""
    found = dict(eval(call, {"networkx": networkx, "G": graph}))
    if set(found) != set(column):
        return math.inf
    return max((distance(found[node], column[node]) for node in column), default=0)


def distance(found, expected):
    if expected is None or math.isnan(found):
        return 0 if expected is None and math.isnan(found) else math.inf
    return abs(found - expected)


def main():
    answer = {}
    for path in sorted(FOLDER.glob("*.columns")):
        columns = json.loads(path.read_text("utf8"))
        for form, call in CALLS["formats"].items():
            graph = opened(path.stem, form, call)
            found = {field: apart(graph, CALLS["measures"][field], column) for field, column in columns.items()}
            answer.setdefault(path.stem, {})[form] = {k: v if math.isfinite(v) else None for k, v in found.items()}
    json.dump(answer, sys.stdout)


main()
