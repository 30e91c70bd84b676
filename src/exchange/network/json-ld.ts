/**
 * JSON-LD in the W3C vocabularies for organizations (ORG) and provenance (PROV).
 * A business chain or a project is an org:OrganizationalCollaboration, whose members hold a role in it by an
 * org:Membership; a document is a prov:Entity attributed to the bodies that issued it.
 * @see https://www.w3.org/TR/vocab-org/ and https://www.w3.org/TR/prov-o/
 */
import { createHash } from "node:crypto";
import { LICENCE_ADDRESSES } from "../licence-addresses.js";
import { aboutEntries } from "./about.js";
import type { Format } from "./format.js";
import { elements, openObject } from "./json.js";
import {
  edgeId,
  record,
  type About,
  type FileEdge,
  type FileNode,
  type NetworkFile,
  type Value,
} from "./network-file.js";

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
  keeps: "everything; metadata in the resource of type xietong:Network",
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

/** What belongs to the body or item itself, and is the same in every file; all other columns belong to this network. */
const OF_ITSELF: ReadonlySet<string> = new Set(
  "node_type kind established_on abolished_on established_year abolished_year published_on published_year document_number".split(
    " ",
  ),
);
const WIKIDATA = "http://www.wikidata.org/entity/";
/** Columns that list ids, with what comes before each id in its IRI. */
const LISTS: Readonly<Record<string, string>> = {
  ...{ statements: "STATEMENT:", documents: "DOCUMENT:", shared: "" },
};

function* resources(file: NetworkFile): Generator<object> {
  const network = networkIri(file.about);
  yield self(network, file);
  const documents = new Set<string>();
  for (const node of file.nodes()) {
    const values = record(file.nodeColumns, node.values);
    if (values.node_type === "DOCUMENT") documents.add(node.id);
    yield resource(node, values);
    yield inNetwork(network, node, values);
  }
  for (const edge of file.edges()) yield relation(network, file, edge, documents.has(edge.target));
}

/** Derived from the address, which says what was asked of which content: two files of one store stay apart. */
function networkIri({ query }: About): string {
  return `${OWN}network:${createHash("sha256").update(query).digest("hex").slice(0, 32)}`;
}

function self(network: string, { about }: NetworkFile): object {
  const { title, query, licence } = about;
  const ours = Object.fromEntries(aboutEntries(about).map(([name, text]) => [`xietong:${name}`, text]));
  const licences = licence.split("; ").map((one) => {
    const address = LICENCE_ADDRESSES[one];
    return address === undefined ? one : { "@id": address };
  });
  return {
    "@id": network,
    "@type": ["prov:Entity", "xietong:Network"],
    "dcterms:title": title,
    "dcterms:source": query,
    "dcterms:license": licences,
    ...ours,
  };
}

/** What a node is in this network: its number of entries, its measures. */
function inNetwork(network: string, { id }: FileNode, values: Record<string, Value>): object {
  const { name_zh: _, name_en: _english, wikidata: _item, ...others } = values;
  const local = Object.entries(others).filter(([name]) => !OF_ITSELF.has(name));
  return {
    "@id": `${network}#${encodeURIComponent(id)}`,
    "@type": "xietong:Node",
    "dcterms:isPartOf": { "@id": network },
    "xietong:node": { "@id": iri(id) },
    ...own(Object.fromEntries(local)),
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
  { name_zh: name, name_en: english, wikidata, ...values }: Record<string, Value>,
): object {
  const names = [{ "@value": name ?? label, "@language": "zh" }];
  const itself = Object.entries(values).filter(([column]) => OF_ITSELF.has(column));
  return {
    "@id": iri(id),
    "@type": TYPES[String(values.node_type)] ?? "prov:Entity",
    "skos:prefLabel": english ? [...names, { "@value": english, "@language": "en" }] : names,
    "dcterms:identifier": id,
    ...(typeof wikidata === "string" ? { "skos:exactMatch": { "@id": WIKIDATA + wikidata } } : {}),
    ...own(Object.fromEntries(itself)),
  };
}

function relation(network: string, file: NetworkFile, edge: FileEdge, isIssuance: boolean): object {
  const { source, target, role, weight } = edge;
  const [from, to] = [{ "@id": iri(source) }, { "@id": iri(target) }];
  const holder = {
    "@id": `${network}#${encodeURIComponent(edgeId(edge))}`,
    "dcterms:isPartOf": { "@id": network },
    ...{ "xietong:source": from, "xietong:target": to },
    ...own({ role, weight, ...record(file.edgeColumns, edge.values) }),
  };
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

function own(values: Record<string, Value>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`xietong:${name}`, valueOf(name, value)]),
  );
}

/** Ids in lists become IRIs. */
function valueOf(name: string, value: Value): unknown {
  const before = LISTS[name];
  if (before === undefined || typeof value !== "string") return value;
  return value.split("|").map((id) => ({ "@id": iri(before + id) }));
}

const iri = (id: string): string => `${OWN}${encodeURIComponent(id)}`;
