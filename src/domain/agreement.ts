/** Agreement of two readers who judged the same statements. */

export interface Agreement {
  compared: number;
  agreed: number;
  /** Cohen's kappa; null where nothing was compared, or chance alone would agree on all. */
  kappa: number | null;
}

/** @see Cohen, A Coefficient of Agreement for Nominal Scales (1960) */
export function agreementOf(judgements: readonly (readonly [first: string, second: string])[]): Agreement {
  const compared = judgements.length;
  const agreed = judgements.filter(([first, second]) => first === second).length;
  const [firsts, seconds] = [countsOf(judgements, 0), countsOf(judgements, 1)];
  let byChance = 0;
  for (const [label, count] of firsts) byChance += (count * (seconds.get(label) ?? 0)) / compared ** 2;
  if (compared === 0 || byChance === 1) return { compared, agreed, kappa: null };
  return { compared, agreed, kappa: (agreed / compared - byChance) / (1 - byChance) };
}

function countsOf(judgements: readonly (readonly [string, string])[], side: 0 | 1): Map<string, number> {
  const counts = new Map<string, number>();
  for (const judgement of judgements) counts.set(judgement[side], (counts.get(judgement[side]) ?? 0) + 1);
  return counts;
}
