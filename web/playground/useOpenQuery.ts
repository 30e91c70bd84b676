import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from "graphql";
import welcome from "./queries/welcome.graphql?raw";
import { useQuestions } from "./questionsContext";
import { requestOf, type RequestedQuery } from "./requestContext";

type Content = Pick<RequestedQuery, "query" | "variables">;

const same = (a: Content, b: Content): boolean => a.query === b.query && a.variables === b.variables;

/** Opens a query in a new tab, or in the current one if the user has not edited it. */
export function useOpenQuery(): ((request: RequestedQuery) => void) | null {
  const editors = useGraphiQL((state) => ({
    query: state.queryEditor,
    variables: state.variableEditor,
    answer: state.responseEditor,
  }));
  const tabs = useGraphiQL((state) => state.tabs);
  const { addTab, changeTab, run, setOperationFacts, updateActiveTabValues } = useGraphiQLActions();
  const isUnedited = useIsUnedited();
  const { query: queryEditor, variables: variableEditor, answer } = editors;
  if (!queryEditor || !variableEditor || !answer) return null;

  const fill = ({ query, variables }: Content) => {
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    // The editor reports new content after a delay; an immediate run must not use the old content.
    const facts = factsOf(query);
    setOperationFacts(facts);
    updateActiveTabValues({ query, variables, operationName: facts.operationName ?? null });
  };
  return (request) => {
    const shown = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
    const open = tabs.findIndex((tab) => same(request, contentOf(tab)));
    if (!same(request, shown) && open >= 0) changeTab(open);
    else if (!same(request, shown) && !isUnedited(shown)) addTab();
    fill(request);
    if (request.run) run();
  };
}

function contentOf(tab: { query: string | null; variables?: string | null }): Content {
  return { query: tab.query ?? "", variables: tab.variables ?? "" };
}

/** True for content that the page itself put into a tab and that has not been edited. */
function useIsUnedited(): (content: Content) => boolean {
  const { questions } = useQuestions();
  const provided: Content[] = [
    { query: "", variables: "" },
    { query: welcome, variables: "" },
  ];
  if (questions.status === "ready") provided.push(...questions.list.map(requestOf));
  return (content) => provided.some((own) => same(own, content));
}

interface Facts {
  documentAST?: DocumentNode;
  operations?: OperationDefinitionNode[];
  operationName?: string;
}

function factsOf(query: string): Facts {
  try {
    const documentAST = parse(query);
    const operations = documentAST.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    return { documentAST, operations, operationName: operations[0]?.name?.value };
  } catch {
    return {};
  }
}
