import { useState, type KeyboardEvent } from "react";
import { Dialog } from "../../shared/Dialog";
import { useDesk } from "../document/deskContext";
import type { Item } from "../document/items";
import { useLanguage } from "../language";

const AROUND = 24;

/** Where a named form begins and ends: the selected text, or by arrow keys. */
export function ExtentDialog({ item, close }: { readonly item: Item; close(): void }) {
  const { texts } = useLanguage();
  const { desk, places, selected } = useDesk();
  const own = { start: places.unitAt(item.start ?? 0), end: places.unitAt(item.end ?? 0) };
  const [extent, setExtent] = useState(selected ?? own);
  const { text } = places;
  const form = text.slice(extent.start, extent.end);
  const move = (side: "start" | "end", by: number) => {
    const next = { ...extent, [side]: extent[side] + by };
    if (next.start >= 0 && next.start < next.end && next.end <= text.length) setExtent(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") return take();
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (by === 0) return;
    move(event.shiftKey ? "start" : "end", by);
    event.preventDefault();
  };
  const take = () => {
    const place = { start: places.pointAt(extent.start), end: places.pointAt(extent.end) };
    void desk.review(
      ({ steps }) => steps.extent(form),
      [{ statement: item.id, decision: "CORRECT", ...place }],
    );
    close();
  };
  return (
    <Dialog title={texts.extent.title} closing={texts.close} close={close}>
      <p>{texts.extent.how}</p>
      <div
        className="extent"
        role="group"
        tabIndex={0}
        data-first
        aria-label={texts.extent.title}
        onKeyDown={onKeyDown}
        lang="zh-CN"
      >
        {text.slice(Math.max(0, extent.start - AROUND), extent.start)}
        <mark data-kind="lead" data-state="proposed">
          {form}
        </mark>
        {text.slice(extent.end, extent.end + AROUND)}
      </div>
      <p role="status" lang="zh-CN" className="extent-form">
        {form}
      </p>
      <Moves move={move} />
      <button type="button" className="main" onClick={take}>
        {texts.extent.take}
      </button>
    </Dialog>
  );
}

/** The same by buttons. */
function Moves({ move }: { move(side: "start" | "end", by: number): void }) {
  const { texts } = useLanguage();
  return (
    <div className="extent-buttons">
      {(["start", "end"] as const).flatMap((side) =>
        ([-1, 1] as const).map((by) => (
          <button key={`${side}${by}`} type="button" onClick={() => move(side, by)}>
            {texts.extent.move(side, by)}
          </button>
        )),
      )}
    </div>
  );
}
