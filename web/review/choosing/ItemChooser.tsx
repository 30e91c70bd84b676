import { client } from "../../signing-in/client";
import { findItems, suggest } from "../generated/operations";
import { useLanguage } from "../language";
import { useAnswer } from "../useAnswer";
import { useName, type Named } from "../Words";
import { Chooser, type Choice } from "./Chooser";

/** A project, or a business chain. */
export interface ChosenItem {
  readonly id: string;
  readonly isChain: boolean;
}

interface Props {
  readonly name: string;
  /** What the text says that is to be done: what is like it comes first. */
  readonly task: string;
  choose(item: ChosenItem): void;
}

type Found = Named & { id: string };
type Either = { readonly project: Found | null; readonly businessChain: Found | null };

export function ItemChooser({ name, task, choose }: Props) {
  const { texts } = useLanguage();
  const nameOf = useName();
  const choices = (found: readonly Either[]): (Choice & { item: ChosenItem })[] =>
    found.flatMap(({ project, businessChain }) => {
      const one = project ?? businessChain;
      if (!one) return [];
      const isChain = project === null;
      const hint = isChain ? texts.item.chain : texts.item.project;
      return [{ key: one.id, words: nameOf(one), hint, item: { id: one.id, isChain } }];
    });
  const { data } = useAnswer(task, async (signal) => {
    const { suggestItems } = await client.ask(suggest, { task }, { signal });
    return suggestItems;
  });
  return (
    <Chooser
      name={name}
      candidates={choices(data ?? [])}
      focus
      find={async (text, signal) => {
        const { search } = await client.ask(findItems, { text }, { signal });
        return choices(search.nodes);
      }}
      choose={({ item }) => choose(item)}
    />
  );
}
