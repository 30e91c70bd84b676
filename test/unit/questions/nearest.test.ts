import { describe, expect, it } from "@jest/globals";
import { NamedRecords } from "../../../src/domain/named-records.js";
import { findBody, findDataset, findDocument, foundOrNull } from "../../../src/services/questions/lookup.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const seed = { collaboration: seedCollaboration(), named: new NamedRecords() };

function nearest(find: () => unknown): string[] {
  try {
    find();
  } catch (error) {
    return (error as { details: { nearest: { id: string }[] } }).details.nearest.map(({ id }) => id);
  }
  throw new Error("it was found");
}

describe("an unknown name", () => {
  it.each([
    ["人社", "mohrss"],
    ["人力资源与社会保障部", "mohrss"],
    ["mohrs", "mohrss"],
    ["renshe", "mohrss"],
    ["國家發改", "ndrc"],
  ])("%s is answered with %s first or near it", (text, id) => {
    expect(nearest(() => findBody(seed, text))).toContain(id);
  });

  it.each([
    ["Ministry of Finanse", "mof (Ministry of Finance)"],
    ["民政步", "mca (民政部)"],
  ])("%s is answered with names in its own language", (text, name) => {
    expect(() => findBody(seed, text)).toThrow(`Nearest: ${name}`);
  });

  it("in Latin script that several had lists these by their English names", () => {
    expect(() => findBody(seed, "MOC")).toThrow(
      /ministry-of-construction \(Ministry of Construction, 1988-04-09/,
    );
  });

  it("has at most five nearest, and none where nothing is like it", () => {
    expect(nearest(() => findBody(seed, "国家"))).toHaveLength(5);
    expect(nearest(() => findBody(seed, "龘龘龘"))).toEqual([]);
  });

  it("of a document or data set is answered by title and by id", () => {
    expect(nearest(() => findDocument(seed, "电子政务转型发展实践"))).toEqual(["egov-speech-2014"]);
    expect(nearest(() => findDataset(seed, "egov-speech"))).toEqual(["egov-speech-2014"]);
  });

  it("is an error also where an unknown id is null", () => {
    const find = (id: string, required: boolean) => foundOrNull(id, required, () => findBody(seed, id));
    expect(find("no-such-id", false)).toBeNull();
    const refused = expect.objectContaining({ code: "BODY_NOT_FOUND" });
    expect(() => find("no-such-id", true)).toThrow(refused);
    expect(() => find("人社", false)).toThrow(refused);
  });
});
