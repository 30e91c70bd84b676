/** Numbers and titles of documents, compared as people write them: 银保监发[2021]43号 is 银保监发〔2021〕43 号. */

/** A year in brackets of any kind. */
const YEAR = /[([〔【{〈]\s*((?:19|20)\d{2})\s*(?:年)?\s*[)\]〕】}〉]/gu;

/** The number in its usual form: half width, 〔2021〕, without spaces and without 第 after the year. */
export function writtenNumber(number: string): string {
  return number
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]+/gu, "")
    .replace(YEAR, "〔$1〕")
    .replace(/〕第?0*(?=\d)/gu, "〕");
}

/** Equal for all ways of writing one number. */
export function numberKey(number: string): string {
  return writtenNumber(number)
    .toLowerCase()
    .replace(/第|号$/gu, "");
}

/** Whether a number says by itself whose it is and of which year; 第1号 and 令第3号 repeat. */
export function isWholeNumber(number: string): boolean {
  const [, issuer = "", year] = /^(.*?)〔?((?:19|20)\d{2})(?:〕|年)/u.exec(writtenNumber(number)) ?? [];
  return year !== undefined && issuer.replace(/令|第|公告|通告|号|年/gu, "") !== "";
}

/** A number behind its year, and further ones of the same year: 国发〔2018〕39、40号. */
const OF_YEAR =
  /(?:〔(?:19|20)\d{2}〕|(?:19|20)\d{2}年第)[a-z]*\d+(?<more>(?:号?[、,;和及与]第?\d+)+(?=号))?/giu;

/** Whether a text holds more numbers than one. */
export function holdsSeveralNumbers(text: string): boolean {
  const found = [...writtenNumber(text).matchAll(OF_YEAR)];
  return found.length > 1 || found[0]?.groups?.more !== undefined;
}

/** Equal for titles that differ in width, case, spaces and signs. */
export function titleKey(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, "");
}

/** Whether two dates can be one: they are equal, or one is the year or month of the other. */
export function datesAgree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.startsWith(other) || other.startsWith(one);
}
