/** The part of citeproc-js that is used here. */
declare module "citeproc" {
  interface Sys {
    /** false: no such locale. */
    retrieveLocale(language: string): string | false;
    retrieveItem(id: string): object;
  }
  interface Engine {
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [parameters: object, entries: string[]] | false;
  }
  const CSL: {
    Engine: new (sys: Sys, style: string, language: string, isForced: boolean) => Engine;
  };
  export default CSL;
}
