import { memo } from "react";
import { sameMarks, type Mark } from "./marks";
import { piecesOf, type Range } from "./pieces";

interface Props {
  readonly text: string;
  readonly block: Range;
  readonly marks: readonly Mark[];
  /** The clause of the active statement, where it touches this block. */
  readonly clause: Range | null;
  /** The active statement, where it is in this block. */
  readonly active: string | null;
  words(mark: Mark, form: string): string;
}

/** A paragraph; drawn again only when something in it changes. */
export const TextBlock = memo(function TextBlock({ text, block, marks, clause, active, words }: Props) {
  return (
    <p data-start={block.start}>
      {piecesOf(block, marks, clause).map(({ start, end, span, inClause }) => {
        const words_ = text.slice(start, end);
        const mark = span as Mark | null;
        if (!mark)
          return inClause ? (
            <span key={start} className="clause">
              {words_}
            </span>
          ) : (
            words_
          );
        return (
          <mark
            key={start}
            role="button"
            tabIndex={-1}
            data-ids={mark.ids.map(encodeURIComponent).join(" ")}
            data-kind={mark.kind}
            data-state={mark.state}
            data-unresolved={mark.unresolved || undefined}
            aria-current={active !== null && mark.ids.includes(active) ? "true" : undefined}
            aria-label={words(mark, text.slice(mark.start, mark.end))}
            className={inClause ? "clause" : undefined}
          >
            {words_}
          </mark>
        );
      })}
    </p>
  );
}, isSame);

function isSame(one: Props, other: Props): boolean {
  return (
    one.block === other.block &&
    one.active === other.active &&
    one.words === other.words &&
    one.clause?.start === other.clause?.start &&
    one.clause?.end === other.clause?.end &&
    sameMarks(one.marks, other.marks)
  );
}
