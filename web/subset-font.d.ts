declare module "subset-font" {
  interface Options {
    readonly targetFormat: "woff2";
    /** Axes of a variable font to be fixed at one value. */
    readonly variationAxes: Readonly<Record<string, number>>;
  }
  /** @returns the font with only the glyphs of these characters */
  export default function subsetFont(font: Buffer, characters: string, options: Options): Promise<Buffer>;
}
