import type { Collaboration } from "../../../analysis/index/collaboration.js";
import type { Steps } from "../../../analysis/steps.js";
import type { StopReason } from "../../../domain/identity.js";
import type { NameMatch } from "../../../domain/name-matches.js";
import type { BodyRecord } from "../../../domain/records.js";
import type { MatchKind } from "../../../domain/vocabulary.js";
import { UserError } from "../../../errors.js";
import { checkedDate } from "../filter.js";

const MAX_NAMES = 1_000;

export interface NameMatchAnswer {
  named: BodyRecord;
  body: BodyRecord;
  matchedForm: string;
  how: MatchKind;
  outdated: boolean;
  stopped: StopReason | null;
  score: number;
}

export interface NameResolutionAnswer {
  key: string;
  name: string;
  match: NameMatchAnswer | null;
  ambiguous: boolean;
  alternatives: NameMatchAnswer[];
}

/** Resolves a batch of names, one in a step. Without a date, a name is resolved only if a single body ever had it. */
export function* resolveNames(
  collaboration: Collaboration,
  names: readonly string[],
  asOf: string | null,
): Steps<NameResolutionAnswer[]> {
  if (names.length > MAX_NAMES) {
    const advice = "Ask in several requests.";
    throw new UserError(
      "BAD_FILTER",
      `names holds ${names.length}; at most ${MAX_NAMES} are resolved at once. ${advice}`,
    );
  }
  const date = asOf === null ? null : checkedDate(asOf, "asOf");
  const answers: NameResolutionAnswer[] = [];
  for (const [at, name] of names.entries()) {
    const { match, alternatives, ...rest } = collaboration.names.resolve(name, date);
    answers.push({
      ...rest,
      key: `${at}:${name}`,
      match: match && answer(collaboration, match),
      alternatives: alternatives.map((one) => answer(collaboration, one)),
    });
    yield;
  }
  return answers;
}

function answer({ records, bodyAt }: Collaboration, { namedId, id, ...rest }: NameMatch): NameMatchAnswer {
  return { ...rest, named: records.bodies[bodyAt.get(namedId)!]!, body: records.bodies[bodyAt.get(id)!]! };
}
