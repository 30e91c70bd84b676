/** Colours of the picture on a dark page. */
import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { DARK } from "../../../web/explorer/picture/darkShades.js";

const coloursIn = (file: string): string[] =>
  readFileSync(`web/explorer/picture/${file}`, "utf8").match(/#[0-9a-f]{6}\b/gu) ?? [];

/** Contrast as WCAG defines it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

it("every colour of the picture has a shade for the dark page, and what changed is brighter than what did not", () => {
  const colours = [...coloursIn("look.ts"), ...coloursIn("painting.ts")];
  expect(colours.length).toBeGreaterThan(15);
  expect(colours.filter((colour) => !(colour in DARK))).toEqual([]);
  const onDark = (colour: string) => contrast(DARK[colour]!, DARK["#ffffff"]!);
  expect(onDark("#26303c")).toBeGreaterThan(9);
  expect(onDark("#c04e00")).toBeGreaterThan(4.5);
  expect(onDark("#98a2ae")).toBeGreaterThan(2.8);
  expect(onDark("#98a2ae")).toBeLessThan(3.6);
});
