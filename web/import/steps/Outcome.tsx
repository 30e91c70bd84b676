import { useState } from "react";
import { client } from "../../signing-in/client";
import { undo } from "../generated/operations";
import { useLanguage } from "../language";
import { arrived } from "./arrived";
import type { Report } from "../table";
import { troubleOf, type Trouble } from "../trouble";
import { useTroubleWords } from "../useTroubleWords";
import type { Import } from "../useImport";
import { RefusedRows, ReportView } from "./ReportView";

interface Props {
  readonly table: Import;
  readonly result: Report;
}

/** What was imported, the refused rows as a file, and the way back. */
export function Outcome({ table, result }: Props) {
  const { texts } = useLanguage();
  const { versions } = result;
  const file = table.file?.name ?? "";
  return (
    <section ref={arrived} tabIndex={-1} className="step done" aria-label={texts.outcome.title}>
      <h2>{texts.outcome.title}</h2>
      <p role="status">
        {versions === null
          ? texts.outcome.nothing
          : texts.outcome.version(versions.first.number, versions.last.number)}
      </p>
      <ReportView report={result} />
      <RefusedRows report={result} file={file} />
      {versions && <Undo first={versions.first.number} last={versions.last.number} file={file} />}
      <p className="row">
        <a href={`/?datasets=${encodeURIComponent(table.settings.dataset.trim())}`}>
          {texts.outcome.explore}
        </a>
        <button type="button" onClick={table.startOver}>
          {texts.outcome.another}
        </button>
      </p>
    </section>
  );
}

interface UndoProps {
  readonly first: number;
  readonly last: number;
  readonly file: string;
}

/** Withdraws the import as a whole: its versions are undone, the last one first. */
export function Undo({ first, last, file }: UndoProps) {
  const { texts } = useLanguage();
  const words = useTroubleWords();
  const [state, setState] = useState<{ left: number; busy?: boolean; wrong?: Trouble }>({ left: last });
  const isUndone = state.left < first;
  const withdraw = async () => {
    let { left } = state;
    setState({ left, busy: true });
    try {
      while (left >= first) {
        await client.ask(undo, { number: left, reason: texts.outcome.undoReason(file) });
        left--;
      }
      setState({ left });
    } catch (error) {
      setState({ left, wrong: troubleOf(error) });
    }
  };
  return (
    <div className="undo">
      {isUndone ? (
        <p role="status">✓ {texts.outcome.undone}</p>
      ) : (
        <button type="button" disabled={state.busy} onClick={() => void withdraw()}>
          {texts.outcome.undo}
        </button>
      )}
      {state.wrong && <p role="alert">{words(state.wrong)}</p>}
    </div>
  );
}
