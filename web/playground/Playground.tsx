import { explorerPlugin } from "@graphiql/plugin-explorer";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { GraphiQL } from "graphiql";
import { createPortal } from "react-dom";
import { editorFetcher } from "./graphql";
import { Header } from "./Header";
import { readLink } from "./link";
import { Opener } from "./Opener";
import { QUESTIONS_PLUGIN } from "./QuestionPanel";
import welcome from "./queries/welcome.graphql?raw";
import { storageWithoutHeaders } from "./storage";
import { useEditorSetup } from "./useEditorSetup";

const PLUGINS = [QUESTIONS_PLUGIN, explorerPlugin(), HISTORY_PLUGIN];
const HEADER = document.getElementById("header");

/** GraphiQL takes these once; a link followed later is opened by `Opener`. */
function startOf(fragment: string): { initialQuery?: string; initialVariables?: string } {
  const link = readLink(fragment);
  return link.kind === "query" ? { initialQuery: link.query, initialVariables: link.variables } : {};
}

const START = startOf(location.hash);

export function Playground() {
  return (
    // GraphiQL itself speaks English; what we add names its own language.
    <div className="graphiql-frame" lang="en">
      <GraphiQL
        fetcher={editorFetcher}
        defaultQuery={welcome}
        defaultEditorToolsVisibility="variables"
        isHeadersEditorEnabled
        shouldPersistHeaders={false}
        storage={storageWithoutHeaders}
        plugins={PLUGINS}
        visiblePlugin={QUESTIONS_PLUGIN}
        {...START}
      >
        <GraphiQL.Logo> </GraphiQL.Logo>
        <Inside />
      </GraphiQL>
    </div>
  );
}

/** What needs GraphiQL's state. The header is drawn above the editor but belongs to it. */
function Inside() {
  useEditorSetup();
  return (
    <>
      <Opener />
      {HEADER && createPortal(<Header />, HEADER)}
    </>
  );
}
