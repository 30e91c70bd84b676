import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The playground: static files that the server hands out below /playground/, with nothing fetched elsewhere. */
export default defineConfig({
  root: path("playground"),
  base: "/playground/",
  plugins: [react()],
  build: {
    outDir: path("../dist/web/playground"),
    emptyOutDir: true,
    sourcemap: false,
    reportCompressedSize: false,
    // The code editor alone is larger than Vite's default warning allows.
    chunkSizeWarningLimit: 8000,
    rolldownOptions: {
      // GraphiQL's packages carry a hint for the React compiler, which does not run here.
      checks: { moduleLevelDirective: false },
    },
    target: ["chrome123", "firefox128", "safari17.5"],
  },
});
