import { useLanguage } from "../language";
import { WHOLE_COLUMNS, type TableLook, type WholeColumn } from "../table";
import type { Import } from "../useImport";

interface Props {
  readonly table: Import;
  readonly look: TableLook;
}

/** What is said once for a table whose rows are of one document. Columns of the table come first. */
export function Whole({ table, look }: Props) {
  const { texts } = useLanguage();
  const { whole } = table.settings;
  const given = Object.keys(whole).length > 0;
  const lacks = (name: WholeColumn) => !look.columns.some(({ column }) => column === name);
  if (!given && !WHOLE_COLUMNS.some(lacks)) return null;
  const keep = (name: WholeColumn, text: string) => {
    const { [name]: before = "", ...others } = whole;
    if (text !== before) table.set({ whole: text ? { ...others, [name]: text } : others });
  };
  return (
    <details className="whole" open={given || (look.problem !== null && (lacks("title") || lacks("date")))}>
      <summary>{texts.columns.whole}</summary>
      <p className="hint">{texts.columns.wholeHint}</p>
      {WHOLE_COLUMNS.map((name) => (
        <label key={name} className="field">
          <span>{texts.meanings[name]}</span>
          <input
            type="text"
            maxLength={500}
            defaultValue={whole[name] ?? ""}
            onBlur={(event) => keep(name, event.currentTarget.value.trim())}
            onKeyDown={(event) => event.key === "Enter" && keep(name, event.currentTarget.value.trim())}
          />
        </label>
      ))}
    </details>
  );
}
