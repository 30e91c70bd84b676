import {
  CopyIcon,
  KEY_MAP,
  MergeIcon,
  PrettifyIcon,
  ToolbarButton,
  useGraphiQLActions,
} from "@graphiql/react";
import { LANG, useLanguage } from "./language";

const ICON = { className: "graphiql-toolbar-icon", "aria-hidden": true };

/** GraphiQL's tools for the query, which it has in English only. */
export function EditorTools() {
  const { language, texts } = useLanguage();
  const { tools } = texts;
  const { copyQuery, mergeQuery, prettifyEditors } = useGraphiQLActions();
  return (
    <div className="editor-tools" lang={LANG[language]}>
      <ToolbarButton
        onClick={() => void prettifyEditors()}
        label={`${tools.prettify} (${KEY_MAP.prettify.key})`}
      >
        <PrettifyIcon {...ICON} />
      </ToolbarButton>
      <ToolbarButton onClick={mergeQuery} label={`${tools.merge} (${KEY_MAP.mergeFragments.key})`}>
        <MergeIcon {...ICON} />
      </ToolbarButton>
      <ToolbarButton onClick={() => void copyQuery()} label={`${tools.copy} (${KEY_MAP.copyQuery.key})`}>
        <CopyIcon {...ICON} />
      </ToolbarButton>
    </div>
  );
}
