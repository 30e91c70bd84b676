/** OpenCC's tables as opencc-js ships them: entries separated by "|", each a form, a space and its replacement. */
declare module "opencc-js/dict/*" {
  const table: string;
  export default table;
}
