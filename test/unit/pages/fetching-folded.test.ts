import { describe, expect, it } from "@jest/globals";
import { fetchFolded } from "../../../web/explorer/data/fetchFolded.js";
import type { Ask } from "../../../web/explorer/data/participations.js";
import type { DrawnQueryVariables } from "../../../web/explorer/generated/operations.js";
import { START, type View } from "../../../web/explorer/view/view.js";

interface Statement {
  readonly body: string;
  readonly project: string;
  readonly chains?: readonly string[];
  readonly document?: string;
}
type Asked = Pick<DrawnQueryVariables, "filter">;

const NOTHING_CUT = { nodesCut: 0, linksCut: 0 };

/** A server with these statements, of which an answer holds the first few that fit the filter. */
function serverOf(statements: readonly Statement[], most = Infinity) {
  const asked: { readonly name: string; readonly filter: Asked["filter"] }[] = [];
  const fits = ({ filter: { bodyIds, chainIds, documentIds } }: Asked, one: Statement) =>
    (!bodyIds || bodyIds.includes(one.body)) &&
    (!chainIds || chainIds.some((id) => one.chains?.includes(id))) &&
    (!documentIds || documentIds.includes(one.document!));
  const ask = async (operation: { name: string }, variables: Asked) => {
    const { filter } = variables;
    asked.push({ name: operation.name, filter });
    const all = statements.filter((one) => fits(variables, one));
    const found = all.slice(0, most);
    const truncated = all.length > most;
    const totals = { nodes: 0, links: 0, nodesCut: 0, linksCut: all.length - found.length };
    const links = found.map((one) => ({
      ...{ source: `BODY:${one.body}`, target: `PROJECT:${one.project}` },
      statements: [
        {
          ...{ id: `${one.body} ${one.project}`, predicate: "LEADS" },
          document: one.document ? { id: one.document, title: one.document } : null,
        },
      ],
    }));
    if (operation.name === "Drawn")
      return { network: { nodes: nodesOf(found), links: [], truncated, totals } };
    const chains = {
      nodes: [...new Set(found.flatMap((one) => one.chains ?? []))]
        .filter((id) => !filter.chainIds || filter.chainIds.includes(id))
        .map((id) => ({ key: `BUSINESS_CHAIN:${id}`, item: { nameZh: id, nameEn: null } })),
      ...{ links: [] as object[], truncated: false, totals: NOTHING_CUT },
    };
    const isChain = new Set(chains.nodes.map(({ key }) => key));
    chains.links = found.flatMap((one) =>
      (one.chains ?? [])
        .map((id) => ({
          target: `BUSINESS_CHAIN:${id}`,
          statements: [{ id: `${one.body} ${one.project}` }],
        }))
        .filter(({ target }) => isChain.has(target)),
    );
    return { projects: { links, truncated, totals }, chains };
  };
  return { ask: ask as unknown as Ask, asked };
}

function nodesOf(found: readonly Statement[]) {
  const count = (ids: readonly string[], id: string) => ids.filter((other) => other === id).length;
  const bodies = found.map(({ body }) => body);
  const projects = [...new Set(found.map(({ project }) => project))];
  return [
    ...[...new Set(bodies)].map((id) => ({
      ...{ key: `BODY:${id}`, entries: count(bodies, id), item: null },
      body: { id, nameZh: id },
    })),
    ...projects.map((id) => ({ key: `PROJECT:${id}`, entries: 1, body: null, item: { nameZh: id } })),
  ];
}

const FOLDED: View = { ...START, mode: "TWO_MODE", unit: "PROJECT", fold: "BUSINESS_CHAIN" };
const keysOf = ({ network }: Awaited<ReturnType<typeof fetchFolded>>) =>
  network.nodes.map(({ key }) => key.replace("BUSINESS_CHAIN", "CHAIN"));

/** Strongest first; the project s belongs to no chain. */
const STATEMENTS: readonly Statement[] = [
  { body: "a", project: "p", chains: ["x"] },
  { body: "a", project: "q", chains: ["x", "y"] },
  { body: "b", project: "q", chains: ["x", "y"] },
  { body: "b", project: "s" },
  { body: "weak", project: "r", chains: ["z"] },
  { body: "weaker", project: "r", chains: ["z"] },
];

describe("a folded network that is seen as a whole", () => {
  it("is asked for once, and says that files have the project without a chain too", async () => {
    const { ask, asked } = serverOf(STATEMENTS);
    const { network, variables, folding } = await fetchFolded(FOLDED, ask);
    expect(asked.map(({ name }) => name)).toEqual(["Drawn", "FoldedByChain"]);
    expect(folding).toMatchObject({ projects: 3, groups: 3, left: 1, filesHoldMore: true });
    expect(variables.filter).not.toHaveProperty("bodyIds");
    expect(network.truncated).toBe(false);
  });

  it("says what the limits cut, and does not count it as without a chain", async () => {
    const { network, folding } = await fetchFolded(FOLDED, serverOf(STATEMENTS, 3).ask);
    expect(network).toMatchObject({ truncated: true, totals: { linksCut: 3 } });
    expect(folding.left).toBe(0);
  });

  it("is cut where only its chains were", async () => {
    const { ask } = serverOf(STATEMENTS);
    const cutting: Ask = async (operation, variables) => {
      const answer = await ask(operation, variables);
      const { chains } = answer as { chains?: object };
      if (chains) Object.assign(chains, { truncated: true, totals: { nodesCut: 4, linksCut: 9 } });
      return answer;
    };
    const { network } = await fetchFolded(FOLDED, cutting);
    expect(network).toMatchObject({ truncated: true, totals: { nodesCut: 4, linksCut: 9 } });
  });
});

describe("a folded network of which something is hidden", () => {
  it("asks for the bodies that are left, and knows the projects without a chain", async () => {
    const { ask, asked } = serverOf(STATEMENTS);
    const answer = await fetchFolded({ ...FOLDED, hidden: ["BODY:a"] }, ask);
    const [bodyIds, more] = [["b", "weak", "weaker"], { left: 1, filesHoldMore: true }];
    expect(keysOf(answer)).toEqual(["BODY:b", "BODY:weak", "BODY:weaker", "CHAIN:x", "CHAIN:y", "CHAIN:z"]);
    expect(asked.at(-1)!.filter).toMatchObject({ bodyIds });
    expect(answer.variables.filter).not.toHaveProperty("chainIds");
    expect(answer.folding).toMatchObject({ groups: 3, ...more });
  });

  it("asks for the chains that are left, so that files have no project without one", async () => {
    const answer = await fetchFolded({ ...FOLDED, hidden: ["BUSINESS_CHAIN:z"] }, serverOf(STATEMENTS).ask);
    expect(keysOf(answer)).toEqual(["BODY:a", "BODY:b", "CHAIN:x", "CHAIN:y"]);
    expect(answer.variables.filter).toMatchObject({ chainIds: ["x", "y"] });
    expect(answer.variables.filter).not.toHaveProperty("bodyIds");
    expect(answer.folding).toMatchObject({ projects: 2, groups: 2, left: 1, filesHoldMore: false });
  });

  it("sends no list that the server would refuse, and says that files hold more", async () => {
    const many = Array.from({ length: 1_002 }, (_, at) => ({ body: `b${at}`, project: "p", chains: ["x"] }));
    const { ask, asked } = serverOf(many);
    const answer = await fetchFolded({ ...FOLDED, hidden: ["BODY:b0"] }, ask);
    expect(asked.every(({ filter }) => !filter.bodyIds)).toBe(true);
    expect(answer.network.nodes).toHaveLength(1_001 + 1);
    expect(answer.folding.filesHoldMore).toBe(true);
    const fewer = await fetchFolded({ ...FOLDED, hidden: ["BODY:b0", "BODY:b1"] }, ask);
    expect(fewer.variables.filter.bodyIds).toHaveLength(1_000);
    expect(fewer.folding.filesHoldMore).toBe(false);
  });
});

describe("the focus of a folded network", () => {
  it("is drawn where it is not among the strongest", async () => {
    const { ask, asked } = serverOf(STATEMENTS, 2);
    const answer = await fetchFolded({ ...FOLDED, focus: ["BODY:weak"] }, ask);
    expect(keysOf(answer)).toEqual(["BODY:weak", "BODY:weaker", "CHAIN:z"]);
    expect(asked[0]!.filter).toMatchObject({ bodyIds: ["weak"] });
    expect(answer.variables.filter).toMatchObject({ chainIds: ["z"] });
    expect(answer.network.truncated).toBe(false);
  });

  it("reaches further by more steps, and from a chain", async () => {
    const { ask } = serverOf(STATEMENTS);
    const near = async (focus: string, hops: number) =>
      keysOf(await fetchFolded({ ...FOLDED, focus: [focus], hops }, ask));
    const joined = [...STATEMENTS, { body: "b", project: "r", chains: ["z"] }];
    expect(await near("BUSINESS_CHAIN:z", 1)).toEqual(["BODY:weak", "BODY:weaker", "CHAIN:z"]);
    const further = { ...FOLDED, focus: ["BODY:weak"], hops: 2 };
    expect(keysOf(await fetchFolded(further, serverOf(joined).ask))).toEqual([
      ...["BODY:a", "BODY:b", "BODY:weak", "BODY:weaker"],
      ...["CHAIN:x", "CHAIN:y", "CHAIN:z"],
    ]);
  });

  it("says how many of its projects have no chain", async () => {
    const { ask } = serverOf([{ body: "alone", project: "s" }, ...STATEMENTS]);
    const answer = await fetchFolded({ ...FOLDED, focus: ["BODY:alone"] }, ask);
    expect(answer.network.nodes).toEqual([]);
    expect(answer.folding).toMatchObject({ groups: 0, left: 1, filesHoldMore: false });
  });

  it("stays within the documents of the filter", async () => {
    const documents = ["in", "out"].map((document) => ({ body: "a", project: document, document }));
    const view: View = {
      ...{ ...FOLDED, fold: "DOCUMENT", documents: ["in"] },
      focus: ["DOCUMENT:in", "DOCUMENT:out"],
    };
    const answer = await fetchFolded(view, serverOf(documents).ask);
    expect(keysOf(answer)).toEqual(["BODY:a", "DOCUMENT:in"]);
  });
});
