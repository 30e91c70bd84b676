/** What `import --table` prints besides the counts: how names were found, what was kept apart, what to look at. */
import type { TableReport } from "../services/importing/import-table.js";
import type { LeftBehind } from "../services/importing/left-behind.js";
import type { DoubtfulName, TableFindings } from "../services/importing/table-notes.js";

const MOST_SHOWN = 8;

const RULES: Readonly<Record<DoubtfulName["rule"], string>> = {
  ENDED: "no name any more on the date",
  EARLY: "no name yet on the date",
  OFFICE: "an office of the body",
  LOCAL: "a body of a place",
};

export function tableWords({ findings, leftBehind, ...about }: TableReport): string[] {
  const { setAside, rowsAside, sheetsAside } = about;
  const { documents, names } = findings;
  const total = Object.values(names).reduce((sum, count) => sum + count, 0);
  return [
    `${documents.described} documents described, of which ${documents.found} were in the data.`,
    `${total} names: ${names.IN_FORCE} in use on the date, ${names.ENDED} outdated, ${names.EARLY} too early, ${names.OFFICE} of offices, ${names.LOCAL} local, ${names.UNKNOWN} of nobody.`,
    ...(setAside.length > 0 ? [`Columns set aside: ${setAside.join(", ")}.`] : []),
    ...(sheetsAside.length > 0 ? [`Sheets not read: ${sheetsAside.join(", ")}; read one with --sheet.`] : []),
    ...listed("Rows set aside, which are totals, notes or heads:", rowsAside, (row) => {
      return `  line ${row.line}: ${row.text}`;
    }),
    ...keptApart(findings),
    ...left(leftBehind),
    ...listed("Names to look at:", findings.doubtful, ({ name, body, rule, rows }) => {
      return `  ${name} → ${body}: ${RULES[rule]} (${rows})`;
    }),
    ...listed(
      "Cells that name nobody and make no statement; their documents are kept:",
      findings.namingNobody,
      ({ text, rows }) => `  ${text} (${rows})`,
    ),
    ...listed(
      "Names that nobody answers to; add the line and import the refused rows again:",
      findings.unknown,
      (one) => {
        const near = one.nearest.map(({ name }) => name).join(", ");
        return `  ${one.name} (${one.rows})${near ? `, like ${near}` : ""}\n    ${one.file}: ${one.line}`;
      },
    ),
  ];
}

/** Nothing withdraws them: the table may be one of several about a document. */
function left({ total, facts }: LeftBehind): string[] {
  const title = `Accepted facts of earlier imports about these documents that this table does not give (${total}). They stay; withdraw those that no longer hold by their ids, with the mutation withdrawRecords (docs/editing.md):`;
  return listed(title, facts, ({ statement, document, namedForm, predicate, object }) => {
    return `  ${document}: ${namedForm} ${[predicate, object].filter(Boolean).join(" ")}\n    ${statement}`;
  });
}

function keptApart({ keptApart: documents, candidates }: TableFindings): string[] {
  return [
    ...listed(
      "Documents kept apart that have one number:",
      documents,
      ({ document, like }) => `  ${document} and ${like}`,
    ),
    ...listed(
      "Projects kept apart that have one name; to join one, give its id in a column sameAs:",
      candidates,
      ({ project, others }) => `  ${project} and ${others.join(", ")}`,
    ),
  ];
}

function listed<One>(title: string, all: readonly One[], words: (one: One) => string): string[] {
  if (all.length === 0) return [];
  const more = all.length - MOST_SHOWN;
  return [
    title,
    ...all.slice(0, MOST_SHOWN).map(words),
    ...(more > 0 ? [`  … and ${more} more; --json lists all`] : []),
  ];
}
