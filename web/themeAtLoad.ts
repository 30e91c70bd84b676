import type { Plugin } from "vite";

/** Where storage is forbidden or damaged, the theme is that of the system. The key is that of shared/theme.ts. */
const SCRIPT = `try {
  const theme = JSON.parse(localStorage.getItem("xietong:theme"));
  if (theme === "light" || theme === "dark") document.documentElement.style.colorScheme = theme;
} catch {}`;

/** Puts a script into each page that sets the chosen theme before anything is drawn. */
export function themeAtLoad(): Plugin {
  return {
    name: "theme-at-load",
    transformIndexHtml: () => [{ tag: "script", children: SCRIPT, injectTo: "head" }],
  };
}
