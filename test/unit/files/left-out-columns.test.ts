import { expect, it } from "@jest/globals";
import { RECORD_COLUMNS } from "../../../src/domain/record-columns.js";
import type { RecordKind } from "../../../src/domain/records.js";
import { isRefusal, readFile } from "../../../src/exchange/interchange/read-file.js";
import type { Format } from "../../../src/exchange/network/format.js";
import type { NetworkFile } from "../../../src/exchange/network/network-file.js";
import { chunksOf } from "../../../src/services/network/file-formats.js";

async function only(kind: RecordKind, format: "csv" | "jsonl", text: string) {
  async function* open() {
    yield await Promise.resolve(Buffer.from(text));
  }
  for await (const line of readFile({ kind, name: "in", format, open }))
    return isRefusal(line) ? line.reason : line.record;
  return "nothing";
}

it("a column with a default may be left out, and the Chinese name of a foreign body", async () => {
  const agency = await only("bodies", "csv", "id,nameEn,kind\necha,European Chemicals Agency,OTHER");
  expect(agency).toEqual({
    ...{ id: "echa", nameZh: "European Chemicals Agency", nameEn: "European Chemicals Agency" },
    ...{ shortZh: null, kind: "OTHER", establishedOn: null, abolishedOn: null, wikidata: null },
    ...{ verified: false, sources: [] },
  });
  expect(Object.keys(agency as object)).toEqual(
    RECORD_COLUMNS.bodies.filter((column) => column !== "formerKinds"),
  );
  expect(await only("chains", "csv", "id,nameZh\na,甲")).toEqual({ id: "a", nameZh: "甲", nameEn: null });
  const document = '{"id":"d","title":"t","publishedOn":"2020","issuers":[]}';
  expect(await only("documents", "jsonl", document)).toMatchObject({ id: "d", number: null, language: "zh" });
  expect(await only("bodies", "csv", "id,kind\na,OTHER")).toMatch(/the columns nameZh are missing/);
  expect(await only("documents", "jsonl", '{"id":"d","publishedOn":"2020"}')).toMatch(/expected string/);
});

it("a CSV file begins with a byte order mark where one is asked for, and no other format does", async () => {
  const bytes = async (extension: string, bom: boolean) => {
    const format = { id: "x", extension, write: () => ["Id"] } as unknown as Format;
    const file = { about: { query: "", bom } } as unknown as NetworkFile;
    const parts: Uint8Array[] = [];
    for await (const part of chunksOf(format, file)) parts.push(part);
    return Buffer.concat(parts).toString();
  };
  expect([await bytes("csv", true), await bytes("csv", false)]).toEqual(["\ufeffId", "Id"]);
  expect(await bytes("json", true)).toBe("Id");
});
