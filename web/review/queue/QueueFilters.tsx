import { useId, useState } from "react";
import type { ProgressOfQuery, ReviewFilter, ReviewOrder } from "../generated/operations";
import { BodyChooser } from "../choosing/BodyChooser";
import { useLanguage } from "../language";
import { useName, type Named } from "../Words";

interface Props {
  readonly filter: ReviewFilter;
  readonly orderBy: ReviewOrder;
  readonly withDecided: boolean;
  readonly values: ProgressOfQuery["whole"] | null;
  setFilter(filter: ReviewFilter): void;
  setOrderBy(order: ReviewOrder): void;
  setWithDecided(withDecided: boolean): void;
}

const CONFIDENCES = [0.9, 0.95, 0.97, 0.98, 0.99];
const ORDERS: readonly ReviewOrder[] = ["LEAST_SURE", "OLDEST"];

export function QueueFilters(props: Props) {
  const { texts } = useLanguage();
  const { filter, orderBy, withDecided, values, setFilter, setOrderBy, setWithDecided } = props;
  const one = (list: readonly string[] | null | undefined): string => list?.[0] ?? "";
  const set = (column: keyof ReviewFilter) => (value: string) =>
    setFilter({ ...filter, [column]: value === "" ? null : [value] });
  const most = filter.maxConfidence ?? null;
  return (
    <div className="queue-filters" role="group" aria-label={texts.queue.filters}>
      <Select
        name={texts.queue.rule}
        any={texts.queue.anyRule}
        value={one(filter.rules)}
        options={(values?.rules ?? []).map(({ value, proposed }) => [
          value,
          `${texts.rule(value)} (${proposed})`,
        ])}
        choose={set("rules")}
      />
      <Select
        name={texts.queue.confidence}
        any={texts.queue.anyConfidence}
        value={most === null ? "" : String(most)}
        options={CONFIDENCES.map((value) => [String(value), texts.queue.atMost(value)])}
        choose={(value) => setFilter({ ...filter, maxConfidence: value === "" ? null : Number(value) })}
      />
      <Select
        name={texts.queue.dataset}
        any={texts.queue.anyDataset}
        value={one(filter.datasetIds)}
        options={(values?.datasets ?? []).map(({ value }) => [value, value])}
        choose={set("datasetIds")}
      />
      <Select
        name={texts.queue.decider}
        any={texts.queue.anyDecider}
        value={one(filter.decidedBy)}
        options={(values?.deciders ?? []).map(({ value }) => [value, value])}
        choose={(value) => {
          set("decidedBy")(value);
          if (value !== "") setWithDecided(true);
        }}
      />
      <BodyFilter filter={filter} setFilter={setFilter} />
      <Select
        name={texts.queue.order}
        value={orderBy}
        options={ORDERS.map((order) => [order, texts.queue.orders[order]])}
        choose={(value) => setOrderBy(value as ReviewOrder)}
      />
      <WithDecided {...{ withDecided, setWithDecided }} />
    </div>
  );
}

function WithDecided({ withDecided, setWithDecided }: Pick<Props, "withDecided" | "setWithDecided">) {
  const { texts } = useLanguage();
  return (
    <label>
      <input
        type="checkbox"
        checked={withDecided}
        onChange={(event) => setWithDecided(event.currentTarget.checked)}
      />
      {texts.queue.withDecided}
    </label>
  );
}

interface SelectProps {
  readonly name: string;
  /** The words for no condition; left out where one must be chosen. */
  readonly any?: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  choose(value: string): void;
}

function Select({ name, any, value, options, choose }: SelectProps) {
  const id = useId();
  return (
    <span className="field">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}

function BodyFilter({ filter, setFilter }: Pick<Props, "filter" | "setFilter">) {
  const { texts } = useLanguage();
  const name = useName();
  const [body, setBody] = useState<(Named & { id: string }) | null>(null);
  if (body && filter.bodyIds)
    return (
      <span className="field">
        {texts.queue.body}
        <button
          type="button"
          aria-label={texts.queue.anyBody(name(body))}
          onClick={() => setFilter({ ...filter, bodyIds: null })}
        >
          <bdi lang="zh-CN">{name(body)}</bdi> ×
        </button>
      </span>
    );
  return (
    <span className="field">
      <BodyChooser
        name={texts.queue.body}
        choose={(chosen) => {
          setBody(chosen);
          setFilter({ ...filter, bodyIds: [chosen.id] });
        }}
      />
    </span>
  );
}
