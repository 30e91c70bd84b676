/** The built-in data sets in words: what each holds, and how it is loaded. */
import { builtInSets, type BuiltInSet } from "../services/opening/built-in-sets.js";
import { table } from "./printing/table.js";
import type { Language } from "./printing/words.js";

const HEAD: Record<Language, string[]> = {
  zh: ["数据集", "内容", "年份", "文件", "联合署名", "项目", "机构"],
  en: ["Data set", "What it holds", "Years", "Documents", "Jointly signed", "Projects", "Bodies"],
};

/** How to get a data set that is not loaded at the first start. */
const LOAD_HINT: Record<Language, string> = {
  zh: "注明数据集的问题，先用 --load 载入该数据集，例如五十年的联合报告：npx xietong ask reported-together --load。只载入数据：npx xietong seed --set state-council-reports",
  en: "Where a data set is named, --load loads it first, such as fifty years of joint reports: npx xietong ask reported-together --load. To load the data alone: npx xietong seed --set state-council-reports",
};

export async function offeredSets(language: Language, width: number | null): Promise<string> {
  const rows = (await builtInSets()).map((set) => [
    set.id,
    language === "zh" ? set.nameZh : set.nameEn,
    yearsOf(set),
    ...[set.documents, set.jointlyIssued, set.projects, set.bodies].map(String),
  ]);
  return `${table(HEAD[language], rows, width)}\n\n${LOAD_HINT[language]}`;
}

function yearsOf({ from, to }: BuiltInSet): string {
  const [first, last] = [from, to].map((date) => (date ?? "").slice(0, 4));
  return first === last ? first! : `${first}–${last}`;
}

/** Said where a question is about a data set that is not loaded. */
export const NEEDS_LOADING: Record<Language, (set: string) => string> = {
  zh: (set) => `这个问题要用数据集 ${set}，尚未载入。加上 --load 再问一次，即先载入。`,
  en: (set) => `This question is about the data set ${set}, which is not loaded. Ask again with --load.`,
};
