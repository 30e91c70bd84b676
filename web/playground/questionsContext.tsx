import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { loadQuestions, type Questions } from "./questions";

interface QuestionsAndReload {
  readonly questions: Questions;
  reload(): void;
}

const QuestionsContext = createContext<QuestionsAndReload | null>(null);

export function QuestionsProvider({ children }: { children: ReactNode }) {
  const [questions, setQuestions] = useState<Questions>({ status: "loading" });
  const load = useCallback(() => void loadQuestions().then(setQuestions), []);
  useEffect(load, [load]);
  const value = useMemo(
    () => ({
      questions,
      reload() {
        setQuestions({ status: "loading" });
        load();
      },
    }),
    [questions, load],
  );
  return <QuestionsContext value={value}>{children}</QuestionsContext>;
}

export function useQuestions(): QuestionsAndReload {
  const value = use(QuestionsContext);
  if (!value) throw new Error("useQuestions needs a QuestionsProvider above it");
  return value;
}
