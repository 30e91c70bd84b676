import { describe, it, expect } from "@jest/globals";
import { ERROR_CODES } from "../../src/errors.js";
import { filesUnder, read } from "./repository.js";

const codes = Object.keys(ERROR_CODES).sort();

/** Rows look like: | `CODE` | when | what to do | */
const rows = [...read("docs/errors.md").matchAll(/^\| *`([A-Z][A-Z_]*)` *\|([^|]*)\|([^|]*)\|$/gm)];

describe("docs/errors.md", () => {
  it("explains every error code once and no other", () => {
    expect(rows.map(([, code]) => code).sort()).toEqual(codes);
  });

  it("says for each code when it happens and what to do", () => {
    const empty = rows.filter(([, , when, what]) => !when!.trim() || !what!.trim());
    expect(empty.map(([, code]) => code)).toEqual([]);
  });
});

describe("the list of error codes", () => {
  it("holds only codes that the program uses", () => {
    const source = filesUnder("src")
      .filter((file) => file.endsWith(".ts") && file !== "src/errors.ts")
      .map(read)
      .join("\n");
    expect(codes.filter((code) => !source.includes(`"${code}"`))).toEqual([]);
  });
});
