/** Whatever the schema allows is answered or refused with a code: random operations on every root field. */
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { randomNumbers } from "../../src/analysis/random.js";
import { read } from "../contract/repository.js";
import { QueryMaker } from "../support/queries/any-query.js";
import { askAs } from "../support/running/ask-as.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { claims, inSeconds, SECRET, sign } from "../support/running/tokens.js";

const SEED = Number(process.env.SEED ?? 20_261);
const TIMES = Number(process.env.TIMES ?? 8);
/** Refused before they were executed. */
const UNTRIED = /^(BAD_USER_INPUT|QUERY_TOO_(COSTLY|LARGE|DEEP))$/;

let server: TestServer;
let authorization: string;
beforeAll(async () => {
  server = await startForTests({ AUTH_SECRET: SECRET, MAX_COST: "200000", LOG_LEVEL: "error" });
  authorization = `Bearer ${await sign(claims({ role: "ADMIN", exp: inSeconds(3_600) }))}`;
}, 240_000);
afterAll(() => server?.stop());

it("no operation that the schema allows ends in INTERNAL or a status of 500", async () => {
  const schema = buildSchema(read("schema/public.graphql"));
  const maker = new QueryMaker(schema, randomNumbers(SEED));
  const outcomes = new Map<string, number>();
  const faults: unknown[] = [];
  const kinds = { query: schema.getQueryType()!, mutation: schema.getMutationType()! };
  for (const [kind, type] of Object.entries(kinds))
    for (const field of Object.values(type.getFields()))
      for (let time = 0; time < TIMES; time++) {
        const made = maker.make(kind as keyof typeof kinds, field);
        const { status, body } = await askAs(server.url, authorization, JSON.stringify(made));
        const codes = new Set(body.errors?.map(({ extensions }) => String(extensions.code)) ?? ["answered"]);
        for (const code of codes) outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
        if (status >= 500 || codes.has("INTERNAL"))
          faults.push(JSON.stringify({ status, errors: body.errors, ...made }).slice(0, 2_000));
      }
  const all = [...outcomes].sort();
  process.stdout.write(`${all.map(([code, count]) => `${code} ${count}`).join(", ")}\n`);
  expect(faults).toEqual([]);
  const tried = all.filter(([code]) => !UNTRIED.test(code));
  expect(tried.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(370);
}, 1_200_000);
