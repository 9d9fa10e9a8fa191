/** In the State's own words: up to 300 for each pillar, signed by its Correspondent. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { takeRevision } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { writtenText } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Pillar } from '#kernel/values/pillars.ts';
import type { PersonId } from '#kernel/values/viewer.ts';
import { mostWords, wordsCounted } from '../rules/sign-off.ts';
import { insertSignature, listOwnWords, writeOwnWords } from '../store/voice.ts';
import type { Desk } from './sign-off.ts';

export type OwnWordsRefusal = { readonly is: 'too-many-words'; readonly locale: Locale; readonly words: number } | { readonly is: 'not-yours-to-sign' | 'nothing-new' };

export interface Written {
  readonly pillar: Pillar;
  readonly words: Readonly<Record<Locale, string>>;
}

/** Signing nothing where something stood says that the State has nothing to say any more; the earlier words stay known. */
export async function signOwnWords(tx: WriteTx, { desk, person, locale, today }: { readonly desk: Desk; readonly person: PersonId; readonly locale: Locale; readonly today: Day }, { pillar, words }: Written): Promise<{ readonly revision: number } | { readonly refused: readonly OwnWordsRefusal[] }> {
  if (!desk.maySign) return { refused: [{ is: 'not-yours-to-sign' }] };
  const long = (['en', 'fr'] as const).flatMap((language): OwnWordsRefusal[] => {
    const count = wordsCounted(words[language]);
    return count > mostWords ? [{ is: 'too-many-words', locale: language, words: count }] : [];
  });
  if (long.length > 0) return { refused: long };
  const before = (await listOwnWords(tx, desk.state.code)).find((one) => one.pillar === pillar)?.words;
  // The language that it was first written in stays its original, in whichever the page is read.
  const first = before?.original === 'en' || before?.original === 'fr' ? before.original : locale;
  const text = writtenText(first, words, before);
  if (isDeepStrictEqual(text, before)) return { refused: [{ is: 'nothing-new' }] };
  return tx.asHouse(async () => {
    const revision = await takeRevision(tx, 'atlas');
    const signature = randomUUID();
    await insertSignature(tx, { id: signature, stateCode: desk.state.code, person, act: 'words', signedOn: today, revision, counts: {} });
    await writeOwnWords(tx, { stateCode: desk.state.code, pillar, words: text ?? null, signedOn: today, signature }, revision);
    return { revision };
  });
}
