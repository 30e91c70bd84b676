import path from "node:path";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { testDatabase, type TestDatabase, WORKER_HOME } from "../support/running/managed.js";
import { xietong } from "../support/running/program.js";

let database: TestDatabase;
const files = mkdtempSync(path.join(os.tmpdir(), "xietong-cited-"));
const environment = { XIETONG_HOME: WORKER_HOME };
const run = (...argv: string[]) => xietong(argv, { environment });
const QUERY = `query Named($first: Int) { meta { counts { businessChains } } bodyRanking(first: $first) { totalCount } }`;
const RESULT = "[0-9a-f]{64}";

let id = "";
/** Hash of the answer, as it was printed when it was cited. */
let cited = "";

beforeAll(async () => {
  database = await testDatabase("SEEDED");
}, 240_000);

afterAll(async () => {
  await database.stop();
  rmSync(files, { recursive: true, force: true });
});

describe("cite", () => {
  it("prints only the citation on standard output, and how to verify it on standard error", async () => {
    const argv = ["cite", "-", "--variables", `{"first": 1}`, "--title", "业务链与机构"];
    const { code, stdout, stderr } = await xietong(argv, { environment, input: QUERY });
    expect(code).toBe(0);
    const [, found] =
      /^\[1\] 协同\. 业务链与机构: 数据版本 1（[0-9a-f]{12}），引用 ([0-9a-v]{16})\[DS\]\. \d{4}\.\n$/.exec(
        stdout,
      ) ?? [];
    id = found!;
    cited = new RegExp(RESULT).exec(stderr)?.[0] ?? "";
    expect(stderr).toMatch(
      new RegExp(`引用 ${id}，数据版本 1，结果 SHA-256 ${RESULT}。核验：npx xietong verify ${id}\n$`),
    );
  });

  it("takes a file, a style and the other language, and gives the same citation for the same query", async () => {
    const file = path.join(files, "q.graphql");
    writeFileSync(
      file,
      `# the same, written otherwise\n${QUERY.replace("Named", "Other").replace(/ /g, "\n")}`,
    );
    const same = ["--variables", `{"first": 1}`, "--lang", "en"];
    const { stdout, stderr } = await run("cite", file, "--style", "BIBTEX", ...same);
    expect(stdout).toMatch(new RegExp(`^@misc\\{xietong_${id}, title=\\{业务链与机构\\}`));
    expect(stderr).toMatch(new RegExp(`^Citation ${id}, data version 1, answer SHA-256 ${RESULT}\\.`));
    const { stdout: json } = await run("cite", file, "--json", ...same);
    expect(JSON.parse(json)).toMatchObject({ id, variables: { first: 1 }, dataVersion: { number: 1 } });
  });

  it("prints CSL JSON that parses, with nothing in it that acts on a terminal", async () => {
    const title = 'Use of <i>H. sapiens</i> "data" \\ a';
    const argv = ["cite", "-", "--variables", `{"first": 2}`, "--style", "CSL_JSON", "--title", title];
    const { code, stdout } = await xietong(argv, { environment, input: QUERY });
    expect([code, /[^\n\P{C}]/u.test(stdout)]).toEqual([0, false]);
    const [item] = JSON.parse(stdout) as [{ title: string }];
    expect(item.title).toBe(title.replaceAll(/<(?=\/?i>)/g, "<\u2060"));
  });

  it("ends with 1 and says what cannot be cited", async () => {
    const { code, stdout, stderr } = await xietong(["cite", "-"], {
      environment,
      input: "{ bodies { id } }",
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^NOT_CITABLE: .*Query\.bodies is read from the live database/);
  });
});

describe("verify", () => {
  it("ends with 0 while the answer is the one that was cited", async () => {
    const { code, stdout } = await run("verify", id);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(
        `^引用 ${id}：业务链与机构\n引用于 \\S+Z，数据版本 1 \\([0-9a-f]{12}\\)\n  结果 SHA-256 ${cited}\n\n` +
          `按引用的数据版本 1 \\([0-9a-f]{12}\\)：与引用时一致\n\n` +
          `按当前的数据版本 1 \\([0-9a-f]{12}\\)：与引用时一致\n$`,
      ),
    );
  });

  it("reports the differences after a change, and still exits with 0: the cited answer is reproduced", async () => {
    const change = `mutation { recordChain(chain: { id: "one-more", nameZh: "新业务链" }) { dataVersion { number } } }`;
    expect(await xietong(["query", "-"], { environment, input: change })).toMatchObject({ code: 0 });
    const { code, stdout } = await run("verify", id, "--lang", "en");
    expect(code).toBe(0);
    expect(stdout.match(/SHA-256 (\w+)/)?.[1]).toBe(cited);
    expect(stdout).toMatch(/^On the cited data version 1 \([0-9a-f]{12}\): identical to the cited answer$/m);
    expect(stdout).toMatch(
      /^On the current data version 2 \([0-9a-f]{12}\): different from the cited answer$/m,
    );
    expect(stdout).toMatch(
      /\n1 difference\nChange +Where +Before +After\n[─ ]+\nchanged +meta\.counts\.businessChains +6 +7\n$/,
    );
    const { stdout: json } = await run("verify", id, "--json");
    expect(JSON.parse(json)).toMatchObject({
      asCited: { identical: true, dataVersion: { number: 1 } },
      now: { identical: false, totalDifferences: 1, dataVersion: { number: 2 } },
    });
  });

  it("exits with 1 for an unknown id", async () => {
    const { code, stdout, stderr } = await run("verify", "0000000000000000");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^CITATION_NOT_FOUND: /);
  });

  it("leaves the data as it was: every rule holds", async () => {
    expect((await run("check")).stdout).toMatch(/\nEvery rule holds\.\n$/);
  });
});
