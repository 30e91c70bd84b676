"""Compares communities with those of networkx.

usage: check_communities.py FOLDER
FOLDER holds GraphML files with the node attribute `community`. Prints JSON: network -> modularity of that partition,
and the best of networkx's Louvain over five seeds.
"""
import json
import sys
from collections import defaultdict
from pathlib import Path

import networkx
from networkx.algorithms.community import louvain_communities, modularity

answer = {}
for path in sorted(Path(sys.argv[1]).glob("*.graphml")):
    graph = networkx.Graph(networkx.read_graphml(path))
    communities = defaultdict(set)
    for node, community in graph.nodes(data="community"):
        communities[community].add(node)
    found = modularity(graph, communities.values(), weight="weight")
    peers = [
        modularity(graph, louvain_communities(graph, weight="weight", seed=seed), weight="weight") for seed in range(5)
    ]
    answer[path.stem] = {"found": found, "peer": max(peers)}
json.dump(answer, sys.stdout)
