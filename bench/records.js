/** The made-up data as the records that the program works on, and as an index without a database. */
import { Collaboration } from "../dist/analysis/collaboration.js";
import { sortedBy } from "../dist/analysis/incidence.js";
import { StatementTable } from "../dist/analysis/statement-table.js";

const PROJECTS_PER_DOCUMENT = 10;
const LEAD = 1;
const PARTICIPANT = 2;
const RECORDED = { recordedAt: "2020-01-01T00:00:00Z", recordedBy: "bench" };

const DATASET = {
  id: "bench",
  nameZh: "测试数据",
  nameEn: "Made-up data",
  licence: "CC0-1.0",
  citation: "bench",
};

export const VERSION = {
  id: "bench-1",
  number: 1,
  at: RECORDED.recordedAt,
  by: "bench",
  reason: "measurement",
  contentHash: "bench",
};

/** Numbers of one width, so that order of id is order of position. */
const numbered = (kind, position) => `${kind}-${String(position).padStart(7, "0")}`;

const list = (size, make) => Array.from({ length: size }, (_, position) => make(position));

export function recordsOf({ bodies, chains }) {
  return {
    datasets: [DATASET],
    bodies: list(bodies, bodyRecord),
    projects: list(chains, projectRecord),
    chains: list(chains, (at) => ({ id: numbered("chain", at), nameZh: `业务链${at}`, nameEn: null })),
    documents: list(Math.ceil(chains / PROJECTS_PER_DOCUMENT), documentRecord),
  };
}

function bodyRecord(at) {
  return {
    id: numbered("body", at),
    nameZh: `第${at}机构`,
    nameEn: null,
    shortZh: null,
    kind: "OTHER",
    establishedOn: "1998-03",
    abolishedOn: null,
    wikidata: null,
    verified: false,
    sources: ["bench"],
  };
}

function projectRecord(at) {
  const id = numbered("project", at);
  const dates = { startedOn: null, endedOn: null };
  return {
    id,
    nameZh: `工程${at}`,
    nameEn: null,
    kind: "INFORMATIZATION_PROJECT",
    labelIsOurs: true,
    ...dates,
  };
}

function documentRecord(at) {
  return {
    id: numbered("document", at),
    title: `关于第${at}批工程的通知`,
    number: `测发〔2014〕${at}号`,
    publishedOn: `2014-${String((at % 12) + 1).padStart(2, "0")}-15`,
    issuers: [],
    url: null,
    sha256: null,
    length: null,
    licence: null,
    language: "zh",
  };
}

const documentAt = (chain) => Math.floor(chain / PROJECTS_PER_DOCUMENT);

/** Calls `visit` with each participation: the member's row, and one role bit. */
export function eachParticipation(data, visit) {
  for (let member = 0; member < data.members; member++) eachRole(data, member, (role) => visit(member, role));
}

function eachRole(data, member, visit) {
  for (const role of [LEAD, PARTICIPANT]) if (data.roles[member] & role) visit(role);
}

export function participationCount(data) {
  let count = 0;
  eachParticipation(data, () => count++);
  return count;
}

const predicateOf = (role) => (role === LEAD ? "LEADS" : "PARTICIPATES_IN");

function statementId(predicate, subject, object) {
  return `${DATASET.id}:${predicate}:${subject}:${object}`;
}

/** The statement behind a participation, as the database keeps it; its ends are given by id. */
export function statementRow(data, member, role) {
  const [body, project] = [numbered("body", data.body[member]), numbered("project", data.chain[member])];
  const predicate = predicateOf(role);
  return {
    body,
    predicate,
    id: statementId(predicate, body, project),
    namedForm: `第${data.body[member]}机构`,
  };
}

/** The statement by which a project serves its chain, with the ids of all that it joins. */
export function servesRow(at) {
  const [project, chain] = [numbered("project", at), numbered("chain", at)];
  const document = numbered("document", documentAt(at));
  return { project, chain, document, id: statementId("SERVES", project, chain), namedForm: `业务链${at}` };
}

/** What the program would read from the database, built from the data alone; bodies in order, as it reads them. */
export function collaborationOf(data) {
  const records = recordsOf(data);
  return new Collaboration({
    version: VERSION,
    ...records,
    names: [],
    affiliations: [],
    successions: [],
    chainsOfProject: records.projects.map((_, at) => [at]),
    statements: tableOf(data),
    statementCount: data.members,
  });
}

const STATEMENT = { dataset: 0, confidence: 1, status: "ACCEPTED", listIsOpen: false, from: null, to: null };

/** Statements in order of body, as the program reads them. */
function tableOf(data) {
  const table = new StatementTable();
  for (const member of sortedBy(data.body, data.members, data.bodies).order) {
    eachRole(data, member, (role) => table.push(tableRow(data, member, role)));
  }
  return table;
}

function tableRow(data, member, role) {
  const project = data.chain[member];
  const { id } = statementRow(data, member, role);
  const ends = { body: data.body[member], project, document: documentAt(project) };
  return { ...STATEMENT, ...ends, id, role: role === LEAD ? "LEAD" : "PARTICIPANT" };
}
