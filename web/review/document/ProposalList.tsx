import { memo, useEffect, useMemo, useRef } from "react";
import { useLanguage } from "../language";
import { useName, Words } from "../Words";
import { useDesk } from "./deskContext";
import { clauseKey, isUnresolved, type Item } from "./items";
import { kindOf } from "./marks";
import { Near } from "./Near";
import { partsOf } from "./parts";

/** The statements by clause, in the order of the text. */
export function ProposalList() {
  const { texts } = useLanguage();
  const { shown, active, desk } = useDesk();
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => {
    const found = new Map<string, Item[]>();
    for (const item of shown) {
      const key = `${clauseKey(item)} ${item.object?.key ?? ""}`;
      const group = found.get(key);
      if (group) group.push(item);
      else found.set(key, [item]);
    }
    return [...found];
  }, [shown]);
  const parts = useMemo(() => partsOf(groups, ([, items]) => items.length, PART), [groups]);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(active ?? "")}"]`);
    row?.scrollIntoView({ block: "nearest" });
    const holder = document.activeElement;
    if (row && (holder === document.body || list.current?.contains(holder)))
      row.focus({ preventScroll: true });
  }, [active, groups.length > 0]);
  const select = useMemo(() => (id: string) => desk.select(id), [desk]);
  return (
    <div ref={list} className="proposals" role="list" data-scrolls aria-label={texts.list.title}>
      {parts.map((part) => (
        <Near
          key={part[0]![0]}
          always={part.some(([, items]) => items.some(({ id }) => id === active))}
          height={part.reduce((sum, [, items]) => sum + GROUP_HEIGHT + items.length * ROW_HEIGHT, 0)}
          draw={() => part.map(([key, items]) => <Group key={key} {...{ items, active, select }} />)}
        />
      ))}
    </div>
  );
}

/** About the heights of a group without its rows, and of a row, in pixels. */
const GROUP_HEIGHT = 50;
const ROW_HEIGHT = 38;
const PART = 40;

interface GroupProps {
  readonly items: readonly Item[];
  readonly active: string | null;
  select(id: string): void;
}

/** The statements of one clause. */
function Group({ items, active, select }: GroupProps) {
  return (
    <div role="listitem" className="clause-group">
      <p className="task">
        {items[0]!.section && <Words>{items[0]!.section}</Words>}
        {items[0]!.object && <Words>{items[0]!.object.nameZh}</Words>}
      </p>
      <ul>
        {items.map((item) => (
          <Proposal key={item.id} item={item} isActive={item.id === active} select={select} />
        ))}
      </ul>
    </div>
  );
}

interface Props {
  readonly item: Item;
  readonly isActive: boolean;
  select(id: string): void;
}

const Proposal = memo(function Proposal({ item, isActive, select }: Props) {
  const { texts } = useLanguage();
  const name = useName();
  return (
    <li>
      <button
        type="button"
        data-item={item.id}
        data-kind={kindOf(item)}
        data-state={item.status.toLowerCase()}
        data-unresolved={isUnresolved(item) || undefined}
        aria-current={isActive ? "true" : undefined}
        onClick={() => select(item.id)}
      >
        <span className="role">{texts.predicates[item.predicate]}</span>
        <span className="form">
          <Words>{item.namedForm}</Words>
        </span>
        <span className="body">{item.subject ? <Words>{name(item.subject)}</Words> : texts.unresolved}</span>
        <span className="state">{texts.statuses[item.status]}</span>
        <span className="confidence">{texts.confidence(item.confidence)}</span>
      </button>
    </li>
  );
});
