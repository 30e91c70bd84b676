/** A header by which the server words its errors in the language of the page. */
export const inPageLanguage = (): Record<string, string> => ({
  "accept-language": document.documentElement.lang,
});
