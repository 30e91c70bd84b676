/** A body asked for before it was founded: an error that tells who it was then. */
import type { Collaboration } from "../../../analysis/index/collaboration.js";
import { UserError } from "../../../errors.js";

/** @returns null when the body may have existed on the date */
export function notYetFounded(collaboration: Collaboration, at: number, date: string): UserError | null {
  const { records, lineage, bodyAt } = collaboration;
  const body = records.bodies[at]!;
  if (!lineage.resolve(body.id, date).notYetFounded) return null;
  const alternatives = formsOn(collaboration, body.id, date).map((id) => {
    const { nameZh } = records.bodies[bodyAt.get(id)!]!;
    return { id, nameZh };
  });
  const list = alternatives.map(({ id, nameZh }) => `${id} (${nameZh})`).join(", ");
  const problem = `${body.id} (${body.nameZh}) was founded on ${body.establishedOn}, after ${date}, the date as of which bodies are matched.`;
  const message =
    list === ""
      ? `${problem} Give both selections an identity AS_OF a later date.`
      : `${problem} On that date it was ${list}. Ask for that, or give both selections an identity AS_OF a later date.`;
  return new UserError("BAD_FILTER", message, { argument: "body", given: body.id, alternatives });
}

/** Ids of the bodies of a date that became this one through main-line successions. */
function formsOn({ records, lineage }: Collaboration, id: string, date: string): string[] {
  const forms = records.bodies.flatMap((body) => {
    if (!lineage.becoming(body.id).some((later) => later.body === id)) return [];
    const { id: form, notYetFounded, stop } = lineage.resolve(body.id, date);
    return notYetFounded || stop !== null ? [] : [form];
  });
  return [...new Set(forms)].sort();
}
