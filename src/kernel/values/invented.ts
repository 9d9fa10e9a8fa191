/** The States that are invented for demonstrations, told from real ones by their code alone: no query need ask what is real. */

/**
 * Of ISO 3166's user-assigned range, where Unicode's CLDR has them for trying things out. Not to be chosen there: XC, XI, XK, XL, XN,
 * XS, XU, XV, XX and XZ, which customs, patent offices or shipping use for something real.
 */
export const inventedStates = ['XA', 'XB'] as const;

/** For SQL as a text of its own: an array of codes. */
export const inventedCodes: readonly string[] = inventedStates;

export const isInvented = (stateCode: string): boolean => inventedCodes.includes(stateCode);

/** Their money: codes that ISO 4217 gives to nothing, though it gives those beside them. */
export const inventedCurrencies: readonly string[] = ['XAL', 'XBV'];

export const isInventedMoney = ({ currency, place }: { readonly currency: string; readonly place?: string | undefined }): boolean => inventedCurrencies.includes(currency) || (place !== undefined && isInvented(place));

/** What bodies that are invented are called in the column `kind`. */
export const inventedKind = 'invented';
