import { useState } from "react";
import { client } from "../../signing-in/client";
import { progress, queue, type ReviewFilter, type ReviewOrder } from "../generated/operations";
import { useLanguage } from "../language";
import { lastPlace } from "../route";
import { Failure, Loading } from "../states";
import { useAnswer } from "../useAnswer";
import { Progress } from "./Progress";
import { QueueFilters } from "./QueueFilters";
import { QueueRow } from "./QueueRow";

interface Props {
  open(document: string): void;
  openSecond(): void;
}

export function Queue({ open, openSecond }: Props) {
  const { texts } = useLanguage();
  const [filter, setFilter] = useState<ReviewFilter>({});
  const [orderBy, setOrderBy] = useState<ReviewOrder>("LEAST_SURE");
  const [withDecided, setWithDecided] = useState(false);
  const question = { filter, orderBy, withDecided };
  const key = JSON.stringify(question);
  const { data: state } = useAnswer(key, (signal) => client.ask(progress, { filter }, { signal }));
  const last = lastPlace();
  return (
    <section className="queue" aria-label={texts.queue.title}>
      <div className="queue-head">
        <h2>{texts.queue.title}</h2>
        {last && (
          <button type="button" onClick={() => open(last.document)}>
            {texts.queue.resume} <bdi lang="zh-CN">{last.title}</bdi>
          </button>
        )}
        <button type="button" onClick={openSecond}>
          {texts.second.title}
        </button>
      </div>
      {state && <Progress tally={state.reviewProgress} />}
      <QueueFilters
        {...{ filter, orderBy, withDecided, setFilter, setOrderBy, setWithDecided }}
        values={state?.whole ?? null}
      />
      <Documents key={key} question={question} open={open} />
    </section>
  );
}

interface DocumentsProps {
  readonly question: { filter: ReviewFilter; orderBy: ReviewOrder; withDecided: boolean };
  open(document: string): void;
}

function Documents({ question, open }: DocumentsProps) {
  const { texts } = useLanguage();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const { data, trouble, again } = useAnswer(String(pages.length), async (signal) => {
    const answers = await Promise.all(
      pages.map((after) => client.ask(queue, { ...question, after }, { signal })),
    );
    return answers.map(({ reviewDocuments }) => reviewDocuments);
  });
  if (trouble) return <Failure trouble={trouble} again={again} />;
  if (!data) return <Loading />;
  const last = data.at(-1)!;
  const rows = data.flatMap(({ nodes }) => nodes);
  return (
    <>
      <p role="status">{texts.queue.found(last.totalCount)}</p>
      <ul className="queue-list">
        {rows.map((row) => (
          <QueueRow key={row.key} row={row} open={() => open(row.document.id)} />
        ))}
      </ul>
      {last.pageInfo.hasNextPage && (
        <button type="button" onClick={() => setPages([...pages, last.pageInfo.endCursor])}>
          {texts.queue.more}
        </button>
      )}
    </>
  );
}
