import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CitationRepository } from "../../src/store/citation-repository.js";
import { citationId } from "../../src/domain/citation.js";
import { citeAt, verifyAt } from "../support/files/citing.js";
import { at, Desk, RESULT } from "../support/running/desk.js";

let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
}, 240_000);
afterAll(() => desk?.stop());

const write = (call: string) => desk.data(`mutation { ${call} ${RESULT} }`);
const refused = (call: string) => desk.refusal(`mutation { ${call} ${RESULT} }`);
const idOf = async (name: string) => at(await desk.field(`{ body(id: "${name}") { id } }`), "id");

/** An alias of the Ministry of Civil Affairs. */
const alias = (text: string, rest = "") =>
  `addBodyName(name: { body: "mca", text: "${text}", kind: ALIAS, language: "zh" ${rest} }`;

describe("the own names of a body", () => {
  it("find it by body(id:) and resolveNames, without a record of their own", async () => {
    await write(`recordBody(body: { id: "data-bureau", nameZh: "国家数据管理署", shortZh: "数管署",
      nameEn: "National Data Administration Agency", kind: OTHER, establishedOn: "2013" })`);
    const names = ["国家数据管理署", "数管署", "National Data Administration Agency"];
    expect(await Promise.all(names.map(idOf))).toEqual(Array(3).fill("data-bureau"));
    const resolved = await desk.field(
      `{ resolveNames(names: ${JSON.stringify(names)}, asOf: "2014") { match { matchedForm how body { id } } } }`,
    );
    expect(resolved).toEqual(
      names.map((matchedForm) => ({ match: { matchedForm, how: "EXACT", body: { id: "data-bureau" } } })),
    );
  });

  it("follow the body's record, while a recorded name keeps its own dates", async () => {
    await write(`recordBody(body: { id: "data-bureau", shortZh: "数据署" })`);
    expect(await idOf("数据署")).toBe("data-bureau");
    expect(await desk.refusal(`{ body(id: "数管署") { id } }`)).toMatchObject({ code: "BODY_NOT_FOUND" });
    await write(
      `addBodyName(name: { body: "data-bureau", text: "数据署", kind: SHORT, language: "zh", to: "2015" })`,
    );
    const outdated = `{ resolveNames(names: ["数据署"], asOf: "2017") { match { outdated } } }`;
    expect(await desk.field(outdated)).toEqual([{ match: { outdated: true } }]);
  });
});

describe("a name that another body carries at the same time", () => {
  const mof = { id: "mof", nameZh: "中华人民共和国财政部" };

  it.each([
    ["an alias", alias("财政部") + ")", [mof]],
    ["another spelling of it", alias("財政部") + ")", [mof]],
    ["the name of a new body", `recordBody(body: { id: "mof-2", nameZh: "财政部", kind: OTHER })`, [mof]],
    [
      "the own name of a body",
      alias("国家数据管理署") + ")",
      [{ id: "data-bureau", nameZh: "国家数据管理署" }],
    ],
  ])("is refused as %s, keeping nothing", async (_, call, holders) => {
    const before = await desk.version();
    expect(await refused(call)).toMatchObject({
      code: "NAME_TAKEN",
      message: expect.stringMatching(/is already the name of .*allowShared: true/),
      holders,
    });
    expect(await desk.version()).toBe(before);
    expect(await idOf("财政部")).toBe("mof");
  });

  it("is taken on dates on which the other did not carry it, and for a body that had it already", async () => {
    await write(
      `recordBody(body: { id: "old-office", nameZh: "旧办", kind: OTHER, establishedOn: "1990", abolishedOn: "2000" })`,
    );
    await write(alias("旧办", `, from: "2005"`) + ")");
    await write(`recordBody(body: { id: "mof", verified: true })`);
    const later = await refused(`recordBody(body: { id: "old-office", abolishedOn: "2010" })`);
    expect(later).toMatchObject({
      code: "NAME_TAKEN",
      message: expect.stringContaining("or the body's dates"),
    });
  });

  it("is refused for a project and a chain too, unless it is said to be shared", async () => {
    const project = `recordProject(project: { id: "p-same", nameZh: "国家人口信息资源库" }`;
    expect(await refused(project + ")")).toMatchObject({
      code: "NAME_TAKEN",
      holders: [{ id: expect.any(String) }],
    });
    const chain = `recordChain(chain: { id: "c-same", nameZh: "人口基础信息的建设和服务" }`;
    expect(await refused(chain + ")")).toMatchObject({ code: "NAME_TAKEN" });
    await write(project + ", allowShared: true)");
    await write(`recordProject(project: { id: "p-same", startedOn: "2014" })`);
  });
});

describe("a citation made by name", () => {
  const query = `{ body(id: "财政部") { id nameZh } coParticipation(filter: { involving: ["公安部"], chainIds: ["人口基础信息的建设和服务"] }) { totalCount } }`;
  const names = [
    { kind: "bodies", name: "公安部", id: "mps" },
    { kind: "bodies", name: "财政部", id: "mof" },
    { kind: "chains", name: "人口基础信息的建设和服务", id: "population-basic-information" },
  ];
  const graph = () => desk.seeded.ready.graph;

  it("asks about the same records after another body took the name, and says which they are", async () => {
    const cited = await citeAt(desk, query);
    const kept = await desk.field(`{ citation(id: "${cited.id}") { names { kind name id } } }`);
    expect(at(kept, "names")).toEqual(names);
    await write(alias("财政部", "") + ", allowShared: true)");
    expect(await desk.refusal(`{ body(id: "财政部") { id } }`)).toMatchObject({ code: "NAME_AMBIGUOUS" });
    const same = { state: "IDENTICAL", identical: true, reason: null };
    expect(await verifyAt(desk, cited.id)).toMatchObject({ asCited: same, now: same });
  });

  it("does so where it was stored without its names, and where its version is not here", async () => {
    const cited = await citeAt(desk, query.replace("财政部", "mof"));
    const repository = new CitationRepository(graph());
    const one = (await repository.find(cited.id))!;
    const earlier = { ...one, query: query.replace("id nameZh", "nameZh") };
    const elsewhere = {
      ...earlier,
      dataVersion: { ...one.dataVersion, contentHash: "f".repeat(64) },
      names: [...one.names, { kind: "bodies" as const, name: "财政部", id: "mof" }],
    };
    const versionOne = (await desk.field(
      `{ dataVersions(where: { number: { eq: 1 } }) { contentHash at } }`,
    )) as unknown as { contentHash: string; at: string }[];
    const stored = { ...earlier, dataVersion: { number: 1, ...versionOne[0]! } };
    const ids = await Promise.all(
      [stored, elsewhere].map(async (each) => (await repository.keep({ ...each, id: citationId(each) }))!.id),
    );
    await graph().driver.executeQuery("MATCH (one:Citation {id: $id}) REMOVE one.names", { id: ids[0] });
    expect((await repository.find(ids[0]!))!.names).toEqual([]);
    const [before, absent] = await Promise.all(ids.map((id) => verifyAt(desk, id)));
    expect(before!.now).toMatchObject({ state: expect.stringMatching(/IDENTICAL|DIFFERENT/), reason: null });
    expect(absent).toMatchObject({ asCited: { state: "VERSION_NOT_HERE" }, now: { state: "DIFFERENT" } });
  });
});
