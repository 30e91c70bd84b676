/** Random questions about a graph, with one or several filters. */
import fc from "fast-check";
import type { InterchangeRecords } from "../../../src/domain/records.js";
import { ROLES, STATEMENT_STATUSES, UNITS, type StatementStatus } from "../../../src/domain/vocabulary.js";
import { firstDay, lastDay } from "./brute-identity.js";
import { question, type Question } from "./question.js";
import { KINDS, partialDate } from "./random-graph.js";

/** Everything but the unit and the identity. */
export type Conditions = Omit<Question, "unit" | "identityMode" | "identityDate">;

const some = (list: readonly { id: string }[]) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
    {
      weight: 9,
      arbitrary: fc.subarray(
        list.map(({ id }) => id),
        { minLength: Math.min(1, list.length) },
      ),
    },
  );

const maybe = <T>(drawn: fc.Arbitrary<T>) => fc.option(drawn, { nil: null });

/** One to three conditions: all of them together would select nothing. */
export const randomConditions = (graph: InterchangeRecords): fc.Arbitrary<Conditions> =>
  fc
    .tuple(everyCondition(graph), fc.subarray(CONDITIONS, { minLength: 1, maxLength: 3 }))
    .map(([drawn, names]) => {
      const chosen = names.flatMap((name) => GROUPS[name].map((field) => [field, drawn[field]] as const));
      return { ...question(), ...Object.fromEntries(chosen) };
    })
    .map((drawn) => (isBackwards(drawn) ? { ...drawn, periodTo: null } : drawn));

const GROUPS = {
  state: ["statuses", "minConfidence"],
  direct: ["excludeOffices"],
  roles: ["roles"],
  projects: ["projectIds"],
  nested: ["countNestedOnce"],
  chains: ["chainIds"],
  sources: ["documentIds", "datasetIds"],
  period: ["periodFrom", "periodTo", "periodBasis"],
  both: ["bodyIds"],
  one: ["involving"],
  kinds: ["bodyKinds"],
  parents: ["excludeParentChild"],
  offices: ["excludeJointOffices"],
} as const satisfies Record<string, readonly (keyof Conditions)[]>;
const CONDITIONS = Object.keys(GROUPS) as (keyof typeof GROUPS)[];

const everyCondition = (graph: InterchangeRecords): fc.Arbitrary<Conditions> =>
  fc.record({
    statuses: fc.subarray<StatementStatus>([...STATEMENT_STATUSES]),
    minConfidence: fc.constantFrom(0.25, 0.3, 1),
    excludeOffices: fc.constant(true),
    roles: fc.subarray([...ROLES]),
    projectIds: some(graph.projects),
    countNestedOnce: fc.constant(true),
    chainIds: some(graph.chains),
    documentIds: some(graph.documents),
    datasetIds: maybe(some(graph.datasets)),
    periodFrom: maybe(partialDate),
    periodTo: maybe(partialDate),
    periodBasis: fc.constantFrom("DOCUMENT" as const, "PARTICIPATION" as const),
    bodyIds: some(graph.bodies),
    involving: some(graph.bodies),
    bodyKinds: fc.subarray([...KINDS]),
    excludeParentChild: fc.constant(true),
    excludeJointOffices: fc.constant(true),
  });

/** A period that ends before it begins would be refused. */
function isBackwards({ periodFrom, periodTo }: Pick<Question, "periodFrom" | "periodTo">): boolean {
  return periodFrom !== null && periodTo !== null && firstDay(periodFrom) > lastDay(periodTo);
}

/** The unit DOCUMENT refuses conditions on projects and chains. */
const isAboutProjects = ({ projectIds, chainIds }: Conditions) => projectIds !== null || chainIds !== null;

/** The conditions under every unit and identity mode, and the same without a filter. */
export function everyWay(conditions: readonly Conditions[], date: string): Question[] {
  const modes = ["AS_NAMED", "AT_DOCUMENT_DATE", "AS_OF"] as const;
  return [question(), ...conditions].flatMap((given) =>
    UNITS.filter((unit) => unit !== "DOCUMENT" || !isAboutProjects(given)).flatMap((unit) =>
      modes.map((identityMode) =>
        question({ ...given, unit, identityMode, identityDate: identityMode === "AS_OF" ? date : null }),
      ),
    ),
  );
}
