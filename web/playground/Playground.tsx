import { explorerPlugin } from "@graphiql/plugin-explorer";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { GraphiQL } from "graphiql";
import { createPortal } from "react-dom";
import { useTheme } from "../shared/theme";
import { editorFetcher } from "./graphql";
import { EditorTools } from "./EditorTools";
import { Header } from "./Header";
import { readLink } from "./link";
import { Opener } from "./Opener";
import { QUESTIONS_PLUGIN } from "./QuestionPanel";
import welcome from "./queries/welcome.graphql?raw";
import { storageWithoutHeaders } from "./storage";
import { useEditorSetup } from "./useEditorSetup";

/** GraphiQL has no other languages, but plugins have titles. */
const PLUGINS = [
  QUESTIONS_PLUGIN,
  { ...explorerPlugin(), title: "查询生成器 / Query builder" },
  // the plugin itself, by which GraphiQL knows that it has to keep a history
  Object.assign(HISTORY_PLUGIN, { title: "历史 / History" }),
];
const HEADER = document.getElementById("header");

/** GraphiQL reads these props only once; `Opener` opens links followed later. */
function startOf(fragment: string): { initialQuery?: string; initialVariables?: string } {
  const link = readLink(fragment);
  return link.kind === "query" ? { initialQuery: link.query, initialVariables: link.variables } : {};
}

const START = startOf(location.hash);

export function Playground() {
  const theme = useTheme();
  return (
    // GraphiQL itself is in English; added elements set their own language.
    <div className="graphiql-frame" lang="en">
      <GraphiQL
        fetcher={editorFetcher}
        defaultQuery={welcome}
        defaultEditorToolsVisibility="variables"
        isHeadersEditorEnabled
        shouldPersistHeaders={false}
        forcedTheme={theme}
        storage={storageWithoutHeaders}
        plugins={PLUGINS}
        visiblePlugin={QUESTIONS_PLUGIN}
        {...START}
      >
        <GraphiQL.Logo> </GraphiQL.Logo>
        <GraphiQL.Toolbar>
          <EditorTools />
        </GraphiQL.Toolbar>
        <InsideGraphiQL />
      </GraphiQL>
    </div>
  );
}

/** Components that need GraphiQL's state. The header is rendered above the editor through a portal. */
function InsideGraphiQL() {
  useEditorSetup();
  return (
    <>
      <Opener />
      {HEADER && createPortal(<Header />, HEADER)}
    </>
  );
}
