import { escaped } from "../export/escaped.js";
import type { Story } from "./story.js";

/** What a scene shows, as it was drawn. @property svg null where there was no picture */
export interface DrawnScene {
  readonly svg: string | null;
  readonly address: string;
}

interface Words {
  readonly lang: string;
  readonly view: string;
  readonly noPicture: string;
}

const paragraphs = (text: string): string =>
  text
    .split(/\n+/)
    .filter((part) => part.trim() !== "")
    .map((part) => `<p>${escaped(part)}</p>`)
    .join("\n");

const STYLE = `body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 system-ui, sans-serif; color: #1d2735; background: #ffffff; }
svg { width: 100%; height: auto; border: 1px solid #d3dae4; }
section { break-inside: avoid; margin-block: 2.5rem; }
a { color: #1f4e79; }`;

/** One HTML page with the whole story: it loads nothing, runs nothing, and works offline. */
export function storyPage(story: Story, drawn: readonly DrawnScene[], words: Words): string {
  const scenes = story.scenes.map(({ name, text }, at) => {
    const { svg, address } = drawn[at]!;
    return `<section>
<h2>${at + 1}. ${escaped(name)}</h2>
${paragraphs(text)}
${svg ?? `<p><em>${escaped(words.noPicture)}</em></p>`}
<p><a href="${escaped(address)}">${escaped(words.view)}</a></p>
</section>`;
  });
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(story.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(story.title)}</h1>
${scenes.join("\n")}
</body>
</html>
`;
}
