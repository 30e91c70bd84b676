/** Who issued a document: in its title, its signature, or by the prefix of its number. */
import { namesPlace } from "../../domain/places.js";
import type { NameFinder } from "../names/name-finder.js";
import { looksLikeBody } from "../names/shapes.js";
import { splitCell, type CellPiece } from "../names/split-cell.js";
import type { Placed, PlacedDate } from "./dates.js";

export interface Issuer extends Placed {
  bodyId: string | null;
}

/** By the longest prefix of the number. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^国办(?:发|函|字|发明电|电)/u, "国务院办公厅"],
  [/^国(?:发|函|字|发明电)/u, "国务院"],
  [/^中办发/u, "中共中央办公厅"],
  [/^中发/u, "中共中央"],
];

export function issuersIn(
  text: string,
  {
    title,
    number,
    date,
    names,
  }: { title: Placed | null; number: Placed | null; date: PlacedDate | null; names: NameFinder },
  on: string | null,
): Issuer[] {
  const named = title ? issuersOfTitle(text, title, names, on) : [];
  const isOpen = named.length > 0 && /^等/u.test(text.slice(named.at(-1)!.end));
  if (named.length > 0 && !isOpen) return named;
  const signed = date ? issuersOfSignature(text, date, names, on) : [];
  if (isOpen) return signed.length > named.length ? signed : named;
  if (signed.length > 0) return signed;
  return number ? issuersOfNumber(number, names, on) : [];
}

function issuersOfTitle(text: string, title: Placed, names: NameFinder, on: string | null): Issuer[] {
  const whole = text.slice(title.start, title.end);
  const dash = /^(.*?——[ ]*)(.*?)[ ]*(?:[\d一二〇○年月日]*)$/u.exec(whole);
  if (dash && !whole.includes("关于")) return issuersOf(dash[2]!, title.start + dash[1]!.length, names, on);
  const about = whole.search(/关于|印发|批转|转发|对[一-鿿]/u);
  return about <= 0 ? [] : issuersOf(whole.slice(0, about), title.start, names, on);
}

/** The lines before the date that name issuers, up to one that names somebody else or nobody. */
function issuersOfSignature(text: string, date: PlacedDate, names: NameFinder, on: string | null): Issuer[] {
  const near = text.slice(Math.max(0, date.start - 600), date.start);
  const offset = date.start - near.length;
  const issuers: Issuer[] = [];
  for (let to = near.length; to > 0;) {
    const from = near.lastIndexOf("\n", to - 1) + 1;
    const begin = from + (/^.*[。：；！）]/u.exec(near.slice(from, to))?.[0].length ?? 0);
    const line = issuersOf(near.slice(begin, to), begin + offset, names, on);
    if (line.length === 0 && near.slice(begin, to).trim() !== "") break;
    issuers.unshift(...line);
    if (begin > from) break;
    to = from - 1;
  }
  return issuers;
}

/** Every piece must be a body, else the text names no issuers. */
function issuersOf(list: string, offset: number, names: NameFinder, on: string | null): Issuer[] {
  const pieces = splitCell(names, list, on).filter(({ form }) => !/^等/u.test(form));
  if (pieces.length === 0 || pieces.some((piece) => !isIssuer(piece))) return [];
  return pieces.flatMap(partsOf).map(({ form, start, end, bodyIds }) => ({
    text: form.replace(/\s/gu, ""),
    start: start + offset,
    end: end + offset,
    bodyId: bodyIds.length === 1 ? bodyIds[0]! : null,
  }));
}

/** Unknown bodies set apart by a space alone: 中共安吉县委 安吉县人民政府. */
function partsOf(piece: CellPiece): CellPiece[] {
  const parts = [...piece.form.matchAll(/\S+/gu)];
  if (piece.kind !== "LIKE" || parts.some(([form]) => !looksLikeBody(form))) return [piece];
  return parts.map(({ 0: form, index }) => {
    const start = piece.start + index;
    return { ...piece, form, start, end: start + form.length };
  });
}

function isIssuer({ kind, form }: CellPiece): boolean {
  return kind !== "TEXT" && kind !== "COLLECTIVE" && (kind !== "LIKE" || looksLikeBody(form));
}

function issuersOfNumber(number: Placed, names: NameFinder, on: string | null): Issuer[] {
  const known = PREFIXES.find(([prefix]) => prefix.test(number.text));
  if (!known) return [];
  const [found] = names.find(known[1], on);
  return [{ text: known[1], start: number.start, end: number.start + 2, bodyId: found?.bodyIds[0] ?? null }];
}

/** Some local governments are on record too. */
const LOCAL_GOVERNMENT =
  /^(?:中共)?[一-鿿]{1,7}?(?:自治区|自治州|省|市|县|区|州|盟|旗)(?:人民政府|政府|委员会|委|人大|人民代表大会)/u;

/** The place of a local document: 宁波市 in 宁波市人民政府; null for a central one. */
export function placeOf(title: string, issuers: readonly Issuer[]): string | null {
  const texts = [...issuers.map((issuer) => issuer.text), title];
  if (issuers.some(({ bodyId, text }) => bodyId !== null && !LOCAL_GOVERNMENT.test(text))) return null;
  for (const text of texts) {
    const place =
      /^(?:中共)?([一-鿿]{1,7}?(?:自治区|自治州|省|市|县|区|州|盟|旗))(?![一-鿿]{0,2}(?:级|长))/u.exec(
        text.trim(),
      )?.[1];
    if (place && !/^(?:关于|全国|国家|各)/u.test(place)) return place;
    if (namesPlace(text.slice(0, 3))) return text.slice(0, 2);
  }
  return null;
}
