import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { Lineage } from "../../../src/domain/identity.js";
import { findBreaches } from "../../../src/domain/integrity.js";
import { NameIndex } from "../../../src/domain/names.js";
import { RECORD_KINDS, type InterchangeRecords, type StatementRecord } from "../../../src/domain/records.js";
import { PREDICATES } from "../../../src/domain/vocabulary.js";
import { RECORD_SCHEMAS } from "../../../src/exchange/interchange/schemas.js";
import { collaborationOf } from "../../support/records/collaboration-of.js";
import { analysisOf, indexPairs } from "../../support/brute-force/index-answers.js";
import { filterOf, question, type Question } from "../../support/brute-force/question.js";
import { targetsOfItem } from "../../../src/analysis/index/evidence.js";
import { RECORD_COLUMNS } from "../../../src/domain/record-columns.js";
import { seedRecords } from "../../support/records/seed-collaboration.js";

const FOLDER = "policy-documents";
const own = seedRecords([FOLDER]);
const all = seedRecords(["authority", "egov-speech-2014", FOLDER]);
const { statements, documents, projects } = own;
const documentOf = (statement: StatementRecord) => documents.find(({ id }) => id === statement.document)!;

const HEADQUARTERS = "environmental-emergencies-2014-headquarters";
const ROLES = ["LEADS", "PARTICIPATES_IN"];
const OFFICE_WITH_TWO_PLATES = "中央宣传部（国务院新闻办）";
/** Bodies with a role in a project, in the order of the text. */
const bodiesIn = (project: string, predicate: string) =>
  statements
    .filter((one) => one.object === project && one.predicate === predicate && one.status === "ACCEPTED")
    .map(({ subject }) => subject);

describe("the policy documents", () => {
  it("hold as many records as their description says, in columns that the interchange form takes", () => {
    const counts = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, own[kind].length]));
    expect(counts).toEqual({
      ...{ datasets: 1, bodies: 2, names: 6, affiliations: 0, successions: 0, projects: 29, chains: 0 },
      ...{ merges: 0, goals: 0, transformations: 0, plans: 0, documents: 9, statements: 166 },
    });
    for (const kind of RECORD_KINDS) {
      for (const record of own[kind]) expect(RECORD_SCHEMAS[kind].parse(record)).toEqual(record);
    }
  });

  it("describe every file and field in their data package", () => {
    const path = new URL(`../../../seed/${FOLDER}/datapackage.json`, import.meta.url);
    const { resources } = JSON.parse(readFileSync(path, "utf8")) as {
      resources: { name: keyof InterchangeRecords; schema: { fields: { name: string }[] } }[];
    };
    expect(resources.map(({ name }) => name)).toEqual(RECORD_KINDS.filter((kind) => own[kind].length > 0));
    for (const { name, schema } of resources) {
      const used = new Set(own[name].flatMap((record) => Object.keys(record)));
      expect(schema.fields.map((field) => field.name)).toEqual(
        RECORD_COLUMNS[name].filter((column) => used.has(column)),
      );
    }
  });

  it("state leads, participants and issuers, and nothing else", () => {
    const count = (status: string) =>
      PREDICATES.map((predicate) => [
        predicate,
        statements.filter((one) => one.predicate === predicate && one.status === status).length,
      ]).filter(([, number]) => number !== 0);
    expect(count("ACCEPTED")).toEqual([
      ["LEADS", 26],
      ["PARTICIPATES_IN", 113],
      ["ISSUED", 19],
    ]);
    expect(count("PROPOSED")).toEqual([
      ["LEADS", 3],
      ["PARTICIPATES_IN", 5],
    ]);
    expect(count("REJECTED")).toEqual([]);
  });

  it("keep the rules of the model together with the authority and the speech", () => {
    expect(findBreaches(all)).toEqual([]);
    for (const kind of RECORD_KINDS) {
      const ids = all[kind].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("stand in order: records by id, statements by document, place and id", () => {
    for (const kind of RECORD_KINDS) {
      const keys = own[kind].map((record) =>
        "start" in record
          ? `${record.document} ${String(record.start).padStart(6, "0")} ${record.id}`
          : record.id,
      );
      expect(keys).toEqual([...keys].sort());
    }
  });

  it("quote no more than 200 characters, and hold the named form where the offsets say", () => {
    for (const { id, quote, quoteStart, start, end, namedForm } of statements) {
      const clause = [...quote!];
      expect(clause.length).toBeLessThanOrEqual(200);
      expect([id, clause.slice(start! - quoteStart!, end! - quoteStart!).join("")]).toEqual([id, namedForm]);
    }
  });

  it("name every body by the name it bore on its document's date", () => {
    const lives = new Map(all.bodies.map((body) => [body.id, body]));
    const index = new NameIndex(all.names, lives, new Lineage(all.successions, lives));
    for (const statement of statements.filter((one) => one.namedForm !== OFFICE_WITH_TWO_PLATES)) {
      const { match, ambiguous } = index.resolve(statement.namedForm, documentOf(statement).publishedOn);
      expect([statement.id, match?.namedId, match?.outdated, ambiguous]).toEqual([
        ...[statement.id, statement.subject, false, false],
      ]);
    }
    const plates = statements.filter((one) => one.namedForm === OFFICE_WITH_TWO_PLATES);
    expect(plates.map(({ subject }) => subject)).toEqual(["publicity-department", "publicity-department"]);
  });

  it("say by whom each document was issued, in the order of the signatures", () => {
    for (const { id, issuers } of documents) {
      const signed = statements.filter(({ predicate, object }) => predicate === "ISSUED" && object === id);
      expect(signed.map(({ namedForm, subject }) => ({ namedForm, body: subject }))).toEqual(issuers);
    }
    const joint = documents.filter(({ issuers }) => issuers.length > 1);
    expect(joint.map(({ number }) => number)).toEqual(["工信部联企业〔2022〕54号"]);
    expect(joint[0]!.issuers.map(({ body }) => body)).toEqual([
      ...["miit", "ndrc", "most", "mof", "mohrss", "pbc", "sasac", "samr", "cbirc", "cnipa", "acfic"],
    ]);
  });

  it("leave what a reader may dispute to a reviewer, with the reason", () => {
    const proposed = statements.filter(({ status }) => status === "PROPOSED");
    expect([...new Set(proposed.map(({ object }) => object))]).toEqual([
      "environmental-emergencies-2014-international-notice",
      "government-websites-2005-proposal-reply",
      "railway-environment-2021-joint-conference",
    ]);
    for (const { confidence, reviewNote, reviewedAt } of proposed) {
      expect(confidence).toBeLessThanOrEqual(0.5);
      expect([typeof reviewNote, reviewedAt]).toEqual(["string", null]);
    }
    const unsure = statements.filter(({ status, confidence }) => status === "ACCEPTED" && confidence < 1);
    expect(unsure.map(({ quote, reviewNote }) => [quote?.includes("会同"), typeof reviewNote])).toEqual(
      unsure.map(() => [true, "string"]),
    );
  });

  it("have a body in every project, and bring only two bodies of their own, unverified", () => {
    const withRole = new Set(
      statements.filter(({ predicate }) => ROLES.includes(predicate)).map(({ object }) => object),
    );
    expect(projects.map(({ id }) => id).filter((id) => !withRole.has(id))).toEqual([]);
    expect(own.bodies.map(({ shortZh, verified }) => [shortZh, verified])).toEqual([
      ["总后基建营房部", false],
      ["总参作战部", false],
    ]);
  });
});

describe("facts read by hand from the policy documents", () => {
  it("the conference on railway surroundings has one lead, stated twice, and eleven other members", () => {
    const conference = "railway-environment-2021-joint-conference";
    expect(bodiesIn(conference, "LEADS")).toEqual(["mot", "mot"]);
    expect(bodiesIn(conference, "PARTICIPATES_IN")).toEqual([
      ...["cplac", "mps", "mnr", "mee", "mohurd", "mwr", "mara", "mem", "nea", "nra", "china-railway-group"],
    ]);
  });

  it("the conference on vocational education is led by 教育部, and 扶贫办 still sits in it", () => {
    const conference = "vocational-education-2018-joint-conference";
    expect(bodiesIn(conference, "LEADS")).toEqual(["moe"]);
    expect(bodiesIn(conference, "PARTICIPATES_IN")).toHaveLength(8);
    expect(bodiesIn(conference, "PARTICIPATES_IN")).toContain("lgop-office");
  });

  it("nobody leads the environmental headquarters, whose list of 28 bodies is open", () => {
    const headquarters = "environmental-emergencies-2014-headquarters";
    expect(bodiesIn(headquarters, "LEADS")).toEqual([]);
    expect(new Set(bodiesIn(headquarters, "PARTICIPATES_IN")).size).toBe(28);
    expect(statements.filter(({ object }) => object === headquarters).every((one) => one.listIsOpen)).toBe(
      true,
    );
  });

  it("of the eleven tasks on employment 人力资源社会保障部 leads eight and 财政部 three", () => {
    const led = statements.filter((one) => one.document === "employment-2018" && one.predicate === "LEADS");
    const times = (body: string) => led.filter(({ subject }) => subject === body).length;
    expect([led.length, times("mohrss"), times("mof")]).toEqual([11, 8, 3]);
  });

  it("in 2005 the portal of the central government is led by 国办 and joint standards by nobody", () => {
    expect(bodiesIn("government-websites-2005-portal", "LEADS")).toEqual(["gosc"]);
    const standards = "government-websites-2005-standards";
    expect(bodiesIn(standards, "LEADS")).toEqual([]);
    expect(bodiesIn(standards, "PARTICIPATES_IN")).toEqual(["gosc", "sac", "sc-informatization-office"]);
  });
});

describe("answers from the policy documents", () => {
  const analysis = analysisOf(collaborationOf(all));
  const asked = (given: Partial<Question> = {}) =>
    question({ unit: "PROJECT", datasetIds: [FOLDER], ...given });
  const sharing = (given: Partial<Question>, count: number) =>
    indexPairs(analysis, asked(given))
      .filter(({ sharedCount }) => sharedCount === count)
      .map(({ a, b }) => `${a} ${b}`);

  it("count 49 bodies with 138 participations in 27 projects", () => {
    const whole = asked();
    const { view } = analysis.prepare({ unit: whole.unit, filter: filterOf(whole) });
    const { incidence, participations } = view;
    expect([incidence.bodiesInUse, participations, incidence.itemsInUse]).toEqual([49, 138, 27]);
  });

  it("put 财政部 and 人力资源社会保障部 first, with nine projects, before ten pairs with four", () => {
    const pairs = indexPairs(analysis, asked());
    expect(pairs).toHaveLength(487);
    expect(pairs.slice(0, 2).map(({ a, b, sharedCount }) => [a, b, sharedCount])).toEqual([
      ["mof", "mohrss", 9],
      ["mep", "miit", 4],
    ]);
    expect(sharing({}, 4)).toEqual([
      ...["mep miit", "mep mofcom", "mep mps", "mep mwr", "mep soa", "miit mof", "mohurd mwr", "mot mps"],
      ...["mot mwr", "mps mwr"],
    ]);
  });

  it("count the headquarters and its seven groups once when asked: 环境保护部 and 工业和信息化部 share one item, not four", () => {
    const once = asked({ countNestedOnce: true });
    const { view } = analysis.prepare({ unit: once.unit, filter: filterOf(once) });
    expect(view.incidence.itemsInUse).toBe(20);
    const whole = view.collaboration.projectAt.get(HEADQUARTERS)!;
    expect(targetsOfItem(view, whole)).toHaveLength(8);
    const pairs = indexPairs(analysis, once);
    expect(pairs.slice(0, 2).map(({ a, b, sharedCount }) => [a, b, sharedCount])).toEqual([
      ["mof", "mohrss", 9],
      ["miit", "mof", 3],
    ]);
    expect(pairs.find(({ a, b }) => a === "mep" && b === "miit")?.sharedCount).toBe(1);
  });

  it("join 环境保护部 of 2014 with 生态环境部 of 2021 when asked as of a later date", () => {
    const later = { identityMode: "AS_OF", identityDate: "2021-12-31" } as const;
    const between = (pair: string) =>
      indexPairs(analysis, asked(later)).find(({ a, b }) => `${a} ${b}` === pair)?.sharedCount;
    expect([between("mee mot"), between("mee mwr")]).toEqual([4, 5]);
  });

  it("share no business chain, for the documents name none", () => {
    expect(indexPairs(analysis, asked({ unit: "BUSINESS_CHAIN" }))).toEqual([]);
  });
});
