import { useId, useState, type KeyboardEvent } from "react";
import { useDebounced } from "../../shared/useDebounced";
import { useAnswer } from "../useAnswer";
import { Words } from "../Words";

export interface Choice {
  readonly key: string;
  readonly words: string;
  readonly hint?: string;
}

interface Props<Of extends Choice> {
  readonly name: string;
  /** Offered while nothing is typed. */
  readonly candidates: readonly Of[];
  readonly focus?: boolean;
  find(text: string, signal: AbortSignal): Promise<readonly Of[]>;
  choose(choice: Of): void;
}

/** Finds as one types; what is likely comes first. */
export function Chooser<Of extends Choice>({ name, candidates, focus = false, find, choose }: Props<Of>) {
  const list = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const wanted = useDebounced(text.trim());
  const { data } = useAnswer(wanted || null, async (signal) => ({
    wanted,
    found: await find(wanted, signal),
  }));
  const isCurrent = data?.wanted === text.trim();
  const choices = text.trim() === "" ? candidates : isCurrent ? data.found : [];
  const take = (choice: Of) => {
    setText("");
    choose(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = choices.length;
    if (event.key === "ArrowDown" && count > 0) setAt((at + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) setAt((at + count - 1) % count);
    else if (event.key === "Enter" && choices[at]) take(choices[at]);
    else if (event.key === "Escape" && text) setText("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const open = choices.length > 0;
  return (
    <div className="chooser">
      <label htmlFor={`${list}-input`}>{name}</label>
      <input
        id={`${list}-input`}
        type="search"
        role="combobox"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open ? `${list}-${at}` : undefined}
        autoComplete="off"
        data-first={focus || undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Choices {...{ list, name, choices, at, take }} />
    </div>
  );
}

interface ChoicesProps<Of extends Choice> {
  readonly list: string;
  readonly name: string;
  readonly choices: readonly Of[];
  readonly at: number;
  take(choice: Of): void;
}

function Choices<Of extends Choice>({ list, name, choices, at, take }: ChoicesProps<Of>) {
  return (
    <ul id={list} role="listbox" aria-label={name} hidden={choices.length === 0}>
      {choices.map((choice, index) => (
        <li
          key={choice.key}
          id={`${list}-${index}`}
          role="option"
          aria-selected={index === at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(choice)}
        >
          <Words>{choice.words}</Words>
          {choice.hint && <small>{choice.hint}</small>}
        </li>
      ))}
    </ul>
  );
}
