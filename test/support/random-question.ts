/** Questions at random about a graph: any filter alone or with others. */
import fc from "fast-check";
import type { InterchangeRecords } from "../../src/domain/records.js";
import { ROLES, STATEMENT_STATUSES, type StatementStatus } from "../../src/domain/vocabulary.js";
import { firstDay, lastDay } from "./brute-identity.js";
import { question, type Question } from "./question.js";
import { KINDS, partialDate } from "./random-graph.js";

/** Everything but the unit and the identity. */
export type Conditions = Omit<Question, "unit" | "identityMode" | "identityDate">;

/** Mostly no condition, so that several together still leave something over. */
const rarely = <T>(drawn: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: drawn });

const some = (list: readonly { id: string }[]) => rarely(fc.subarray(list.map(({ id }) => id)));

export const randomConditions = (graph: InterchangeRecords): fc.Arbitrary<Conditions> =>
  fc
    .record({
      statuses: fc.oneof(
        fc.constant<StatementStatus[]>(["ACCEPTED"]),
        fc.subarray<StatementStatus>([...STATEMENT_STATUSES]),
      ),
      minConfidence: fc.constantFrom(0, 0, 0, 0.25, 0.3, 1),
      roles: rarely(fc.subarray([...ROLES])),
      projectIds: some(graph.projects),
      chainIds: some(graph.chains),
      documentIds: some(graph.documents),
      datasetIds: some(graph.datasets),
      periodFrom: rarely(partialDate),
      periodTo: rarely(partialDate),
      periodBasis: fc.constantFrom("DOCUMENT" as const, "PARTICIPATION" as const),
      bodyIds: some(graph.bodies),
      involving: some(graph.bodies),
      bodyKinds: rarely(fc.subarray([...KINDS])),
      excludeParentChild: fc.boolean(),
      excludeJointOffices: fc.boolean(),
    })
    .map((drawn) => (isBackwards(drawn) ? { ...drawn, periodTo: null } : drawn));

/** A period that ends before it begins is refused, not answered. */
function isBackwards({ periodFrom, periodTo }: Pick<Question, "periodFrom" | "periodTo">): boolean {
  return periodFrom !== null && periodTo !== null && firstDay(periodFrom) > lastDay(periodTo);
}

/** The conditions under every unit and identity mode; without a filter too. */
export function everyWay(conditions: readonly Conditions[], date: string): Question[] {
  const units = ["BUSINESS_CHAIN", "PROJECT"] as const;
  const modes = ["AS_NAMED", "AT_DOCUMENT_DATE", "AS_OF"] as const;
  return [question(), ...conditions].flatMap((given) =>
    units.flatMap((unit) =>
      modes.map((identityMode) =>
        question({ ...given, unit, identityMode, identityDate: identityMode === "AS_OF" ? date : null }),
      ),
    ),
  );
}
