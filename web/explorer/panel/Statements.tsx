import type { StatementWordsFragment } from "../generated/operations";
import { useLanguage } from "../language";
import { GoTo } from "./GoTo";

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
        {first.document && <Source document={first.document} />}
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

/** The document, which leads to all that it says, with its number, its date and the text elsewhere. */
function Source({ document }: { document: NonNullable<Words["document"]> }) {
  const { texts } = useLanguage();
  const { id, title, number, publishedOn, url } = document;
  return (
    <>
      <GoTo to={[`DOCUMENT:${id}`]}>
        <span lang="zh-CN">《{title}》</span>
      </GoTo>
      {number !== null && <span lang="zh-CN">{number}</span>}
      <span>{publishedOn}</span>
      {url !== null && (
        <a href={url} target="_blank" rel="noreferrer">
          {texts.evidence.text}
        </a>
      )}
    </>
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

/** Where the named form stands in the quote: by offsets, or else where it is found. */
function spanOf({ start, end, quoteStart, namedForm }: Words, quote: string): (readonly [number, number])[] {
  if (start !== null && end !== null && quoteStart !== null) return [[start - quoteStart, end - quoteStart]];
  const at = namedForm ? quote.indexOf(namedForm) : -1;
  if (at < 0) return [];
  const from = [...quote.slice(0, at)].length;
  return [[from, from + [...namedForm].length]];
}

/** Marks the named forms in a quote. Offsets count code points. */
function Marked({ quote, statements }: { quote: string; statements: readonly Words[] }) {
  const characters = [...quote];
  const spans = statements.flatMap((statement) => spanOf(statement, quote)).sort(([a], [b]) => a - b);
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
