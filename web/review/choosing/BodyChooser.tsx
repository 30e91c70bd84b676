import { client } from "../../signing-in/client";
import { candidates as askCandidates, findBodies, type BodyWordsFragment } from "../generated/operations";
import { useAnswer } from "../useAnswer";
import { useName } from "../Words";
import { Chooser, type Choice } from "./Chooser";

interface Props {
  readonly name: string;
  /** Bodies that this may mean come first. */
  readonly form?: string;
  /** Date of the document. */
  readonly on?: string | null;
  readonly focus?: boolean;
  choose(body: BodyWordsFragment): void;
}

export function BodyChooser({ name, form, on = null, focus, choose }: Props) {
  const nameOf = useName();
  const choice = (body: BodyWordsFragment, hint?: string): Choice & { body: BodyWordsFragment } => ({
    key: body.id,
    words: nameOf(body),
    hint: hint ?? body.shortZh ?? undefined,
    body,
  });
  const { data } = useAnswer(form ?? null, async (signal) => {
    const { resolveNames } = await client.ask(askCandidates, { names: [form!], asOf: on }, { signal });
    const found = resolveNames.flatMap(({ match, alternatives }) => [
      ...(match ? [match.named] : []),
      ...alternatives.map(({ named }) => named),
    ]);
    return [...new Map(found.map((body) => [body.id, body])).values()];
  });
  return (
    <Chooser
      name={name}
      candidates={(data ?? []).map((body) => choice(body))}
      focus={focus}
      find={async (text, signal) => {
        const { search } = await client.ask(findBodies, { text }, { signal });
        return search.nodes.flatMap(({ body }) =>
          body ? [choice(body, [body.establishedOn, body.abolishedOn].filter(Boolean).join("–"))] : [],
        );
      }}
      choose={({ body }) => choose(body)}
    />
  );
}
