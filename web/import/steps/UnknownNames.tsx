import { useState } from "react";
import { client } from "../../signing-in/client";
import { addBody, addName, type BodyKind } from "../generated/operations";
import { useLanguage } from "../language";
import type { UnknownName } from "../table";
import { troubleOf, type Trouble } from "../trouble";
import { useTroubleWords } from "../useTroubleWords";
import { FindBody, type FoundBody } from "./FindBody";
import { NewBody } from "./NewBody";

const MOST_SHOWN = 30;

interface Props {
  readonly names: readonly UnknownName[];
  readonly file: string;
  /** Called when a name has an answer. */
  resolved(): void;
}

/** Names that nobody answers to, most frequent first, each to be resolved here or left as a proposal. */
export function UnknownNames({ names, file, resolved }: Props) {
  const { texts } = useLanguage();
  if (names.length === 0) return null;
  const more = names.length - MOST_SHOWN;
  return (
    <section aria-label={texts.unknown.title(names.length)}>
      <h3>{texts.unknown.title(names.length)}</h3>
      <p className="hint">{texts.unknown.hint}</p>
      <ul className="unknown">
        {names.slice(0, MOST_SHOWN).map((name) => (
          <OneName key={name.name} {...{ name, file, resolved }} />
        ))}
      </ul>
      {more > 0 && <p>{texts.report.more(more)}</p>}
    </section>
  );
}

interface OneProps extends Omit<Props, "names"> {
  readonly name: UnknownName;
}

function OneName({ name, file, resolved }: OneProps) {
  const { texts } = useLanguage();
  const words = useTroubleWords();
  const { state, choose, create } = useAnswer(name.name, file, resolved);
  return (
    <li>
      <p className="unknown-name">
        <strong>{name.name}</strong> <span>{texts.unknown.rows(name.rows)}</span>
      </p>
      {state.done !== undefined ? (
        <p role="status">
          ✓{" "}
          {state.done === null
            ? texts.unknown.made(name.name)
            : texts.unknown.isNow(name.name, state.done.name)}
        </p>
      ) : (
        <div className="answers" role="group" aria-label={texts.unknown.answer(name.name)}>
          {name.nearest.slice(0, 3).map(({ body, name: other }) => (
            <button
              key={body}
              type="button"
              disabled={state.busy}
              onClick={() => void choose({ id: body, name: other })}
            >
              {texts.unknown.is(other)}
            </button>
          ))}
          <FindBody label={texts.unknown.find(name.name)} choose={(found) => void choose(found)} />
          <NewBody name={name} busy={state.busy ?? false} create={(kind) => void create(kind)} />
        </div>
      )}
      {state.wrong && <p role="alert">{words(state.wrong)}</p>}
    </li>
  );
}

const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? "zh" : "en");

interface AnswerState {
  /** The body that is meant; null: a new one. */
  readonly done?: FoundBody | null;
  readonly wrong?: Trouble;
  readonly busy?: boolean;
}

/** Records who a name means, as an alias of a body or as a new body. */
function useAnswer(name: string, file: string, resolved: () => void) {
  const { texts } = useLanguage();
  const [state, setState] = useState<AnswerState>({});
  const reason = texts.unknown.reason(file);
  const language = languageOf(name);
  const write = async (done: FoundBody | null, ask: () => Promise<unknown>) => {
    setState({ busy: true });
    try {
      await ask();
      setState({ done });
      resolved();
    } catch (error) {
      setState({ wrong: troubleOf(error) });
    }
  };
  return {
    state,
    choose: (body: FoundBody) =>
      write(body, () =>
        client.ask(addName, { name: { body: body.id, text: name, kind: "ALIAS", language }, reason }),
      ),
    create: (kind: BodyKind) =>
      write(null, () =>
        client.ask(addBody, {
          body: {
            id: name,
            kind,
            ...(language === "zh" ? { nameZh: name } : { nameZh: name, nameEn: name }),
          },
          reason,
        }),
      ),
  };
}
