/** The amount of data that the answers are based on. */
export interface Reach {
  readonly dataVersion: { readonly number: number };
  readonly counts: { readonly documents: number };
  readonly coverage: {
    readonly documentsFrom: string | null;
    readonly documentsTo: string | null;
    readonly participationStatements: number;
    readonly jointlyIssuedDocuments: number;
  };
}
