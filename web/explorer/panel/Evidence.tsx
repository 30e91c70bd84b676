import { useEffect, useRef } from "react";
import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { isBody } from "../view/view";
import { useView } from "../view/viewContext";
import { BodyEvidence } from "./BodyEvidence";
import { CommonEvidence } from "./CommonEvidence";
import { ItemEvidence } from "./ItemEvidence";

/** Where it is written: for one body, for what two or more have in common, or for a chain, project or issuance. */
export function Evidence() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const place = useRef<HTMLDivElement>(null);
  const { selected } = view;
  const about = selected.join(" ");
  useEffect(() => place.current?.focus({ preventScroll: true }), [about]);
  const { scene } = useNetwork();
  const isMissing = scene !== null && selected.some((key) => !scene.nodes.some((node) => node.key === key));
  const item = selected.find((key) => !isBody(key));
  return (
    <div className="evidence" ref={place} tabIndex={-1}>
      <button type="button" className="back" onClick={() => change({ evidence: false })}>
        ← {texts.evidence.back}
      </button>
      {isMissing && <p className="remark">{texts.evidence.notDrawn}</p>}
      {item ? (
        <ItemEvidence itemKey={item} />
      ) : selected.length === 1 ? (
        <BodyEvidence bodyKey={selected[0]!} />
      ) : (
        <CommonEvidence bodyKeys={selected} />
      )}
    </div>
  );
}
