import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { askedOf, bothAnswers } from "../support/brute-force/spark-answers.js";
import { lakeOf, SPARK_HOME, whereSparkIs } from "../support/files/spark.js";
import { seedRecords } from "../support/records/seed-collaboration.js";
import { type Outcome, xietong } from "../support/running/program.js";

const QUESTIONS = 36;

whereSparkIs("a standalone cluster of a master and two workers", () => {
  const place = mkdtempSync(path.join(os.tmpdir(), "xietong-spark-cluster-"));
  const started: ChildProcess[] = [];
  let master: string;
  let lake: string;

  beforeAll(async () => {
    const [port, web] = [await freePort(), await freePort()];
    master = `spark://127.0.0.1:${port}`;
    start("master.Master", ["--host", "127.0.0.1", "--port", `${port}`, "--webui-port", `${web}`]);
    const worker = ["--host", "127.0.0.1", "--cores", "1", "--memory", "1g", "--webui-port", "0", master];
    for (const name of ["one", "two"])
      start("worker.Worker", ["--work-dir", path.join(place, name), ...worker]);
    lake = await lakeOf(seedRecords());
  });
  afterAll(() => {
    started.forEach((one) => one.kill());
    for (const folder of [place, lake]) rmSync(folder, { recursive: true, force: true });
  });

  function start(name: string, words: string[]): void {
    const command = path.join(SPARK_HOME!, "bin", "spark-class");
    const environment = { ...process.env, SPARK_LOCAL_IP: "127.0.0.1" };
    started.push(
      spawn(command, [`org.apache.spark.deploy.${name}`, ...words], { env: environment, stdio: "ignore" }),
    );
  }

  /** The command on the cluster, which writes its answer to a file. */
  function ask(file: string, ...words: string[]): Promise<Outcome> {
    const place = ["--lake", lake, "--master", master, "-o", file, "--conf", "spark.driver.host=127.0.0.1"];
    return xietong(["spark", "co-participation", ...place, ...words], {
      environment: { SPARK_HOME: SPARK_HOME! },
    });
  }

  it("answers random graphs as the index does, for every unit, identity mode and condition", async () => {
    const loopback = ["spark.driver.host=127.0.0.1", "spark.executor.memory=600m", "spark.cores.max=2"];
    const { asked, missing } = await askedOf(QUESTIONS);
    expect(missing).toEqual([]);
    const both = await bothAnswers(asked, master, loopback);
    for (const [spark, index] of both) expect(spark).toEqual(index);
    expect(both).toHaveLength(QUESTIONS);
  });

  it("answers the headline question of the built-in data by the command, as the index does", async () => {
    const file = path.join(place, "answer.json");
    expect(await ask(file, "--set", "first=3")).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      data: {
        coParticipation: { totalCount: 296, tiesCut: true, nodes: [{ rank: 1, sharedCount: 3 }, {}, {}] },
      },
    });
  });

  it("says how Spark ended and writes nothing where a file of the lake is damaged", async () => {
    const statements = path.join(lake, "statements");
    const [year] = readdirSync(statements);
    truncateSync(path.join(statements, year!, "part-0.parquet"), 100);
    const file = path.join(place, "damaged.json");
    expect(await ask(file)).toMatchObject({ code: 1, stderr: expect.stringContaining("Spark ended with") });
    expect(readdirSync(place)).not.toContain("damaged.json");
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
