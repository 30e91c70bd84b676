import { ask, ServerAway } from "./graphql";
import type { Language } from "./language";
import type { Reach } from "./reach";
import namedQuestions from "./queries/questions.graphql?raw";

interface Bilingual {
  readonly textZh: string | null;
  readonly textEn: string | null;
}

export interface Parameter extends Bilingual {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly defaultValue: string | null;
}

export interface Question extends Bilingual {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly document: string;
  readonly variables: string | null;
  readonly parameters: readonly Parameter[];
}

interface Loaded {
  readonly questions: readonly Question[] | null;
  readonly meta: Reach | null;
}

export type Questions =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly list: readonly Question[]; readonly reach: Reach }
  | { readonly status: "away" }
  | { readonly status: "refused"; readonly messages: readonly string[] };

export async function loadQuestions(): Promise<Questions> {
  try {
    const { data, errors } = await ask<Loaded>({ query: namedQuestions });
    if (data?.questions && data.meta) return { status: "ready", list: data.questions, reach: data.meta };
    return { status: "refused", messages: (errors ?? []).map((error) => error.message) };
  } catch (error) {
    if (error instanceof ServerAway) return { status: "away" };
    throw error;
  }
}

export const titleOf = (question: Question, language: Language): string =>
  language === "zh" ? question.titleZh : question.titleEn;

export const textOf = (entry: Bilingual, language: Language): string =>
  (language === "zh" ? entry.textZh : entry.textEn) ?? "";

/** Questions that contain every word of the filter, in either language. */
export function matching(list: readonly Question[], filter: string): readonly Question[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return list.filter((question) => {
    const { id, titleZh, titleEn, textZh, textEn } = question;
    const haystack = [id, titleZh, titleEn, textZh, textEn].join("\n").toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** The example variables, formatted; empty if there are none. */
export function variablesOf(question: Question): string {
  const compact = question.variables?.trim() ?? "";
  try {
    const pretty = JSON.stringify(JSON.parse(compact), null, 2);
    return pretty === "{}" || pretty === "null" ? "" : pretty;
  } catch {
    return compact;
  }
}
