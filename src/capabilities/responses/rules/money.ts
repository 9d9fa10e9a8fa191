/** Amounts as people write them. What could be read in two ways is not guessed at. */

/** Above it double precision no longer holds a tenth, and no drug policy costs a thousand million million: the engine's own limit. */
export const mostMoney = 1e15;

export type MoneyFault = 'not-a-number' | 'negative' | 'too-great' | 'ambiguous';

export type ReadMoney = { readonly amount: number } | { readonly fault: MoneyFault };

/** Spaces of every kind, and the apostrophe that some use between thousands. */
const gaps = /[\s\u00a0\u202f\u2009'’]/g;

/**
 * English writes 1,250,000.50 and French 1 250 000,50. A comma between whole groups of three is read as English does, and as
 * nothing certain in French; a point the other way round. More than two decimals of money are no decimals that anybody meant.
 */
export function readMoney(language: 'en' | 'fr', words: string): ReadMoney {
  const trimmed = words.trim();
  const isNegative = /^[-−–]/.test(trimmed);
  const bare = trimmed.replace(/^[-−–]/, '').replace(gaps, '');
  if (isNegative && /^\d/.test(bare)) return { fault: 'negative' };
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(bare)) return within(Number(bare));
  if (!/^\d[\d.,]*$/.test(bare)) return { fault: 'not-a-number' };
  const [decimal, group] = language === 'fr' ? [',', '.'] : ['.', ','];
  const groups = bare.split(decimal)[0]?.split(group) ?? [];
  const decimals = bare.split(decimal).slice(1);
  if (decimals.length > 1 || decimals[0]?.includes(group) === true) return { fault: 'ambiguous' };
  if (decimals[0] !== undefined && decimals[0].length > 2) return { fault: 'ambiguous' };
  const whole = wholeOf(groups, decimals.length > 0, language);
  return typeof whole === 'string' ? within(Number(`${whole}.${decimals[0] ?? '0'}`)) : whole;
}

function wholeOf(groups: readonly string[], hasDecimals: boolean, language: 'en' | 'fr'): string | { readonly fault: MoneyFault } | { readonly amount: number } {
  const [first = '', ...rest] = groups;
  if (rest.length === 0) return first;
  const [last = ''] = rest.slice(-1);
  // 1.5 from a French hand, 1,5 from an English one: a machine's or a neighbour's way, and only one meaning.
  if (rest.length === 1 && !hasDecimals && last.length < 3) return within(Number(`${first}.${last}`));
  const areGroups = first.length <= 3 && rest.every((group) => group.length === 3);
  if (!areGroups) return { fault: 'ambiguous' };
  // French has no sign between thousands but a space: 1.250 may be a quarter more than one, 1.250.000 may not.
  return language === 'fr' && rest.length === 1 && !hasDecimals ? { fault: 'ambiguous' } : groups.join('');
}

const within = (amount: number): ReadMoney => (amount > mostMoney ? { fault: 'too-great' } : { amount });
