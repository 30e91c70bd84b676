import { useLanguage } from "../language";
import { arrived } from "./arrived";
import type { Report } from "../table";
import type { Import } from "../useImport";
import { RefusedRows, ReportView } from "./ReportView";
import { UnknownNames } from "./UnknownNames";

/** A larger table is not tried again after each name, which would take long. */
const SMALL = 3_000;

interface Props {
  readonly table: Import;
  readonly trial: Report;
}

/** What an import would do, the names to resolve first, and the import itself. */
export function Trial({ table, trial }: Props) {
  const { texts } = useLanguage();
  const { file, work } = table;
  const isSmall = trial.rows <= SMALL;
  const nothing = Object.values(trial.counts).every(({ added, changed }) => added + changed === 0);
  return (
    <section ref={arrived} tabIndex={-1} className="step" aria-label={texts.trial.title}>
      <h2>{texts.trial.title}</h2>
      <ReportView report={trial} />
      <UnknownNames
        names={trial.findings.unknown}
        file={file?.name ?? ""}
        resolved={() => isSmall && void table.tryOut()}
      />
      <RefusedRows report={trial} file={file?.name ?? ""} />
      <p className="row">
        <button
          type="button"
          className="main"
          disabled={work !== null || nothing}
          onClick={() => void table.importNow()}
        >
          {texts.trial.importNow}
        </button>
        <button type="button" disabled={work !== null} onClick={() => void table.tryOut()}>
          {texts.trial.again}
        </button>
        <span className="hint">{nothing ? texts.trial.nothing : texts.trial.hint}</span>
      </p>
    </section>
  );
}
