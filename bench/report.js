/** Writes results: all numbers as JSON by date, and the latest as Markdown tables. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** @returns paths of the files written */
export function writeReport(folder, results) {
  mkdirSync(folder, { recursive: true });
  const files = [path.join(folder, `${results.at.slice(0, 10)}.json`), path.join(folder, "latest.md")];
  writeFileSync(files[0], `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(files[1], markdown(results));
  return files;
}

/** @returns paths of the files written */
export function writeCompute(folder, { rows, growth, load }) {
  const number = (value) => (value === null ? "not here" : fixed(value));
  const lines = rows.map(
    ({ peer, theirs, ours, timesTheirs }) =>
      `| ${peer} | ${number(theirs)} | ${number(ours)} | ${timesTheirs === null ? "" : timesTheirs.toFixed(2)} |`,
  );
  const text = `# Computing

Top 10 of all pairs on 1 M participations (2,000 bodies, 100,000 chains), and betweenness of 2,000 nodes with 100,000
links; milliseconds, medians of nine (graphology: of three). Each peer found the same. Load ${load.map(fixed).join(" · ")} at the end.

| peer | its time | ours | ours as a multiple |
| ---- | -------- | ---- | ------------------ |
${lines.join("\n")}

At 10 M participations ${fixed(growth.largeMs)} ms: ${fixed(growth.wedgeNsLarge)} ns a wedge, ${fixed(growth.wedgeNs)} ns at
1 M, ${growth.ratio.toFixed(2)} times as much.
`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "compute.md");
  writeFileSync(file, text);
  return [file];
}

/** @returns paths of the files written */
export function writeExport(folder, { rows, load }) {
  const lines = rows.map(({ id, ms, theirs, ratio, first, held, grown, size }) => {
    const peer = theirs === null ? "not here | " : `${count(theirs)} | ${ratio.toFixed(2)}`;
    return `| ${id} | ${count(ms)} | ${peer} | ${fixed(first)} | ${fixed(held.usual)} | ${fixed(held.longest)} | ${mebibytes(grown)} | ${mebibytes(size)} |`;
  });
  const text = `# Writing files

200,000 nodes and 1 M edges, made while they are written; milliseconds, once each. The peers are networkx's writers for
graphs and pandas for tables, from what they hold in memory. Load ${load.map(fixed).join(" · ")} at the end.

| format | ours | peer | ours as a multiple | first byte | others wait, 95 of 100 | longest | memory grown by | size |
| ------ | ---- | ---- | ------------------ | ---------- | ---------------------- | ------- | --------------- | ---- |
${lines.join("\n")}
`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "export.md");
  writeFileSync(file, text);
  return [file];
}

/** @returns paths of the files written */
export function writeHttp(folder, { ours, bare, load }) {
  const row = (who, { perSecond, slowestMs }) => `| ${who} | ${count(perSecond)} | ${fixed(slowestMs)} |`;
  const text = `# Over HTTP

The headline question (the ten pairs that share most), ten connections; medians of five rounds in turns. Load
${load.map(fixed).join(" · ")} at the end.

| who | requests a second | slowest hundredth, ms |
| --- | ----------------- | --------------------- |
${row("ours", ours)}
${row("bare Apollo on Fastify, a constant", bare)}

Ours answers ${(ours.perSecond / bare.perSecond).toFixed(2)} times as many.
`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "http.md");
  writeFileSync(file, text);
  return [file];
}

/** @returns paths of the files written */
export function writeKills(folder, results) {
  const { kills, withDatabase, complete, wholeMs, contentHash, load } = results;
  const text = `# Imports killed

${kills} times killed while importing 200,000 statements, ${withDatabase} times together with its database. Each time
\`xietong check\` found every rule kept. Imports taken up again until they were complete: ${complete}; each ended with
the content hash of the import that was not disturbed (${contentHash.slice(0, 16)}…, ${Math.round(wholeMs / 1000)} s).
Load ${load.map(fixed).join(" · ")} at the end.
`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "kills.md");
  writeFileSync(file, text);
  return [file];
}

export function writeCrowded(folder, { statements, atOnce, alone, kinds, load }) {
  const row = (name, { aliases = "", health, cheap, counts, slowestMs }) => {
    const times = [health.p99, health.most, cheap.p99, cheap.most, slowestMs].map(Math.round);
    const outcomes = Object.entries(counts).map(([code, count]) => `${code} ${count}`);
    return `| ${[name, aliases, ...times, outcomes.join(", ")].join(" | ")} |`;
  };
  const text = `# ${atOnce} of the dearest queries at once

On ${statements.toLocaleString("en")} participations; every alias has a filter of its own. Beside them one caller asks
/health and another a cheap query, again and again. Milliseconds; load ${load.map(fixed).join(" · ")} at the end.

| queries | aliases | /health p99 | most | cheap p99 | most | slowest dear one | outcomes |
| --- | --- | --- | --- | --- | --- | --- | --- |
${[row("none", alone), ...Object.entries(kinds).map(([kind, result]) => row(kind, result))].join("\n")}
`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "crowded.md");
  writeFileSync(file, text);
  return [file];
}

function markdown(results) {
  const { machine, beside, growth } = results;
  return [
    `# Measured on ${results.at.slice(0, 10)}`,
    `${machine.cores} cores, ${machine.memoryGiB} GiB, load ${machine.load.join(" · ")} at the end; ` +
      `Node ${machine.node}; Neo4j ${beside[0].neo4j} with ${memory(machine.neo4j)}, while importing ` +
      `${memory(machine.neo4jManaged)}. ${results.bodies} bodies, seed ${results.seed}. Times are medians.`,
    "## Top 10 of all pairs by shared chains, and of one body's partners",
    table(QUESTION_COLUMNS, beside),
    verdict(results),
    "## Reading the index from Neo4j",
    table(LOAD_COLUMNS, beside),
    "## Importing beside bare CREATE",
    table(IMPORT_COLUMNS, beside),
    "## Following a write of one statement",
    table(FOLLOW_COLUMNS, beside),
    "## Memory, in bytes a participation",
    table(MEMORY_COLUMNS, beside),
    "## Growth of the index alone",
    table(GROWTH_COLUMNS, growth),
  ]
    .join("\n\n")
    .concat("\n");
}

const memory = ({ heap, pageCache }) => `${heap} heap and ${pageCache} page cache`;

function verdict({ wanted, met, beside }) {
  const { pairs, participations, bytes, importing, following } = beside.at(-1);
  const word = (reached) => (reached ? "reached" : "missed");
  return [
    `- Wanted at the largest size: at least ${wanted.ratio} times faster than Cypher; ` +
      `${Math.round(pairs.ratio)} times: ${word(met.ratio)}.`,
    `- Wanted: at most ${wanted.bytesPerParticipation} bytes a participation and unit; ` +
      `${fixed(bytes.incidence / participations)}: ${word(met.bytesPerParticipation)}.`,
    `- Wanted: an import in at most ${wanted.importTimesBare} times the time of bare CREATE; ` +
      `${fixed(importing.ratio)}: ${word(met.importTimesBare)}.`,
    `- Wanted: at most ${wanted.heapGrowth} times the heap of the smallest import; ` +
      `${fixed(importing.heap / beside[0].importing.heap)}: ${word(met.heapGrowth)}.`,
    `- Wanted: a write followed within ${count(wanted.refreshMs)} ms; ` +
      `${count(following.refreshMs)}: ${word(met.refreshMs)}.`,
  ].join("\n");
}

const count = (number) => Math.round(number).toLocaleString("en-US");
const fixed = (number) => number.toFixed(1);
const milliseconds = (number) => (number < 100 ? fixed(number) : count(number));
const times = (number) => `${count(number)}×`;
const mebibytes = (bytes) => `${count(bytes / 2 ** 20)} MiB`;
const each = (part) => (row) => fixed(part(row.bytes) / row.participations);

const SIZE_COLUMNS = {
  participations: (row) => count(row.participations),
  wedges: (row) => count(row.wedges),
};

const QUESTION_COLUMNS = {
  ...SIZE_COLUMNS,
  "Cypher ms": (row) => milliseconds(row.pairs.cypherMs),
  "index ms": (row) => milliseconds(row.pairs.indexMs),
  ratio: (row) => times(row.pairs.ratio),
  "index with its view ms": (row) => milliseconds(row.pairs.withViewMs),
  "ratio with view": (row) => times(row.pairs.ratioWithView),
  "partners, Cypher ms": (row) => milliseconds(row.partners.cypherMs),
  "partners, index ms": (row) => milliseconds(row.partners.indexMs),
  "partners ratio": (row) => times(row.partners.ratio),
};

const LOAD_COLUMNS = {
  participations: SIZE_COLUMNS.participations,
  "first read ms": (row) => milliseconds(row.load.firstMs),
  "whole read ms": (row) => milliseconds(row.load.wholeMs),
  "of it participations ms": (row) => milliseconds(row.load.participationsMs),
  "one row a relationship ms": (row) => milliseconds(row.load.rowsMs),
  "held afterwards": (row) => mebibytes(row.load.held),
  "most resident": (row) => mebibytes(row.load.peakResident),
};

const load = (loads) => loads.map(fixed).join(" – ");

const IMPORT_COLUMNS = {
  participations: SIZE_COLUMNS.participations,
  "import ms": ({ importing }) => milliseconds(importing.ms),
  "bare ms": ({ importing }) => milliseconds(importing.bareMs),
  ratio: ({ importing }) => `${fixed(importing.ratio)}×`,
  "import, processor s of Neo4j": ({ importing }) => fixed(importing.databaseSeconds),
  "bare, processor s of Neo4j": ({ importing }) => fixed(importing.bareDatabaseSeconds),
  "import, processor s of the program": ({ importing }) => fixed(importing.programSeconds),
  "load, import": ({ importing }) => load(importing.load),
  "load, bare": ({ importing }) => load(importing.bareLoad),
  heap: ({ importing }) => mebibytes(importing.heap),
  "typed arrays": ({ importing }) => mebibytes(importing.arrays),
  "most resident": ({ importing }) => mebibytes(importing.resident),
};

const FOLLOW_COLUMNS = {
  participations: SIZE_COLUMNS.participations,
  "write ms": ({ following }) => milliseconds(following.commitMs),
  "followed ms": ({ following }) => milliseconds(following.refreshMs),
  "slowest ms": ({ following }) => milliseconds(following.slowestRefreshMs),
  "longest stall ms": ({ following }) => milliseconds(following.longestStallMs),
  "first answer after ms": ({ following }) => milliseconds(following.firstAnswerMs),
  load: ({ following }) => fixed(following.load),
};

const MEMORY_COLUMNS = {
  participations: SIZE_COLUMNS.participations,
  "incidence of one unit": each((bytes) => bytes.incidence),
  "statements by body": each((bytes) => bytes.rowsByBody),
  "statement columns": each((bytes) => bytes.statements),
  "statement ids": each((bytes) => bytes.statementIds),
};

const GROWTH_COLUMNS = {
  ...SIZE_COLUMNS,
  "top 10 ms": (row) => milliseconds(row.rankMs),
  "ns a wedge": (row) => fixed((row.rankMs * 1e6) / row.wedges),
  "view ms": (row) => milliseconds(row.buildMs),
  "ns a participation": (row) => fixed((row.buildMs * 1e6) / row.participations),
  "bytes a participation": each((bytes) => bytes.incidence),
};

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const names = Object.keys(columns);
  const body = rows.map((row) => line(names.map((name) => columns[name](row))));
  return [line(names), line(names.map(() => "---:")), ...body].join("\n");
}
