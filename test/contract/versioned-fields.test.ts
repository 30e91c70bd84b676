import { describe, expect, it } from "@jest/globals";
import { Kind, parse, type ObjectTypeDefinitionNode } from "graphql";
import { RECORD_COLUMNS } from "../../src/domain/record-columns.js";
import type { RecordKind } from "../../src/domain/records.js";
import { VERSIONED_FIELDS } from "../../src/graphql/joining/stored-objects.js";
import { filesUnder, read } from "./repository.js";

const types = filesUnder("schema")
  .filter((file) => file.endsWith(".graphql") && !file.endsWith("public.graphql"))
  .flatMap((file) => parse(read(file)).definitions)
  .filter((one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION);

const plainFields = ({ fields = [] }: ObjectTypeDefinitionNode): string[] =>
  fields
    .filter(({ directives = [] }) => !directives.some(({ name }) => name.value === "relationship"))
    .map(({ name }) => name.value)
    .filter((name) => name !== "id");

const KIND_OF_TYPE: Readonly<Record<string, RecordKind>> = {
  ...{ Body: "bodies", Project: "projects", BusinessChain: "chains" },
  ...{ Goal: "goals", Plan: "plans", Document: "documents", Dataset: "datasets", Statement: "statements" },
};
/** Columns that the schema offers as single objects of the version. */
const ENDS = ["dataset", "document", "subject", "object"];

describe("the columns of records", () => {
  it.each(Object.entries(KIND_OF_TYPE))("of a %s are all read from a data version", (type, kind) => {
    const columns: readonly string[] = RECORD_COLUMNS[kind];
    const others = columns.filter((name) => name !== "id" && !VERSIONED_FIELDS[type]!.includes(name));
    expect(others).toEqual(type === "Statement" ? ENDS : []);
  });

  it("have such a type for every type with versioned fields", () => {
    expect(Object.keys(VERSIONED_FIELDS).sort()).toEqual(
      [...Object.keys(KIND_OF_TYPE), "DataVersion"].sort(),
    );
  });
});

describe("the plain fields of stored objects", () => {
  it.each(Object.keys(VERSIONED_FIELDS))("of a %s are all part of a data version", (name) => {
    const type = types.find((one) => one.name.value === name)!;
    expect([...VERSIONED_FIELDS[name]!].sort()).toEqual(plainFields(type).sort());
  });
});
