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
function subjectOf(name: string, { id, bodies, seeds, hops, mode, unit }: Values): Values {
  const keys = (kind: string, ids: unknown) => words(ids).map((one) => `${kind}:${one}`);
  const around = keys("BODY", objectOf(seeds).bodies);
  const withItems = mode === "TWO_MODE";
  const items = withItems ? keys(printed(unit) || "BUSINESS_CHAIN", objectOf(seeds).items) : [];
  const links = Number(hops ?? 1) + (around.length === 0 ? 1 : 0);
  // with items in between, a step from body to body is two links
  const steps = withItems ? Math.ceil(links / 2) : hops;
  if (around.length + items.length > 0) return { focus: [...around, ...items], hops: steps ?? 1 };
  const selected = name === "body" ? keys("BODY", id) : keys("BODY", bodies);
  return selected.length > 0 ? { select: selected, evidence: true } : {};
}

function conditionsOf({ identity, period, ...filter }: Values): Values {
  const { mode, date } = objectOf(identity);
  const { from, to, basis } = objectOf(period);
  const plain = Object.entries(CONDITIONS).map(([condition, parameter]) => [parameter, filter[condition]]);
  return { identity: mode, date, from, to, basis, ...(Object.fromEntries(plain) as Values) };
}

/** Fields of a backbone, each with the rule of the picture and the parameter that has its value. */
const RULES = [
  ["strongest", "STRONGEST", "strongest"],
  ["maxQValue", "CHANCE", "level"],
  ["maxDisparity", "DISPARITY", "level"],
] as const;

/** The one rule that the picture can have. */
const ruleOf = (backbone: Values) => RULES.find(([field]) => printed(backbone[field]) !== "");

function linksOf({ mode, backbone }: Values): Values {
  // bodies and their items have no rule
  if (mode === "TWO_MODE" || backbone === undefined) return {};
  const given = objectOf(backbone);
  const [field, rule, parameter] = ruleOf(given) ?? [];
  return { rule: rule ?? "ALL", ...(field && { [parameter]: given[field] }), linked: given.linkedOnly };
}

/** Conditions of a question that the picture does not have, by their names in the API. */
function leftOutOf({ mode, filter, seeds, backbone }: Values): string[] {
  const known = [...Object.keys(CONDITIONS), "identity", "period"];
  const [rule] = ruleOf(objectOf(backbone)) ?? [];
  const withItems = mode === "TWO_MODE";
  const rest = (given: unknown, within: string, kept: readonly unknown[]) =>
    Object.entries(objectOf(given)).flatMap(([name, value]) =>
      kept.includes(name) || printed(value) === "" ? [] : [within + name],
    );
  return [
    ...(mode === "ITEMS" ? ["mode"] : []),
    ...rest(filter, "filter.", known),
    ...rest(seeds, "seeds.", ["bodies", "by", ...(withItems ? ["items"] : [])]),
    ...(withItems ? [] : rest(backbone, "backbone.", [rule, "linkedOnly"])),
  ];
}

export interface PictureLink {
  readonly address: string;
  /** Conditions of the query that the picture does not have, by their names in the API. */
  readonly leftOut: readonly string[];
}

/**
 * The picture with the conditions of a query: its unit, mode, filter, links, and whom it asks about.
 * Null where the query asks nothing that the picture shows.
 */
export function pictureLink(query: string, variables: string, language: string): PictureLink | null {
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
      ...linksOf(question.given),
      ...subjectOf(question.name, question.given),
      lang: language,
    };
    const address = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) if (printed(value)) address.set(name, printed(value));
    return { address: `/?${address.toString()}`, leftOut: leftOutOf(question.given) };
  } catch {
    return null;
  }
}
