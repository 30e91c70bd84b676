import type { ReviewQueueOfQuery } from "../generated/operations";
import { useLanguage } from "../language";
import { Words } from "../Words";
import { Progress } from "./Progress";

type Row = ReviewQueueOfQuery["reviewDocuments"]["nodes"][number];

export function QueueRow({ row, open }: { readonly row: Row; open(): void }) {
  const { texts } = useLanguage();
  const { document, leastConfidence } = row;
  return (
    <li>
      <button type="button" className="queue-title" onClick={open}>
        <Words>{document.title}</Words>
      </button>
      <p className="queue-facts">
        {document.number && <Words>{document.number}</Words>}
        {document.publishedOn && <span>{document.publishedOn}</span>}
        {leastConfidence !== null && <span>{texts.queue.least(leastConfidence)}</span>}
        {row.unresolved > 0 && (
          <span className="unresolved-count">{texts.queue.unresolved(row.unresolved)}</span>
        )}
      </p>
      <Progress tally={row} />
    </li>
  );
}
