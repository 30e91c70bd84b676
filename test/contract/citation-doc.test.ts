import { describe, expect, it } from "@jest/globals";
import { isObjectType } from "graphql";
import { ALTERNATIVES, UNVERSIONED_FIELDS } from "../../src/graphql/citing/unversioned-fields.js";
import { VERSIONED_FIELDS } from "../../src/graphql/joining/stored-objects.js";
import { CITATION_STATES } from "../../src/services/citing/check-citation.js";
import { CITATION_STYLES } from "../../src/services/citing/citation-text.js";
import { publicSchema } from "../support/queries/query-cost.js";
import { filesUnder, read } from "./repository.js";

const text = read("docs/citation.md");
const sectionOf = (title: string) => text.split(/^## /m).find((part) => part.startsWith(title)) ?? "";
const cellsOf = (section: string) =>
  [...section.matchAll(/^\| (.+?) +\|/gm)]
    .map(([, first]) => first!)
    .filter((cell) => !/^(-|kept|state|no\.)/.test(cell));
const namesIn = (cells: string[]) =>
  cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name!));

const fieldsOf = (name: string) => {
  const type = publicSchema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
};

describe("docs/citation.md", () => {
  it("answers each of the 14 recommendations", () => {
    const rows = [...sectionOf("The 14").matchAll(/^\| (R\d+) +\| (.+?) +\| (.+?) +\|$/gm)];
    expect(rows.map(([, number]) => number)).toEqual(Array.from({ length: 14 }, (_, at) => `R${at + 1}`));
    expect(rows.filter(([, , title, here]) => !title!.trim() || !here!.trim().endsWith("."))).toEqual([]);
  });

  it("explains each state that verifying can give", () => {
    expect(namesIn(cellsOf(sectionOf("What verifying says")))).toEqual([...CITATION_STATES]);
  });

  it("lists every field of a citation, as in the schema", () => {
    const told = [...namesIn(cellsOf(sectionOf("What is kept"))), "id", "text"];
    expect(told.sort()).toEqual(fieldsOf("Citation").sort());
  });

  it("names every style, and the project whose styles they are", () => {
    const styles = sectionOf("Styles");
    expect(CITATION_STYLES.filter((style) => !styles.includes(`\`${style}\``))).toEqual([]);
  });
});

describe("styles/", () => {
  const files = filesUnder("styles").filter((file) => !file.endsWith(".md"));

  it("names each of its files, and each file its licence", () => {
    expect(files.length).toBe(5);
    const told = read("styles/README.md");
    expect(files.filter((file) => !told.includes(`\`${file.slice("styles/".length)}\``))).toEqual([]);
    const licence = "creativecommons.org/licenses/by-sa/3.0/";
    expect(files.filter((file) => !read(file).includes(licence))).toEqual([]);
  });
});

describe("what cannot be cited", () => {
  it("is named by fields and types of the schema", () => {
    const known = (name: string) => {
      const [type = "", field] = name.split(".");
      if (field !== undefined) return fieldsOf(type).includes(field);
      return fieldsOf("Query").includes(type) || publicSchema.getType(type) !== undefined;
    };
    const names = [...Object.keys(UNVERSIONED_FIELDS), ...Object.keys(ALTERNATIVES)];
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !known(name))).toEqual([]);
  });

  it("is decided by versioned fields that the types of the schema have", () => {
    const stale = Object.entries(VERSIONED_FIELDS).flatMap(([type, fields]) =>
      fields.filter((field) => !fieldsOf(type).includes(field)).map((field) => `${type}.${field}`),
    );
    expect(stale).toEqual([]);
  });
});
