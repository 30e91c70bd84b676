import { useEffect, useState } from "react";
import { useLanguage } from "../language";

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
  /** What the options leave out; null where they are complete. */
  readonly note?: string | null;
  choose(chosen: string[]): void;
}

/** Selects any number of options. Choosing a selected option again removes it. */
export function MultiChoice({ name, none, chosen, options, note = null, choose }: MultiChoiceProps) {
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
    <>
      <Choice
        name={name}
        value={chosen.length > 0 ? "several" : ""}
        options={[...count, ["", none], ...marked]}
        choose={toggle}
      />
      {note && <p className="hint">{note}</p>}
    </>
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

const DATE = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/;

/** A year, month or day. A valid date is applied on blur or Enter. */
export function DateField({ name, value, choose }: Field<string>) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const apply = () => {
    if (DATE.test(text) && text !== value) choose(text);
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
        aria-invalid={!DATE.test(text)}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={apply}
        onKeyDown={(event) => event.key === "Enter" && apply()}
      />
    </label>
  );
}
