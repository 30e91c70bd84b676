/** The Chinese font: hundreds of rules, which the first text of a page need not wait for. */
import "virtual:seed-font.css";

/** Longer than a file of a page takes at 400 kbit/s, so that the rules of the whole font delay no picture. */
const QUIET_MS = 2000;

// Only users' own data has characters beyond those of the built-in data, so the whole font comes once no file has come
// for a while.
const watch = new PerformanceObserver(waitAgain);
watch.observe({ type: "resource" });
let timer = setTimeout(loadWhole, QUIET_MS);

function waitAgain(): void {
  clearTimeout(timer);
  timer = setTimeout(loadWhole, QUIET_MS);
}

function loadWhole(): void {
  watch.disconnect();
  // without a connection it is tried again when a file has come
  import("@fontsource-variable/noto-sans-sc/index.css").catch(() => watch.observe({ type: "resource" }));
}
