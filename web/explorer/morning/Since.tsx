import type { ReactNode } from "react";
import { useLanguage } from "../language";
import { GoTo, GoToBody } from "../panel/GoTo";
import { Name } from "../texts/Name";
import type { News } from "./useSince";

type Change = News["documents"]["nodes"][number];
/** Pairs listed; the others are counted. */
const LISTED = 20;

/** What came or moved since the data version that this browser saw last. */
export function Since({ from, news, seen }: { from: number; news: News; seen(): void }) {
  const { texts } = useLanguage();
  const { counts } = news.movedPairs;
  const { since } = texts.morning;
  const documents = latestOf(news.documents.nodes);
  const bodies = latestOf(news.bodies.nodes);
  return (
    <div className="since">
      <strong>{since.title(from)}</strong>
      <List title={since.documents(documents.length, isCut(news.documents))} count={documents.length}>
        {documents.map(({ id, action, before, after }) => (
          <li key={id}>
            {since.actions[action]} <GoTo to={[`DOCUMENT:${id}`]}>{titled({ id, before, after })}</GoTo>
          </li>
        ))}
      </List>
      <List title={since.bodies(bodies.length, isCut(news.bodies))} count={bodies.length}>
        {bodies.map((body) => (
          <li key={body.id}>
            {since.actions[body.action]} <GoToBody body={named(body)} short={false} />
          </li>
        ))}
      </List>
      <List title={since.pairs(counts.gained, counts.lost, counts.changed)} count={news.pairs.length}>
        {news.pairs.slice(0, LISTED).map(({ key, a, b, before, after }) => (
          <li key={key}>
            <GoTo to={[`BODY:${a.id}`, `BODY:${b.id}`]}>
              <Name of={a} short /> — <Name of={b} short />
            </GoTo>{" "}
            {since.shares(before, after)}
          </li>
        ))}
      </List>
      <button type="button" onClick={seen}>
        {since.seen}
      </button>
    </div>
  );
}

/** Whether there are more changes than were read. */
const isCut = ({ nodes, totalCount }: News["documents"]): boolean => totalCount > nodes.length;

/** Each record once, with its last change. */
const latestOf = (changes: readonly Change[]): readonly Change[] => [
  ...new Map(changes.map((change) => [change.id, change])).values(),
];

function titled({ id, before, after }: Pick<Change, "id" | "before" | "after">): string {
  const { title } = (after ?? before ?? {}) as Record<string, string>;
  return title ?? id;
}

function named({ id, before, after }: Change) {
  const { nameZh, nameEn, shortZh } = (after ?? before ?? {}) as Record<string, string | null>;
  return { id, nameZh: nameZh ?? id, nameEn, shortZh };
}

function List({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return <span>{title}</span>;
  return (
    <details>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}
