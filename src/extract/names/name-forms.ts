/** Other forms under which official texts write a name on record. */
import type { NameRecord } from "../../domain/records.js";
import { foldedKey } from "./folded-text.js";

const STATE = "中华人民共和国";

/** How a form follows from a name: by a prefix left out or added, or by an ending in full or in short. */
const RULES: readonly ((text: string) => string | null)[] = [
  (text) => (text.startsWith(STATE) ? text.slice(STATE.length) : null),
  (text) => (text.startsWith("中国人民解放军") ? text.slice("中国人民".length) : null),
  (text) => (text.startsWith("国家") && isLongEnough(text.slice(2)) ? text.slice(2) : null),
  (text) => (/^(?:中共|国务院)..../u.test(text) ? text.replace(/^(?:中共|国务院)/u, "") : null),
  (text) => (/^(?!国|中|全)..+(?:局|总局|署|委)$/u.test(text) ? `国家${text}` : null),
  (text) => (/委$/u.test(text) ? `${text}员会` : null),
  (text) => (/委员会$/u.test(text) ? text.replace(/员会$/u, "") : null),
  (text) => (/办$/u.test(text) ? `${text}公室` : null),
  (text) => (/办公室$/u.test(text) ? text.replace(/公室$/u, "") : null),
  (text) => (/监督管理/u.test(text) ? text.replace("监督管理", "监管") : null),
  (text) => (/部$/u.test(text) && text.includes("和") ? text.replace("和", "") : null),
];

/** 国家安全部 is no 安全部 of its own; three characters are the least that a form keeps. */
function isLongEnough(text: string): boolean {
  return text.length >= 3;
}

export interface NameForms {
  /** Names on record by their folded form. */
  written: ReadonlyMap<string, readonly NameRecord[]>;
  /** Forms that follow from names on record. */
  derived: ReadonlyMap<string, readonly NameRecord[]>;
}

/** Chinese names by folded form. A form that a body has on record is not derived for it again. */
export function nameForms(names: readonly NameRecord[]): NameForms {
  const chinese = names.filter(({ language }) => language === "zh");
  const written = new Map<string, NameRecord[]>();
  for (const name of chinese) addTo(written, foldedKey(name.text), name);
  const derived = new Map<string, NameRecord[]>();
  for (const name of chinese) {
    for (const form of formsOf(name.text)) {
      const key = foldedKey(form);
      const known = written.get(key) ?? [];
      if (!known.some(({ body }) => body === name.body)) addTo(derived, key, { ...name, text: form });
    }
  }
  return { written, derived };
}

function formsOf(text: string): string[] {
  const once = RULES.flatMap((rule) => rule(text) ?? []);
  const twice = once.flatMap((form) => RULES.flatMap((rule) => rule(form) ?? []));
  return [...new Set([...once, ...twice])].filter((form) => form !== text && form.length > 2);
}

function addTo(map: Map<string, NameRecord[]>, key: string, name: NameRecord): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}
