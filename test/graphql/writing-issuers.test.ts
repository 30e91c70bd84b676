import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { checkGraph } from "../../src/services/data/check.js";
import { ADMIN, Desk, each, RESULT } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

const REGISTER = `mutation M($document: DocumentInput!, $dataset: ID) {
  registerDocument(document: $document, dataset: $dataset) ${RESULT} }`;
const NOTICE = { id: "notice", title: "关于某事的通知", number: "财发〔2015〕1号", publishedOn: "2015-02" };
const MOF = { namedForm: "财政部", body: "mof" };
const MCA = { namedForm: "民政部", body: "mca" };
const UNKNOWN = { namedForm: "某某局", body: null };

const issuedBy = async () =>
  each(
    await desk.field(`{ document(id: "notice") { issuedBy(sort: [{ id: ASC }]) { id } } }`),
    "issuedBy",
    "id",
  );
const pairs = async () =>
  (
    await desk.field(
      `{ coParticipation(unit: DOCUMENT, filter: { documentIds: ["notice"] }) { totalCount nodes { a { id } b { id } } } }`,
    )
  ).totalCount;
const issuerFindings = async () => {
  const { rules } = await checkGraph(desk.seeded.ready.graph);
  return rules.find(({ rule }) => rule.startsWith("every issuer"))!.findings;
};

describe("a document registered with its issuers", () => {
  it("is issued by them from then on, in the same version and in a data set of its own", async () => {
    const written = await desk.field(REGISTER, { document: { ...NOTICE, issuers: [MOF, MCA, UNKNOWN] } });
    expect(each(written, "changes", "kind").sort()).toEqual([
      "datasets",
      "documents",
      "statements",
      "statements",
    ]);
    expect(await issuedBy()).toEqual(["mca", "mof"]);
    expect(await pairs()).toBe(1);
    expect(
      await desk.field(`{ statement(id: "notice:ISSUED:mof:notice") { status dataset { nameZh } } }`),
    ).toEqual({ status: "ACCEPTED", dataset: { nameZh: NOTICE.title } });
    const again = await desk.field(REGISTER, { document: { ...NOTICE, issuers: [MOF, MCA, UNKNOWN] } });
    expect(again.changes).toEqual([]);
    const url = await desk.field(REGISTER, { document: { id: "notice", url: "https://example.org/1" } });
    expect(url.changes).toMatchObject([{ kind: "documents", columns: ["url"] }]);
  });

  it("states a further issuer, and no longer one that it does not name any more", async () => {
    const miit = { namedForm: "工信部", body: "miit" };
    await desk.data(REGISTER, { document: { id: "notice", issuers: [MOF, miit] } });
    expect(await issuedBy()).toEqual(["miit", "mof"]);
    expect(await pairs()).toBe(1);
  });

  it("names a body no longer once the statement is withdrawn, and keeps the named form", async () => {
    await desk.data(`mutation { withdrawStatement(id: "notice:ISSUED:miit:notice") ${RESULT} }`);
    expect(await issuedBy()).toEqual(["mof"]);
    expect(await desk.field(`{ document(id: "notice") { issuers } }`)).toEqual({
      issuers: ["财政部", "工信部"],
    });
    expect(await issuerFindings()).toEqual([]);
  });

  it("is filed under the data set that is given, which must exist", async () => {
    const document = { ...NOTICE, id: "second", issuers: [MOF] };
    expect(await desk.refusal(REGISTER, { document, dataset: "nowhere" })).toMatchObject({
      code: "BAD_RECORD",
      message: expect.stringContaining('"nowhere"'),
    });
    await desk.data(REGISTER, { document, dataset: "egov-speech-2014" });
    expect(await desk.field(`{ statement(id: "second:ISSUED:mof:second") { dataset { id } } }`)).toEqual({
      dataset: { id: "egov-speech-2014" },
    });
    await desk.data(`mutation { withdrawDataset(id: "notice") ${RESULT} }`, {}, ADMIN);
    expect(await issuedBy()).toEqual([]);
    expect(await issuerFindings()).toEqual([]);
  });
});
