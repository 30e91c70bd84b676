import { inWords } from "../../shared/wordings";
import { useLanguage } from "../language";
import type { NameRule, Report } from "../table";

const RULES: readonly NameRule[] = ["IN_FORCE", "ENDED", "EARLY", "OFFICE", "LOCAL", "UNKNOWN"];
const MOST_SHOWN = 10;

/** The report of a trial or an import in one screen: what is added, how names were found, what to look at. */
export function ReportView({ report }: { readonly report: Report }) {
  const { texts } = useLanguage();
  const { findings } = report;
  const kinds = Object.entries(report.counts);
  return (
    <>
      <p>{texts.report.documents(findings.documents.described, findings.documents.found)}</p>
      {kinds.length > 0 && (
        <table className="counts">
          <thead>
            <tr>
              <th>{texts.report.records}</th>
              <th>{report.dryRun ? texts.report.wouldAdd : texts.report.added}</th>
              <th>{texts.report.changed}</th>
              <th>{texts.report.unchanged}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(([kind, { added, changed, unchanged }]) => (
              <tr key={kind}>
                <th scope="row">{texts.kinds[kind] ?? kind}</th>
                <td>{added}</td>
                <td>{changed}</td>
                <td>{unchanged}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        {texts.report.names}
        {RULES.filter((rule) => findings.names[rule] > 0).map((rule) => (
          <span key={rule} className="count" data-rule={rule}>
            {texts.rules[rule]} {findings.names[rule]}
          </span>
        ))}
      </p>
      <Lists report={report} />
    </>
  );
}

function Lists({ report: { findings, rowsAside, leftBehind } }: { readonly report: Report }) {
  const { texts } = useLanguage();
  const doubtful = findings.doubtful.map(
    ({ name, body, rule, rows }) => `${name} → ${body}：${texts.rules[rule]}（${rows}）`,
  );
  const kept = findings.keptApart.map(({ document, like }) => `${document} ≠ ${like}`);
  const candidates = findings.candidates.map(({ project, others }) => `${project} ≠ ${others.join("、")}`);
  const open = findings.namingNobody.map(({ text, rows }) => `${text}（${rows}）`);
  const aside = rowsAside.map(({ line, text }) => texts.report.rowAside(line, text));
  const left = leftBehind.facts.map(
    ({ document, namedForm, predicate, object, statement }) =>
      `${document}：${namedForm} ${texts.predicates[predicate] ?? predicate} ${object ?? ""}（${statement}）`,
  );
  return (
    <>
      <Listed title={texts.report.leftBehind} lines={left} />
      <Listed title={texts.report.rowsAside} lines={aside} />
      <Listed title={texts.report.doubtful} lines={doubtful} />
      <Listed title={texts.report.namingNobody} lines={open} />
      <Listed title={texts.report.keptApart} lines={kept} />
      <Listed title={texts.report.candidates} lines={candidates} />
    </>
  );
}

function Listed({ title, lines }: { title: string; lines: readonly string[] }) {
  const { texts } = useLanguage();
  if (lines.length === 0) return null;
  const more = lines.length - MOST_SHOWN;
  return (
    <details className="listed">
      <summary>{texts.report.listed(title, lines.length)}</summary>
      <ul>
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 && <li>{texts.report.more(more)}</li>}
      </ul>
    </details>
  );
}

interface RefusedProps {
  readonly report: Report;
  readonly file: string;
}

/** The rows that were not taken whole, with the reason of each, and as a file to mend. */
export function RefusedRows({ report, file }: RefusedProps) {
  const { language, texts } = useLanguage();
  if (report.refused === 0) return null;
  const shown = report.refusals.slice(0, MOST_SHOWN);
  return (
    <>
      <h3>{texts.report.refused(report.refused, report.rows)}</h3>
      <div className="scroll" tabIndex={0} role="group" aria-label={texts.report.refusedRows}>
        <table>
          <thead>
            <tr>
              <th>{texts.line}</th>
              <th>{texts.report.column}</th>
              <th>{texts.report.reason}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, column, reason, wordings }) => (
              <tr key={`${line} ${column}`}>
                <td>{line}</td>
                <td>{texts.meanings[column as keyof typeof texts.meanings] ?? column}</td>
                <td>{inWords({ message: reason, wordings }, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.toMend !== null && (
        <button type="button" onClick={() => save(report.toMend!, file)}>
          {texts.report.save}
        </button>
      )}
    </>
  );
}

function save(csv: string, file: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${file.replace(/\.[^.]*$/, "")}.refused.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
