/**
 * What the worker's database held, kept so that a test file finds it again without loading it anew: only what differs
 * is written, which takes a tenth of the time that loading takes.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import neo4j, { type Driver } from "neo4j-driver";
import type { Connection } from "../../../src/store/managed/managed-database.js";

/** The file that says what the database was brought to last, and when. */
const PLACE = "place";

type Properties = Record<string, unknown>;
interface StoredNode {
  id: string;
  labels: string[];
  properties: Properties;
}
interface StoredEdge {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: Properties;
}
interface State {
  nodes: StoredNode[];
  edges: StoredEdge[];
}

const NODES = "MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties";
const EDGES = `MATCH (a)-[r]->(b)
  RETURN elementId(r) AS id, type(r) AS type, elementId(a) AS from, elementId(b) AS to, properties(r) AS properties`;
const DELETE_EDGES = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.id DELETE r";
const DELETE_NODES = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id DETACH DELETE n";
const SET_NODES = "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id SET n = row.properties";
const CREATE_NODES =
  "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties RETURN elementId(n) AS id";
const CREATE_EDGES = `UNWIND $rows AS row
  MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to
  CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties RETURN elementId(r) AS id`;

/** The key of folders of data: folders of the same files have one key. */
export function keyOf(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders)
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) =>
      one.isFile(),
    ))
      hash.update(entry.name).update(readFileSync(path.join(entry.parentPath, entry.name)));
  return hash.digest("hex").slice(0, 16);
}

export class DatabaseStates {
  /** @param folder where the contents of the one database at the connection are kept */
  constructor(
    private readonly folder: string,
    private readonly connection: Connection,
  ) {}

  has(key: string): boolean {
    return existsSync(this.file(key));
  }

  /** Whether nothing was written since the database was brought to this, constraints and indexes included. */
  async isAt(key: string): Promise<boolean> {
    const place = this.file(PLACE);
    return existsSync(place) && readFileSync(place, "utf8") === (await this.withDriver(placeOf(key)));
  }

  /** Keeps what the database holds now. */
  async keep(key: string): Promise<void> {
    this.write(key, await this.withDriver(read));
    await this.markPlace(key);
  }

  /** Brings the database to what was kept. */
  async restore(key: string): Promise<void> {
    const kept = deserialize(readFileSync(this.file(key))) as State;
    if (await this.withDriver((driver) => bringTo(kept, driver))) this.write(key, kept);
    await this.markPlace(key);
  }

  private async markPlace(key: string): Promise<void> {
    writeFileSync(this.file(PLACE), await this.withDriver(placeOf(key)));
  }

  private file(key: string): string {
    return path.join(this.folder, key);
  }

  private write(key: string, state: State): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.file(key), serialize(state));
  }

  private async withDriver<T>(work: (driver: Driver) => Promise<T>): Promise<T> {
    const { uri, user, password } = this.connection;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true });
    try {
      return await work(driver);
    } finally {
      await driver.close();
    }
  }
}

/** The key with the bookmark of the last transaction, which changes with every write. */
const placeOf = (key: string) => async (driver: Driver) => {
  const session = driver.session({ defaultAccessMode: "READ" });
  try {
    await session.run("RETURN 1");
    return [key, ...session.lastBookmarks()].join(" ");
  } finally {
    await session.close();
  }
};

async function rowsOf<Row>(driver: Driver, query: string, rows?: readonly unknown[]): Promise<Row[]> {
  if (rows?.length === 0) return [];
  return (await driver.executeQuery(query, { rows })).records.map((record) => record.toObject() as Row);
}

async function read(driver: Driver): Promise<State> {
  const [nodes, edges] = await Promise.all([
    rowsOf<StoredNode>(driver, NODES),
    rowsOf<StoredEdge>(driver, EDGES),
  ]);
  return { nodes, edges };
}

const text = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
const sorted = (properties: Properties) => Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
/** What cannot be changed in place. Neo4j gives the id of a deleted node to a later one. */
const recordOf = ({ labels, properties }: StoredNode) => text([[...labels].sort(), properties.id]);
const edgeOf = ({ type, from, to, properties }: StoredEdge) => text([type, from, to, sorted(properties)]);

/** Entries of a list that have no counterpart, of the same id and the same key, in another list. */
function without<Entry extends { id: string }>(list: Entry[], other: Entry[], key: (entry: Entry) => string) {
  const there = new Map(other.map((entry) => [entry.id, key(entry)]));
  return list.filter((entry) => there.get(entry.id) !== key(entry));
}

/** @returns whether nodes or edges were made anew, whose new ids are written into `kept` */
async function bringTo(kept: State, driver: Driver): Promise<boolean> {
  const now = await read(driver);
  const foreign = without(now.nodes, kept.nodes, recordOf);
  const gone = new Set(foreign.map(({ id }) => id));
  const edges = now.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
  const missing = new Set(without(kept.nodes, now.nodes, recordOf));
  const changed = without(kept.nodes, now.nodes, ({ properties }) => text(sorted(properties)));
  const lacking = without(kept.edges, edges, edgeOf);
  await rowsOf(driver, DELETE_EDGES, without(edges, kept.edges, edgeOf));
  await rowsOf(driver, DELETE_NODES, foreign);
  await rowsOf(
    driver,
    SET_NODES,
    changed.filter((node) => !missing.has(node)),
  );
  await makeNodes(driver, kept, [...missing]);
  await make(driver, CREATE_EDGES, lacking);
  return missing.size + lacking.length > 0;
}

async function make(driver: Driver, query: string, entries: { id: string }[]): Promise<void> {
  const made = await rowsOf<{ id: string }>(driver, query, entries);
  for (const [i, { id }] of made.entries()) entries[i]!.id = id;
}

async function makeNodes(driver: Driver, kept: State, nodes: StoredNode[]): Promise<void> {
  const before = nodes.map(({ id }) => id);
  await make(driver, CREATE_NODES, nodes);
  const renamed = new Map(before.map((id, i) => [id, nodes[i]!.id]));
  for (const edge of kept.edges) {
    edge.from = renamed.get(edge.from) ?? edge.from;
    edge.to = renamed.get(edge.to) ?? edge.to;
  }
}
