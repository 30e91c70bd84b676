import type { BodyEvidenceQuery } from "../generated/operations";

export type EvidencedBody = NonNullable<BodyEvidenceQuery["body"]>;
