import { useGraphiQLActions, type GraphiQLPlugin } from "@graphiql/react";
import { useId, useState } from "react";
import { Glossary } from "./Glossary";
import { LANG, useLanguage } from "./language";
import { QuestionEntry } from "./QuestionEntry";
import { matching, type Question } from "./questions";
import { useQuestions } from "./questionsContext";
import { useRequest } from "./requestContext";

export const QUESTIONS_PLUGIN: GraphiQLPlugin = {
  title: "问题 / Questions",
  icon: QuestionIcon,
  content: QuestionPanel,
};

function QuestionIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M2.75 3.75h14.5v10.5h-8l-4 3.5v-3.5h-2.5z" strokeLinejoin="round" />
      <path d="M7.9 7.4a2.1 2.1 0 1 1 3 1.9c-.7.3-.9.7-.9 1.3" strokeLinecap="round" />
      <circle cx="10" cy="12.3" r=".5" fill="currentColor" />
    </svg>
  );
}

function QuestionPanel() {
  const { language, texts } = useLanguage();
  const { unknownId } = useRequest();
  const { questions } = useQuestions();
  const heading = useId();
  return (
    <section className="questions" lang={LANG[language]} aria-labelledby={heading}>
      <h2 id={heading}>{texts.questions}</h2>
      {questions.status === "ready" && <p className="hint reach">{texts.reach(questions.reach)}</p>}
      {unknownId !== null && (
        <p className="notice" role="alert">
          {texts.unknownQuestion(unknownId)}
        </p>
      )}
      {questions.status === "loading" && <p role="status">{texts.loading}</p>}
      {questions.status === "away" && <Trouble text={texts.away} messages={[]} />}
      {questions.status === "refused" && <Trouble text={texts.refused} messages={questions.messages} />}
      {questions.status === "ready" && <QuestionList list={questions.list} />}
      <Glossary />
    </section>
  );
}

function Trouble({ text, messages }: { text: string; messages: readonly string[] }) {
  const { texts } = useLanguage();
  const { reload } = useQuestions();
  const { introspect } = useGraphiQLActions();
  const retry = () => {
    reload();
    void introspect();
  };
  return (
    <div className="notice" role="alert">
      <p>{text}</p>
      {messages.map((message) => (
        <p key={message} className="server-words">
          {message}
        </p>
      ))}
      <button type="button" onClick={retry}>
        {texts.retry}
      </button>
    </div>
  );
}

function QuestionList({ list }: { list: readonly Question[] }) {
  const { texts } = useLanguage();
  const [filter, setFilter] = useState("");
  if (list.length === 0) return <p>{texts.noQuestions}</p>;
  const shown = matching(list, filter);
  return (
    <>
      <p className="hint">{texts.questionsHint}</p>
      <input
        type="search"
        value={filter}
        aria-label={texts.filter}
        placeholder={texts.filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <p className="hint" role="status">
        {shown.length === 0 ? texts.noneFound : texts.found(shown.length, list.length)}
      </p>
      <ul>
        {shown.map((question) => (
          <QuestionEntry key={question.id} question={question} />
        ))}
      </ul>
    </>
  );
}
