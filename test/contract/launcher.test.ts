import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it, expect } from "@jest/globals";
import { ROOT } from "./repository.js";

/** Stands in for the compiler: counts its runs, takes its time, and writes a program that repeats its words. */
const COMPILER = `
  const fs = require("node:fs");
  fs.appendFileSync("runs", "x");
  console.log("the compiler speaks");
  setTimeout(() => {
    fs.mkdirSync("dist", { recursive: true });
    fs.writeFileSync("dist/cli.js", fs.readFileSync("src/cli.js"));
    process.exitCode = fs.existsSync("src/broken") ? 2 : 0;
  }, 300);`;
const PAGES = `
  const fs = require("node:fs");
  fs.mkdirSync("dist/web", { recursive: true });
  fs.appendFileSync("page-runs", "x");`;
const PROGRAM = `export const run = async (argv) => { console.log(argv.join(" ")); return argv.length; };`;

let home: string;

const place = (file: string) => path.join(home, file);
const runs = (file = "runs") =>
  fs.existsSync(place(file)) ? fs.readFileSync(place(file), "utf8").length : 0;

function write(file: string, text: string) {
  fs.mkdirSync(path.dirname(place(file)), { recursive: true });
  fs.writeFileSync(place(file), text);
}

async function launch(...argv: string[]) {
  const child = spawn(process.execPath, [place("bin/xietong.js"), ...argv], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, "close")) as [number];
  return { code, stdout, stderr };
}

beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), "launcher-"));
  fs.cpSync(path.join(ROOT, "bin"), place("bin"), { recursive: true });
  write("package.json", `{ "type": "module" }`);
  write("src/cli.js", PROGRAM);
  write("node_modules/typescript/package.json", "{}");
  write("node_modules/typescript-7/bin/tsc", COMPILER);
  write("node_modules/vite/package.json", "{}");
  write("node_modules/vite/bin/vite.js", PAGES);
});

it("runs what was built where there are no sources, as in an image", async () => {
  write("dist/cli.js", PROGRAM);
  fs.rmSync(place("src"), { recursive: true });
  expect(await launch("serve")).toMatchObject({ stdout: "serve\n", stderr: "" });
  expect(fs.existsSync(place(".cache"))).toBe(false);
});

afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

describe("the launcher", () => {
  it("builds once, keeps standard output for the program and hands its exit code on", async () => {
    const first = await launch("a", "--b");
    expect(first).toEqual({
      code: 2,
      stdout: "a --b\n",
      stderr: expect.stringContaining("Building xietong (once)…"),
    });
    expect(first.stderr).toContain("the compiler speaks");
    expect(await launch("a")).toEqual({ code: 1, stdout: "a\n", stderr: "" });
    expect(runs()).toBe(1);
  });

  it("builds again when a source has changed, come or gone", async () => {
    await launch("a");
    write("src/new.js", "");
    await launch("a");
    fs.rmSync(place("src/new.js"));
    await launch("a");
    expect(runs()).toBe(3);
  });

  it("builds again when the build was deleted", async () => {
    await launch("a");
    fs.rmSync(place("dist"), { recursive: true });
    expect((await launch("a")).stdout).toBe("a\n");
  });

  it("builds the pages for the server alone", async () => {
    await launch("query");
    expect(runs("page-runs")).toBe(0);
    await launch("serve");
    await launch("serve");
    expect([runs(), runs("page-runs")]).toEqual([1, 1]);
  });

  it("builds both parts and runs nothing when asked to build", async () => {
    expect(await launch("build")).toMatchObject({ code: 0, stdout: "" });
    expect([runs(), runs("page-runs")]).toEqual([1, 1]);
  });

  it("lets one of two launches build while the other waits", async () => {
    const both = await Promise.all([launch("a"), launch("b"), launch("c")]);
    expect(both.map(({ stdout }) => stdout)).toEqual(["a\n", "b\n", "c\n"]);
    expect(runs()).toBe(1);
    expect(fs.readdirSync(place(".cache"))).toEqual([]);
  });

  it("takes over the lock of a build that was killed", async () => {
    write(".cache/build.lock/owner", "999999999");
    const both = await Promise.all([launch("a"), launch("b")]);
    expect(both.map(({ stdout }) => stdout)).toEqual(["a\n", "b\n"]);
    expect(runs()).toBe(1);
  });

  it("does not start a program whose build failed, and tries again next time", async () => {
    write("src/broken", "");
    expect(await launch("a")).toMatchObject({ code: 1, stdout: "" });
    fs.rmSync(place("src/broken"));
    expect(await launch("a")).toMatchObject({ code: 1, stdout: "a\n" });
  });

  it("says what to do when the packages are missing", async () => {
    fs.rmSync(place("node_modules"), { recursive: true });
    expect(await launch("a")).toEqual({
      code: 1,
      stdout: "",
      stderr: "The packages are not installed. Run npm ci first.\n",
    });
  });
});
