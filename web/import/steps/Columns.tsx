import { inWords } from "../../shared/wordings";
import { useLanguage } from "../language";
import { COLUMNS, ROLES, type Column, type Role, type TableLook } from "../table";
import type { Import } from "../useImport";
import { Whole } from "./Whole";

interface Props {
  readonly table: Import;
  readonly look: TableLook;
}

/** What each column was taken for, to be mended by hand, and the first rows as understood. */
export function Columns({ table, look }: Props) {
  const { language, texts } = useLanguage();
  const { problem, wordings } = look;
  return (
    <section className="step" aria-label={texts.columns.title}>
      <h2>{texts.columns.title}</h2>
      <p>{texts.columns.read(look.total, look.form)}</p>
      {look.sheets.length > 1 && (
        <label className="field">
          <span>{texts.columns.sheet}</span>
          <select
            value={look.sheet ?? ""}
            onChange={(event) => table.set({ sheet: event.currentTarget.value, columns: {} })}
          >
            {look.sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <ColumnTable {...{ table, look }} />
      {problem !== null && (
        <p className="notice" role="alert">
          {texts.columns.problem(inWords({ message: problem, wordings }, language))}
        </p>
      )}
      <Whole {...{ table, look }} />
      <Roles {...{ table, look }} />
      {problem === null && <Understood look={look} />}
    </section>
  );
}

function ColumnTable({ table: { settings, set }, look }: Props) {
  const { texts } = useLanguage();
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={texts.columns.title}>
      <table className="columns">
        <thead>
          <tr>
            <th>{texts.columns.heading}</th>
            <th>{texts.columns.meaning}</th>
            <th>{texts.columns.samples}</th>
          </tr>
        </thead>
        <tbody>
          {look.columns.map(({ key, heading, column, samples }) => (
            <tr key={key} data-aside={column === null}>
              <th scope="row">{heading || texts.columns.none}</th>
              <td>
                <select
                  aria-label={texts.columns.meaningOf(heading)}
                  value={column ?? ""}
                  onChange={(event) => {
                    const chosen = (event.currentTarget.value || null) as Column | null;
                    set({ columns: { ...settings.columns, ...freed(look, chosen), [key]: chosen } });
                  }}
                >
                  <option value="">{texts.columns.aside}</option>
                  {COLUMNS.map((name) => (
                    <option key={name} value={name}>
                      {texts.meanings[name]}
                    </option>
                  ))}
                </select>
              </td>
              <td className="samples">{samples.join(" · ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A meaning is that of one column: the column that had it is set aside. */
function freed(look: TableLook, chosen: Column | null): Record<string, null> {
  const before = chosen && look.columns.filter(({ column }) => column === chosen);
  return Object.fromEntries((before ?? []).map(({ key }) => [key, null]));
}

/** Words for roles that nobody knows, each to be given a meaning. */
function Roles({ table, look }: Props) {
  const { texts } = useLanguage();
  const { roles } = table.settings;
  const unknown = look.roleWords.filter(({ role }) => role === null);
  if (unknown.length === 0) return null;
  return (
    <fieldset className="roles">
      <legend>{texts.columns.roles}</legend>
      {unknown.map(({ word, rows }) => (
        <label key={word} className="field">
          <span>{texts.columns.roleWord(word, rows)}</span>
          <select
            value={roles[word] ?? ""}
            onChange={(event) => {
              const { [word]: _, ...others } = roles;
              const role = event.currentTarget.value as Role | "";
              table.set({ roles: role ? { ...others, [word]: role } : others });
            }}
          >
            <option value="">{texts.columns.noRole}</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {texts.roles[role]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

function Understood({ look }: { readonly look: TableLook }) {
  const { texts } = useLanguage();
  const isOfTable = (name: Column) => look.columns.some(({ column }) => column === name);
  const columns = COLUMNS.filter((name) => isOfTable(name) || look.rows.some(({ cells }) => cells[name]));
  return (
    <>
      <h3>{texts.columns.understood}</h3>
      <div className="scroll" tabIndex={0} role="group" aria-label={texts.columns.understood}>
        <table>
          <thead>
            <tr>
              <th>{texts.line}</th>
              {columns.map((name) => (
                <th key={name}>{texts.meanings[name]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {look.rows.map(({ line, cells, date }) => (
              <tr key={line}>
                <td>{line}</td>
                {columns.map((name) => (
                  <td key={name} data-wrong={name === "date" && date === null}>
                    {name === "date" ? (date ?? texts.columns.noDate(cells.date ?? "")) : cells[name]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
