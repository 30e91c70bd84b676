import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { askSpark, sparkQuestion } from "../../../src/services/lake/ask-spark.js";
import { sqlValues } from "../../../src/services/lake/spark-parameters.js";
import { SPARK_QUESTIONS } from "../../../src/services/lake/spark-questions.js";
import { literal, parametersOf, sparkFile } from "../../../src/services/lake/spark-script.js";
import { lakeOf } from "../../support/files/spark.js";
import { records } from "../../support/records/records.js";

const place = mkdtempSync(path.join(os.tmpdir(), "xietong-spark-"));
afterAll(() => rmSync(place, { recursive: true }));

/** A program that prints and ends as a Spark would. @returns the folder of it */
function programThat(name: string, ...lines: string[]): string {
  const home = path.join(place, name);
  mkdirSync(path.join(home, "bin"), { recursive: true });
  const program = path.join(home, "bin", "spark-sql");
  writeFileSync(program, ["#!/bin/sh", ...lines, ""].join("\n"));
  chmodSync(program, 0o755);
  return home;
}

const says = (version: string) => `echo '{"xietong":"spark","value":{"version":"${version} 1234"}}'`;

describe("a question for Spark", () => {
  let lake: string;
  beforeAll(async () => void (lake = await lakeOf(records({}))));
  afterAll(() => rmSync(lake, { recursive: true }));

  const asked = (home: string | undefined, of = lake) =>
    askSpark(sparkQuestion("timeline"), {}, of, { master: "local[1]", settings: [], home });

  it("is refused where SPARK_HOME holds none", async () => {
    await expect(asked(path.join(place, "none"))).rejects.toMatchObject({ code: "SPARK_MISSING" });
  });

  it("is refused where the path holds none", async () => {
    const { PATH } = process.env;
    process.env.PATH = place;
    await expect(asked(undefined).finally(() => (process.env.PATH = PATH))).rejects.toMatchObject({
      code: "SPARK_MISSING",
      message: expect.stringMatching(/^Spark was not found: install Spark 3\.5 or newer/),
    });
  });

  it("is refused by a Spark without variables in SQL, whatever it says of them", async () => {
    const home = programThat("old", says("3.4.3"), "echo 'mismatched input DECLARE' >&2", "exit 1");
    await expect(asked(home)).rejects.toMatchObject({
      code: "SPARK_TOO_OLD",
      message: "Spark 3.4.3 was found, and questions need 3.5 or newer: set SPARK_HOME to the folder of one.",
    });
  });

  it.each([
    ["with an exit code", "exit 3", "exit code 3"],
    ["with a signal", "kill -9 $$", "signal SIGKILL"],
    ["without an error but before the end", "exit 0", "exit code 0"],
  ])("fails where Spark ends half way, %s", async (name, end, how) => {
    const row = `echo '{"xietong":"row","value":{"year":2014}}'`;
    const home = programThat(name, says("4.0.1"), row, "echo 'No space left on device' >&2", end);
    await expect(asked(home)).rejects.toMatchObject({
      code: "SPARK_FAILED",
      message: `Spark ended with ${how} before the answer was whole; nothing was written. Its last lines:\nNo space left on device`,
    });
  });

  it("is refused for a folder that is no lake, or one of another format, before Spark starts", async () => {
    await expect(asked(undefined, place)).rejects.toMatchObject({ code: "BAD_SOURCE" });
    const manifest = path.join(lake, "manifest.json");
    const text = readFileSync(manifest, "utf8");
    for (const [changed, message] of [
      [text.replace('"version": 1', '"version": 2'), /has format 2, and this program reads 1\./],
      [text.replace('"sha256"', '"md5"'), /is damaged\. Write the lake again/],
      [text.slice(0, 100), /is no lake/],
    ] as const) {
      writeFileSync(manifest, changed);
      const error = { code: "BAD_SOURCE", message: expect.stringMatching(message) as unknown };
      await expect(asked(undefined)).rejects.toMatchObject(error);
    }
    writeFileSync(manifest, text);
  });

  it.each([
    [{ identity: { mode: "AS_OF" } }, "identity mode AS_OF needs a date"],
    [{ identity: { date: "2018" } }, "identity.date goes with mode AS_OF only"],
    [{ period: { from: "2015", to: "2014" } }, "Swap them"],
    [{ unit: "DOCUMENT", chainIds: [] }, "do not apply"],
    [{ roles: ["LEADER"] }, "roles.0 cannot be used"],
    [{ orderBy: "P_VALUE" }, "Spark does not rank by P_VALUE"],
  ])("is refused with %j", (settings, reason) => {
    const values = () => sqlValues(sparkQuestion("co-participation"), settings);
    expect(values).toThrow(
      expect.objectContaining({ code: "BAD_FILTER", message: expect.stringContaining(reason) as unknown }),
    );
  });
});

describe("the files in spark", () => {
  it.each(["selection", ...SPARK_QUESTIONS.map(({ file }) => file)])("%s declares what it uses", (name) => {
    const { header, statements } = sparkFile(name);
    expect(header).toMatch(/^-- \p{Lu}[^]*\n-- params: [^]*\n-- returns: /u);
    const used = [...statements.join("\n").matchAll(/session\.(\w+)/g)].map(([, parameter]) => parameter!);
    const common = name === "selection" ? [] : parametersOf("selection").map(([parameter]) => parameter);
    const own = parametersOf(name).map(([parameter]) => parameter);
    expect(own.filter((one) => !used.includes(one))).toEqual([]);
    expect(used.filter((one) => !own.includes(one) && !common.includes(one))).toEqual([]);
  });

  it("get texts as they stand", () => {
    expect(literal(["a'b", "c\\"], "ARRAY<STRING>")).toBe("CAST(array('a\\'b', 'c\\\\') AS ARRAY<STRING>)");
  });
});
