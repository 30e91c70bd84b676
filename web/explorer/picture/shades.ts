import { useTheme, type Theme } from "../../shared/theme";

/** Colours of a scene are those on white paper, as in files. On a dark page each is seen as another. */
export type Shade = (colour: string) => string;

const DARK: Readonly<Record<string, string>> = {
  "#1f4e79": "#79b4e8",
  "#9a5b00": "#e0a04a",
  "#b3245c": "#ff6fa3",
  "#d7dde5": "#3a4452",
  "#1d2735": "#e4e8ee",
  "#ffffff": "#1a1f27",
  "#6f8aa8": "#7f9cbd",
  "#7d4a00": "#d9a560",
  "#8b95a3": "#8b95a3",
  // lines of two periods, and lines that are not arrows: what is the same stays the palest
  "#c04e00": "#ff9a52",
  "#26303c": "#e4e8ee",
  "#98a2ae": "#6c7683",
  // groups of bodies, brighter
  "#0072b2": "#4aa8e0",
  "#b8560a": "#ee9344",
  "#007a5e": "#2fc39a",
  "#a0467a": "#dc8fc0",
  "#6a5400": "#d8c14a",
  "#3f7fb5": "#a7d3f7",
  "#5b3fa0": "#b09cf0",
  "#7b8796": "#97a3b3",
};

/** Halfway to white. */
function lighter(hex: string): string {
  const part = (at: number) => Math.round((parseInt(hex.slice(at, at + 2), 16) + 255) / 2).toString(16);
  return `#${part(1)}${part(3)}${part(5)}`;
}

export const shadeOf = (theme: Theme): Shade =>
  theme === "dark" ? (colour) => DARK[colour] ?? lighter(colour) : (colour) => colour;

export const useShade = (): Shade => shadeOf(useTheme());
