import { useState, type FormEvent } from "react";
import { Dialog } from "../../shared/Dialog";
import { ItemChooser, type ChosenItem } from "../choosing/ItemChooser";
import { useDesk } from "../document/deskContext";
import type { Item } from "../document/items";
import type { ReviewInput } from "../generated/operations";
import { useLanguage } from "../language";
import { Words } from "../Words";
import { servesChain } from "./proposals";
import { sendProject } from "./writes";

/** Joins the task of a statement to a project on record, to a business chain, or to a new project. */
export function ItemDialog({ item, close }: { readonly item: Item; close(): void }) {
  const { texts } = useLanguage();
  const { desk, items, places } = useDesk();
  const task = item.object?.nameZh ?? "";
  const together = items.filter((one) => one.object?.key === item.object?.key);
  const [all, setAll] = useState(true);
  const [name, setName] = useState(task);
  const moved = all ? together : [item];
  const reviews = (object: string) =>
    moved.map(({ id }): ReviewInput => ({ statement: id, decision: "CORRECT", object }));
  const choose = ({ id, isChain }: ChosenItem) => {
    if (isChain)
      void desk.add(
        ({ steps }) => steps.chain(task),
        [servesChain(item, { document: desk.document, chain: id }, places)],
      );
    else void desk.review(({ steps }) => steps.item(moved.length), reviews(id));
    close();
  };
  const make = (event: FormEvent) => {
    event.preventDefault();
    const id = `${desk.document}:${name.trim()}`;
    if (!name.trim()) return;
    const before = async () => [await sendProject({ id, nameZh: name.trim(), kind: "POLICY_TASK" })];
    void desk.review(({ steps }) => steps.item(moved.length), reviews(id), before);
    close();
  };
  return (
    <Dialog title={texts.item.title} closing={texts.close} close={close}>
      <p>
        {texts.item.now} <Words>{task}</Words>
      </p>
      <ItemChooser name={texts.item.find} task={task} choose={choose} />
      {together.length > 1 && (
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          {texts.item.all(together.length)}
        </label>
      )}
      <details className="make">
        <summary>{texts.item.make}</summary>
        <form onSubmit={make}>
          <label>
            {texts.item.name}
            <input
              type="text"
              lang="zh-CN"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <button type="submit">{texts.item.makeIt}</button>
        </form>
      </details>
    </Dialog>
  );
}
