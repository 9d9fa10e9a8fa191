/** A file in which a reader keeps what is the reader's own of one response, to go on with another day or in another browser. */
import { draftIn, type Draft } from './draft.ts';
import { ownIn, type Own } from './own.ts';

const kind = 'entente-response';
const version = 1;
/** Forty options with a page of words each. */
export const mostKeptBytes = 512 * 1024;

export interface Kept {
  readonly challengeId: string;
  readonly stateCode: string;
  /** What the page rested on. */
  readonly revision: number;
  readonly draft: Draft;
  readonly own: Own;
}

export const keptAsText = ({ challengeId, stateCode, revision, draft, own }: Kept): string =>
  `${JSON.stringify({ kind, version, challenge: challengeId, state: stateCode, known: revision, package: draft, own }, null, 2)}\n`;

export type ReadKept = { readonly draft: Draft; readonly own: Own } | { readonly refused: 'not-ours' } | { readonly refused: 'of-another'; readonly challengeId: string; readonly stateCode: string };

export function readKept(text: string, { challengeId, stateCode }: Pick<Kept, 'challengeId' | 'stateCode'>): ReadKept {
  const value = parsed(text);
  if (value['kind'] !== kind || value['version'] !== version) return { refused: 'not-ours' };
  const [challenge, state] = [String(value['challenge']).slice(0, 80), String(value['state']).slice(0, 80)];
  if (challenge !== challengeId || state !== stateCode) return { refused: 'of-another', challengeId: challenge, stateCode: state };
  return { draft: draftIn(value['package']), own: ownIn(value['own']) };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
