import { useGraphiQL, useMonaco, type MonacoEditor } from "@graphiql/react";
import { useEffect } from "react";
import { defineEditorThemes } from "./editorThemes";
import { useLanguage } from "./language";
import { correctVariableSchemas } from "./variableSchemas";

/** Fira Code has no Chinese characters; the bundled font provides them on every machine. */
const FONT_FAMILY = '"Fira Code", "Noto Sans SC Variable", monospace';

const NAMES = {
  query: { zh: "查询", en: "Query" },
  variables: { zh: "变量（JSON）", en: "Variables (JSON)" },
  headers: { zh: "请求头（JSON）", en: "Headers (JSON)" },
  answer: { zh: "结果（JSON）", en: "Response (JSON)" },
} as const;

/** Gives GraphiQL's four editors a font with Chinese characters, line wrapping and accessible names. */
export function useEditorSetup(): void {
  const { language } = useLanguage();
  const editors = useGraphiQL((state) => ({
    query: state.queryEditor,
    variables: state.variableEditor,
    headers: state.headerEditor,
    answer: state.responseEditor,
  }));
  useEffect(() => {
    for (const [key, name] of Object.entries(NAMES))
      prepare(editors[key as keyof typeof NAMES], name[language]);
  }, [editors, language]);
  useFontMeasures();
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => monaco && defineEditorThemes(monaco), [monaco]);
  const { query } = editors;
  useEffect(
    () =>
      monaco && query
        ? correctVariableSchemas(monaco.languages.json.jsonDefaults, () => query.getValue())
        : undefined,
    [monaco, query],
  );
}

function prepare(editor: MonacoEditor | undefined, name: string): void {
  if (!editor) return;
  editor.updateOptions({ fontFamily: FONT_FAMILY, fontSize: 14, wordWrap: "on", ariaLabel: name });
  const container = editor.getContainerDomNode();
  container.setAttribute("role", "group");
  container.setAttribute("aria-label", name);
}

/** The editor measures characters once; without a new measurement, a font loaded later would misplace the cursor. */
function useFontMeasures(): void {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (!monaco) return;
    const measure = () => monaco.editor.remeasureFonts();
    document.fonts.addEventListener("loadingdone", measure);
    return () => document.fonts.removeEventListener("loadingdone", measure);
  }, [monaco]);
}
