import { expect } from "@jest/globals";
import { sidewaysOverflow } from "./browser.js";
import { seriousFaults } from "./explorer.js";
import { strayWords } from "./explorer-languages.js";
import type { Visit } from "./explorer-visit.js";

/** Checks that hold in every state: accessibility, language and layout. */
export async function checkPage({ page, reader }: Visit): Promise<void> {
  expect(await seriousFaults(page)).toEqual([]);
  expect(await strayWords(page, reader.language)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
}

/** Checks that the evidence panel names the role, the source with date and paragraph, and the review status. */
export async function checkSource(visit: Visit, paragraph: number): Promise<void> {
  const { words, explorer } = visit;
  const { evidence } = words;
  await visit.panelSays(evidence.openList);
  const text = await explorer.panel.innerText();
  const place = evidence.paragraph(null, paragraph);
  const state = `${words.named(evidence.state)}${words.statuses.ACCEPTED}`;
  const speech = ["《2013年中央国家机关电子政务转型发展实践》", "2014-05-29"];
  for (const part of [...speech, place, state, evidence.openList, words.roles.PARTICIPANT])
    expect(text).toContain(part);
}
