/**
 * JSON-LD in the W3C vocabularies for organizations (ORG) and provenance (PROV).
 * A business chain or a project is an org:OrganizationalCollaboration, whose members hold a role in it by an
 * org:Membership; a document is a prov:Entity attributed to the bodies that issued it.
 * @see https://www.w3.org/TR/vocab-org/ and https://www.w3.org/TR/prov-o/
 */
import { aboutEntries } from "./about.js";
import type { Format } from "./format.js";
import { elements, openObject } from "./json.js";
import { record, type FileEdge, type FileNode, type NetworkFile, type Value } from "./network-file.js";

const OWN = "urn:xietong:";
const CONTEXT = {
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  xietong: `${OWN}vocabulary:`,
};

export const jsonLd: Format = {
  id: "json-ld",
  extension: "jsonld",
  mediaType: "application/ld+json",
  title: "JSON-LD (W3C ORG, PROV)",
  readers: "rdflib, Apache Jena, triple stores",
  keeps: "everything; metadata in the resource urn:xietong:network",
  loses: "positions and colours",
  networkx: [
    `R = rdflib.Graph().parse(FILE); X = rdflib.Namespace("${OWN}vocabulary:"); G = networkx.Graph()`,
    "G.add_nodes_from(R.subjects(X.node_type))",
    'G.add_edges_from((R.value(e, X.source), R.value(e, X.target), {"weight": float(w)}) for e, w in R.subject_objects(X.weight))',
  ].join("; "),
  *write(file) {
    yield `${openObject({ "@context": CONTEXT })},\n"@graph":[`;
    yield* elements(resources(file));
    yield "\n]}\n";
  },
};

function* resources(file: NetworkFile): Generator<object> {
  yield self(file);
  const documents = new Set<string>();
  for (const node of file.nodes()) {
    const values = record(file.nodeColumns, node.values);
    if (values.node_type === "DOCUMENT") documents.add(node.id);
    yield resource(node, values);
  }
  for (const edge of file.edges()) yield relation(file, edge, documents.has(edge.target));
}

function self({ about }: NetworkFile): object {
  const { title, query, licence } = about;
  const ours = Object.fromEntries(aboutEntries(about).map(([name, text]) => [`xietong:${name}`, text]));
  return {
    "@id": `${OWN}network`,
    "@type": "prov:Entity",
    "dcterms:title": title,
    "dcterms:source": query,
    "dcterms:license": licence,
    ...ours,
  };
}

const TYPES: Readonly<Record<string, string>> = {
  BODY: "org:FormalOrganization",
  BUSINESS_CHAIN: "org:OrganizationalCollaboration",
  PROJECT: "org:OrganizationalCollaboration",
  DOCUMENT: "prov:Entity",
};

function resource(
  { id, label }: FileNode,
  { name_zh: name, name_en: english, ...values }: Record<string, Value>,
): object {
  const names = [{ "@value": name ?? label, "@language": "zh" }];
  return {
    "@id": iri(id),
    "@type": TYPES[String(values.node_type)] ?? "prov:Entity",
    "skos:prefLabel": english ? [...names, { "@value": english, "@language": "en" }] : names,
    "dcterms:identifier": id,
    ...own(values),
  };
}

function relation(file: NetworkFile, edge: FileEdge, isIssuance: boolean): object {
  const { id, source, target, role, weight } = edge;
  const values = own({ role, weight, ...record(file.edgeColumns, edge.values) });
  const [from, to] = [{ "@id": iri(source) }, { "@id": iri(target) }];
  const holder = { "@id": iri(id), "xietong:source": from, "xietong:target": to, ...values };
  if (!file.isDirected) return { ...holder, "@type": "xietong:Link", "xietong:between": [from, to] };
  const named = { "@id": `${OWN}vocabulary:${role}` };
  return isIssuance
    ? {
        ...holder,
        "@type": "prov:Attribution",
        "prov:agent": from,
        "prov:hadRole": named,
        "@reverse": { "prov:qualifiedAttribution": to },
      }
    : {
        ...holder,
        "@type": "org:Membership",
        "org:member": from,
        "org:organization": to,
        "org:role": named,
      };
}

function own(values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`xietong:${name}`, value]));
}

const iri = (id: string): string => `${OWN}${encodeURIComponent(id)}`;
