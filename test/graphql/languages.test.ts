import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startForTests, type TestServer } from "../support/running/server.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";

let server: TestServer;

beforeAll(async () => {
  server = await startForTests({ AUTH_SECRET: SECRET });
});

afterAll(() => server?.stop());

interface Fault {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly wordings?: unknown };
}

async function faultOf(query: string, headers: Record<string, string>): Promise<Fault> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors: Fault[] };
  return errors[0]!;
}

const CHINESE = { "accept-language": "zh-CN,zh;q=0.9,en;q=0.8" };

/** Requests that fail, with their code and what their Chinese says. */
const FAILING: readonly (readonly [string, string, RegExp])[] = [
  [
    '{ body(id: "没有部") { id } commonGround(bodies: ["没有部", "mof"]) { sharedCount } }',
    "BODY_NOT_FOUND",
    /^没有标识或全称为 "没有部" 的机构。(最接近的是：.*。)?请用 resolveNames/,
  ],
  ["{ coParticipation(first: 999) { totalCount } }", "BAD_PAGE_SIZE", /^first 为 999；每次可取 0 至 200 条/],
  [
    '{ coParticipation(filter: { period: { from: "2015", to: "2014" } }) { totalCount } }',
    "BAD_FILTER",
    /^period\.from（2015）晚于 period\.to（2014）。请对调。$/,
  ],
  [
    '{ coParticipation(filter: { dataVersion: "99" }) { totalCount } }',
    "DATA_VERSION_NOT_FOUND",
    /^没有数据版本 "?99"?。当前版本为 1/,
  ],
  [
    "{ coParticipation { total } }",
    "GRAPHQL_VALIDATION_FAILED",
    /^类型“CoParticipationConnection”没有字段“total”。$/,
  ],
  ["{ coParticipation( }", "GRAPHQL_PARSE_FAILED", /^语法错误：此处应为 Name，实为 "\}"。$/],
  [
    'mutation { withdrawStatement(id: "x") { __typename } }',
    "FORBIDDEN",
    /^此操作需要角色 EDITOR。未带令牌的访问者为角色/,
  ],
];

describe("errors", () => {
  it.each(FAILING)(
    "of %s come in Chinese where Chinese is asked, with the same code",
    async (query, code, words) => {
      const chinese = await faultOf(query, CHINESE);
      expect(chinese.message).toMatch(words);
      expect(chinese.extensions.code).toBe(code);
      for (const headers of [{}, { "accept-language": "en-GB,en;q=0.9,zh;q=0.5" }]) {
        const english = await faultOf(query, headers as Record<string, string>);
        expect(english.message).not.toMatch(/[，。：；]/);
        const { wordings: both, ...rest } = chinese.extensions;
        const { wordings, ...extensions } = english.extensions;
        expect(extensions).toEqual(rest);
        expect(both).toEqual({ zh: chinese.message, en: english.message });
        expect(wordings).toEqual("accept-language" in headers ? both : undefined);
      }
    },
  );

  it("of a refused token and of a download come in Chinese too", async () => {
    const refused = await faultOf("{ __typename }", { ...CHINESE, authorization: "Bearer a.b.c" });
    expect([refused.message, refused.extensions.code]).toEqual([
      "此服务器不接受该令牌。请申请新令牌；读取不需要令牌时，可去掉 Authorization 请求头。",
      "UNAUTHENTICATED",
    ]);
    const response = await fetch(`${server.url}/export/nosuch`, { headers: CHINESE });
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect([response.status, error.code]).toEqual([404, "FORMAT_NOT_FOUND"]);
    expect(error.message).toMatch(/^没有网络格式 "nosuch"；可用格式：/);
  });
});

it("why an answer is empty is said in the language asked for, and cited in one", async () => {
  const empty = '{ coParticipation(filter: { period: { to: "1950" } }) { emptyBecause } }';
  const ask = async (query: string, headers: Record<string, string>) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables: { query: empty } }),
    });
    return ((await response.json()) as { data: Record<string, { emptyBecause: string; id: string }> }).data;
  };
  // the second time from the cache
  for (const words of [/^没有陈述符合筛选条件。.*period \(\d+\)。$/, /^No statement meets/].flatMap((one) => [
    one,
    one,
  ]))
    expect(
      (await ask(empty, words.source.startsWith("^No") ? {} : CHINESE)).coParticipation!.emptyBecause,
    ).toMatch(words);
  const cite = "mutation ($query: String!) { cite(query: $query) { id } }";
  const { id } = (await ask(cite, CHINESE)).cite!;
  expect((await ask(cite, {})).cite!.id).toBe(id);
});

describe("the reason why a cited query has no answer now", () => {
  it("comes in Chinese where Chinese is asked", async () => {
    const authorization = `Bearer ${await sign(claims())}`;
    const ask = async (query: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization, ...headers },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as { data: Record<string, { id: string; now: { reason: string } }> };
    };
    await ask(`mutation { recordBody(body: { id: "brief", nameZh: "短命局", kind: OTHER }) { __typename } }`);
    const cite = `mutation { cite(query: "{ body(id: \\"brief\\", required: true) { nameZh } }") { id } }`;
    const { id } = (await ask(cite)).data.cite!;
    await ask(
      `mutation { withdrawRecords(records: [{ kind: bodies, id: "brief" }], reason: "x") { __typename } }`,
    );
    const verify = `{ verifyCitation(id: "${id}") { now { reason } } }`;
    expect((await ask(verify, CHINESE)).data.verifyCitation!.now.reason).toMatch(
      /^没有标识或全称为 "brief" 的机构/,
    );
    expect((await ask(verify)).data.verifyCitation!.now.reason).toMatch(
      /^No body has the id or the exact name "brief"/,
    );
  });
});

it("a warning of a write comes in Chinese where Chinese is asked", async () => {
  const statement = `dataset: "egov-speech-2014", document: "egov-speech-2014", predicate: LEADS, subject: "mof",
    object: "universal-health-security", namedForm: "度支衙门", evidence: DOCUMENT_ONLY`;
  const query = (id: string) =>
    `mutation { proposeStatements(statements: [{ id: "${id}", ${statement} }]) { warnings { message } } }`;
  const warned = async (id: string, headers: Record<string, string>): Promise<string> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", authorization: `Bearer ${await sign(claims())}` },
        ...headers,
      },
      body: JSON.stringify({ query: query(id) }),
    });
    const { data } = (await response.json()) as {
      data: { proposeStatements: { warnings: { message: string }[] } };
    };
    return data.proposeStatements.warnings[0]!.message;
  };
  expect(await warned("zh", CHINESE)).toMatch(/^"mof" 的名称中没有能解释 "度支衙门" 的。/);
  expect(await warned("en", {})).toMatch(/^No name of "mof" explains "度支衙门"\./);
});
