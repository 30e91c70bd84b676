/** The program as it answers callers of any role, with answers that a test can walk through. */
import { expect } from "@jest/globals";
import type { Caller } from "../../../src/domain/callers.js";
import type { TestDatabase } from "./managed.js";
import { runtimeOn, seededRuntime, type SeededRuntime } from "./runtime.js";

const EDITOR: Caller = { name: "editor", access: "EDITOR" };
export const ADMIN: Caller = { name: "admin", access: "ADMIN" };
export const READER: Caller = { name: "reader", access: "READER" };

/** An answer or a part of it; a field that is not there shows up where it is compared. */
export interface Part {
  [field: string]: Part;
}
type Variables = Readonly<Record<string, unknown>>;
interface Answer {
  data: Part;
  errors?: { message: string; extensions: Record<string, unknown> & { code: string } }[];
  extensions?: unknown;
}

/** What stands at a place of an answer, such as "nodes.0.id". */
export function at(part: unknown, place: string): unknown {
  return place.split(".").reduce((inner, name) => inner?.[name], part as Part | undefined);
}

/** One field of every entry of the list at a place. */
export function each(part: unknown, place: string, field: string): unknown[] {
  return (at(part, place) as unknown[]).map((entry) => at(entry, field));
}

export const RESULT = "{ dataVersion { number by reason contentHash } changes { kind id action columns } }";
export const PROPOSE = `mutation M($statements: [StatementInput!]!) { proposeStatements(statements: $statements, reason: "a try") ${RESULT} }`;
export const REVIEW = `mutation M($reviews: [ReviewInput!]!, $seen: Int) { reviewStatements(reviews: $reviews, expectedVersion: $seen) ${RESULT} }`;
export const PAIRS = `query P($version: ID) { coParticipation(filter: { dataVersion: $version }, first: 3) {
  totalCount dataVersion { number } nodes { sharedCount a { id } b { id } } } }`;

/** A claim that the speech does not make: the Ministry of Finance in the health project. */
export const CLAIM = {
  dataset: "egov-speech-2014",
  document: "egov-speech-2014",
  predicate: "PARTICIPATES_IN",
  subject: "mof",
  object: "universal-health-security",
  namedForm: "财政部",
  evidence: "DOCUMENT_ONLY",
};

export class Desk {
  private constructor(readonly seeded: SeededRuntime) {}

  static async open(): Promise<Desk> {
    return new Desk(await seededRuntime());
  }

  static async on(database: TestDatabase): Promise<Desk> {
    return new Desk(await runtimeOn(database));
  }

  async answer(source: string, variables: Variables = {}, caller = EDITOR): Promise<Answer> {
    return JSON.parse(JSON.stringify(await this.seeded.runtime.run(source, variables, caller))) as Answer;
  }

  async data(source: string, variables: Variables = {}, caller = EDITOR): Promise<Part> {
    const { data, errors } = await this.answer(source, variables, caller);
    expect(errors).toBeUndefined();
    return data;
  }

  async refusal(source: string, variables: Variables = {}, caller = EDITOR): Promise<unknown> {
    const [error] = (await this.answer(source, variables, caller)).errors ?? [];
    return { message: error?.message, ...error?.extensions };
  }

  /** The part of the one field asked for. */
  async field(source: string, variables: Variables = {}, caller = EDITOR): Promise<Part> {
    return Object.values(await this.data(source, variables, caller))[0]!;
  }

  async version(): Promise<number> {
    return Number(at(await this.field("{ meta { dataVersion { number } } }"), "dataVersion.number"));
  }

  stop(): Promise<void> {
    return this.seeded.stop();
  }
}
