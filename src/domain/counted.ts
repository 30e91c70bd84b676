/** A count with its noun: "1 statement", "3 statements". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
