import { useEffect, useId, useState } from "react";
import { useLanguage } from "../language";
import { readDate } from "./dates";

interface Field<Value> {
  readonly name: string;
  readonly value: Value;
  choose(value: Value): void;
}

/** Values with their labels; a list where the order matters. */
type Options = Readonly<Record<string, string>> | readonly (readonly string[])[];

const listed = (options: Options) =>
  (Array.isArray(options) ? options : Object.entries(options)) as readonly (readonly [string, string])[];

export function Choice({ name, value, options, choose }: Field<string> & { options: Options }) {
  return (
    <label className="field">
      <span>{name}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {listed(options).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface MultiChoiceProps {
  readonly name: string;
  /** Label of the empty selection. */
  readonly none: string;
  readonly chosen: readonly string[];
  readonly options: Options;
  choose(chosen: string[]): void;
}

/** Selects any number of options. Choosing a selected option again removes it. */
export function MultiChoice({ name, none, chosen, options, choose }: MultiChoiceProps) {
  const { texts } = useLanguage();
  const toggle = (key: string) => {
    if (key === "") choose([]);
    else choose(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]);
  };
  const marked = listed(options).map(
    ([key, words]) => [key, chosen.includes(key) ? `✓ ${words}` : words] as const,
  );
  const count = chosen.length > 0 ? [["several", texts.filters.addAnother(chosen.length)] as const] : [];
  return (
    <Choice
      name={name}
      value={chosen.length > 0 ? "several" : ""}
      options={[...count, ["", none], ...marked]}
      choose={toggle}
    />
  );
}

export function Checkbox({ name, value, choose }: Field<boolean>) {
  return (
    <label className="field">
      <input type="checkbox" checked={value} onChange={(event) => choose(event.currentTarget.checked)} />
      <span>{name}</span>
    </label>
  );
}

interface DateFieldProps extends Field<string> {
  /** Why a date cannot be used beside the others; null where it can. */
  refuse?(date: string): string | null;
}

/** A year, month or day, as people write it. It is applied on blur or Enter; what is wrong with it is said beside it. */
export function DateField({ name, value, choose, refuse }: DateFieldProps) {
  const { texts } = useLanguage();
  const hint = useId();
  const [text, setText] = useState(value);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    setText(value);
    setRefused(null);
  }, [value]);
  const apply = () => {
    const date = readDate(text);
    const reason = date === null ? texts.filters.noDate : (refuse?.(date) ?? null);
    setRefused(reason);
    if (date === null || reason !== null) return;
    setText(date);
    if (date !== value) choose(date);
  };
  return (
    <label className="field">
      <span>{name}</span>
      <input
        type="text"
        className="date"
        size={9}
        value={text}
        placeholder="2014-05"
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : hint}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={apply}
        onKeyDown={(event) => event.key === "Enter" && apply()}
      />
      {refused !== null && (
        <span id={hint} role="alert" className="refused">
          {refused}
        </span>
      )}
    </label>
  );
}
