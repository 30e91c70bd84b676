/**
 * Small random graphs, valid by the rules of src/domain/integrity.ts and rich in hard cases: bodies without a
 * statement, both roles in one item, chains served twice, projects without a chain, dates of every precision.
 */
import fc from "fast-check";
import { isOnOrBefore } from "../../../src/domain/dates.js";
import { impossibleSuccessions } from "../../../src/domain/integrity.js";
import type {
  BodyRecord,
  InterchangeRecords,
  MergeRecord,
  StatementRecord,
  SuccessionRecord,
} from "../../../src/domain/records.js";
import { STATEMENT_STATUSES } from "../../../src/domain/vocabulary.js";
import { firstDay, lastDay } from "./brute-identity.js";
import {
  affiliation,
  body,
  chain,
  dataset,
  document,
  project,
  records,
  statement,
  succession,
} from "../records/records.js";

export const KINDS = ["STATE_COUNCIL_MINISTRY", "PARTY_BODY", "LOCAL"] as const;
const DATASETS = ["set", "set-2"];

/** Few enough to collide: the same time as a year, as months and as days. */
export const partialDate = fc.constantFrom(
  ...[
    "2012",
    "2013",
    "2014",
    "2013-03",
    "2013-04",
    "2014-05",
    "2013-03-14",
    "2013-03-31",
    "2014-05-29",
    "2015-01-01",
  ],
);
/** For documents and for AS_OF: mostly after the successions of the bodies. */
export const laterDate = fc.constantFrom(
  ...["2012", "2013-03", "2013-03-20", "2014", "2014-05-29", "2015-01-01", "2015", "2016-03"],
);
const maybeDate = fc.option(partialDate, { nil: null, freq: 2 });

/** Ids in random order. */
const shuffledIds = (prefix: string, least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .chain((count) =>
      fc
        .shuffledSubarray([...Array(count).keys()], { minLength: count })
        .map((list) => list.map((i) => `${prefix}${i}`)),
    );

const drawnGraph: fc.Arbitrary<InterchangeRecords> = fc
  .record({
    bodies: fc.oneof(
      { weight: 1, arbitrary: shuffledIds("b", 1, 3) },
      { weight: 5, arbitrary: shuffledIds("b", 5, 9) },
    ),
    projects: shuffledIds("p", 1, 6),
    chains: fc.oneof(
      { weight: 1, arbitrary: shuffledIds("c", 0, 1) },
      { weight: 5, arbitrary: shuffledIds("c", 2, 4) },
    ),
    documents: fc.array(fc.option(laterDate, { nil: null }), { minLength: 1, maxLength: 4 }),
  })
  .chain(({ bodies, projects, chains, documents }) => {
    const papers = documents.map((publishedOn, at) => document(`d${at}`, publishedOn));
    return fc
      .record({
        bodies: fc.tuple(...bodies.map(someBody)),
        successions: someSuccessions(bodies),
        affiliations: someAffiliations(bodies),
        merges: someMerges(bodies),
        serves: fc.array(
          fc.tuple(
            fc.constantFrom(...projects),
            fc.nat(),
            fc.constantFrom("ACCEPTED", "ACCEPTED", "PROPOSED", "REJECTED"),
          ),
          { maxLength: 8, size: "max" },
        ),
        nested: fc.tuple(...projects.map(() => fc.boolean())),
        issuers: fc.tuple(
          ...papers.map(() => fc.subarray([...bodies], { maxLength: Math.min(4, bodies.length) })),
        ),
        claims: fc.array(someClaim(bodies, projects, documents.length), { maxLength: 45, size: "max" }),
      })
      .map(({ serves, claims, issuers, successions, nested, ...drawn }) =>
        records({
          ...drawn,
          successions: possible(successions, drawn.bodies),
          datasets: DATASETS.map(dataset),
          projects: projects.map((id, at) => ({
            ...project(id),
            ...(at > 0 && nested[at] ? { partOf: projects[0]! } : {}),
          })),
          chains: chains.map(chain),
          documents: papers.map((paper, at) => ({
            ...paper,
            issuers: issuers[at]!.map((id) => ({ namedForm: id, body: id })),
          })),
          statements: [...claims, ...servesStatements(serves, chains), ...issuedStatements(issuers)].map(
            (one, at) => ({
              ...one,
              id: `s${at}`,
            }),
          ),
        }),
      );
  });

/** Without the library's bias towards small values, with which bodies would share almost nothing. */
export const randomGraph = fc.noBias(drawnGraph);

const someBody = (id: string) =>
  fc
    .tuple(
      ...([fc.oneof(fc.constant(null), fc.constant(null), partialDate), maybeDate] as const),
      ...([fc.constantFrom(...KINDS), maybeDate, fc.constantFrom(...KINDS)] as const),
    )
    .map(([establishedOn, abolishedOn, kind, changed, former]) => {
      const isBackwards = establishedOn && abolishedOn && firstDay(establishedOn) > lastDay(abolishedOn);
      const formerKinds = changed === null ? {} : { formerKinds: [`${former} until ${changed}`] };
      return body(id, { kind, establishedOn, abolishedOn: isBackwards ? null : abolishedOn, ...formerKinds });
    });

/** Each body may have a main line to one later body of the list, and other successions to later bodies. */
function someSuccessions(bodies: readonly string[]) {
  const main = bodies
    .slice(0, -1)
    .map((id, at) =>
      fc
        .option(fc.tuple(fc.constantFrom(...bodies.slice(at + 1)), partialDate), { freq: 2 })
        .map((drawn) => (drawn === null ? [] : [succession(id, drawn[0], drawn[1], { id: `main.${id}` })])),
    );
  const pair = fc.tuple(fc.constantFrom(...bodies), fc.constantFrom(...bodies), partialDate);
  const others = fc
    .array(pair, { maxLength: 3 })
    .map((list) =>
      list
        .filter(([from, to]) => bodies.indexOf(from) < bodies.indexOf(to))
        .map(([from, to, on], at) =>
          succession(from, to, on, { id: `side.${at}`, kind: "SPLIT_INTO", mainLine: false }),
        ),
    );
  return fc.tuple(fc.tuple(...main), others).map(([lines, sides]) => [...lines.flat(), ...sides]);
}

/** Those that lie in the lives of their bodies, as the model demands. */
function possible(successions: readonly SuccessionRecord[], bodies: readonly BodyRecord[]) {
  const refused = impossibleSuccessions(successions, new Map(bodies.map((one) => [one.id, one])));
  return successions.filter(({ id }) => !refused.some((finding) => finding.id === id));
}

/** Merged duplicates, whose ids no body has any more. */
function someMerges(bodies: readonly string[]) {
  const drawn = fc.tuple(fc.constantFrom(...bodies), fc.constantFrom(null, "the same office"));
  return fc
    .array(drawn, { maxLength: 3, size: "max" })
    .map((list) => list.map(([into, note], at): MergeRecord => ({ id: `m${at}`, into, note })));
}

function someAffiliations(bodies: readonly string[]) {
  const kind = fc.constantFrom("PART_OF" as const, "JOINT_OFFICE_WITH" as const);
  const drawn = fc.tuple(kind, fc.constantFrom(...bodies), fc.constantFrom(...bodies), maybeDate, maybeDate);
  return fc
    .array(drawn, { maxLength: 10 })
    .map((list) =>
      list
        .filter(([, one, other]) => one !== other)
        .map(([of, one, other, from, to], at) => affiliation(of, one, other, { id: `a${at}`, from, to })),
    );
}

/** An optional column is left out where it has no value. */
const OFFICE = { rolledUp: "OFFICE" as const };

function someClaim(bodies: readonly string[], projects: readonly string[], documents: number) {
  return fc
    .record({
      subject: fc.constantFrom(...bodies),
      object: fc.constantFrom(...projects),
      predicate: fc.constantFrom("LEADS" as const, "PARTICIPATES_IN" as const),
      document: fc.nat({ max: documents - 1 }).map((at) => `d${at}`),
      dataset: fc.constantFrom(...DATASETS),
      confidence: fc.constantFrom(0, 0.25, 0.5, 1),
      rolledUp: fc.constantFrom({}, {}, OFFICE),
      status: fc.constantFrom("ACCEPTED" as const, "ACCEPTED" as const, ...STATEMENT_STATUSES),
      isUnresolved: fc.nat({ max: 9 }).map((drawn) => drawn === 0),
      listIsOpen: fc.boolean(),
      from: maybeDate,
      to: maybeDate,
    })
    .map(({ isUnresolved, rolledUp, from, to, ...one }): StatementRecord => {
      const subject = isUnresolved && one.status !== "ACCEPTED" ? null : one.subject;
      const isBackwards = from !== null && to !== null && isOnOrBefore(to, from) === "YES";
      return statement(
        "",
        { ...one, subject },
        { ...one, ...rolledUp, subject, from, to: isBackwards ? null : to },
      );
    });
}

/** One for every issuer; rejected for the last one in every third document. */
function issuedStatements(issuers: readonly (readonly string[])[]): StatementRecord[] {
  return issuers.flatMap((list, at) =>
    list.map((subject, place) => {
      const claim = { predicate: "ISSUED" as const, subject, object: `d${at}`, document: `d${at}` };
      const isRejected = at % 3 === 2 && place === list.length - 1;
      return statement("", claim, {
        status: isRejected ? "REJECTED" : at % 4 === 3 ? "PROPOSED" : "ACCEPTED",
        ...((at + place) % 5 === 4 ? OFFICE : {}),
      });
    }),
  );
}

function servesStatements(
  drawn: readonly [project: string, chain: number, status: StatementRecord["status"]][],
  chains: readonly string[],
): StatementRecord[] {
  if (chains.length === 0) return [];
  return drawn.map(([subject, at, status]) => {
    const claim = {
      predicate: "SERVES" as const,
      subject,
      object: chains[at % chains.length]!,
      document: "d0",
    };
    return statement("", claim, { status });
  });
}
