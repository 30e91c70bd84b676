import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress } from "./precompress.ts";
import { seedFont } from "./seedFont.ts";
import { themeAtLoad } from "./themeAtLoad.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const PAGES = ["explorer", "playground", "import", "review"];

/** Builds the pages as static files for the server; nothing is loaded from other hosts. */
export default defineConfig({
  root: path("."),
  base: "/",
  plugins: [react(), seedFont(), themeAtLoad(), precompress()],
  build: {
    outDir: path("../dist/web"),
    emptyOutDir: true,
    sourcemap: false,
    manifest: true,
    // The Content-Security-Policy allows no data: URLs, and unused font slices should not be loaded.
    assetsInlineLimit: 0,
    // A script that failed to be preloaded can't be imported afterwards; what parts of a page share is there already.
    modulePreload: {
      resolveDependencies: (_, files, { hostType }) =>
        hostType === "js" ? files.filter((file) => !file.endsWith(".js")) : files,
    },
    reportCompressedSize: false,
    // The code editor alone is larger than Vite's default warning allows.
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      input: Object.fromEntries(PAGES.map((page) => [page, path(`${page}/index.html`)])),
      // GraphiQL's packages contain directives for the React compiler, which is not used here.
      checks: { moduleLevelDirective: false, pluginTimings: false },
    },
    target: ["chrome123", "firefox128", "safari17.5"],
  },
});
