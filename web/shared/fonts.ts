/** The Chinese font: hundreds of rules, which the first text of a page need not wait for. */
import "virtual:seed-font.css";
import "@fontsource-variable/noto-sans-sc/index.css";
