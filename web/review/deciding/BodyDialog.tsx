import { useState } from "react";
import { Dialog } from "../../shared/Dialog";
import { client } from "../../signing-in/client";
import { BodyChooser } from "../choosing/BodyChooser";
import { useDesk } from "../document/deskContext";
import type { Item } from "../document/items";
import { sameForm, type BodyKind, type ReviewInput } from "../generated/operations";
import { useLanguage } from "../language";
import { useAnswer } from "../useAnswer";
import { Words } from "../Words";
import { NewBody } from "./NewBody";
import { sendBody } from "./writes";

interface Props {
  readonly item: Item;
  /** Whether the choice also accepts the statement. */
  readonly accept: boolean;
  close(): void;
}

/** Which body a named form means: one on record, a new one, or none. */
export function BodyDialog({ item, accept, close }: Props) {
  const { texts } = useLanguage();
  const { desk, document } = useDesk();
  const [everywhere, setEverywhere] = useState(false);
  const { namedForm } = item;
  const { data } = useAnswer(item.subject === null ? namedForm : null, (signal) =>
    client.ask(sameForm, { form: namedForm }, { signal }),
  );
  const others = (data?.reviewQueue.nodes ?? []).filter(({ id }) => id !== item.id);
  const alike = everywhere ? others.map(({ id }) => id) : [];
  const choose = (subject: string, make: { nameZh: string; kind: BodyKind } | null = null) => {
    const own: ReviewInput = { statement: item.id, decision: accept ? "ACCEPT" : "CORRECT", subject };
    const rest = alike.map((statement): ReviewInput => ({ statement, decision: "CORRECT", subject }));
    const before = make ? async () => [await sendBody({ id: subject, ...make })] : undefined;
    void desk.review(({ steps }) => steps.body(namedForm, 1 + rest.length), [own, ...rest], before);
    close();
  };
  const isNone = () => {
    const reviews = [item.id, ...alike].map((statement): ReviewInput => ({
      statement,
      decision: "REJECT",
      note: texts.body.noneNote,
    }));
    void desk.review(({ steps }) => steps.none(namedForm, reviews.length), reviews);
    close();
  };
  return (
    <Dialog title={texts.body.title} closing={texts.close} close={close}>
      <p>
        {texts.body.which} <Words>{namedForm}</Words>
      </p>
      <BodyChooser
        name={texts.body.find}
        form={namedForm}
        on={document.publishedOn}
        focus
        choose={({ id }) => choose(id)}
      />
      {others.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => setEverywhere(event.currentTarget.checked)}
          />
          {texts.body.everywhere(others.length, new Set(others.map((one) => one.document?.id)).size)}
        </label>
      )}
      <NewBody form={namedForm} make={(nameZh, kind) => choose(nameZh, { nameZh, kind })} />
      <button type="button" onClick={isNone}>
        {texts.body.none}
      </button>
    </Dialog>
  );
}
