import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { at, Desk, each, RESULT } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
  await desk.data(`mutation { recordBody(body: { id: "mohrss", nameZh: "改名部" }) ${RESULT} }`);
}, 240_000);
afterAll(() => desk?.stop());

const pairs = (version: string, fields: string) => `{ coParticipation(first: 1,
  filter: { dataVersion: "${version}", involving: ["mohrss"], bodyIds: ["mohrss", "mca"] }) { nodes { b { ${fields} } } } }`;
const OLD = "中华人民共和国人力资源和社会保障部";

describe("an object in an answer of an older version", () => {
  it("is of that version in its plain fields, whatever is asked in the same request", async () => {
    const both = await desk.data(`{
      old: coParticipation(first: 1, filter: { dataVersion: "1", bodyIds: ["mohrss", "mca"] }) { nodes { b { nameZh } } }
      now: coParticipation(first: 1, filter: { bodyIds: ["mohrss", "mca"] }) { nodes { b { other: nameZh names(limit: 1) { text } ...F } } }
    } fragment F on Body { nameZh }`);
    expect(at(both, "old.nodes.0.b.nameZh")).toBe(OLD);
    expect(at(both, "now.nodes.0.b")).toMatchObject({ other: "改名部", nameZh: "改名部" });
  });

  it.each(["names { text }", "participatesIn { id }", "namesConnection { totalCount }"])(
    "refuses %s, which only the live data have, and says what to ask",
    async (live) => {
      expect(await desk.refusal(pairs("1", `nameZh ${live}`))).toMatchObject({
        code: "NOT_VERSIONED",
        field: expect.stringMatching(/^Body\./),
        message: expect.stringMatching(/is at version 2, and not from version 1\. Leave it out, or ask/),
      });
    },
  );

  it("answers live fields where the version named is the current one, or the inner question has none", async () => {
    expect(at(await desk.field(pairs("2", "names(limit: 1) { text }")), "nodes.0.b.names")).toHaveLength(1);
    const inner = "partners(first: 1) { nodes { partner { names(limit: 1) { text } } } }";
    expect(at(await desk.field(pairs("1", inner)), "nodes.0.b.partners.nodes")).toHaveLength(1);
  });

  it("holds a document and a lineage of that version too", async () => {
    const register = `mutation { registerDocument(document: { id: "egov-speech-2014", title: "新题名" }) ${RESULT} }`;
    await desk.data(register);
    const statements = `shared(first: 1) { nodes { statements { document { title issuers } } } }`;
    const asked = `{ coParticipation(first: 1, filter: { dataVersion: "1" }) { nodes { ${statements} } } }`;
    expect(at(await desk.field(asked), "nodes.0.shared.nodes.0.statements.0.document")).toEqual({
      title: "2013年中央国家机关电子政务转型发展实践",
      issuers: [],
    });
    const lineage = await desk.field(pairs("1", 'lineage { bodies { nameZh } } on(date: "2014") { nameZh }'));
    expect(JSON.stringify(lineage)).toContain(OLD);
    expect(JSON.stringify(lineage)).not.toContain("改名部");
  });
});

describe("a search of an older version", () => {
  const SERVES = "egov-speech-2014:SERVES:national-population-database:population-basic-information";
  const QUOTED = "国家人口信息资源库围绕人口基础信息";
  const quotes = async (version: string) => {
    const asked = `{ search(text: "${QUOTED}", types: [QUOTE], ${version}) {
      dataVersion { number } facets { type count } nodes { type matched document { id } statement { id quote status } } } }`;
    return desk.field(asked);
  };

  it("finds the passages that statements quoted then, and one of the current version those of now", async () => {
    const before = await quotes(`dataVersion: "1"`);
    const { contentHash } = await desk
      .field(`mutation { withdrawStatement(id: "${SERVES}") ${RESULT} }`)
      .then(({ dataVersion }) => dataVersion as unknown as { contentHash: string });
    expect(each(before, "nodes", "type")).toEqual(["QUOTE", "QUOTE"]);
    expect(each(before, "nodes", "matched")).toContain(
      "国家人口信息资源库围绕人口基础信息的建设和服务的业务链",
    );
    expect(each(before, "nodes", "document.id")).toEqual(["egov-speech-2014", "egov-speech-2014"]);
    expect(each(before, "nodes", "statement.id")).toContain(SERVES);
    expect(await quotes(`dataVersion: "1"`)).toEqual(before);
    for (const now of [await quotes("first: 9"), await quotes(`dataVersion: "${contentHash}"`)]) {
      expect(each(now, "nodes", "statement.id")).toEqual([expect.stringContaining(":EXEMPLIFIES:")]);
    }
  });

  it("finds names of that version, without live fields, and refuses a version that does not exist", async () => {
    const asked = (version: string, fields: string) =>
      `{ search(text: "${OLD}", types: [BODY], dataVersion: "${version}") { nodes { body { ${fields} } } } }`;
    expect(at(await desk.field(asked("1", "nameZh")), "nodes.0.body.nameZh")).toBe(OLD);
    expect(await desk.refusal(asked("1", "names { text }"))).toMatchObject({ code: "NOT_VERSIONED" });
    expect(await desk.refusal(asked("99", "id"))).toMatchObject({ code: "DATA_VERSION_NOT_FOUND" });
  });
});
