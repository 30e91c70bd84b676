import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from "graphql";
import welcome from "./queries/welcome.graphql?raw";
import { useQuestions } from "./questionsContext";
import { wantedOf, type Wanted } from "./wanted";

type Content = Pick<Wanted, "query" | "variables">;

const same = (a: Content, b: Content): boolean => a.query === b.query && a.variables === b.variables;

/** Opens a query in a tab of its own, or in the present one when that holds nothing of the person's. */
export function useOpenQuery(): ((wanted: Wanted) => void) | null {
  const editors = useGraphiQL((state) => ({
    query: state.queryEditor,
    variables: state.variableEditor,
    answer: state.responseEditor,
  }));
  const tabs = useGraphiQL((state) => state.tabs);
  const { addTab, changeTab, run, setOperationFacts, updateActiveTabValues } = useGraphiQLActions();
  const isOurs = useIsOurs();
  const { query: queryEditor, variables: variableEditor, answer } = editors;
  if (!queryEditor || !variableEditor || !answer) return null;

  const fill = ({ query, variables }: Content) => {
    queryEditor.setValue(query);
    variableEditor.setValue(variables);
    // The editor reports its new content after a pause; a run that follows at once must not see the old.
    const facts = factsOf(query);
    setOperationFacts(facts);
    updateActiveTabValues({ query, variables, operationName: facts.operationName ?? null });
  };
  return (wanted) => {
    const shown = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
    const open = tabs.findIndex((tab) => same(wanted, contentOf(tab)));
    if (!same(wanted, shown) && open >= 0) changeTab(open);
    else if (!same(wanted, shown) && !isOurs(shown)) addTab();
    fill(wanted);
    if (wanted.run) run();
  };
}

function contentOf(tab: { query: string | null; variables?: string | null }): Content {
  return { query: tab.query ?? "", variables: tab.variables ?? "" };
}

/** True for what this page itself put into a tab and nobody changed. */
function useIsOurs(): (content: Content) => boolean {
  const { questions } = useQuestions();
  const ours: Content[] = [
    { query: "", variables: "" },
    { query: welcome, variables: "" },
  ];
  if (questions.status === "ready") ours.push(...questions.list.map(wantedOf));
  return (content) => ours.some((own) => same(own, content));
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
