import type { StatementWordsFragment } from "../generated/operations";
import { useLanguage } from "../language";

type Words = StatementWordsFragment;

/** Statements with their quotes. A clause that supports several statements is quoted once, with every named form marked. */
export function Statements({ statements }: { statements: readonly Words[] }) {
  const clauses = new Map<string, Words[]>();
  for (const statement of statements) {
    const clause = `${statement.document?.id} ${statement.quoteStart} ${statement.quote} ${statement.status}`;
    clauses.set(clause, [...(clauses.get(clause) ?? []), statement]);
  }
  return [...clauses.values()].map((group) => <Clause key={group[0]!.id} statements={group} />);
}

function Clause({ statements }: { statements: readonly Words[] }) {
  const { texts } = useLanguage();
  const first = statements[0]!;
  const { evidence } = texts;
  return (
    <figure className="clause">
      {first.quote === null ? (
        <p>{first.start === null ? evidence.documentOnly : evidence.noQuote}</p>
      ) : (
        <blockquote lang="zh-CN">
          <Marked quote={first.quote} statements={statements} />
        </blockquote>
      )}
      <figcaption>
        <span lang="zh-CN">{first.document?.title && `《${first.document.title}》`}</span>
        <span>{first.document?.publishedOn}</span>
        {first.section !== null && <span lang="zh-CN">{evidence.paragraph(first.section, null)}</span>}
        {first.paragraph !== null && <span>{evidence.paragraph(null, first.paragraph)}</span>}
        <span>
          {texts.named(evidence.state)}
          {texts.statuses[first.status]}
        </span>
        {first.listIsOpen && (
          <span className="open-list">
            <Mixed text={evidence.openList} />
          </span>
        )}
      </figcaption>
    </figure>
  );
}

const CHINESE = /(\p{Script=Han}+)/u;

/** Text that may contain Chinese, with each part marked by its language. */
function Mixed({ text }: { text: string }) {
  return text.split(CHINESE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} lang="zh-CN">
        {part}
      </span>
    ),
  );
}

/** Marks the named forms in a quote. Offsets count code points. */
function Marked({ quote, statements }: { quote: string; statements: readonly Words[] }) {
  const characters = [...quote];
  const spans = statements
    .flatMap(({ start, end, quoteStart }) =>
      start === null || end === null || quoteStart === null
        ? []
        : [[start - quoteStart, end - quoteStart] as const],
    )
    .sort(([a], [b]) => a - b);
  const pieces = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from < at) continue;
    pieces.push(
      characters.slice(at, from).join(""),
      <mark key={from}>{characters.slice(from, to).join("")}</mark>,
    );
    at = to;
  }
  return [...pieces, characters.slice(at).join("")];
}
