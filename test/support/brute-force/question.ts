/** A complete question about collaboration, with every condition; null means no condition. */
import type { ParticipationFilter } from "../../../src/services/questions/filter.js";
import type { BodyKind, IdentityMode, Role, StatementStatus, Unit } from "../../../src/domain/vocabulary.js";

export interface Question {
  unit: Unit;
  identityMode: IdentityMode;
  identityDate: string | null;
  statuses: StatementStatus[];
  minConfidence: number;
  excludeOffices: boolean;
  roles: Role[] | null;
  projectIds: string[] | null;
  countNestedOnce: boolean;
  chainIds: string[] | null;
  documentIds: string[] | null;
  datasetIds: string[] | null;
  periodFrom: string | null;
  periodTo: string | null;
  periodBasis: "DOCUMENT" | "PARTICIPATION";
  bodyIds: string[] | null;
  involving: string[] | null;
  bodyKinds: BodyKind[] | null;
  excludeParentChild: boolean;
  excludeJointOffices: boolean;
}

export function question(given: Partial<Question> = {}): Question {
  return {
    unit: "BUSINESS_CHAIN",
    identityMode: "AS_NAMED",
    identityDate: null,
    statuses: ["ACCEPTED"],
    minConfidence: 0,
    excludeOffices: false,
    roles: null,
    projectIds: null,
    countNestedOnce: false,
    chainIds: null,
    documentIds: null,
    datasetIds: null,
    periodFrom: null,
    periodTo: null,
    periodBasis: "DOCUMENT",
    bodyIds: null,
    involving: null,
    bodyKinds: null,
    excludeParentChild: false,
    excludeJointOffices: false,
    ...given,
  };
}

/** The question as input of the service. */
export function filterOf(asked: Question): ParticipationFilter {
  const { identityMode, identityDate, periodFrom, periodTo, periodBasis, ...rest } = asked;
  return {
    ...rest,
    identity: { mode: identityMode, date: identityDate },
    period: { from: periodFrom, to: periodTo, basis: periodBasis },
  };
}
