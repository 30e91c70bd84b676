import type { Language } from "./languages";
import { useThemeChoice, type ThemeChoice } from "./theme";

const WORDS = {
  zh: { name: "外观", auto: "自动", light: "浅色", dark: "深色" },
  en: { name: "Appearance", auto: "Auto", light: "Light", dark: "Dark" },
} as const;
const CHOICES = ["auto", "light", "dark"] as const;

/** Light, dark, or as the system has it. */
export function ThemeSwitch({ language }: { readonly language: Language }) {
  const [choice, choose] = useThemeChoice();
  const words = WORDS[language];
  return (
    <select
      className="themes"
      aria-label={words.name}
      title={words.name}
      value={choice}
      onChange={(event) => choose(event.target.value as ThemeChoice)}
    >
      {CHOICES.map((key) => (
        <option key={key} value={key}>
          {words[key]}
        </option>
      ))}
    </select>
  );
}
