import { Kind, parse, valueFromASTUntyped, type FieldNode, type OperationDefinitionNode } from "graphql";

type Values = Readonly<Record<string, unknown>>;

/** Parameters of the explorer's address by the conditions of the API. */
const CONDITIONS: Readonly<Record<string, string>> = {
  roles: "roles",
  bodyKinds: "kinds",
  minConfidence: "confidence",
  excludeOffices: "nooffices",
  statuses: "states",
  documentIds: "documents",
  datasetIds: "datasets",
  involving: "involving",
  excludeParentChild: "noparents",
  excludeJointOffices: "nojoint",
  countNestedOnce: "nestedonce",
  dataVersion: "version",
};

const objectOf = (given: unknown): Values =>
  typeof given === "object" && given !== null && !Array.isArray(given) ? (given as Values) : {};

const words = (given: unknown): readonly string[] => {
  const list = Array.isArray(given) ? (given as unknown[]) : [given];
  return list.filter((one) => typeof one === "string" || typeof one === "number").map(String);
};

/** A value as the explorer's address has it; empty where there is none. */
const printed = (given: unknown): string => (given === true ? "1" : words(given).join(" "));

/** The arguments of a field, with the variables put in. */
function argumentsOf(field: FieldNode, variables: Values): Values {
  const entries = (field.arguments ?? []).map(({ name, value }) => [
    name.value,
    valueFromASTUntyped(value, variables as Record<string, unknown>),
  ]);
  return Object.fromEntries(entries) as Values;
}

/** The first field of the query that the picture can show, by its arguments. */
function firstQuestion(operation: OperationDefinitionNode, variables: Values) {
  const fields = operation.selectionSet.selections.filter((one) => one.kind === Kind.FIELD);
  const asked = fields.map((field) => ({ name: field.name.value, given: argumentsOf(field, variables) }));
  return (
    asked.find(
      ({ name, given }) => "unit" in given || "filter" in given || name === "body" || name === "network",
    ) ?? asked.find(({ name }) => /^(coParticipation|bodyRanking|itemRanking|timeline)$/.test(name))
  );
}

/** Variables that are given, and the defaults of the others. */
function withDefaults(operation: OperationDefinitionNode, given: Values): Values {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return { ...(Object.fromEntries(defaults) as Values), ...given };
}

/** What a question is about, as the selection or focus of the picture. */
function subjectOf(name: string, { id, bodies, seeds, hops }: Values): Values {
  const keys = (ids: unknown) => words(ids).map((one) => `BODY:${one}`);
  const around = keys(objectOf(seeds).bodies);
  if (around.length > 0) return { focus: around, hops: hops ?? 1 };
  const selected = name === "body" ? keys(id) : keys(bodies);
  return selected.length > 0 ? { select: selected, evidence: true } : {};
}

function conditionsOf({ identity, period, ...filter }: Values): Values {
  const { mode, date } = objectOf(identity);
  const { from, to, basis } = objectOf(period);
  const plain = Object.entries(CONDITIONS).map(([condition, parameter]) => [parameter, filter[condition]]);
  return { identity: mode, date, from, to, basis, ...(Object.fromEntries(plain) as Values) };
}

/**
 * The address of the picture with the conditions of a query: its unit, mode, filter, and whom it asks about.
 * Null where the query asks nothing that the picture shows.
 */
export function pictureLink(query: string, variables: string, language: string): string | null {
  try {
    const operation = parse(query).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (!operation) return null;
    const given = objectOf(variables.trim() === "" ? {} : JSON.parse(variables));
    const question = firstQuestion(operation, withDefaults(operation, given));
    if (!question) return null;
    const { unit, filter, mode, minShared } = question.given;
    const fields = {
      ...{ view: mode, unit, min: minShared },
      ...conditionsOf(objectOf(filter)),
      ...subjectOf(question.name, question.given),
      lang: language,
    };
    const address = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) if (printed(value)) address.set(name, printed(value));
    return `/?${address.toString()}`;
  } catch {
    return null;
  }
}
