import { useId, useState, type FormEvent } from "react";
import type { BodyKind } from "../generated/operations";
import { useLanguage } from "../language";

const KINDS = ["LOCAL", "ENTERPRISE", "INSTITUTION_OF_STATE_COUNCIL", "PARTY_BODY", "OTHER"] as const;

interface Props {
  readonly form: string;
  make(nameZh: string, kind: BodyKind): void;
}

export function NewBody({ form, make }: Props) {
  const { texts } = useLanguage();
  const id = useId();
  const [name, setName] = useState(form);
  const [kind, setKind] = useState<(typeof KINDS)[number]>("LOCAL");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) make(name.trim(), kind);
  };
  return (
    <details className="make">
      <summary>{texts.body.make}</summary>
      <form onSubmit={submit}>
        <label htmlFor={`${id}-name`}>{texts.body.name}</label>
        <input
          id={`${id}-name`}
          type="text"
          value={name}
          lang="zh-CN"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <label htmlFor={`${id}-kind`}>{texts.body.kind}</label>
        <select
          id={`${id}-kind`}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {texts.body.kinds[one]}
            </option>
          ))}
        </select>
        <button type="submit">{texts.body.makeIt}</button>
      </form>
    </details>
  );
}
