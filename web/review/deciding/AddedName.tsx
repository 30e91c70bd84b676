import { useId } from "react";
import { BodyChooser } from "../choosing/BodyChooser";
import { useDesk } from "../document/deskContext";
import type { Role } from "../document/items";
import type { Range } from "../document/pieces";
import type { BodyWordsFragment } from "../generated/operations";
import { useLanguage } from "../language";
import { useName, Words } from "../Words";

/** A name to be added, with what it does and whom it means. */
export interface Filling {
  readonly key: string;
  readonly form: string;
  readonly place: Range;
  readonly role: Role;
  readonly body: BodyWordsFragment | null;
}

interface Props {
  readonly filling: Filling;
  change(changes: Partial<Filling>): void;
}

const ROLES: readonly Role[] = ["LEADS", "PARTICIPATES_IN"];

export function AddedName({ filling, change }: Props) {
  const { texts } = useLanguage();
  const name = useName();
  const { document } = useDesk();
  const id = useId();
  const { form, role, body } = filling;
  return (
    <div className="added-name" role="group" aria-label={form}>
      <label htmlFor={id}>
        <Words>{form}</Words>
      </label>
      <select id={id} value={role} onChange={(event) => change({ role: event.currentTarget.value as Role })}>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {texts.predicates[one]}
          </option>
        ))}
      </select>
      {body ? (
        <button type="button" onClick={() => change({ body: null })} title={texts.add.otherBody}>
          <Words>{name(body)}</Words> ×
        </button>
      ) : (
        <BodyChooser
          name={texts.add.body}
          form={form}
          on={document.publishedOn}
          choose={(chosen) => change({ body: chosen })}
        />
      )}
    </div>
  );
}
