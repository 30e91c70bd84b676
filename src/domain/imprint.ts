/** Who answers for data: authors and publisher, each in Chinese and English. */
import type { DatasetRecord } from "./records.js";

type InBoth<Value> = Readonly<Record<"zh" | "en", Value>>;

export interface Imprint {
  authors: InBoth<readonly string[]>;
  publisher: InBoth<string | null>;
}

export interface ServiceImprint extends Imprint {
  /** Where the service is reached, without a final slash; null: nowhere that a reference could name. */
  address: string | null;
}

/** What the record of a data set says of its authors and publisher. */
export type Credits = Pick<DatasetRecord, "authorsZh" | "authorsEn" | "publisherZh" | "publisherEn">;

/** null: the record says nothing of them. */
export function creditsOf({ authorsZh, authorsEn, publisherZh, publisherEn }: DatasetRecord): Credits | null {
  const credits = { authorsZh, authorsEn, publisherZh, publisherEn };
  return Object.values(credits).some(Boolean) ? credits : null;
}

/** The imprint of a data set. What its record leaves open is that of the service. */
export function creditedImprint(credits: Credits | null, service: Imprint): Imprint {
  const { authorsZh, authorsEn, publisherZh, publisherEn } = credits ?? {};
  return {
    authors: inBoth(authorsZh ?? null, authorsEn ?? null, service.authors),
    publisher: inBoth(publisherZh ?? null, publisherEn ?? null, service.publisher),
  };
}

/** Where a value is given in one language only, it stands in both. */
export function inBoth<Value>(zh: Value | null, en: Value | null, others: InBoth<Value>): InBoth<Value> {
  return { zh: zh ?? en ?? others.zh, en: en ?? zh ?? others.en };
}
