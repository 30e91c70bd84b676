import { useEffect, useMemo, useRef, type MouseEvent, type RefObject } from "react";
import { langOf, useLanguage } from "../language";
import { useDesk } from "./deskContext";
import { Near } from "./Near";
import { partsOf } from "./parts";
import { TextBlock } from "./TextBlock";
import { clauseOf, spansOf } from "./items";
import { marksOf, type Mark } from "./marks";
import { blocksOf, spansByBlock, type Range } from "./pieces";
import { selectedRange } from "./selection";

/** The text with its marked names; what is far from view is not laid out. */
export function TextPane({ select }: { select(range: Range | null): void }) {
  const { texts } = useLanguage();
  const { places, items, current, active, desk } = useDesk();
  const pane = useRef<HTMLElement>(null);
  const blocks = useMemo(() => blocksOf(places.text), [places]);
  const parts = useMemo(
    () => partsOf([...blocks.keys()], (at) => blocks[at]!.end - blocks[at]!.start + LINE, PART),
    [blocks],
  );
  const byBlock = useMarks(blocks);
  const clause = current ? clauseOf(current, places) : null;
  useInView(pane, active, items.length > 0);
  useSelected(pane, select);
  const onClick = (event: MouseEvent) => {
    const mark = (event.target as Element).closest("mark");
    const ids = mark?.dataset.ids?.split(" ").map(decodeURIComponent) ?? [];
    if (ids.length === 0) return;
    // of several statements at one place, each click takes the next
    desk.select(ids[(ids.indexOf(active ?? "") + 1) % ids.length]!);
  };
  const inClause = (block: Range): boolean =>
    clause !== null && clause.start < block.end && clause.end > block.start;
  const activeIn = (at: number): boolean =>
    active !== null && (byBlock.get(at)?.some(({ ids }) => ids.includes(active)) ?? false);
  const draw = (block: Range, at: number) => (
    <TextBlock
      key={block.start}
      text={places.text}
      block={block}
      marks={byBlock.get(at) ?? NONE}
      clause={inClause(block) ? clause : null}
      active={inClause(block) || activeIn(at) ? active : null}
      words={texts.mark}
    />
  );
  return (
    <section
      ref={pane}
      className="text"
      tabIndex={0}
      data-scrolls
      aria-label={texts.text}
      lang={langOf(places.text.slice(0, 2_000))}
      onClick={onClick}
    >
      {parts.map((numbers) => {
        const [first, last] = [blocks[numbers[0]!]!, blocks[numbers.at(-1)!]!];
        return (
          <Near
            key={first.start}
            always={numbers.some((at) => inClause(blocks[at]!) || activeIn(at))}
            height={heightOf(last.end - first.start, numbers.length)}
            far={<div data-start={first.start}>{places.text.slice(first.start, last.end)}</div>}
            draw={() => numbers.map((at) => draw(blocks[at]!, at))}
          />
        );
      })}
    </section>
  );
}

/** The marks of the statements, by block. */
function useMarks(blocks: readonly Range[]): Map<number, Mark[]> {
  const { places, items } = useDesk();
  return useMemo(() => {
    const known = new Map(items.map((item) => [item.id, item]));
    return spansByBlock(blocks, marksOf(spansOf(items, places), known));
  }, [blocks, items, places]);
}

/** Brings the active name into view. */
function useInView(pane: RefObject<HTMLElement | null>, active: string | null, isLoaded: boolean): void {
  useEffect(() => {
    const mark = pane.current?.querySelector(`[data-ids~="${CSS.escape(encodeURIComponent(active ?? ""))}"]`);
    mark?.scrollIntoView({ block: "center" });
  }, [active, isLoaded]);
}

/** Tells what is selected in the text. */
function useSelected(pane: RefObject<HTMLElement | null>, select: (range: Range | null) => void): void {
  useEffect(() => {
    const onSelection = () => select(pane.current && selectedRange(pane.current));
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, []);
}

const NONE: readonly never[] = [];
/** Characters to a line, and those of a part of the text. */
const LINE = 40;
const PART = 4_000;

/** About the height of so many characters in so many paragraphs, in pixels. */
const heightOf = (characters: number, paragraphs: number): number =>
  Math.ceil(characters / LINE) * 30 + paragraphs * 22;
