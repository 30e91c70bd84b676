import { expect } from "@jest/globals";
import { sidewaysOverflow } from "./browser.js";
import { seriousFaults } from "./explorer.js";
import { strayWords } from "./explorer-languages.js";
import type { Visit } from "./explorer-reader.js";

/** What holds whatever is shown. */
export async function isSound({ page, reader }: Visit): Promise<void> {
  expect(await seriousFaults(page)).toEqual([]);
  expect(await strayWords(page, reader.language)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
}

/** Every piece of evidence of the speech says in which role, where, when, and how far it is trusted. */
export async function saysWhere({ words, explorer }: Visit, paragraph: number): Promise<void> {
  const { evidence } = words;
  const text = await explorer.panel.innerText();
  const place = evidence.paragraph(null, paragraph);
  const state = `${words.named(evidence.state)}${words.statuses.ACCEPTED}`;
  const speech = ["《2013年中央国家机关电子政务转型发展实践》", "2014-05-29"];
  for (const part of [...speech, place, state, evidence.openList, words.roles.PARTICIPANT])
    expect(text).toContain(part);
}
