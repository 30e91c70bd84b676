/** The numbered path of a place in a text: 三、（二）5. */

const MARK =
  /(?:^|[\n。；：）)])[ \t\u3000]*(第[ ]?[一二三四五六七八九十百零\d]+[ ]?[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:[.．]\d{1,2}){1,2}(?![\d%年])|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])/gu;
const STYLES = [
  /章$/u,
  /节$/u,
  /条$/u,
  /^[一二三四五六七八九十]+、$/u,
  /^[（(][一二三]?[^\d]+[）)]$/u,
  /^\d+[.．]\d/u,
  /^\d+[.．、]$/u,
  /^[（(]\d+[）)]$/u,
  /./u,
];

interface Mark {
  start: number;
  /** Where the text behind the number begins. */
  end: number;
  path: readonly string[];
}

export class ClausePaths {
  private readonly marks: readonly Mark[];

  constructor(text: string) {
    const open: { style: number; mark: string }[] = [];
    this.marks = [...text.matchAll(MARK)].map(({ 0: found, 1: mark, index }) => {
      const style = STYLES.findIndex((one) => one.test(mark!));
      const same = open.findIndex((one) => one.style === style);
      if (same >= 0) open.length = same;
      open.push({ style, mark: mark!.trim() });
      const end = index + found.length;
      return { start: end - mark!.length, end, path: open.map((one) => one.mark) };
    });
  }

  /** The last number before a place; null before the first. */
  at(place: number): Mark | null {
    let [low, high] = [0, this.marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.marks[middle]!.start <= place) low = middle + 1;
      else high = middle;
    }
    return this.marks[low - 1] ?? null;
  }
}
