import { useEffect, useState } from "react";

interface Field<Value> {
  readonly name: string;
  readonly value: Value;
  choose(value: Value): void;
}

export function Choice({
  name,
  value,
  options,
  choose,
}: Field<string> & { options: Readonly<Record<string, string>> }) {
  return (
    <label className="field">
      <span>{name}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {Object.entries(options).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Tick({ name, value, choose }: Field<boolean>) {
  return (
    <label className="field">
      <input type="checkbox" checked={value} onChange={(event) => choose(event.currentTarget.checked)} />
      <span>{name}</span>
    </label>
  );
}

const DATE = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/;

/** A year, a month or a day; taken when it is left or Enter is pressed, if it is a date. */
export function Words({ name, value, choose }: Field<string>) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = () => {
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
        onBlur={take}
        onKeyDown={(event) => event.key === "Enter" && take()}
      />
    </label>
  );
}
