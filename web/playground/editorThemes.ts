/** The part of the code editor that has themes. */
interface Monaco {
  readonly editor: { defineTheme(name: string, theme: EditorTheme): void };
}

interface EditorTheme {
  readonly base: "vs" | "vs-dark";
  readonly inherit: boolean;
  readonly colors: Record<string, string>;
  readonly rules: { token: string; foreground: string }[];
}

const CLEAR = "#ffffff00";

const LIGHT = {
  ...{ paper: "#ffffff", accent: "#a90470", tint: "#d6059019", soft: "#5f6b80" },
  ...{ comment: "#006b00", number: "#08704a", argument: "#5a57b8" },
};
const DARK: typeof LIGHT = {
  ...{ paper: "#212a3b", accent: "#ff7aac", tint: "#ff579419", soft: "#a3afc3" },
  ...{ comment: "#8fbf7a", number: "#b5cea8", argument: "#a9a5ff" },
};
const THEMES = [
  ["graphiql-LIGHT", "vs", LIGHT],
  ["graphiql-DARK", "vs-dark", DARK],
] as const;

/** Gives GraphiQL's themes colours with enough contrast. */
export function defineEditorThemes({ editor }: Monaco): void {
  for (const [name, base, look] of THEMES) {
    const { paper, accent, tint, soft, comment, number, argument } = look;
    const widgets = ["editorHoverWidget", "editorSuggestWidget", "editorWidget", "quickInput", "menu"];
    editor.defineTheme(name, {
      base,
      inherit: true,
      colors: {
        ...{ "editor.background": CLEAR, "scrollbar.shadow": CLEAR, "editorLineNumber.foreground": soft },
        ...{ "textLink.foreground": accent, "list.highlightForeground": accent, focusBorder: accent },
        ...{ "list.hoverBackground": tint, "editorSuggestWidget.selectedBackground": tint },
        ...Object.fromEntries(widgets.map((widget) => [`${widget}.background`, paper])),
      },
      rules: [
        { token: "comment", foreground: comment },
        { token: "number", foreground: number },
        { token: "argument.identifier.gql", foreground: argument },
      ],
    });
  }
}
