import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkGraph } from "../../src/services/data/check.js";
import { ADMIN, at, CLAIM, Desk, PROPOSE, READER, RESULT } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

type Named = [kind: string, id: string];
const WITHDRAW = `mutation W($records: [RecordInput!]!, $try: Boolean) { withdrawRecords(records: $records, dryRun: $try) ${RESULT} }`;
const input = (records: Named[]) => ({ records: records.map(([kind, id]) => ({ kind, id })) });
const withdraw = (...records: Named[]) => desk.field(WITHDRAW, input(records), ADMIN);
const refusedToWithdraw = (...records: Named[]) => desk.refusal(WITHDRAW, input(records));
const UNDO = `mutation U($number: Int!) { undoVersion(number: $number) ${RESULT} }`;
const undo = (number: unknown) => desk.field(UNDO, { number }, ADMIN);
const refusedToUndo = (number: unknown) => desk.refusal(UNDO, { number });
const write = (call: string) => desk.field(`mutation { ${call} ${RESULT} }`);
const numberOf = (result: unknown) => at(result, "dataVersion.number");
const hash = async () =>
  at(await desk.field("{ meta { dataVersion { contentHash } } }"), "dataVersion.contentHash");
const dependents = (kind: string, id: string) =>
  desk.field(`{ dependents(kind: ${kind}, id: "${id}") { totalCount nodes { kind id } } }`);

const SPEECH = "egov-speech-2014";
const GUIDES = `${SPEECH}:GUIDES:plan-egov-12th-five-year:transformation-goal`;
const AIMS = `${SPEECH}:AIMS_AT:universal-health-security:goal-universal-health-security`;

describe("withdrawing", () => {
  it.each([
    ["names", "mof/财政部"],
    ["successions", "aqsiq.cfda.2013-03-14"],
    ["affiliations", "acfrc.part-of.cpc-central-committee"],
    ["statements", GUIDES],
  ])(
    "takes one of the %s out, to which nothing refers, and undoing brings it back whole",
    async (kind, id) => {
      const before = await hash();
      expect(await dependents(kind, id)).toEqual({ totalCount: 0, nodes: [] });
      const gone = await withdraw([kind, id]);
      expect(gone.changes).toMatchObject([{ kind, id, action: "WITHDRAWN" }]);
      expect(await hash()).not.toBe(before);
      expect(await refusedToWithdraw([kind, id])).toMatchObject({ code: "RECORD_NOT_FOUND", kind, id });
      expect((await undo(numberOf(gone))).changes).toMatchObject([{ kind, id, action: "ADDED" }]);
      expect(await hash()).toBe(before);
    },
  );

  it.each([
    ["bodies", "mof", "names"],
    ["documents", SPEECH, "statements"],
    ["projects", "universal-health-security", "statements"],
    ["chains", "population-basic-information", "statements"],
    ["goals", "goal-universal-health-security", "statements"],
    ["transformations", "transformation-goal", "statements"],
    ["plans", "plan-egov-12th-five-year", "statements"],
    ["datasets", SPEECH, "statements"],
  ])("refuses one of the %s while others refer to it, and lists those", async (kind, id, first) => {
    const before = await desk.version();
    const { totalCount, nodes } = await dependents(kind, id);
    expect(Number(totalCount)).toBeGreaterThan(0);
    expect(at(nodes, "0.kind")).toBe(first);
    const refusal = await desk.refusal(WITHDRAW, input([[kind, id]]), ADMIN);
    expect(refusal).toMatchObject({
      ...{ code: "RECORD_IN_USE", kind, id, total: totalCount },
      message: expect.stringMatching(/while other records refer to it: .*dependents\(kind: /),
    });
    const listed = at(refusal, "usedBy") as unknown[];
    expect(listed.slice(0, 25)).toEqual((nodes as unknown as unknown[]).slice(0, listed.length));
    expect(await desk.version()).toBe(before);
  });

  it("takes a record out together with what refers to it, and tries that before", async () => {
    const records: Named[] = [
      ["goals", "goal-universal-health-security"],
      ["statements", AIMS],
    ];
    const before = await hash();
    const tried = await desk.field(WITHDRAW, { ...input(records), try: true });
    expect(tried).toMatchObject({ changes: [{ id: records[0]![1] }, { id: AIMS }] });
    expect(await hash()).toBe(before);
    const gone = await withdraw(...records);
    expect(numberOf(gone)).toBe(Number(numberOf(tried)) + 1);
    expect(gone).toMatchObject({ dataVersion: { reason: `Withdrawn: goals ${records[0]![1]} and 1 more` } });
    await undo(numberOf(gone));
    expect(await hash()).toBe(before);
  });

  it("keeps a body that a document names as its issuer, though no statement does", async () => {
    await write(`recordBody(body: { id: "issuer", nameZh: "发文办", kind: OTHER })`);
    await write(
      `registerDocument(document: { id: "issued", title: "通知", issuers: [{ namedForm: "发文办", body: "issuer" }] })`,
    );
    const users = (await dependents("bodies", "issuer")).nodes as unknown as { kind: string }[];
    expect(users).toContainEqual({ kind: "documents", id: "issued" });
    expect(await refusedToWithdraw(["bodies", "issuer"])).toMatchObject({ code: "RECORD_IN_USE" });
  });

  it("is for editors, and for data sets for administrators", async () => {
    expect(await desk.refusal(WITHDRAW, input([["names", "mof/财政部"]]), READER)).toMatchObject({
      code: "FORBIDDEN",
      needed: "EDITOR",
    });
    await write(
      `recordDataset(dataset: { id: "mine", nameZh: "我的编码", licence: "CC-BY-4.0", citation: "me" })`,
    );
    expect(await refusedToWithdraw(["datasets", "mine"])).toMatchObject({
      code: "FORBIDDEN",
      needed: "ADMIN",
    });
    expect((await withdraw(["datasets", "mine"])).changes).toMatchObject([{ action: "WITHDRAWN" }]);
  });
});

describe("a data set", () => {
  it("is recorded, and takes the statements of a new document", async () => {
    expect(await desk.refusal(`mutation { recordDataset(dataset: { id: "half" }) ${RESULT} }`)).toMatchObject(
      {
        code: "BAD_RECORD",
      },
    );
    const added = await write(
      `recordDataset(dataset: { id: "coding-2026", nameZh: "2026年编码", licence: "CC-BY-4.0", citation: "Coding 2026" })`,
    );
    await desk.data(PROPOSE, { statements: [{ ...CLAIM, id: "filed", dataset: "coding-2026" }] });
    expect(await desk.field(`{ dataset(id: "coding-2026") { nameZh licence citation } }`)).toEqual({
      ...{ nameZh: "2026年编码", licence: "CC-BY-4.0", citation: "Coding 2026" },
    });
    expect(await desk.refusal(UNDO, { number: numberOf(added) }, ADMIN)).toMatchObject({
      code: "RECORD_IN_USE",
      usedBy: [{ kind: "statements", id: "filed" }],
    });
  });
});

describe("undoing", () => {
  it("takes back an addition, a change and a merge, one after the other", async () => {
    const start = await hash();
    const added = await write(`recordBody(body: { id: "twin", nameZh: "孪生办", kind: OTHER })`);
    const changed = await write(`recordBody(body: { id: "twin", nameZh: "孪生委" })`);
    const merged = await write(`mergeDuplicate(duplicate: "twin", survivor: "mof")`);
    expect(await refusedToUndo(numberOf(added))).toMatchObject({
      code: "VERSION_CONFLICT",
      message: expect.stringMatching(/version \d+ changed "twin" \(bodies\) after it/),
      changed: [{ kind: "bodies", id: "twin", version: numberOf(merged) }],
    });
    await undo(numberOf(merged));
    expect(await desk.field(`{ body(id: "twin") { nameZh } }`)).toEqual({ nameZh: "孪生委" });
    await undo(numberOf(changed));
    await undo(numberOf(added));
    expect(await hash()).toBe(start);
  });

  it("takes back an undoing, and says which numbers there are", async () => {
    const added = await write(`recordChain(chain: { id: "redo", nameZh: "重做链" })`);
    const undone = await undo(numberOf(added));
    expect(undone).toMatchObject({ dataVersion: { reason: `Version ${String(numberOf(added))} undone` } });
    await undo(numberOf(undone));
    expect(await desk.field(`{ businessChain(id: "redo") { nameZh } }`)).toEqual({ nameZh: "重做链" });
    expect(await refusedToUndo(9_999)).toMatchObject({ code: "DATA_VERSION_NOT_FOUND" });
    expect(await refusedToUndo(1)).toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|VERSION_CONFLICT/),
    });
  });

  it("is refused where later records refer to what it would take out", async () => {
    const added = await write(`recordProject(project: { id: "p-used", nameZh: "被用工程" })`);
    await desk.data(PROPOSE, { statements: [{ ...CLAIM, id: "uses", object: "p-used" }] });
    expect(await refusedToUndo(numberOf(added))).toMatchObject({
      code: "RECORD_IN_USE",
      usedBy: [{ kind: "statements", id: "uses" }],
    });
  });
});

describe("the history of one record", () => {
  const history = (kind: string, id: string) =>
    desk.field(
      `{ history(kind: ${kind}, id: "${id}") { totalCount nodes { action columns before after dataVersion { by reason } } } }`,
    );

  it("tells what was done to it, by whom and why, before and after", async () => {
    await write(`recordChain(chain: { id: "told", nameZh: "链" }, reason: "first")`);
    await write(`recordChain(chain: { id: "told", nameEn: "Chain" }, reason: "translated")`);
    const gone = await desk.field(
      `mutation { withdrawRecords(records: [{ kind: chains, id: "told" }], reason: "wrong") ${RESULT} }`,
    );
    await undo(numberOf(gone));
    const one = { id: "told", nameZh: "链", nameEn: null };
    const two = { ...one, nameEn: "Chain" };
    const by = "editor";
    expect(await history("chains", "told")).toMatchObject({
      totalCount: 4,
      nodes: [
        { action: "ADDED", before: null, after: one, dataVersion: { by, reason: "first" } },
        {
          action: "CHANGED",
          columns: ["nameEn"],
          before: one,
          after: two,
          dataVersion: { by, reason: "translated" },
        },
        { action: "WITHDRAWN", before: two, after: null, dataVersion: { by, reason: "wrong" } },
        { action: "ADDED", before: null, after: two, dataVersion: { by: "admin" } },
      ],
    });
    expect(await history("names", "mof/财政部")).toMatchObject({ totalCount: 3 });
  });

  it("is an error for an id that never was, as what refers to it is", async () => {
    const unknown = { code: "RECORD_NOT_FOUND", kind: "chains", id: "Told" };
    expect(await desk.refusal(`{ history(kind: chains, id: "Told") { totalCount } }`)).toMatchObject(unknown);
    expect(await desk.refusal(`{ dependents(kind: chains, id: "Told") { totalCount } }`)).toMatchObject(
      unknown,
    );
  });
});

describe("after all of it", () => {
  it("the graph is sound", async () => {
    const { rules } = await checkGraph(desk.seeded.ready.graph);
    expect(rules.filter(({ state }) => state === "BROKEN")).toEqual([]);
  });
});
