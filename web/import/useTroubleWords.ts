import { inWords } from "../shared/wordings";
import { useLanguage } from "./language";
import type { Trouble } from "./trouble";

export function useTroubleWords(): (trouble: Trouble) => string {
  const { language, texts } = useLanguage();
  return (trouble) => inWords(trouble, language) || texts.troubles[trouble.code] || trouble.code;
}
