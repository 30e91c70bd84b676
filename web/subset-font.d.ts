declare module "subset-font" {
  interface Options {
    readonly targetFormat: "woff2";
    /** Axes of a variable font that are set to one value. */
    readonly variationAxes: Readonly<Record<string, number>>;
  }
  /** @returns the font with the glyphs of these signs alone */
  export default function subsetFont(font: Buffer, signs: string, options: Options): Promise<Buffer>;
}
