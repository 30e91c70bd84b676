/** What this browser keeps of earlier visits, read from its storage, which may hold anything. */

/** The data version that this browser has seen. The id tells it from one of another database at the same address. */
export interface Seen {
  readonly number: number;
  readonly id: string;
}

export function readSeen(given: unknown): Seen | null {
  const { number, id } = (given ?? {}) as Partial<Seen>;
  return Number.isInteger(number) && typeof id === "string" ? { number: number!, id } : null;
}

/** A body that a reader follows, with its names, so that it can be shown before anything is asked. */
export interface Followed {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn?: string | null;
  readonly shortZh?: string | null;
}

const isFollowed = (one: unknown): one is Followed =>
  typeof (one as Followed | null)?.id === "string" && typeof (one as Followed).nameZh === "string";

export const readFollows = (given: unknown): readonly Followed[] =>
  Array.isArray(given) ? given.filter(isFollowed) : [];
