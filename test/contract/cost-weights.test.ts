import { describe, expect, it } from "@jest/globals";
import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLField,
} from "graphql";
import { WEIGHTS } from "../../src/graphql/limits/weights.js";
import { publicSchema } from "../support/queries/query-cost.js";

const types = Object.values(publicSchema.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.startsWith("__"),
);
const fields = new Map(
  types
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map((field): [string, GraphQLField<unknown, unknown>] => [
        `${type.name}.${field.name}`,
        field,
      ]),
    ),
);
const weights = Object.entries(WEIGHTS);

describe("the weights of fields", () => {
  it("name only fields of the schema", () => {
    expect(weights.length).toBeGreaterThan(20);
    expect(Object.keys(WEIGHTS).filter((name) => !fields.has(name))).toEqual([]);
  });

  it("take the length only of lists, and from arguments that there are", () => {
    const faults = weights.filter(([name, { count, countFrom }]) => {
      const { type, args } = fields.get(name)!;
      const isList = isListType(getNullableType(type)) && !isLeafType(getNamedType(type));
      return (
        (count !== undefined && !isList) ||
        (countFrom !== undefined && !args.some((argument) => argument.name === countFrom))
      );
    });
    expect(faults).toEqual([]);
  });

  it("stand on every field that selects participations by a filter", () => {
    const computed = [...fields].filter(([, { args }]) =>
      args.some(({ type }) => getNamedType(type).name === "ParticipationFilter"),
    );
    expect(computed.length).toBeGreaterThan(5);
    expect(computed.filter(([name]) => (WEIGHTS[name]?.own ?? 1) <= 1).map(([name]) => name)).toEqual([]);
  });
});

describe("the page sizes that queries are priced by", () => {
  it("are those of the schema: limit and first, always numbers", () => {
    const pages = [...fields.values()].flatMap(({ args }) =>
      args.filter(({ name }) => /^(limit|first)$/.test(name)),
    );
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter(({ type }) => getNamedType(type).name !== "Int")).toEqual([]);
  });
});
