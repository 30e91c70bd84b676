/** Which known project or business chain a task may be: by the pairs of characters that their names share. */

export interface KnownItem {
  id: string;
  nameZh: string;
}

export interface Suggestion {
  id: string;
  nameZh: string;
  /** 0 to 1: twice the shared pairs of characters, as a share of both names' pairs (Dice). */
  score: number;
}

const LEAST_SCORE = 0.35;
const MOST = 3;
/** Words of every task, which say nothing of what it is. */
const EMPTY_WORDS =
  /加强|推进|完善|建立|健全|做好|工作|开展|加快|建设|实施|组织|制定|国家|信息化|工程|项目|业务/gu;

export class ItemSuggestions {
  private readonly byPair = new Map<string, number[]>();
  private readonly pairs: readonly Set<string>[];

  constructor(private readonly items: readonly KnownItem[]) {
    this.pairs = items.map(({ nameZh }) => pairsOf(nameZh));
    this.pairs.forEach((pairs, at) => {
      for (const pair of pairs) this.byPair.set(pair, [...(this.byPair.get(pair) ?? []), at]);
    });
  }

  /** The best first; it is for a person to join them. */
  for(task: string): Suggestion[] {
    const wanted = pairsOf(task);
    const shared = new Map<number, number>();
    for (const pair of wanted)
      for (const at of this.byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared]
      .map(([at, count]) => ({
        ...this.items[at]!,
        score: (2 * count) / (wanted.size + this.pairs[at]!.size),
      }))
      .filter(({ score }) => score >= LEAST_SCORE)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ id, nameZh, score }) => ({ id, nameZh, score: Math.round(score * 1_000) / 1_000 }));
  }
}

function pairsOf(text: string): Set<string> {
  const plain = text.replace(EMPTY_WORDS, "").replace(/[^\p{L}\p{N}]/gu, "");
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
}
