import { useEffect, useRef } from "react";
import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { isBody } from "../view/view";
import { useView } from "../view/viewContext";
import { BodyEvidence } from "./BodyEvidence";
import { CommonEvidence } from "./CommonEvidence";
import { DocumentEvidence } from "./DocumentEvidence";
import { ItemEvidence } from "./ItemEvidence";

/** The evidence for one body, for what several bodies share, or for a chain, project or document. */
export function Evidence() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const container = useRef<HTMLDivElement>(null);
  const { selected } = view;
  const selection = selected.join(" ");
  useEffect(() => container.current?.focus({ preventScroll: true }), [selection]);
  const { scene } = useNetwork();
  const item = selected.find((key) => !isBody(key));
  const document = item?.startsWith("DOCUMENT:") ? item : null;
  const isMissing =
    scene !== null && !document && selected.some((key) => !scene.nodes.some((node) => node.key === key));
  return (
    <div className="evidence" ref={container} tabIndex={-1}>
      <button type="button" className="back" onClick={() => change({ evidence: false })}>
        ← {texts.evidence.back}
      </button>
      {isMissing && <p className="remark">{texts.evidence.notDrawn}</p>}
      {document ? (
        <DocumentEvidence documentKey={document} />
      ) : item ? (
        <ItemEvidence itemKey={item} />
      ) : selected.length === 1 ? (
        <BodyEvidence bodyKey={selected[0]!} />
      ) : (
        <CommonEvidence bodyKeys={selected} />
      )}
    </div>
  );
}
