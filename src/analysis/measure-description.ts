/** What a measure says about itself, for the schema and the documentation. */
export interface MeasureDescription {
  id: string;
  /** Name of the field that holds its value. */
  field: string;
  titleZh: string;
  titleEn: string;
  description: string;
  source: string;
  range: string;
}
