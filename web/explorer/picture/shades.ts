import { useTheme, type Theme } from "../../shared/theme";
import { DARK } from "./darkShades";

/** Colours of a scene are those on white paper, as in files. On a dark page each is seen as another. */
export type Shade = (colour: string) => string;

export const shadeOf = (theme: Theme): Shade =>
  theme === "dark" ? (colour) => DARK[colour] ?? colour : (colour) => colour;

export const useShade = (): Shade => shadeOf(useTheme());
