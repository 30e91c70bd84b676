import { useState } from "react";
import { useLanguage } from "../language";
import type { UnknownName } from "../table";

const KINDS = ["LOCAL", "ENTERPRISE", "INSTITUTION_OF_STATE_COUNCIL", "OTHER"] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  readonly name: UnknownName;
  readonly busy: boolean;
  create(kind: Kind): void;
}

/** Makes a new body of a name, of a kind that is guessed from the name. */
export function NewBody({ name: { name, file }, busy, create }: Props) {
  const { texts } = useLanguage();
  const [kind, setKind] = useState<Kind>(() => kindOf(name, file === "bodies.csv"));
  return (
    <span className="new-body">
      <select
        value={kind}
        aria-label={texts.unknown.kind(name)}
        onChange={(event) => setKind(event.currentTarget.value as Kind)}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {texts.bodyKinds[one]}
          </option>
        ))}
      </select>
      <button type="button" disabled={busy} onClick={() => create(kind)}>
        {texts.unknown.create}
      </button>
    </span>
  );
}

function kindOf(name: string, isNew: boolean): Kind {
  if (/(?:公司|集团|银行)$/u.test(name)) return "ENTERPRISE";
  return isNew && /[省市县区州盟旗]/u.test(name) ? "LOCAL" : "OTHER";
}
