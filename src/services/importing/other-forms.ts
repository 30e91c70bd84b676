/** Forms under which a name may be on record that a cell writes with more around it. */

/** 部长, 副主任 and others who stand for their body. */
const POST =
  /(?:党组)?(?:常务)?副?(?:部长|主任|局长|署长|行长|司长|院长|会长|秘书长|书记|总理|(?:有关|主要)?负责(?:人|同志))$/u;

/** Without the second plate in brackets, without a post behind it, and without 原 before the name of a body that was. */
export function otherForms(text: string): string[] {
  const plain = text.replace(/\s*[（(][^（）()]*[）)]$/u, "");
  const forms = [
    plain,
    text.replace(POST, ""),
    text.replace(/^原\s*(?=..)/u, ""),
    plain.replace(/^原\s*(?=..)/u, ""),
  ];
  return [...new Set(forms)].filter((form) => form !== text && form !== "");
}
