/** Compares answers of Spark with those of the index, many in one run of Spark: each start takes ten seconds. */
import { rmSync } from "node:fs";
import fc from "fast-check";
import type { InterchangeRecords } from "../../../src/domain/records.js";
import { answerOf, sparkQuestion } from "../../../src/services/lake/ask-spark.js";
import { runSpark } from "../../../src/services/lake/run-spark.js";
import { sqlValues } from "../../../src/services/lake/spark-parameters.js";
import {
  BODY_ORDERS_OF_SPARK,
  PAIR_ORDERS_OF_SPARK,
  SPARK_QUESTIONS,
} from "../../../src/services/lake/spark-questions.js";
import type { Fields, PrintedLine } from "../../../src/services/lake/spark-rows.js";
import {
  answered,
  declared,
  fresh,
  literal,
  parametersOf,
  printed,
  tablesOf,
} from "../../../src/services/lake/spark-script.js";
import type { PairOrder } from "../../../src/analysis/pairs/pair-order.js";
import { bodyRanking, type BodyOrder } from "../../../src/services/questions/bodies/rank-bodies.js";
import { coGroups } from "../../../src/services/questions/groups/co-groups.js";
import { timelineOf } from "../../../src/services/questions/pairs/timeline.js";
import { analysisOf, measuresOf } from "./index-answers.js";
import { filterOf, question as unfiltered, type Question } from "./question.js";
import { laterDate, randomGraph } from "./random-graph.js";
import { everyWay, randomConditions } from "./random-question.js";
import { lakeOf, settingsOf, SPARK_HOME } from "../files/spark.js";
import { collaborationOf } from "../records/collaboration-of.js";

/** Small data need no code made for them, and one partition. */
const FAST = [
  ...["spark.sql.shuffle.partitions=1", "spark.default.parallelism=1", "spark.sql.adaptive.enabled=false"],
  "spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1",
  ...["spark.sql.codegen.wholeStage=false", "spark.sql.codegen.factoryMode=NO_CODEGEN"],
];
const [WHOLE, FEW] = [{ first: 10_000, minShared: 1 }, 3];

interface Asked {
  id: string;
  graph: InterchangeRecords;
  question: Question;
}

const drawn = randomGraph.chain((graph) =>
  fc.tuple(fc.constant(graph), fc.array(randomConditions(graph), { minLength: 2, maxLength: 2 }), laterDate),
);

/**
 * Questions with an answer of some rows, chosen so that they have every unit, identity mode and condition.
 * @returns also those that a larger number would have
 */
export async function askedOf(count: number, graphs = 25): Promise<{ asked: Asked[]; missing: string[] }> {
  const open = new Set<string>();
  const candidates: (Asked & { features: string[] })[] = [];
  for (const [graph, conditions, date] of fc.sample(drawn, { seed: 20, numRuns: graphs })) {
    for (const [at, question] of everyWay(conditions, date).entries()) {
      const { id } = SPARK_QUESTIONS[at % SPARK_QUESTIONS.length]!;
      const expected = await expectedOf({ id, graph, question });
      if (rowsOf(expected).length < 2) continue;
      const features = [...featuresOf({ id, graph, question }), ...endOf(id, expected)];
      features.forEach((feature) => open.add(feature));
      candidates.push({ id, graph, question, features });
    }
  }
  const chosen: Asked[] = [];
  while (chosen.length < count) {
    const news = ({ features }: (typeof candidates)[number]) =>
      features.filter((one) => open.has(one)).length;
    const { id } = SPARK_QUESTIONS[chosen.length % SPARK_QUESTIONS.length]!;
    const best = candidates.filter((one) => one.id === id).reduce((a, b) => (news(b) > news(a) ? b : a));
    candidates.splice(candidates.indexOf(best), 1);
    best.features.forEach((feature) => open.delete(feature));
    chosen.push(best);
  }
  return { asked: chosen, missing: [...open] };
}

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  "co-participation": PAIR_ORDERS_OF_SPARK,
  "body-ranking": BODY_ORDERS_OF_SPARK,
};

/** Pairs and bodies are asked for in one order after the other. */
function orderOf({ id, question }: Asked): string | undefined {
  const orders = ORDERS[id];
  return orders?.[JSON.stringify(question).length % orders.length];
}

/** Every second list is cut short, in the midst of equal ones at times. */
function firstOf({ question }: Asked): number {
  return JSON.stringify(question).length % 2 === 0 ? WHOLE.first : FEW;
}

function featuresOf(asked: Asked): string[] {
  const { id, question } = asked;
  const order = orderOf(asked);
  const conditions = Object.entries(question).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(unfiltered()[name as keyof Question]),
  );
  return [
    `${id} ${question.unit}`,
    `${id} ${question.identityMode}`,
    ...conditions.map(([name]) => `with ${name}`),
    ...(order === undefined ? [] : [`by ${order}`]),
  ];
}

function rowsOf(answer: unknown): unknown[] {
  return Array.isArray(answer) ? answer : (answer as { nodes: unknown[] }).nodes;
}

/** Whether a list ends between equal ones. */
function endOf(id: string, answer: unknown): string[] {
  return Array.isArray(answer)
    ? []
    : [`${id} with ties cut: ${String((answer as { tiesCut: boolean }).tiesCut)}`];
}

/** Statements that set the declared variables anew, in one step. */
function setting(id: string, settings: Record<string, unknown>): string {
  const question = sparkQuestion(id);
  const values = sqlValues(question, settings);
  const parameters = [...parametersOf("selection"), ...parametersOf(question.file)];
  const literals = parameters.map(([name, type]) => literal(values[name] ?? null, type));
  return `SET VAR (${parameters.map(([name]) => name).join(", ")}) = (SELECT ${literals.join(", ")})`;
}

async function scriptOf(asked: readonly Asked[], lakes: Map<InterchangeRecords, string>): Promise<string[]> {
  const statements = [printed("spark", "SELECT version() AS version")];
  for (const question of SPARK_QUESTIONS) statements.push(...declared(question, sqlValues(question, {})));
  for (const one of asked) {
    const { id, graph, question } = one;
    const lake = lakes.get(graph) ?? (await lakeOf(graph));
    lakes.set(graph, lake);
    statements.push(...tablesOf(lake));
    const ordered = id in ORDERS ? { orderBy: orderOf(one) } : {};
    const shown = sparkQuestion(id).defaults.first === undefined ? {} : { first: firstOf(one) };
    statements.push(
      setting(id, { ...settingsOf(question), ...shown, ...ordered }),
      ...fresh("selection"),
      ...answered(sparkQuestion(id)),
    );
    statements.push(printed("end", "SELECT 1 AS ended"));
  }
  return statements;
}

function answersIn(lines: readonly PrintedLine[]): PrintedLine[][] {
  const answers: PrintedLine[][] = [[]];
  for (const line of lines) {
    if (line.kind === "end") answers.push([]);
    else answers.at(-1)!.push(line);
  }
  return answers;
}

async function expectedOf(asked: Asked): Promise<unknown> {
  const { id, graph, question } = asked;
  const analysis = analysisOf(collaborationOf(graph));
  const input = { unit: question.unit, filter: filterOf(question) };
  const shown = { ...input, minShared: WHOLE.minShared, first: firstOf(asked) };
  if (id === "co-participation") {
    const orderBy: PairOrder = { field: orderOf(asked)!, direction: "DESC" };
    return listed(await analysis.rankPairs({ ...shown, orderBy }), (pair) =>
      plainPair(measuresOf(pair), pair.rank),
    );
  }
  if (id === "body-ranking") {
    const by = orderOf(asked) as BodyOrder;
    return listed(
      await bodyRanking(analysis, { ...shown, by }),
      ({ key: _, value: _v, leadShare: _l, body, ...node }) => ({
        ...{ ...node, body: body.id },
      }),
    );
  }
  if (id === "groups-of-three") return groupsOf(analysis, { ...shown, size: 3 });
  const { years } = await timelineOf(analysis, input);
  return years.map(({ key: _key, bodies, entered, left, ...year }) => ({
    ...{ ...year, bodies: idsOf(bodies), entered: idsOf(entered), left: idsOf(left) },
  }));
}

/** The index counts all groups only where it lists them; Spark does always. */
async function groupsOf(...[analysis, shown]: Parameters<typeof coGroups>) {
  const groups = await coGroups(analysis, shown);
  const { totalCount } = await coGroups(analysis, { ...shown, first: WHOLE.first });
  return listed({ ...groups, totalCount }, ({ rank, bodies, sharedCount }) => ({
    ...{ rank, bodies: idsOf(bodies), sharedCount },
  }));
}

interface List<Node> {
  totalCount: number | null;
  tiesCut: boolean;
  nodes: readonly Node[];
}

function listed<Node>({ totalCount, tiesCut, nodes }: List<Node>, plain: (node: Node) => Fields) {
  return { totalCount, tiesCut, nodes: nodes.map(plain) };
}

function foundIn(id: string, answer: Fields): unknown {
  if (id === "timeline")
    return (answer.years as Fields[]).map(({ bodies, entered, left, ...year }) => ({
      ...{ ...year, bodies: idsOf(bodies), entered: idsOf(entered), left: idsOf(left) },
    }));
  return listed(answer as unknown as List<Fields>, (node) => {
    if (id === "groups-of-three") return { ...node, bodies: idsOf(node.bodies) };
    if (id === "body-ranking") return { ...node, body: idOf(node.body) };
    const { a, b, rank, rolePairs, ...pair } = node;
    return plainPair({ ...pair, a: idOf(a), b: idOf(b), ...(rolePairs as Fields) }, rank);
  });
}

const idOf = (body: unknown): string => (body as { id: string }).id;
const idsOf = (bodies: unknown): string[] => (bodies as unknown[]).map(idOf);

/** Without what SQL does not compute; sums of fractions may be added in another order. */
function plainPair(pair: object, rank: unknown): Fields {
  const { pValue: _p, qValue: _q, disparity: _d, newmanWeight, jaccard, ...plain } = pair as Fields;
  const rounded = (value: unknown) => Number((value as number).toFixed(9));
  return { ...plain, rank, newmanWeight: rounded(newmanWeight), jaccard: rounded(jaccard) };
}

/** Asks Spark and the index the same. @returns both answers to each question */
export async function bothAnswers(asked: readonly Asked[], master: string, more: readonly string[] = []) {
  const lakes = new Map<InterchangeRecords, string>();
  try {
    const script = await scriptOf(asked, lakes);
    const lines = await runSpark(script, { master, settings: [...FAST, ...more], home: SPARK_HOME });
    const answers = answersIn(lines);
    return await Promise.all(
      asked.map(async (one, at) => {
        const found = foundIn(one.id, answerOf(sparkQuestion(one.id), answers[at]!));
        const about = { id: one.id, question: one.question };
        return [
          { ...about, answer: found },
          { ...about, answer: await expectedOf(one) },
        ] as const;
      }),
    );
  } finally {
    lakes.forEach((folder) => rmSync(folder, { recursive: true }));
  }
}
