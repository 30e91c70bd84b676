import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { questionLink, readLink, type Link } from "./link";
import { variablesOf, type Question } from "./questions";
import { useQuestions } from "./questionsContext";

/** A query that the person asked for, by a click or by a link, and that waits for the editor. */
export interface Wanted {
  readonly query: string;
  readonly variables: string;
  readonly run: boolean;
}

export const wantedOf = (question: Question): Wanted => ({
  query: question.document,
  variables: variablesOf(question),
  run: true,
});

interface WantedState {
  readonly wanted: Wanted | null;
  /** The id in the address when no named question has it. */
  readonly unknownId: string | null;
  want(wanted: Wanted | null): void;
  /** Puts a named question into the address, from where it is opened, be it for the second time. */
  choose(id: string): void;
}

const WantedContext = createContext<WantedState | null>(null);

export function WantedProvider({ children }: { children: ReactNode }) {
  const [wanted, want] = useState<Wanted | null>(null);
  const [link, setLink] = useState<Link>(() => readLink(location.hash));
  useFollowedLinks(setLink, want);
  const unknownId = useNamedQuestion(link, want);
  const value = useMemo(() => {
    const choose = (id: string) => {
      history.replaceState(null, "", questionLink(id));
      setLink({ kind: "question", id });
    };
    return { wanted, unknownId, want, choose };
  }, [wanted, unknownId]);
  return <WantedContext value={value}>{children}</WantedContext>;
}

export function useWanted(): WantedState {
  const value = use(WantedContext);
  if (!value) throw new Error("useWanted needs a WantedProvider above it");
  return value;
}

type Want = (wanted: Wanted) => void;

/** Links opened while the page is there. The query of the first one is not wanted: the editor starts with it. */
function useFollowedLinks(setLink: (link: Link) => void, want: Want): void {
  useEffect(() => {
    const follow = () => {
      const link = readLink(location.hash);
      setLink(link);
      if (link.kind === "query") want({ query: link.query, variables: link.variables, run: false });
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [setLink, want]);
}

function useNamedQuestion(link: Link, want: Want): string | null {
  const { questions } = useQuestions();
  const list = questions.status === "ready" ? questions.list : null;
  const id = link.kind === "question" ? link.id : null;
  const question = list?.find((candidate) => candidate.id === id);
  useEffect(() => {
    if (question) want(wantedOf(question));
  }, [question, link, want]);
  return list && id !== null && !question ? id : null;
}
