/** A letter as data: what is said to one person, in that person's language, whatever it is rendered to. */
import { Type, type Static } from 'typebox';
import type { Locale } from '#kernel/text/locale.ts';
import { mayTravelByMail, type Marking } from '#kernel/values/marking.ts';
import { texts } from './texts.ts';

/** Set: it is not said in a letter whose marking keeps content out of the mail. */
const content = Type.Optional(Type.Boolean());

const webAddress = Type.String({ pattern: '^https?://[^\\s\\u0000-\\u001f]+$' });

const block = Type.Union([
  Type.Object({ kind: Type.Literal('text'), text: Type.String(), content }),
  Type.Object({ kind: Type.Literal('link'), label: Type.String(), url: webAddress, content }),
  Type.Object({ kind: Type.Literal('list'), items: Type.Array(Type.String()), content }),
]);

/** One address and nothing beside it: a second one, a name or a header would have to pass here. */
const address = Type.String({ pattern: '^[^\\s@<>"\',;:()\\[\\]\\\\\\u0000-\\u001f\\u007f]{1,64}@[^\\s@<>"\',;:()\\[\\]\\\\\\u0000-\\u001f\\u007f]{1,190}$' });

/** As it waits to be sent. */
export const writtenLetter = Type.Object({
  /** Its Message-ID: the same on every attempt, so that a second copy is known as one. */
  id: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
  writtenAt: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }),
  to: address,
  locale: Type.Union([Type.Literal('en'), Type.Literal('fr')]),
  subject: Type.String(),
  blocks: Type.Array(block),
  reference: Type.Optional(Type.String()),
  unsubscribe: Type.Optional(webAddress),
  oneClick: Type.Optional(Type.Boolean()),
});

export type WrittenLetter = Static<typeof writtenLetter>;
export type Block = Static<typeof block>;

export interface Letter {
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  /** Set where the subject says something of the content. */
  readonly subjectIsContent?: boolean;
  readonly blocks: readonly Block[];
  /** Of what it is about: blocks that are `content` stay out of it from AMBER on. Whether the person may read it is for the caller to know. */
  readonly marking: Marking;
  /** What a reader may quote in an answer. */
  readonly reference?: string;
  /** Where letters of its kind are turned off: a page with a button, never an address that acts by being opened. */
  readonly unsubscribe?: string;
  /** Set where a POST to that address stops them without a page (RFC 8058), for the button that mail programs show. */
  readonly oneClick?: boolean;
}

/** Before it is filed: what may not travel is not in the queue either. */
export function written(letter: Letter, id: string, now: Date): WrittenLetter {
  const t = texts[letter.locale];
  const open = mayTravelByMail(letter.marking);
  const firstContent = letter.blocks.findIndex((one) => one.content === true);
  const blocks: Block[] = letter.blocks.filter((one) => open || one.content !== true);
  // Where the first of them stood, so that the rest still reads on.
  if (!open && firstContent >= 0) blocks.splice(firstContent, 0, { kind: 'text', text: t.withheld(letter.marking) });
  return {
    id,
    writtenAt: now.toISOString(),
    to: letter.to,
    locale: letter.locale,
    subject: oneLine(!open && letter.subjectIsContent === true ? t.withheldSubject : letter.subject),
    blocks,
    ...(letter.reference !== undefined && { reference: oneLine(letter.reference) }),
    ...(letter.unsubscribe !== undefined && { unsubscribe: letter.unsubscribe }),
    ...(letter.oneClick !== undefined && { oneClick: letter.oneClick }),
  };
}

/** A header ends with its line, so what comes after a line break would be another. */
const oneLine = (words: string): string => words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
