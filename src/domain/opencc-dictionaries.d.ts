/** OpenCC's tables as opencc-js ships them: entries parted by "|", each a form, a space and what it becomes. */
declare module "opencc-js/dict/*" {
  const table: string;
  export default table;
}
