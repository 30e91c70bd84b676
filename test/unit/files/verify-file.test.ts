import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { sha256 } from "../../../src/domain/citation.js";
import { ADDRESS_WITHIN, parseAddress, readAddress } from "../../../src/exchange/network/read-address.js";
import { FORMATS } from "../../../src/exchange/network/registry.js";
import { firstDifference } from "../../../src/services/network/first-difference.js";
import { bytesOf, NETWORK_FILES } from "../../support/files/network-files.js";

const SEARCH = "filter=%7B%22dataVersion%22%3A%22ab%22%7D&measures=degree&mode=TWO_MODE&positions=true";

describe("the address of a file", () => {
  const written = FORMATS.filter(({ extension }) => extension !== "csv");

  it.each(written.map(({ id }) => id))("is found in %s, with every argument", (id) => {
    const format = FORMATS.find((one) => one.id === id)!;
    for (const file of Object.values(NETWORK_FILES)) {
      const about = { ...file.about, query: `/export/${id}?${SEARCH}` };
      const bytes = bytesOf(format.write({ ...file, about }));
      const tail = bytes.subarray(Math.max(0, bytes.length - ADDRESS_WITHIN));
      expect(readAddress(bytes.subarray(0, ADDRESS_WITHIN), tail)).toEqual({
        format: id,
        search: SEARCH,
        isFormer: false,
      });
    }
  });

  it("tells Parquet that was written formerly, whose bytes are made as then", () => {
    const hashes = ["nodes-parquet", "edges-parquet"].map((id) => {
      const { hostile } = NETWORK_FILES;
      const about = { ...hostile!.about, query: `/export/${id}?mode=BODIES` };
      const bytes = bytesOf(FORMATS.find((one) => one.id === id)!.formerly!({ ...hostile!, about }));
      expect(readAddress(bytes, bytes)).toMatchObject({ isFormer: true });
      return sha256(bytes).slice(0, 16);
    });
    expect(hashes).toEqual(["45ab7e4f30aa40b6", "cb0efc4b011c3945"]);
  });

  it("is in Parquet of today, whose bytes stay those of files that are cited", () => {
    const hashes = ["nodes-parquet", "edges-parquet"].map((id) => {
      const format = FORMATS.find((one) => one.id === id)!;
      const files = Object.values(NETWORK_FILES).map((file) => bytesOf(format.write(file)));
      return sha256(Buffer.concat(files)).slice(0, 16);
    });
    expect(hashes).toEqual(["f0ff52c63b54c347", "91b66db77fd5799f"]);
  });

  it("is not in CSV", () => {
    const bytes = bytesOf(FORMATS.find(({ id }) => id === "nodes-csv")!.write(NETWORK_FILES.twoMode!));
    expect(readAddress(bytes, bytes)).toBeNull();
  });

  it.each([
    ["/export/gexf", { format: "gexf", search: "" }],
    [
      "https://example.org/export/nodes-csv?measures=degree,strength",
      { format: "nodes-csv", search: "measures=degree,strength" },
    ],
    ["/graphql?query=1", null],
    ["see /export/gexf?mode=BODIES", null],
  ])("is read from %s", (address, expected) => expect(parseAddress(address)).toEqual(expected));
});

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, "utf8");
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe("the first difference", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "名"), maxLength: 30 });
  const size = fc.integer({ min: 1, max: 7 });

  it("is null if and only if both are equal, and otherwise agrees with a naive comparison", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, size, size, async (one, other, sizeOne, sizeOther) => {
        const found = await firstDifference(pieces(one, sizeOne), pieces(other, sizeOther));
        const [left, right] = [Buffer.from(one), Buffer.from(other)];
        if (left.equals(right)) return expect(found).toBeNull();
        let at = 0;
        while (at < left.length && left[at] === right[at]) at++;
        const line = left.subarray(0, at).filter((byte) => byte === 10).length + 1;
        expect(found).toMatchObject({ offset: at, line });
        expect([found!.found === null, found!.expected === null]).toEqual([
          at === left.length,
          at === right.length,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it("shows the line on both sides", async () => {
    const [one, other] = ["a\n机构甲牵头\nz", "a\n机构乙牵头\nz"];
    expect(await firstDifference(pieces(one, 3), pieces(other, 5))).toMatchObject({
      line: 2,
      found: "机构甲牵头",
      expected: "机构乙牵头",
    });
  });

  it("cuts long lines between characters, never inside one", async () => {
    const character = fc.constantFrom("a", "é", "名", "𠮷");
    const line = fc.string({ unit: character, minLength: 150, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(line, line, line, size, async (start, one, other, length) => {
        const found = await firstDifference(pieces(start + one, length), pieces(start + other, 64));
        for (const excerpt of [found?.found ?? "", found?.expected ?? ""])
          expect(start + one + start + other).toContain(excerpt);
      }),
      { numRuns: 200 },
    );
  });
});
