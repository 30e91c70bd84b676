/** Dates as tables write them: 2020/3/1, 2020年3月1日, 2020.3, 20200301, 二〇二〇年三月, and the day numbers of spreadsheets. */
import { isPartialDate } from "../../domain/dates.js";

const FORMS = [
  /^(?<y>\d{4})\s*年?$/u,
  /^(?<y>\d{4})\s*[-/.年]\s*(?<m>\d{1,2})\s*月?份?$/u,
  /^(?<y>\d{4})\s*[-/.年、]\s*(?<m>\d{1,2})\s*[-/.月、]\s*(?<d>\d{1,2})\s*[日号]?\.?$/u,
  /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>(?:19|20)\d{2})$/u,
  /^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})?$/u,
];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DIGITS = "〇一二三四五六七八九";
/** Day numbers of spreadsheets from 1954 to 2064. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 60_000];

/** The date like 2013, 2013-03 or 2013-03-14; null for what is no date, or could be two. */
export function tableDate(cell: string): string | null {
  const text = plain(cell);
  if (isPartialDate(text)) return text;
  for (const form of FORMS) {
    const { y, m, d } = form.exec(text)?.groups ?? {};
    if (y !== undefined) return existing(y, m, d);
  }
  return serialDate(text) ?? englishDate(text);
}

export function monthOf(year: number | string, month: number | string): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** Full-width and Chinese digits as digits; a time of day, a weekday, a word after the date and 上旬 are left out. */
function plain(cell: string): string {
  const text = cell.normalize("NFKC").trim();
  const digits = /[年月日]/u.test(text) ? chineseDigits(text) : text;
  return (
    digits
      .replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/u, "")
      // databases write 00 for a month or day that is not known
      .replace(/^(\d{4})([-/.]?)(\d{2})\2(?:00)$/u, "$1$2$3")
      .replace(/^(\d{4})([-/.]?)00(?:\2(?:00)?)?$/u, "$1")
      .replace(/\s*\(?(?:星期|周)[一二三四五六日天1-6]\)?$/u, "")
      .replace(/\s*\((?:印发|发布|公布|成文|颁布)\)$|(?<=[年月日号])\s*(?:印发|发布|公布|成文|颁布)$/u, "")
      .replace(/(?<=月)份?\s*[上中下]旬$|(?<=月)份?\s*[初中底末]$|(?<=年)\s*(?:[上下]半年|[初中底末])$/u, "")
  );
}

function chineseDigits(text: string): string {
  return text
    .replace(/[○零0O]/gu, (sign) => (sign === "0" ? "0" : "〇"))
    .replace(/([一二三])?十([一二三四五六七八九])?/gu, (_, tens: string, ones: string) =>
      String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(DIGITS.indexOf(digit)));
}

function existing(year: string, month?: string, day?: string): string | null {
  const date = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  const text = date.join("-");
  return isPartialDate(text) ? text : null;
}

function serialDate(text: string): string | null {
  if (!/^\d{5}(?:\.\d+)?$/u.test(text)) return null;
  const serial = Math.floor(Number(text));
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** March 1, 2020; 1 March 2020; Mar 2020; 1-Mar-20. */
function englishDate(text: string): string | null {
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}`, "iu").test(text)) + 1;
  if (month === 0 || !/^[\w\s,.-]+$/u.test(text)) return null;
  const short = /^(\d{1,2})[-\s][a-z]+[-\s](\d{2})$/iu.exec(text);
  if (short) return existing(yearOf(short[2]!), String(month), short[1]);
  const year = /\b(?:19|20)\d{2}\b/u.exec(text)?.[0];
  if (year === undefined) return null;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/iu.exec(text.replace(year, ""))?.[1];
  return existing(year, String(month), day);
}

/** As spreadsheets read a year of two digits. */
function yearOf(two: string): string {
  return `${Number(two) < 30 ? 20 : 19}${two}`;
}
