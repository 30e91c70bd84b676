import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { accessRows, OTHER_FIELDS, type AccessRow } from "../../bin/access.js";
import { read } from "../contract/repository.js";
import type { Service } from "../../src/server/service.js";
import { SOUND } from "../support/queries/sound-arguments.js";
import { documentOf } from "../support/queries/text-places.js";
import { builtProgram, settingsOn } from "../support/running/built.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";

const SCHEMA = read("schema/public.graphql");
const mutations = buildSchema(SCHEMA).getMutationType()!.getFields();

let server: TestServer;
/** The same data, for holders of a token alone. */
let closed: Service;
/** The same on the machine of its user, without tokens. */
let own: Service;

beforeAll(async () => {
  server = await startForTests({ AUTH_SECRET: SECRET });
  closed = await another({ AUTH_SECRET: SECRET, AUTH_ANONYMOUS: "false" });
  own = await another({});
}, 240_000);
afterAll(async () => {
  await Promise.all([closed?.stop(), own?.stop()]);
  await server?.stop();
});

async function another(settings: Record<string, string>): Promise<Service> {
  const { startService } = await builtProgram();
  return startService(await settingsOn(server.database, settings), () => undefined);
}

/** Of things that are not there, so that whoever may do it changes nothing. */
const ARGUMENTS: Readonly<Record<string, object>> = {
  ...SOUND,
  loadBuiltInSet: { id: "egov-speech-2014" },
  undoVersion: { number: 999 },
};
const CASES: Readonly<Record<string, object>> = {
  "withdrawRecords for a data set": { records: [{ kind: "datasets", id: "egov-speech-2014" }] },
  "undoVersion for a version that withdrew a data set, or in which somebody else added one": { number: 1 },
};
const FIELDS: Readonly<Record<string, string>> = {
  [OTHER_FIELDS]:
    "{ bodies(limit: 1) { id } reviewDocuments(first: 1) { totalCount } dataChanges(since: 0) { totalCount } }",
  "ReviewDocument.text": '{ reviewDocument(id: "egov-speech-2014") { text } }',
};

interface Asked {
  path: string;
  body?: string | { query: string; variables?: object };
}

function requestFor({ operation, condition }: AccessRow): Asked {
  const [method, path] = operation.split(" ");
  if (method === "POST") return { path: path!, body: "" };
  if (method === "GET") return { path: path!.replace("{format}", "gexf") };
  const query = FIELDS[operation];
  if (query !== undefined) return { path: "/graphql", body: { query } };
  const isWrite = mutations[operation]!.args.some(({ name }) => name === "dryRun");
  const given = CASES[`${operation} ${condition}`] ?? ARGUMENTS[operation];
  const variables = { ...given, ...(isWrite ? { dryRun: true } : {}) };
  return { path: "/graphql", body: { query: documentOf(mutations[operation]!), variables } };
}

const REFUSALS = ["UNAUTHENTICATED", "FORBIDDEN"];
/** Of requests that do not get as far as a refusal. */
const UNFIT = ["GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "BAD_USER_INPUT", "BAD_REQUEST"];

/** Whether the caller may; what else becomes of the request does not matter. */
async function may(url: string, { path, body }: Asked, role: string | null): Promise<boolean> {
  const headers: Record<string, string> = {};
  if (role !== null) headers.authorization = `Bearer ${await sign(claims({ role }))}`;
  const isFile = typeof body === "string";
  if (body !== undefined) headers["content-type"] = isFile ? "application/octet-stream" : "application/json";
  const sent = body === undefined ? {} : { method: "POST", body: isFile ? body : JSON.stringify(body) };
  const answer = await fetch(url + path, { headers, ...sent });
  const text = await answer.text();
  const codes = [...text.slice(0, 10_000).matchAll(/"code":"([A-Z_]+)"/g)].map(([, code]) => code!);
  expect(codes.filter((code) => UNFIT.includes(code) || code === "INTERNAL")).toEqual([]);
  expect([path, answer.status === 404]).toEqual([path, false]);
  return !codes.some((code) => REFUSALS.includes(code));
}

const LEVELS = ["ANYBODY", "READER", "EDITOR", "ADMIN"];

it.each(
  accessRows(SCHEMA).map((row) => [[row.operation, row.condition].filter(Boolean).join(" "), row] as const),
)("%s is for the roles that docs/access.md says", async (_, row) => {
  const request = requestFor(row);
  const at = LEVELS.indexOf(row.needed);
  const isAtHome = row.condition?.startsWith("at the machine") ?? false;
  const nobody = await may(isAtHome ? own.url : server.url, request, null);
  const held = isAtHome
    ? [true, true, true]
    : await Promise.all(["READER", "EDITOR", "ADMIN"].map((role) => may(server.url, request, role)));
  const found = [await may(closed.url, request, null), nobody, ...held];
  expect(found).toEqual([at === 0, at <= 1, at <= 1, at <= 2, true]);
});
