/** The generated data as the program's records, and as an index without a database. */
import { Collaboration } from "../dist/analysis/index/collaboration.js";
import { ownLists } from "../dist/analysis/index/columns.js";
import { sortedBy } from "../dist/analysis/index/incidence.js";
import { inTables } from "../dist/analysis/index/record-table.js";
import { StatementTable } from "../dist/analysis/index/statement-table.js";

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

/** Zero-padded numbers, so that ids sort by position. */
const numbered = (kind, position) => `${kind}-${String(position).padStart(7, "0")}`;

export const bodyId = (position) => numbered("body", position);

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

const rolesOf = (data, member) => [LEAD, PARTICIPANT].filter((role) => data.roles[member] & role);

export function participationCount(data) {
  return data.roles.reduce((count, roles) => count + (roles === (LEAD | PARTICIPANT) ? 2 : 1), 0);
}

const predicateOf = (role) => (role === LEAD ? "LEADS" : "PARTICIPATES_IN");

function statementId(predicate, subject, object) {
  return `${DATASET.id}:${predicate}:${subject}:${object}`;
}

const NOTHING_MORE = {
  ...{ section: "一", paragraph: 7, start: 120, end: 126, quote: null, quoteStart: null },
  ...{ method: "IMPORTED", confidence: 1, status: "ACCEPTED", listIsOpen: true, from: null, to: null },
  ...RECORDED,
  ...{ reviewedAt: null, reviewedBy: null, reviewNote: null },
};

function statementRecord(predicate, subject, object, chain, namedForm) {
  const id = statementId(predicate, subject, object);
  const ends = { dataset: DATASET.id, document: numbered("document", documentAt(chain)) };
  return { id, ...ends, predicate, subject, object, namedForm, ...NOTHING_MORE };
}

/** The statement behind a participation. */
export function participationRecord(data, member, role) {
  const { [member]: body } = data.body;
  const { [member]: chain } = data.chain;
  const [subject, object] = [numbered("body", body), numbered("project", chain)];
  return statementRecord(predicateOf(role), subject, object, chain, `第${body}机构`);
}

/** The statement by which a project serves its chain. */
export function servesRecord(chain) {
  const [subject, object] = [numbered("project", chain), numbered("chain", chain)];
  return statementRecord("SERVES", subject, object, chain, `业务链${chain}`);
}

/** All statements, chain by chain: first SERVES, then the participations. */
export function* statementsOf(data) {
  for (let member = 0, chain = 0; chain < data.chains; chain++) {
    yield servesRecord(chain);
    for (; member < data.members && data.chain[member] === chain; member++) {
      for (const role of rolesOf(data, member)) yield participationRecord(data, member, role);
    }
  }
}

/** What the program would read from the database, built from the data directly; bodies in the order of the read. */
export function collaborationOf(data) {
  const records = recordsOf(data);
  return new Collaboration({
    version: VERSION,
    ...inTables(records),
    ...{ names: [], affiliations: [], successions: [], merges: [], goals: [], plans: [] },
    chainsByStatus: {
      ACCEPTED: ownLists(data.chains),
      PROPOSED: noLists(data.chains),
      REJECTED: noLists(data.chains),
    },
    statements: tableOf(data),
    issuances: new StatementTable(),
    statementCount: participationCount(data) + data.chains,
  });
}

const noLists = (size) => ({ start: new Int32Array(size + 1), values: new Int32Array() });

const STATEMENT = { dataset: 0, confidence: 1, status: "ACCEPTED", listIsOpen: false, from: null, to: null };

/** Statements ordered by body, as in the read. */
function tableOf(data) {
  const table = new StatementTable();
  for (const member of sortedBy(data.body, data.members, data.bodies).order) {
    for (const role of rolesOf(data, member)) table.push(tableRow(data, member, role));
  }
  return table;
}

function tableRow(data, member, role) {
  const target = data.chain[member];
  const { id } = participationRecord(data, member, role);
  const ends = { body: data.body[member], target, document: documentAt(target) };
  return { ...STATEMENT, ...ends, id, role: role === LEAD ? "LEAD" : "PARTICIPANT" };
}
