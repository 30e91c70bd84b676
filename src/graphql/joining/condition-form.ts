/** Rejects conditions (`where`) that the stored half would fail on, or would answer without a part of them. */
import { getNullableType, isInputObjectType, isListType, type GraphQLInputType } from "graphql";
import { UserError } from "../../errors.js";

const LOGIC = new Set(["AND", "OR", "NOT"]);

/**
 * @param type of the argument
 * @param coordinate of the field
 * @throws UserError BAD_FILTER
 */
export function checkCondition(type: GraphQLInputType | undefined, value: unknown, coordinate: string): void {
  if (type === undefined || value === undefined || value === null) return;
  check(type, value, { coordinate, path: "where", logic: null });
}

interface Place {
  coordinate: string;
  path: string;
  /** The word that the condition stands under; null outside of AND, OR and NOT. */
  logic: string | null;
}

function check(given: GraphQLInputType, value: unknown, place: Place): void {
  const type = getNullableType(given);
  if (isListType(type)) return asList(value).forEach((one) => check(type.ofType, one, place));
  if (!isInputObjectType(type)) return;
  if (value === null) throw isNull(place);
  const fields = type.getFields();
  const isOfConnection = "node" in fields;
  if (isOfConnection && place.logic !== null) requireOne(value as object, place);
  for (const [name, inner] of Object.entries(value as object)) {
    const logic = isOfConnection && LOGIC.has(name) ? name : null;
    if (logic !== null && logic !== "AND") requireUnmixed(inner, { ...place, path: `${place.path}.${name}` });
    check(fields[name]!.type, inner, { ...place, path: `${place.path}.${name}`, logic });
  }
}

/** GraphQL takes a single value for a list of one; null stays, as it is none. */
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function isNull({ coordinate, path }: Place): UserError {
  const message = `${coordinate}: ${path} is null. Leave it out; for records without a value write { eq: null }.`;
  return new UserError("BAD_FILTER", message);
}

/**
 * Of an entry with several, under AND, OR and NOT of a connection, @neo4j/graphql takes the first alone in aggregates, and
 * each by itself where there is OR.
 */
function requireOne(entry: object, { coordinate, path }: Place): void {
  const counts = Object.entries(entry).map(([name, inner]) =>
    name === "node" && inner !== null ? Object.keys(inner as object).length : 1,
  );
  const count = counts.reduce((sum, one) => sum + one, 0);
  if (count === 1) return;
  const message = `${coordinate}: ${path} needs one condition in each entry, and one has ${count}. Write several as AND: [{ … }, { … }].`;
  throw new UserError("BAD_FILTER", message);
}

/** In aggregates, @neo4j/graphql takes conditions on nodes and those on edges apart, and both must hold. */
function requireUnmixed(entries: unknown, { coordinate, path }: Place): void {
  const [nodes, edges] = ["node", "edge"].map((name) => names(entries, name));
  if (!nodes || !edges) return;
  const message = `${coordinate}: ${path} has conditions on node and on edge, which cannot stand in one OR or NOT. Write it within node, or within edge.`;
  throw new UserError("BAD_FILTER", message);
}

const names = (value: unknown, wanted: string): boolean =>
  value !== null &&
  typeof value === "object" &&
  Object.entries(value).some(
    ([name, inner]) => name === wanted || ((LOGIC.has(name) || Array.isArray(value)) && names(inner, wanted)),
  );
