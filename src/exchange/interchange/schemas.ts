/** Record schemas of the interchange format. Extra, missing and mistyped columns are refused. */
import { z } from "zod";
import { isPartialDate } from "../../domain/dates.js";
import { FORMER_KIND } from "../../domain/kinds-over-time.js";
import type { InterchangeRecords, RecordKind } from "../../domain/records.js";
import { wordsProblem, type TextForm } from "../../domain/text.js";
import {
  AFFILIATION_KINDS,
  BODY_KINDS,
  NAME_KINDS,
  PREDICATES,
  PROJECT_KINDS,
  ROLLED_UP,
  STATEMENT_METHODS,
  STATEMENT_STATUSES,
  SUCCESSION_KINDS,
} from "../../domain/vocabulary.js";

const LONGEST_ID = 400;

const fit =
  (form: TextForm, longest?: number) =>
  (value: string, context: z.RefinementCtx): void => {
    const message = wordsProblem(value, form, longest);
    if (message !== null) context.addIssue({ code: "custom", message });
  };
const id = z.string().superRefine(fit("LINE", LONGEST_ID));
const line = z.string().superRefine(fit("LINE"));
const optionalLine = line.nullable();
const text = z.string().superRefine(fit("LINES"));
const optionalText = text.nullable();
const webAddress = text.refine(isWebAddress, "an address that begins with http:// or https://");
const date = z.string().refine(isPartialDate, "a date like 2013, 2013-03 or 2013-03-14");
const optionalDate = date.nullable();
const offset = z.number().int().min(0).nullable();
const instant = z.iso.datetime();
const sources = z.array(text);
const people = z.array(text).min(1, "at least one author; leave it out where there is none").nullish();

const formerKinds = z
  .array(line.regex(FORMER_KIND, 'a kind and a date, as in "DIRECTLY_AFFILIATED until 2018-03-17"'))
  .min(1, "at least one former kind; leave it out where there is none")
  .nullish();

const named = { id, nameZh: line, nameEn: optionalLine };

/** Pages make links of it: `javascript:` and `data:` addresses would run in them. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url);
}

export const RECORD_SCHEMAS: { [Kind in RecordKind]: z.ZodType<InterchangeRecords[Kind][number]> } = {
  datasets: z.strictObject({
    ...named,
    licence: text,
    citation: text,
    authorsZh: people,
    authorsEn: people,
    publisherZh: text.nullish(),
    publisherEn: text.nullish(),
  }),
  bodies: z.strictObject({
    ...named,
    shortZh: optionalLine,
    kind: z.enum(BODY_KINDS),
    establishedOn: optionalDate,
    abolishedOn: optionalDate,
    wikidata: optionalLine,
    verified: z.boolean(),
    sources,
    formerKinds,
  }),
  names: z.strictObject({
    id,
    body: id,
    text: line,
    kind: z.enum(NAME_KINDS),
    language: z.enum(["zh", "en"]),
    from: optionalDate,
    to: optionalDate,
  }),
  affiliations: z.strictObject({
    id,
    kind: z.enum(AFFILIATION_KINDS),
    body: id,
    other: id,
    from: optionalDate,
    to: optionalDate,
    verified: z.boolean(),
    sources,
  }),
  successions: z.strictObject({
    id,
    predecessor: id,
    successor: id,
    on: date,
    kind: z.enum(SUCCESSION_KINDS),
    mainLine: z.boolean(),
    event: line,
    eventZh: line.nullish(),
    note: optionalText,
    noteZh: text.nullish(),
    verified: z.boolean(),
    sources,
  }),
  merges: z.strictObject({ id, into: id, note: optionalText }),
  projects: z.strictObject({
    ...named,
    kind: z.enum(PROJECT_KINDS),
    labelIsOurs: z.boolean(),
    startedOn: optionalDate,
    endedOn: optionalDate,
    partOf: id.nullish(),
  }),
  chains: z.strictObject(named),
  goals: z.strictObject({ id, text }),
  transformations: z.strictObject(named),
  plans: z.strictObject(named),
  documents: z.strictObject({
    id,
    title: line,
    number: optionalLine,
    publishedOn: optionalDate,
    issuers: z.array(z.strictObject({ namedForm: line, body: id.nullable() })),
    url: webAddress.nullable(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits")
      .nullable(),
    length: offset,
    licence: optionalText,
    language: line,
  }),
  statements: z.strictObject({
    id,
    dataset: id,
    document: id,
    predicate: z.enum(PREDICATES),
    subject: id.nullable(),
    object: id,
    namedForm: line,
    section: optionalLine,
    paragraph: offset,
    start: offset,
    end: offset,
    quote: optionalText,
    quoteStart: offset,
    method: z.enum(STATEMENT_METHODS),
    confidence: z.number().min(0).max(1),
    status: z.enum(STATEMENT_STATUSES),
    listIsOpen: z.boolean(),
    from: optionalDate,
    to: optionalDate,
    recordedAt: instant,
    recordedBy: line,
    reviewedAt: instant.nullable(),
    reviewedBy: optionalLine,
    reviewNote: optionalText,
    rolledUp: z.enum(ROLLED_UP).nullish(),
  }),
};
