/** Saved work: what a person keeps of what the rooms show, version by version. */

export const pieceKinds = ['response', 'comparison', 'brief', 'page'] as const;
export type PieceKind = (typeof pieceKinds)[number];

export const longestTitle = 200;
export const longestNote = 4000;
export const longestAddress = 2000;

/** Where each kind stands. Whatever a form sends was written by anyone. */
const places: Readonly<Record<PieceKind, RegExp>> = {
  response: /^\/challenges\/[a-z0-9-]{1,80}\/responses?\?/,
  comparison: /^\/atlas\/compare(\?|$)/,
  brief: /^\/briefs\/[a-z]{1,40}\/[a-z0-9-]{1,80}(\?|$)/,
  page: /^\/(atlas|library|indicators|states|challenges)(\/|\?|$)/,
};

export interface AskedPiece {
  readonly kind: PieceKind;
  readonly address: string;
  readonly title: string;
}

export type SaveRefusal = 'no-title' | 'not-an-address';

export function decideSave({ kind, address, title }: AskedPiece): SaveRefusal | 'may' {
  if (title.trim() === '') return 'no-title';
  // No space, control character or backslash: a browser would make another address of it.
  return places[kind].test(address) && /^[\x21-\x5b\x5d-\x7e]+$/.test(address) ? 'may' : 'not-an-address';
}

/** What a response is about, as its address says it: one challenge, one State. Undefined where there are several, or none. */
export function subjectOf({ kind, address }: Pick<AskedPiece, 'kind' | 'address'>): { readonly challengeId: string; readonly stateCode: string } | undefined {
  const [, challengeId, query] = /^\/challenges\/([a-z0-9-]{1,80})\/response\?(.*)$/.exec(address) ?? [];
  const stateCode = /(?:^|&)state=([A-Z]{2})(?:&|$)/.exec(query ?? '')?.[1];
  return kind === 'response' && challengeId !== undefined && stateCode !== undefined ? { challengeId, stateCode } : undefined;
}

/** Without its clocks: two saves of the same page are versions of one piece of work. */
export const sameAddress = (one: string, other: string): boolean => withoutClocks(one) === withoutClocks(other);

const withoutClocks = (address: string): string => {
  const [way, query = ''] = address.split('?');
  return [way, ...query.split('&').filter((part) => !/^(on|known|made)=/.test(part)).sort()].join('&');
};
