import type { ReactNode } from "react";
import type { Named } from "../naming";
import { Name } from "../texts/Name";
import { useView } from "../view/viewContext";

/** A way on: opens the evidence of what it names. */
export function GoTo({ to, children }: { to: readonly string[]; children: ReactNode }) {
  const { change } = useView();
  return (
    <button type="button" className="plain" onClick={() => change({ selected: to, evidence: true })}>
      {children}
    </button>
  );
}

export function GoToBody({ body, short = true }: { body: Named & { readonly id: string }; short?: boolean }) {
  return (
    <GoTo to={[`BODY:${body.id}`]}>
      <Name of={body} short={short} />
    </GoTo>
  );
}
