import { describe, expect, it } from "@jest/globals";
import { Kind, parse, type ObjectTypeDefinitionNode } from "graphql";
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

describe("the plain fields of stored objects", () => {
  it.each(Object.keys(VERSIONED_FIELDS))("of a %s are all part of a data version", (name) => {
    const type = types.find((one) => one.name.value === name)!;
    expect([...VERSIONED_FIELDS[name]!].sort()).toEqual(plainFields(type).sort());
  });
});
