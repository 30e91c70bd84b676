/** A collaboration straight from records, as a test's only data version. */
import type { Collaboration } from "../../../src/analysis/index/collaboration.js";
import type { InterchangeRecords } from "../../../src/domain/records.js";
import { collaborationOf as ofVersion } from "../../../src/services/data/collaboration-of-records.js";

export const ONLY_VERSION = {
  id: "1",
  number: 1,
  at: "2026-01-01T00:00:00Z",
  by: "test",
  reason: "test",
  contentHash: "0",
};

export function collaborationOf(records: InterchangeRecords): Collaboration {
  return ofVersion(records, ONLY_VERSION);
}
