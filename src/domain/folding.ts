/**
 * Folds names that differ only in writing to one key, which is for comparison only and never shown.
 * Characters are folded one by one, not phrase by phrase, so that a part of a name folds as it does within the whole.
 */
import hongKongForms from "opencc-js/dict/HKVariantsRev";
import traditionalForms from "opencc-js/dict/TSCharacters";

const IGNORED = /[\s\p{Cf}]+/gu;
const EQUIVALENT: readonly (readonly [forms: string, one: string])[] = [
  ["•‧∙⋅・", "·"],
  ["[{<〔【〖《〈「『", "("],
  ["]}>〕】〗》〉」』", ")"],
  ["’‘`´", "'"],
  ["‐‑‒–—−", "-"],
];

/**
 * Folds width, case, script (traditional to simplified), brackets, middle dots, quotes and dashes, and drops white
 * space: 國家發展和改革委員會 and 国家发展和改革委员会 give one key, as do （筹） and (筹).
 */
export function foldName(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().replace(IGNORED, "");
  let folded = "";
  for (const character of plain) folded += forms().get(character) ?? character;
  return folded;
}

let known: ReadonlyMap<string, string> | null = null;

/** The replacement of each folded character; built for the first name, which takes some milliseconds. */
function forms(): ReadonlyMap<string, string> {
  return (known ??= buildForms());
}

function buildForms(): Map<string, string> {
  const simplified = new Map(entries(traditionalForms));
  // 衞 is the Hong Kong form of 衛; only such pairs count whose standard form has a simplified character
  const detours = entries(hongKongForms).flatMap(([form, standard]) => {
    const end = simplified.get(standard);
    return end === undefined || simplified.has(form) ? [] : [[form, end] as const];
  });
  const signs = EQUIVALENT.flatMap(([all, one]) => [...all].map((sign) => [sign, one] as const));
  return new Map([...simplified, ...detours, ...signs].filter(([form, end]) => form !== end));
}

function entries(table: string): [form: string, end: string][] {
  return table.split("|").map((entry) => {
    const [form = "", end = ""] = entry.split(" ");
    return [form, end];
  });
}
