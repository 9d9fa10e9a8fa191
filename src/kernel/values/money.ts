/** A currency and a year that amounts are asked for in: "EUR-2024", or "EUR-2024-FR" for what it buys in one State. */

export interface MoneyAsked {
  readonly currency: string;
  readonly year: number;
  readonly place?: string | undefined;
}

const form = /^([A-Za-z]{3})[-\s]((?:19|20)\d\d)(?:[-\s]([A-Za-z]{2}))?$/;

export function moneyAskedIn(words: string): MoneyAsked | undefined {
  const [, currency, year, place] = form.exec(words.trim()) ?? [];
  if (currency === undefined) return undefined;
  return { currency: currency.toUpperCase(), year: Number(year), ...(place !== undefined && { place: place.toUpperCase() }) };
}

export const moneyAskedAs = ({ currency, year, place }: MoneyAsked): string => [currency, year, ...(place === undefined ? [] : [place])].join('-');
