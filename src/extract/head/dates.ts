/** Dates as documents write them: 2020年7月15日, 二〇二〇年七月十五日, ２０２０年７月. */

export interface Placed {
  text: string;
  start: number;
  end: number;
}
export interface PlacedDate extends Placed {
  /** A year, month or day, as statements store dates. */
  date: string;
}

const DIGIT = "[0-9０-９]";
const NUMERAL = "[〇○Ｏ零一二三四五六七八九十]";
const DATE = new RegExp(
  `(${DIGIT}{4}|${NUMERAL}{4})[ ]*年(?:[ ]*(${DIGIT}{1,2}|${NUMERAL}{1,3})[ ]*月(?:[ ]*(${DIGIT}{1,2}|${NUMERAL}{1,3})[ ]*日)?)?`,
  "gu",
);

/** One at a time, in order. */
export function* datesIn(text: string): Generator<PlacedDate> {
  for (const { 0: found, 1: year, 2: month, 3: day, index } of text.matchAll(DATE)) {
    const date = joined(numberOf(year!), month ? numberOf(month) : null, day ? numberOf(day) : null);
    if (date !== null) yield { text: found, start: index, end: index + found.length, date };
  }
}

function joined(year: number, month: number | null, day: number | null): string | null {
  if (year < 1900 || year > 2100 || (month !== null && (month < 1 || month > 12))) return null;
  if (day !== null && (day < 1 || day > new Date(Date.UTC(year, month!, 0)).getUTCDate())) return null;
  const two = (value: number): string => String(value).padStart(2, "0");
  return [String(year), ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])].join(
    "-",
  );
}

const ONES = "零一二三四五六七八九";

/** A number in digits of any width or in Chinese numerals up to 99, or a year digit by digit. */
function numberOf(text: string): number {
  const plain = text.normalize("NFKC").replace(/[〇○O]/gu, "零");
  if (/^\d+$/u.test(plain)) return Number(plain);
  if (plain.length === 4 && !plain.includes("十"))
    return [...plain].reduce((sum, digit) => sum * 10 + ONES.indexOf(digit), 0);
  if (!plain.includes("十")) return ONES.indexOf(plain.at(-1)!);
  const [tens, ones] = plain.split("十");
  return (tens === "" ? 1 : ONES.indexOf(tens!)) * 10 + (ones ? ONES.indexOf(ones) : 0);
}
