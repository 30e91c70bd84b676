import { describe, expect, it } from "@jest/globals";
import { SETTING_NAMES } from "../../src/config.js";
import { exists, filesUnder, read } from "./repository.js";

/** Instructions of the last stage, with continued lines joined. */
function stages(): string[][] {
  const lines = read("deploy/Dockerfile")
    .replace(/^#.*\n/gm, "")
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line !== "");
  const starts = lines.flatMap((line, at) => (line.startsWith("FROM ") ? [at] : []));
  return starts.map((start, stage) => lines.slice(start, starts[stage + 1]));
}

describe("deploy/Dockerfile", () => {
  const [build, image] = stages() as [string[], string[]];

  it("builds on the oldest Node or a newer one, and ships no tools of development", () => {
    for (const [from] of [build, image]) expect(from).toMatch(/^FROM node:(2[2-9])-[a-z]+-slim( AS build)?$/);
    expect(build.join("\n")).toMatch(/RUN npm ci\n[^]*npm prune --omit=dev/);
    expect(image.filter((line) => /^(ADD|RUN|ARG)/.test(line))).toEqual([]);
  });

  it("runs without root, and tells Docker how it is", () => {
    const at = (word: string) => image.findIndex((line) => line.startsWith(`${word} `));
    expect(image[at("USER")]).toBe("USER 1000:1000");
    expect(image[at("HEALTHCHECK")]).toContain("/health");
    expect(at("CMD")).toBe(image.length - 1);
  });

  it("ships every folder that the program reads", () => {
    const sources = filesUnder("src").map((file) => read(file));
    const folders = sources.flatMap((text) =>
      [...text.matchAll(/PACKAGE_ROOT, "(\w+)/g)].map(([, folder]) => folder!),
    );
    const shipped = image.flatMap((line) => /^COPY --from=build \/app\/(\w+) /.exec(line)?.slice(1) ?? []);
    // Maven's file is of the managed database, which needs Java and is not in the image
    const read_ = new Set(folders.filter((folder) => folder !== "src" && folder !== "package"));
    expect([...read_].filter((folder) => !shipped.includes(folder))).toEqual([]);
    expect(read_.size).toBeGreaterThan(5);
    expect(
      shipped.filter((folder) => folder !== "node_modules" && folder !== "dist" && !exists(folder)),
    ).toEqual([]);
  });

  it("copies no secrets and no local data", () => {
    const ignored = read(".dockerignore").split("\n");
    for (const place of [".env", "**/.env", ".xietong", ".git", "node_modules"])
      expect(ignored).toContain(place);
  });
});

describe("deploy/compose.yaml", () => {
  const text = read("deploy/compose.yaml");
  const [, server = "", database = ""] = text.split(/^ {2}(?:xietong|database):$/m);

  it("gives the server nothing that it does not need, and both a health check", () => {
    for (const line of [`user: "1000:1000"`, "read_only: true"]) expect(server).toContain(`    ${line}\n`);
    expect(server).toContain("/ready");
    for (const service of [server, database])
      for (const line of ["cap_drop: [ALL]", "security_opt: [no-new-privileges:true]", "healthcheck:"])
        expect(service).toContain(`    ${line}\n`);
  });

  it("opens one port, on this machine", () => {
    expect([...text.matchAll(/^ {6}- "?([\d.:]+)"?$/gm)].map(([, port]) => port)).toEqual([
      "127.0.0.1:4000:4000",
    ]);
  });

  it("sets only settings that the program reads", () => {
    const [environment = ""] = /^ {4}environment:\n( {6}.*\n)+/m.exec(server) ?? [];
    const names = [...environment.matchAll(/^ {6}([A-Z\d_]+):/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !(SETTING_NAMES as string[]).includes(name))).toEqual([]);
  });
});
