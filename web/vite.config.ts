import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { seedFont } from "./seedFont.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The explorer and the playground: static files that the server hands out, with nothing fetched elsewhere. */
export default defineConfig({
  root: path("."),
  base: "/",
  plugins: [react(), seedFont()],
  build: {
    outDir: path("../dist/web"),
    emptyOutDir: true,
    sourcemap: false,
    manifest: true,
    // the policy of the page allows files alone, and a slice of a font that is not needed is not fetched
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The code editor alone is larger than Vite's default warning allows.
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      input: { explorer: path("explorer/index.html"), playground: path("playground/index.html") },
      // GraphiQL's packages carry a hint for the React compiler, which does not run here.
      checks: { moduleLevelDirective: false, pluginTimings: false },
    },
    target: ["chrome123", "firefox128", "safari17.5"],
  },
});
