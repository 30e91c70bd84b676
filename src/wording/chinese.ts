/** Chinese for the messages of this program, which are written in English where they arise. */
import { EDITS } from "./phrases/edits.js";
import { HISTORIES } from "./phrases/histories.js";
import { LAKES } from "./phrases/lakes.js";
import { LIBRARIES } from "./phrases/libraries.js";
import { MACHINE } from "./phrases/machine.js";
import { SETTINGS } from "./phrases/settings.js";
import { TABLES } from "./phrases/tables.js";
import { QUESTIONS } from "./phrases/questions.js";
import { RECORDS } from "./phrases/records.js";
import { REQUESTS } from "./phrases/requests.js";

/** English wordings with their Chinese. `{}` stands for a value; in Chinese `{2}` for the second one. */
export const PHRASES: Readonly<Record<string, string>> = {
  ...REQUESTS,
  ...QUESTIONS,
  ...RECORDS,
  ...EDITS,
  ...HISTORIES,
  ...MACHINE,
  ...SETTINGS,
  ...TABLES,
  ...LAKES,
  ...LIBRARIES,
};

interface Phrase {
  readonly pattern: RegExp;
  /** How many values each group of the pattern holds: two where nothing stands between them. */
  readonly held: readonly number[];
  readonly zh: string;
  /** Characters that are not values: the longest wording that fits is the one meant. */
  readonly fixed: number;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const READY: readonly Phrase[] = Object.entries(PHRASES)
  .map(([en, zh]) => {
    const pieces = en.split(/(?:\{\})+/);
    return {
      pattern: new RegExp(`^${pieces.map(escaped).join("([^]*?)")}$`),
      held: [...en.matchAll(/(?:\{\})+/g)].map(([values]) => values.length / 2),
      zh,
      fixed: pieces.join("").length,
    };
  })
  .sort((one, other) => other.fixed - one.fixed);

/** Longer messages quote long texts of a caller, which would take long to match. */
const LONGEST_MATCHED = 2_000;
/** Longer values are text of a caller and not a wording of ours. */
const LONGEST_WORDING = 200;

/** The message in Chinese; null where there is no wording for it. Values keep their text, unless they are wordings too. */
export function inChinese(message: string): string | null {
  if (message.length > LONGEST_MATCHED) return null;
  const joined = sentences(message);
  if (joined !== null) return joined;
  for (const { pattern, held, zh } of READY) {
    const values = pattern
      .exec(message)
      ?.slice(1)
      .flatMap((text, at) => (held[at] === 2 ? apart(text) : [text]));
    if (values && !values.some(isPhrase)) return filled(zh, values.map(valueInChinese));
  }
  return null;
}

/** Two values with nothing between them: the second is a clause that has a wording, or nothing. */
function apart(joined: string): [string, string] {
  for (const { index } of joined.slice(-LONGEST_WORDING).matchAll(/[;,.]? /g)) {
    const at = Math.max(0, joined.length - LONGEST_WORDING) + index;
    if (inChinese(joined.slice(at)) !== null) return [joined.slice(0, at), joined.slice(at)];
  }
  return [joined, ""];
}

/** A value that is English prose without a wording: the wording that took it for a value is not the one meant. */
const isPhrase = (value: string): boolean =>
  value.length <= LONGEST_WORDING && /^[a-z]+ [a-z]+ [a-z]+ /.test(value) && inChinese(value) === null;

const valueInChinese = (text: string): string =>
  text.length <= LONGEST_WORDING && /[A-Za-z]{2}/.test(text) ? (inChinese(text) ?? text) : text;

/** Sentences that the program joined, each with its own wording. */
function sentences(message: string): string | null {
  const parts = message.trim().split(/(?<=[.!?]) (?=[A-Z0-9"])/);
  if (parts.length < 2) return null;
  const known = parts.map(inChinese);
  return known.includes(null) ? null : known.join("");
}

function filled(zh: string, values: readonly string[]): string {
  let next = 0;
  return zh.replace(/\{(\d*)\}/g, (_, place: string) => values[place ? Number(place) - 1 : next++] ?? "");
}
