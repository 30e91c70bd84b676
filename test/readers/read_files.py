"""Reads network files with the libraries that researchers use, and prints what each found.

usage: read_files.py FOLDER
FOLDER holds files named <network>.<format id>; prints JSON: network -> reader -> {directed, nodes, edges}, with the
attributes of each by id, without those that are missing.
"""
import io
import json
import math
import sys
from pathlib import Path

import igraph
import networkx
import pandas
import rdflib
from lxml import etree


def known(attributes):
    """Drops the values that readers fill in for missing attributes."""
    return {name: plain(value) for name, value in attributes.items() if not is_missing(value)}


def is_missing(value):
    return value is None or value == "" or (isinstance(value, float) and math.isnan(value)) or value is pandas.NA


def plain(value):
    return value.item() if hasattr(value, "item") else value


def from_networkx(graph, edge_id="edge_id"):
    edges = {}
    for source, target, key, data in graph.edges(keys=True, data=True) if graph.is_multigraph() else (
        (s, t, None, d) for s, t, d in graph.edges(data=True)
    ):
        own = known(data)
        name = own.pop(edge_id, own.pop("id", key))
        edges[name] = {"source": source, "target": target, **own}
    nodes = {node: known(data) for node, data in graph.nodes(data=True)}
    return {
        "directed": graph.is_directed(),
        "multigraph": graph.is_multigraph(),
        "nodes": nodes,
        "edges": edges,
    }


def from_igraph(graph):
    nodes = {}
    for vertex in graph.vs:
        own = known(vertex.attributes())
        name = own.pop("id")
        nodes[name] = own
    names = [vertex["id"] for vertex in graph.vs]
    edges = {}
    for edge in graph.es:
        own = known(edge.attributes())
        own.pop("id", None)
        name = own.pop("edge_id")
        edges[name] = {"source": names[edge.source], "target": names[edge.target], **own}
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def from_table(frame, key):
    return {row.pop(key): known(row) for row in frame.to_dict("records")}


def csv_of(path):
    return pandas.read_csv(path, keep_default_na=False, na_values=[""])


def read_graphml(path):
    etree.parse(path)
    yield "networkx graphml", from_networkx(networkx.read_graphml(path, force_multigraph=True))
    yield "igraph graphml", from_igraph(igraph.Graph.Read_GraphML(str(path)))


def read_gexf(path, name="networkx gexf"):
    etree.parse(path)
    graph = networkx.read_gexf(path)
    for _, data in graph.nodes(data=True):
        data.pop("viz", None)
    yield name, from_networkx(graph)


def read_node_link(path):
    data = json.loads(path.read_text("utf8"))
    yield "networkx node-link", from_networkx(networkx.node_link_graph(data, edges="edges"))


def read_cytoscape(path):
    graph = networkx.cytoscape_graph(json.loads(path.read_text("utf8")))
    for _, data in graph.nodes(data=True):
        data.pop("value", None), data.pop("id", None)
    yield "networkx cytoscape", from_networkx(graph)


OWN = "urn:xietong:"


def read_json_ld(path):
    graph = rdflib.Graph().parse(path, format="json-ld")
    org = rdflib.Namespace("http://www.w3.org/ns/org#")
    yield "rdflib", {
        "networks": [str(one) for one in graph.subjects(rdflib.RDF.type, rdflib.URIRef(f"{OWN}vocabulary:Network"))],
        "licences": [str(one) for one in graph.objects(None, rdflib.DCTERMS.license) if isinstance(one, rdflib.URIRef)],
        "statements": sorted(
            str(one) for one in graph.objects(None, rdflib.URIRef(f"{OWN}vocabulary:statements")) if isinstance(one, rdflib.URIRef)
        ),
        "memberships": len(list(graph.subjects(rdflib.RDF.type, org.Membership))),
        "bodies": len(list(graph.subjects(rdflib.RDF.type, org.FormalOrganization))),
        "names": sorted(str(name) for name in graph.objects(None, rdflib.SKOS.prefLabel) if name.language == "zh"),
    }


def igraph_names(nodes, edges):
    """As R's graph_from_data_frame: the first column of the nodes is the identity, the first two of the edges the ends."""
    graph = igraph.Graph.DataFrame(edges, directed=True, vertices=nodes, use_vids=False)
    names = graph.vs["name"]
    return {"names": names, "ends": [[names[edge.source], names[edge.target]] for edge in graph.es]}


def read_tables(folder, network):
    if not all((folder / f"{network}.{part}-csv").exists() for part in ("nodes", "edges")):
        return
    yield "igraph csv", igraph_names(*(csv_of(folder / f"{network}.{part}-csv") for part in ("nodes", "edges")))
    yield "igraph parquet", igraph_names(
        *(pandas.read_parquet(folder / f"{network}.{part}-parquet") for part in ("nodes", "edges"))
    )


READERS = {
    "graphml": read_graphml,
    "graphml-strict": lambda path: [(f"{reader} strict", answer) for reader, answer in read_graphml(path)],
    "gexf": read_gexf,
    "gexf-strict": lambda path: read_gexf(path, "networkx gexf-strict"),
    "node-link": read_node_link,
    "cytoscape": read_cytoscape,
    "json-ld": read_json_ld,
    "nodes-csv": lambda path: [("pandas nodes-csv", from_table(csv_of(path), "Id"))],
    "edges-csv": lambda path: [("pandas edges-csv", from_table(csv_of(path), "Id"))],
    "nodes-parquet": lambda path: [("pandas nodes-parquet", from_table(pandas.read_parquet(path), "id"))],
    "edges-parquet": lambda path: [("pandas edges-parquet", from_table(pandas.read_parquet(path), "id"))],
}


def main(folder):
    found = {}
    for path in sorted(Path(folder).iterdir()):
        network, _, form = path.name.partition(".")
        for reader, answer in READERS.get(form, lambda _: [])(path):
            found.setdefault(network, {})[reader] = answer
    for network in found:
        found[network].update(read_tables(Path(folder), network))
    json.dump(found, io.TextIOWrapper(sys.stdout.buffer, "utf8"), ensure_ascii=False)


main(sys.argv[1])
