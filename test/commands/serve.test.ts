import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { askAs } from "../support/running/ask-as.js";
import { freshHome, serve, xietong } from "../support/running/program.js";

const { home, remove } = freshHome();
const environment = { XIETONG_HOME: home };

afterAll(remove);

/** Java processes of this test's data directory. */
function javas(): string[] {
  const lines = execFileSync("ps", ["-A", "-o", "command="], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes("CommunityEntryPoint") && line.includes(home));
}

async function headline(url: string): Promise<unknown> {
  const query = "{ coParticipation(first: 1) { totalCount nodes { a { id } b { id } sharedCount } } }";
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: unknown };
  return { data };
}

const ANSWER = {
  data: {
    coParticipation: {
      totalCount: 296,
      nodes: [{ a: { id: "lgop-office" }, b: { id: "mohrss" }, sharedCount: 3 }],
    },
  },
};

/** `xietong open` prints a link to the running server, on whatever port, and the server accepts its token. */
async function linkSignsIn(url: string): Promise<void> {
  const { code, stdout, stderr } = await xietong(["open", "--review", "--name", "李", "--json"], {
    environment,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { link, expiresAt } = JSON.parse(stdout) as { link: string; expiresAt: string };
  const [page, token] = link.split("#token=");
  expect(page).toBe(`${url}/review`);
  expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(2 * 3_600_000);
  const { body } = await askAs(url, `Bearer ${token}`);
  expect(body.data?.me).toEqual({ name: "李", access: "EDITOR" });
  const entries = readdirSync(home, { recursive: true, withFileTypes: true });
  const modes = entries.map((entry) => statSync(path.join(entry.parentPath, entry.name)).mode & 0o777);
  expect(existsSync(path.join(home, "signing-secret"))).toBe(true);
  expect(modes.filter((mode) => (mode & 0o077) !== 0)).toEqual([]);
}

it("starts from scratch, prints its addresses and a query to try, and leaves no process running", async () => {
  const server = await serve(environment);
  const { stdout, stderr } = server.said();
  expect(stderr).toContain("Loaded the built-in data as version 1");
  expect(stdout).toContain(`${server.url}/playground/`);
  expect(stdout).toContain("curl -s");
  expect(await headline(server.url)).toEqual(ANSWER);
  expect((await fetch(`${server.url}/playground/`)).status).toBe(200);
  await linkSignsIn(server.url);
  expect(await server.end("SIGTERM")).toEqual({ code: 0, signal: null });
  expect(javas()).toEqual([]);
});

it("stays empty with --empty, until data is imported", async () => {
  const other = freshHome();
  const given = { XIETONG_HOME: other.home };
  const server = await serve(given, "--empty");
  try {
    expect(server.said().stderr).not.toContain("Loaded");
    expect(server.said().stdout).toContain("Data        none yet; add some with: npx xietong import <path>");
    const query = "{ coParticipation { totalCount dataVersion { number } } meta { counts { bodies } } }";
    const ask = () => askAs(server.url, undefined, JSON.stringify({ query }));
    expect((await ask()).body.data).toEqual({
      coParticipation: { totalCount: 0, dataVersion: { number: 0 } },
      meta: { counts: { bodies: 0 } },
    });
    expect(await xietong(["import", "seed/authority"], { environment: given })).toMatchObject({ code: 0 });
    const deadline = Date.now() + 20_000;
    let answer = await ask();
    while (JSON.stringify(answer.body.data).includes('"number":0') && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      answer = await ask();
    }
    expect(answer.body.data).toMatchObject({
      coParticipation: { dataVersion: { number: 1 } },
      meta: { counts: { bodies: 1034 } },
    });
  } finally {
    await server.end("SIGTERM");
    other.remove();
  }
});

it("downloads and loads nothing the second time, and shares its database with commands", async () => {
  const server = await serve({ ...environment, PORT: "99999" }, "--port", "0");
  expect(server.said().stderr).not.toMatch(/Getting|Loaded|Applied/);
  expect(javas()).toHaveLength(1);
  const check = await xietong(["check", "--json"], { environment });
  expect(check).toMatchObject({ code: 0, stderr: "" });
  const second = await xietong(["serve"], { environment: { ...environment, PORT: "0" } });
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/^HOME_IN_USE: .*process \d+/m);
  expect(await server.end("SIGINT")).toEqual({ code: 0, signal: null });
  expect(javas()).toEqual([]);
});

it("reports the recovery after having been killed, and continues with the same data", async () => {
  const killed = await serve(environment);
  expect(await killed.end("SIGKILL")).toEqual({ code: null, signal: "SIGKILL" });
  expect(javas()).toHaveLength(1);
  const server = await serve(environment);
  expect(server.said().stderr).toMatch(/killed|ended without|left/i);
  expect(server.said().stderr).not.toContain("Loaded");
  expect(await headline(server.url)).toEqual(ANSWER);
  await server.end("SIGTERM");
  expect(javas()).toEqual([]);
});
