import path from "node:path";
import { describe, it, expect } from "@jest/globals";
import { filesUnder, read } from "./repository.js";

const cypherIn = (folder: string) => filesUnder(folder).filter((file) => file.endsWith(".cypher"));
const queries = [...cypherIn("cypher/read"), ...cypherIn("cypher/write")];
const migrations = cypherIn("cypher/migrations");

const headerOf = (text: string) =>
  /^(?:\/\/.*\n)*/
    .exec(text)![0]
    .split("\n")
    .map((line) => line.slice(2).trim());

const isSentence = (line: string | undefined) => /^\p{Lu}.+/u.test(line ?? "");

/** The rest of the header from `label:` to the next label, as `name TYPE` parts; "none" declares nothing. */
function declared(header: string[], label: string): string[] | null {
  const start = header.findIndex((line) => line.startsWith(`${label}:`));
  if (start < 0) return null;
  const after = header.slice(start + 1);
  const length = after.findIndex((line) => /^(params|returns):/.test(line) || line === "");
  const text = [
    header[start]!.slice(label.length + 1),
    ...after.slice(0, length < 0 ? undefined : length),
  ].join(" ");
  if (/^\s*none\.?\s*$/.test(text)) return [];
  // Commas inside <…>, (…) and {…} belong to a type.
  return text.split(/,(?![^<({]*[>)}])/).map((part) => part.trim().split(/\s+/)[0]!);
}

/** The parameters a query reads, outside comments and strings. */
function used(text: string): string[] {
  const code = text.replace(/\/\*[^]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/.*$/gm, "");
  return [...new Set([...code.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name]) => name!))];
}

describe("the files in cypher", () => {
  it("are queries and migrations, and there are some of each", () => {
    expect(queries.length).toBeGreaterThan(0);
    expect(migrations.length).toBeGreaterThan(0);
    const known = new Set([...queries, ...migrations]);
    expect(
      filesUnder("cypher").filter((file) => path.extname(file) === ".cypher" && !known.has(file)),
    ).toEqual([]);
  });

  it("begin with a sentence that says what they are for", () => {
    const silent = [...queries, ...migrations].filter((file) => !isSentence(headerOf(read(file))[0]));
    expect(silent).toEqual([]);
  });

  it("declare what they take and what they return", () => {
    const mute = queries.filter((file) => {
      const header = headerOf(read(file));
      return declared(header, "params") === null || declared(header, "returns") === null;
    });
    expect(mute).toEqual([]);
  });

  it("declare exactly the parameters they use", () => {
    for (const file of queries) {
      const text = read(file);
      const params = declared(headerOf(text), "params") ?? [];
      expect({ file, params: params.sort() }).toEqual({ file, params: used(text).sort() });
    }
  });
});
