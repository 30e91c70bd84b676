import { describe, expect, it } from "@jest/globals";
import { RecordTable } from "../../../src/analysis/index/record-table.js";
import type { DocumentHead } from "../../../src/extract/head/document-head.js";
import { documentId, knownDocument } from "../../../src/services/extracting/known-document.js";
import { document } from "../../support/records/records.js";

const stored = (number: string, publishedOn = "2021-11-03") => ({
  ...document("d", publishedOn),
  ...{ number, sha256: null, issuers: [{ namedForm: "财政部", body: "mof" }] },
});
const head = (number: string, date = "2021-11-03", bodyId = "mof") =>
  ({
    title: null,
    number: { text: number },
    date: { date },
    issuers: [{ bodyId }],
  }) as unknown as DocumentHead;
const isKnown = (one: ReturnType<typeof stored>, read: DocumentHead) =>
  knownDocument(RecordTable.of("documents", [one]), read, "0".repeat(64)) !== null;

describe("a document that was read is in the data already", () => {
  it.each([
    "银保监发[2021]43号",
    "银保监发（2021）43 号",
    "银保监发〔2021〕第43号",
    "银保监发〔２０２１〕４３号",
  ])("with its number written %s", (number) => {
    expect(isKnown(stored("银保监发〔2021〕43号"), head(number))).toBe(true);
    expect(documentId(head(number), "0")).toBe("银保监发〔2021〕43号");
  });

  it("with a whole number whatever its date, and with one that repeats only on its date", () => {
    expect(isKnown(stored("银保监发〔2021〕43号"), head("银保监发〔2021〕43号", "2021-11-01"))).toBe(true);
    expect(isKnown(stored("令第3号"), head("令第3号", "2021-11"))).toBe(true);
    expect(isKnown(stored("令第3号"), head("令第3号", "2022-01-05"))).toBe(false);
  });

  it("unless another body issued it", () => {
    expect(isKnown(stored("令第3号"), head("令第3号", "2021-11-03", "moe"))).toBe(false);
  });
});
