import { describe, expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { selectRows } from "../../src/analysis/index/selection.js";
import { LEAD } from "../../src/analysis/index/statement-table.js";
import { allSteps } from "../../src/analysis/steps.js";
import type { StatementRecord } from "../../src/domain/records.js";
import { checkGraph } from "../../src/services/data/check.js";
import { NamedRecords } from "../../src/domain/named-records.js";
import { readFilter, type ParticipationFilter } from "../../src/services/questions/filter.js";
import { CurrentCollaboration } from "../../src/services/data/current-collaboration.js";
import { commit } from "../../src/services/writing/commit.js";
import { readRecords } from "../../src/store/record-repository.js";
import { codingTable, COLUMNS, toCsv, type Row } from "../support/records/coding-table.js";
import { workbook } from "../support/records/tables.js";
import { ImportBench } from "../support/records/import-bench.js";
import { takeTable } from "../support/records/take-table.js";

const bench = new ImportBench("SEEDED");

const takeText = (text: string | Buffer, by = "coder", located = false) =>
  takeTable(bench.graph, text, { by, located });

const NOTICE: Row = {
  ...{ title: "关于共享的通知", number: "测发〔2014〕1号", date: "2014-05-29", issuers: "财政部" },
  ...{ project: "工程", chain: "", body: "财政部", role: "牵头", quote: "" },
};
const rows = (...given: Partial<Row>[]) => toCsv(given.map((one) => ({ ...NOTICE, ...one })));
const takeRows = (...given: Partial<Row>[]) => takeText(rows(...given));
const reasons = ({ refusals }: Awaited<ReturnType<typeof takeText>>) =>
  refusals.map(({ line, column, reason }) => `${line} ${column}: ${reason}`);

async function mine() {
  const { statements, documents } = await bench.graph.read((transaction) =>
    readRecords(transaction, "statements", "documents"),
  );
  const own = statements.filter(({ dataset }) => dataset === "mine");
  const proposed = own.filter(({ subject }) => subject === null);
  return { statements: own.filter(({ subject }) => subject !== null), proposed, documents };
}

const NOBODY = "无此机构管理委员会";

/** Number of distinct claims in rows: one for each body's role, each chain served and each issuer. */
function claimsOf(list: readonly Row[]): number {
  const claims = list.flatMap(({ title, body, role, project, chain, issuers }) => [
    ...(body === NOBODY ? [] : [[title, body, ["牵头", "主办", "LEAD"].includes(role), project]]),
    ...(chain ? [[title, project, chain]] : []),
    ...issuers.split(/[、;\s]+/).map((issuer) => [title, "issued by", issuer]),
  ]);
  return new Set(claims.map((claim) => claim.join("|"))).size;
}

describe("a coding table of 300 documents in which one row of twenty is wrong", () => {
  it("is imported except for the wrong rows, is complete once they are corrected, and changes nothing a third time", async () => {
    const { rows: all, broken } = codingTable(300, 7);
    expect([all.length > 1_000, broken.length > 50]).toEqual([true, true]);
    const wrong = new Set(broken.map(({ at }) => at));
    // a row whose body is nobody still names its document, issuers and chain
    const taken = all.filter(({ body }, at) => !wrong.has(at) || body === NOBODY);
    const first = await takeText(toCsv(all));
    expect(first.rows).toBe(all.length);
    expect(first.refusals.map(({ line, column }) => ({ line, column }))).toEqual(
      broken.map(({ line, column }) => ({ line, column })),
    );
    expect((await mine()).statements).toHaveLength(claimsOf(taken));
    expect((await mine()).proposed.length).toBeGreaterThan(0);

    const back = parse(first.toMend!, { columns: true, bom: true }) as unknown as (Row & {
      reason: string;
    })[];
    expect(back.map(({ reason }) => reason)).toEqual(first.refusals.map(({ reason }) => reason));
    const mended = back.map((row, at) => ({ ...row, ...broken[at]!.mended }));
    const second = await takeText(toCsv(mended, [...COLUMNS, "reason"]));
    expect(second).toMatchObject({ refused: 0, toMend: null });
    const whole = all.map((row, at) => broken.find((one) => one.at === at)?.mended ?? row);
    expect((await mine()).statements).toHaveLength(claimsOf(whole));
    expect((await mine()).proposed).toEqual([]);

    expect(await takeText(toCsv(whole), "another")).toMatchObject({ refused: 0, versions: null });
    const cells = parse(toCsv(whole));
    for (const dress of [Buffer.from(`\ufeff${toCsv(whole)}`, "utf16le"), workbook(cells)])
      expect(await takeText(dress)).toMatchObject({ refused: 0, versions: null });
    expect(await takeText(toCsv(whole.slice().reverse()))).toMatchObject({ refused: 0 });
    expect((await mine()).statements).toHaveLength(claimsOf(whole));
    expect(await checkGraph(bench.graph)).toMatchObject({ ok: true });
  }, 240_000);
});

describe("a row of a coding table", () => {
  it.each(["牵头", "主办", "LEAD", "lead", "参与", "参建", "配合", "协办", "Participant"])(
    "may call the role %s",
    async (role) => {
      await takeRows({ role, issuers: "" });
      const leads = ["牵头", "主办", "LEAD", "lead"].includes(role);
      expect((await mine()).statements.map(({ predicate }) => predicate)).toEqual([
        leads ? "LEADS" : "PARTICIPATES_IN",
      ]);
    },
  );

  it("names the body as it was named on the date of its document", async () => {
    // 卫生部 until March 2013, 国家卫生和计划生育委员会 until March 2018
    await takeRows(
      { body: "卫生部", date: "2012-05-01", issuers: "" },
      { number: "2", body: "卫计委", issuers: "" },
    );
    expect((await mine()).statements.map(({ subject }) => subject).sort()).toEqual(["moh", "nhfpc"]);
  });

  it("with an ambiguous name is refused with all candidates", async () => {
    const report = await takeRows({ body: "MOC" });
    expect(reasons(report)).toEqual([
      expect.stringMatching(/^2 body: body "MOC" is ambiguous on 2014-05-29: \S+ \(MOC\)/),
    ]);
    expect(report.toMend).toContain("is ambiguous on 2014-05-29");
    expect((await mine()).proposed).toMatchObject([
      { namedForm: "MOC", predicate: "LEADS", status: "PROPOSED" },
    ]);
  });

  it("is refused when an issuer is unknown", async () => {
    expect(reasons(await takeRows({ issuers: "财政部、无此机构管理委员会" }))).toEqual([
      expect.stringMatching(/^2 issuers: issuer "无此机构管理委员会" is no body on 2014-05-29/),
    ]);
  });

  it("is refused when it contradicts an earlier row about its document", async () => {
    const report = await takeRows(
      {},
      { body: "公安部", issuers: "公安部" },
      { body: "公安部", date: "2014-05-30" },
      { body: "公安部" },
    );
    expect(reasons(report)).toEqual([
      '3 issuers: issuers of 测发〔2014〕1号 is "财政部" in line 2',
      '4 date: date of 测发〔2014〕1号 is "2014-05-29" in line 2',
    ]);
  });

  it("is refused when a cell used in ids is too long", async () => {
    const report = await takeRows({ title: "长".repeat(401) }, { chain: "链" });
    expect(reasons(report)).toEqual(["2 title: title is longer than 400 characters"]);
    expect(report.versions).not.toBeNull();
  });

  it("creates no data set and no version when no row is valid", async () => {
    expect(await takeRows({ role: "?" })).toMatchObject({ versions: null, refused: 1 });
  });

  it("may name several issuers: each has issued the document, the first leads; a filter leaves out what an office signed", async () => {
    await takeRows({ issuers: "公安部办公厅、财政部 民政部;Ministry of Science and Technology" });
    const { statements, documents } = await mine();
    const issuers = documents.find(({ number }) => number === NOTICE.number)!.issuers.map(({ body }) => body);
    expect(issuers).toEqual(["mps", "mof", "mca", "most"]);
    expect(
      statements
        .filter(({ predicate }) => predicate === "ISSUED")
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual([...issuers].sort());
    const current = new CurrentCollaboration(bench.graph);
    await current.refresh();
    const { collaboration } = current.current;
    const { issuances, bodies } = collaboration.records;
    const leading = bodies.filter((_, at) =>
      issuances.body
        .subarray(0, issuances.length)
        .some((body, row) => body === at && issuances.role[row] === LEAD),
    );
    expect(leading.map(({ id }) => id)).toEqual(["mps"]);

    const offices = statements.filter(({ rolledUp }) => rolledUp === "OFFICE");
    expect(offices.map(({ namedForm }) => namedForm)).toEqual(["公安部办公厅"]);
    const named = new NamedRecords();
    const counted = (filter: ParticipationFilter) => {
      const { selection } = readFilter({ collaboration, named }, "DOCUMENT", filter);
      return allSteps(selectRows(collaboration, selection)).rows.length;
    };
    expect(counted({ datasetIds: ["mine"] })).toBe(4);
    expect(counted({ datasetIds: ["mine"], excludeOffices: true })).toBe(3);
  });

  it("keeps the review of its claim, and other stored columns of its document", async () => {
    await takeRows({ quote: "财政部牵头" });
    const { statements, documents } = await mine();
    const document = {
      ...documents.find(({ number }) => number === NOTICE.number)!,
      url: "https://example.org/1",
      length: 99,
    };
    const review = {
      status: "REJECTED" as const,
      reviewedAt: "2026-01-02T00:00:00Z",
      reviewedBy: "reviewer",
    };
    const upserts = {
      documents: [document],
      statements: statements.map((one): StatementRecord => ({ ...one, ...review })),
    };
    await commit(bench.graph, { by: "reviewer", reason: "review" }, () => ({ upserts, withdrawals: [] }));
    expect(await takeRows({ quote: "财政部牵头" })).toMatchObject({ versions: null });
    await takeRows({ quote: "由财政部牵头" });
    expect((await mine()).statements.map(({ status, quote }) => [status, quote])).toContainEqual([
      "REJECTED",
      "由财政部牵头",
    ]);
  });
});

describe("a coding table", () => {
  it("may lack optional columns", async () => {
    const columns = COLUMNS.filter((one) => !["number", "chain", "quote"].includes(one));
    await takeText(toCsv([NOTICE], columns));
    expect((await mine()).documents.map(({ id }) => id)).toContain("关于共享的通知 (2014-05-29)");
    const refused = reasons(await takeText(toCsv([NOTICE], columns), "coder", true));
    expect(refused).toEqual(["2 quote: quote is empty; give one, or import without --located"]);
  });
});
