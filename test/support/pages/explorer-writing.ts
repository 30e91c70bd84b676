import { askAs } from "../running/ask-as.js";
import { at, CLAIM, PROPOSE, REVIEW } from "../running/desk.js";
import { claims, sign } from "../running/tokens.js";

/** As an editor, proposes and accepts that a body takes part in the health project. @returns the new data version */
export async function writeParticipation(url: string, subject: string): Promise<number> {
  const editor = `Bearer ${await sign(claims({ role: "EDITOR" }))}`;
  const ask = async (query: string, variables: object): Promise<unknown> => {
    const { body } = await askAs(url, editor, JSON.stringify({ query, variables }));
    if (body.errors) throw new Error(body.errors[0]?.message);
    return body.data;
  };
  await ask(PROPOSE, { statements: [{ ...CLAIM, subject }] });
  const statement = `${CLAIM.document}:${CLAIM.predicate}:${subject}:${CLAIM.object}`;
  const accepted = await ask(REVIEW, {
    reviews: [{ statement, decision: "ACCEPT", evidence: "DOCUMENT_ONLY" }],
  });
  return Number(at(accepted, "reviewStatements.dataVersion.number"));
}
