import { useEffect, useMemo, useRef, type MouseEvent } from "react";
import { langOf, useLanguage } from "../language";
import { useDesk } from "./deskContext";
import { TextBlock } from "./TextBlock";
import { clauseOf, spansOf } from "./items";
import { marksOf } from "./marks";
import { blocksOf, spansByBlock, type Range } from "./pieces";
import { selectedRange } from "./selection";

/** The text with its marked names; what is far from view is not laid out. */
export function TextPane({ select }: { select(range: Range | null): void }) {
  const { texts } = useLanguage();
  const { places, items, current, active, desk } = useDesk();
  const pane = useRef<HTMLElement>(null);
  const blocks = useMemo(() => blocksOf(places.text), [places]);
  const byBlock = useMemo(() => {
    const known = new Map(items.map((item) => [item.id, item]));
    return spansByBlock(blocks, marksOf(spansOf(items, places), known));
  }, [blocks, items, places]);
  const clause = current ? clauseOf(current, places) : null;
  useEffect(() => {
    const mark = pane.current?.querySelector(`[data-ids~="${CSS.escape(encodeURIComponent(active ?? ""))}"]`);
    mark?.scrollIntoView({ block: "center" });
  }, [active, blocks, items.length > 0]);
  useEffect(() => {
    const onSelection = () => select(pane.current && selectedRange(pane.current));
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, []);
  const onClick = (event: MouseEvent) => {
    const mark = (event.target as Element).closest("mark");
    const ids = mark?.dataset.ids?.split(" ").map(decodeURIComponent) ?? [];
    if (ids.length === 0) return;
    // of several statements at one place, each click takes the next
    desk.select(ids[(ids.indexOf(active ?? "") + 1) % ids.length]!);
  };
  const near = (block: Range): boolean =>
    clause !== null && clause.start < block.end && clause.end > block.start;
  return (
    <section
      ref={pane}
      className="text"
      tabIndex={0}
      aria-label={texts.text}
      lang={langOf(places.text.slice(0, 2_000))}
      onClick={onClick}
    >
      {blocks.map((block, at) => (
        <TextBlock
          key={block.start}
          text={places.text}
          block={block}
          marks={byBlock.get(at) ?? NONE}
          clause={near(block) ? clause : null}
          active={
            near(block) || byBlock.get(at)?.some(({ ids }) => ids.includes(active ?? "")) ? active : null
          }
          words={texts.mark}
        />
      ))}
    </section>
  );
}

const NONE: readonly never[] = [];
