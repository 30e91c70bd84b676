import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { questionLink, readLink, type Link } from "./link";
import { variablesOf, type Question } from "./questions";
import { useQuestions } from "./questionsContext";

/** A query requested by a click or a link, to be opened once the editor is ready. */
export interface RequestedQuery {
  readonly query: string;
  readonly variables: string;
  readonly run: boolean;
}

export const requestOf = (question: Question): RequestedQuery => ({
  query: question.document,
  variables: variablesOf(question),
  run: true,
});

interface RequestState {
  readonly request: RequestedQuery | null;
  /** The question id in the address, if there is no such question. */
  readonly unknownId: string | null;
  setRequest(request: RequestedQuery | null): void;
  /** Writes a named question to the address, which opens it, even if it was opened before. */
  choose(id: string): void;
}

const RequestContext = createContext<RequestState | null>(null);

export function RequestProvider({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<RequestedQuery | null>(null);
  const [link, setLink] = useState<Link>(() => readLink(location.hash));
  useFollowedLinks(setLink, setRequest);
  const unknownId = useNamedQuestion(link, setRequest);
  const value = useMemo(() => {
    const choose = (id: string) => {
      history.replaceState(null, "", questionLink(id));
      setLink({ kind: "question", id });
    };
    return { request, unknownId, setRequest, choose };
  }, [request, unknownId]);
  return <RequestContext value={value}>{children}</RequestContext>;
}

export function useRequest(): RequestState {
  const value = use(RequestContext);
  if (!value) throw new Error("useRequest needs a RequestProvider above it");
  return value;
}

type SetRequest = (request: RequestedQuery) => void;

/** Follows links opened on the loaded page. The query of the initial link is not requested: the editor starts with it. */
function useFollowedLinks(setLink: (link: Link) => void, setRequest: SetRequest): void {
  useEffect(() => {
    const follow = () => {
      const link = readLink(location.hash);
      setLink(link);
      if (link.kind === "query") setRequest({ query: link.query, variables: link.variables, run: false });
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [setLink, setRequest]);
}

function useNamedQuestion(link: Link, setRequest: SetRequest): string | null {
  const { questions } = useQuestions();
  const list = questions.status === "ready" ? questions.list : null;
  const id = link.kind === "question" ? link.id : null;
  const question = list?.find((candidate) => candidate.id === id);
  useEffect(() => {
    if (question) setRequest(requestOf(question));
  }, [question, link, setRequest]);
  return list && id !== null && !question ? id : null;
}
