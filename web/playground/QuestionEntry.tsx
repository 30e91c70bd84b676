import type { MouseEvent } from "react";
import { useLanguage } from "./language";
import { questionLink } from "./link";
import { textOf, titleOf, type Parameter, type Question } from "./questions";
import { useRequest } from "./requestContext";

/** A real link, which can be copied, bookmarked and opened in a new window. A plain click opens the question here. */
export function QuestionEntry({ question }: { question: Question }) {
  const { language } = useLanguage();
  const { choose } = useRequest();
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(question.id);
  };
  return (
    <li>
      <a href={questionLink(question.id)} onClick={open}>
        {titleOf(question, language)}
      </a>
      <p>{textOf(question, language)}</p>
      {question.parameters.length > 0 && <Parameters list={question.parameters} />}
    </li>
  );
}

function Parameters({ list }: { list: readonly Parameter[] }) {
  const { texts } = useLanguage();
  return (
    <details>
      <summary>
        {texts.parameters} ({list.length})
      </summary>
      <dl>
        {list.map((parameter) => (
          <ParameterEntry key={parameter.name} parameter={parameter} />
        ))}
      </dl>
    </details>
  );
}

function ParameterEntry({ parameter }: { parameter: Parameter }) {
  const { language, texts } = useLanguage();
  const { name, type, required, defaultValue } = parameter;
  const notes = [
    required ? texts.required : null,
    defaultValue === null ? null : texts.defaultValue(defaultValue),
  ];
  const note = notes.filter((part) => part !== null).join(", ");
  return (
    <>
      <dt>
        <code lang="en">
          {name}: {type}
        </code>
      </dt>
      <dd>
        {textOf(parameter, language)} {note && <small>({note})</small>}
      </dd>
    </>
  );
}
