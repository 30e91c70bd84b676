import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { testDatabase, type TestDatabase } from "../support/running/managed.js";
import { freshHome, xietong } from "../support/running/program.js";

const { home, remove } = freshHome();
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => database.clear());
afterAll(async () => {
  await database.stop();
  remove();
});

function run(argv: string[], more: Record<string, string> = {}) {
  const { uri, user, password, database: name } = database.connection;
  const given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  return xietong(argv, { environment: { XIETONG_HOME: home, ...given, ...more }, ownProcess: true });
}

const first = async (query: string) =>
  (await database.driver.executeQuery(query)).records[0]!.get(0) as unknown;

describe("a database given by NEO4J_URI", () => {
  it("is refused and left untouched when it holds other data, and shared after migrate --adopt", async () => {
    await database.driver.executeQuery("CREATE (:Person {name: 'Ada'})-[:KNOWS]->(:Person {name: 'Alan'})");
    for (const command of ["seed", "migrate"]) {
      const { code, stdout, stderr } = await run([command]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(
        /^DATABASE_FOREIGN: .* holds 2 nodes that are not xietong's; nothing was changed\. .*--adopt/,
      );
    }
    expect(Number(await first("MATCH (n) RETURN count(n)"))).toBe(2);
    expect(await run(["migrate", "--adopt"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Applied 0001_/),
    });
    expect(await run(["seed"])).toMatchObject({ code: 0 });
    expect(await run(["check"])).toMatchObject({ code: 0 });
    expect(Number(await first("MATCH (n:Person)-[:KNOWS]->(:Person) RETURN count(n)"))).toBe(1);
  });

  it("is only looked at by check", async () => {
    const { code, stderr } = await run(["check"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^INVARIANT_BROKEN: The database holds no data version\. Run `npx xietong seed`\.\n$/,
    );
    expect(Number(await first("MATCH (n) RETURN count(n)"))).toBe(0);
  });

  it("that cannot be reached is said so, with its address", async () => {
    const { code, stderr } = await run(["check"], { NEO4J_URI: "bolt://127.0.0.1:1" });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^DATABASE_UNAVAILABLE: The database at bolt:\/\/127\.0\.0\.1:1 cannot be reached\..*\n$/,
    );
  });

  it("that refuses the password is said so, without the password", async () => {
    const { code, stderr } = await run(["check"], { NEO4J_PASSWORD: "not-the-right-one" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATABASE_CREDENTIALS: .* refuses the user "neo4j"\..*NEO4J_PASSWORD/);
    expect(stderr).not.toContain("not-the-right-one");
  });

  it("is not what db is about", async () => {
    const { stdout, stderr } = await run(["db", "status"]);
    expect(stderr).toContain("NEO4J_URI is set");
    expect(stdout).toMatch(/^Not running/);
  });
});
