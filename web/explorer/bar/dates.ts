/** 2018, 2018-5, 2018.5.1, 2018/05, 2018年5月1日, 201805 and 20180501. */
const WRITTEN =
  /^(\d{4})(?:\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2})\s*日?|\s*月)?|年|(\d{2})(\d{2})?)?$/;

/** A date as people write it, as a year, month or day of the API; empty for nothing, null for no date. */
export function readDate(text: string): string | null {
  const written = text.normalize("NFKC").trim();
  if (written === "") return "";
  const found = WRITTEN.exec(written);
  if (!found) return null;
  const [, year, month = found[4], day = found[5]] = found;
  const parts = [year!, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  const date = parts.join("-");
  return isDate(date) ? date : null;
}

/** Whether the calendar has the day, or a first day of the month or year. */
function isDate(date: string): boolean {
  const day = [date, "01", "01"].join("-").slice(0, "2018-01-01".length);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Whether a period ends before it begins; a year or month ends with its last day. */
export const isBackwards = (from: string, to: string): boolean =>
  from !== "" && to !== "" && from > to && !from.startsWith(to);
