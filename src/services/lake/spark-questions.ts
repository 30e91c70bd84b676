/** The questions that Spark answers: their parameters, their SQL, and the shape of their answers. */
import type { Fields } from "./spark-rows.js";
import { ranked, timeline, type Names } from "./spark-answers.js";

export interface SparkParameter {
  name: string;
  /** A type of GraphQL, as `ask` names them. */
  type: string;
}

export interface SparkQuestion {
  id: string;
  /** The file below spark/ without its extension. */
  file: string;
  titleZh: string;
  titleEn: string;
  parameters: readonly SparkParameter[];
  /** Values of parameters that are not given. */
  defaults: Readonly<Record<string, unknown>>;
  /** Columns of its rows that hold ids of bodies, or arrays of them. */
  bodyColumns: readonly string[];
  /** In the order in which the rows are listed. */
  sortedBy: readonly string[];
  /** The answer in the shape of the GraphQL field of this name. */
  field: string;
  shape: (rows: readonly Fields[], names: Names) => Fields;
}

const FILTER: readonly SparkParameter[] = [
  { name: "unit", type: "Unit" },
  { name: "identity", type: "IdentityInput" },
  { name: "statuses", type: "[StatementStatus!]" },
  { name: "minConfidence", type: "Float" },
  { name: "excludeOffices", type: "Boolean" },
  { name: "roles", type: "[Role!]" },
  { name: "projectIds", type: "[ID!]" },
  { name: "countNestedOnce", type: "Boolean" },
  { name: "chainIds", type: "[ID!]" },
  { name: "documentIds", type: "[ID!]" },
  { name: "datasetIds", type: "[ID!]" },
  { name: "period", type: "PeriodInput" },
  { name: "bodyIds", type: "[ID!]" },
  { name: "involving", type: "[ID!]" },
  { name: "bodyKinds", type: "[BodyKind!]" },
  { name: "excludeParentChild", type: "Boolean" },
  { name: "excludeJointOffices", type: "Boolean" },
];

export const PAIR_ORDERS_OF_SPARK = [
  ...["SHARED_COUNT", "NEWMAN_WEIGHT", "JACCARD"],
  ...["LEAD_LEAD", "LEAD_PARTICIPANT", "PARTICIPANT_LEAD", "PARTICIPANT_PARTICIPANT"],
] as const;
export const BODY_ORDERS_OF_SPARK = ["PARTNERS", "STRENGTH", "ITEMS", "LEADS", "PARTICIPATIONS"] as const;

const first: SparkParameter = { name: "first", type: "Int!" };
const minShared: SparkParameter = { name: "minShared", type: "Int!" };

/** Without the numbers of items of both, which the answers of the index do not have either. */
function pairNode(row: Fields, body: (id: unknown) => Fields): Fields {
  const { rank, a, b, itemsOfA: _a, itemsOfB: _b, ...counts } = row;
  const { leadLead, leadParticipant, participantLead, participantParticipant, ...measures } = counts;
  const rolePairs = { leadLead, leadParticipant, participantLead, participantParticipant };
  return { rank, a: body(a), b: body(b), ...measures, rolePairs };
}

export const SPARK_QUESTIONS: readonly SparkQuestion[] = [
  {
    id: "co-participation",
    file: "co_participation",
    titleZh: "哪些机构共享的业务链最多",
    titleEn: "Which bodies share the most business chains",
    parameters: [first, minShared, { name: "orderBy", type: "PairOrderField!" }, ...FILTER],
    defaults: { first: 10, minShared: 1, orderBy: "SHARED_COUNT" },
    bodyColumns: ["a", "b"],
    sortedBy: ["rank", "a", "b"],
    field: "coParticipation",
    shape: ranked(pairNode),
  },
  {
    id: "body-ranking",
    file: "body_ranking",
    titleZh: "哪些机构合作面最广",
    titleEn: "Which bodies are connected most",
    parameters: [first, { name: "orderBy", type: "BodyOrder!" }, ...FILTER],
    defaults: { first: 10, orderBy: "PARTNERS" },
    bodyColumns: ["body"],
    sortedBy: ["rank", "body"],
    field: "bodyRanking",
    shape: ranked(({ rank, body: id, ...more }, body) => ({ rank, body: body(id), ...more })),
  },
  {
    id: "timeline",
    file: "timeline",
    titleZh: "合作逐年如何变化",
    titleEn: "How collaboration changes from year to year",
    parameters: FILTER,
    defaults: {},
    bodyColumns: ["bodies", "left"],
    sortedBy: ["year"],
    field: "timeline",
    shape: timeline,
  },
  {
    id: "groups-of-three",
    file: "groups_of_three",
    titleZh: "哪三个机构共同参与的业务链最多",
    titleEn: "Which three bodies share the most business chains",
    parameters: [first, minShared, ...FILTER],
    defaults: { first: 10, minShared: 1 },
    bodyColumns: ["a", "b", "c"],
    sortedBy: ["rank", "a", "b", "c"],
    field: "coGroups",
    shape: ranked(({ rank, a, b, c, sharedCount }, body) => ({
      rank,
      bodies: [a, b, c].map(body),
      sharedCount,
    })),
  },
];
