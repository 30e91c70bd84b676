export interface AccessRow {
  operation: string;
  condition?: string;
  needed: "ANYBODY" | "READER" | "EDITOR" | "ADMIN";
}
export const OTHER_FIELDS: string;
export function accessRows(schemaText: string): AccessRow[];
export function accessText(schemaText: string): string;
