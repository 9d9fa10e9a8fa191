/** Briefs at addresses that do not move: a page, a tagged PDF and a DOCX, of each kind that a room offers. */
import { Type } from 'typebox';
import type { ReadTx } from '#kernel/db/tx.ts';
import { fit, type Fitted } from '#kernel/documents/fitting.ts';
import { docxOf } from '#kernel/documents/word.ts';
import { codes, day, wholeNumber, type Values } from '#kernel/http/fields.ts';
import { page, type PageRequest } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { inBoth } from '#kernel/text/text.ts';
import { prepareBrief } from '../actions/prepare-brief.ts';
import { briefs, type Brief, type BriefKind } from '../briefs.ts';
import { keepingOn, type KeptThing } from '../keepables.ts';
import { briefPage } from '../pages/brief.tsx';
import { briefTexts } from '../texts/briefs.ts';

const params = Type.Object({ subject: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' }) });

const query = {
  states: codes({ en: 'States', fr: 'États' }, { pattern: /^[A-Z]{2}$/, most: 60 }),
  questions: codes({ en: 'Questions', fr: 'Questions' }, { most: 60 }),
  on: day({ en: 'On the day', fr: 'À la date du' }),
  known: wholeNumber({ en: 'As known at revision', fr: 'Connu à la révision' }, 1, 2_147_483_647),
  made: day({ en: 'Prepared on', fr: 'Établi le' }),
};

type Request = PageRequest<{ subject: string }, Values<typeof query>>;

export function briefRoutes(web: Web): void {
  const { publicUrl } = web.site;
  for (const kind of web.slots.in(briefs)) {
    // Setting it takes longer than reading it, and one request shows one language.
    const fitted = (brief: Brief, locale: Locale): Fitted => fit(brief.say(locale), publicUrl);
    page(web, `/briefs/${kind.kind}/:subject`, {
      access: 'public',
      params,
      query,
      madeFrom: kind.madeFrom,
      load: (tx, request) => load(tx, kind, request),
      show: (brief, { locale, viewer, params: { subject }, query: asked }) => briefPage({
        locale, brief, keeping: keepingOn(web, { locale, viewer }, () => keptOf(kind, subject, brief, asked.states)), publicUrl, path: brief.say(locale).path, ...fitted(brief, locale),
      }),
      files: {
        pdf: {
          type: 'application/pdf',
          async write(brief, { locale }) {
            const { pdf } = fitted(brief, locale);
            return pdf === undefined ? { refused: briefTexts[locale].noPdf } : pdf();
          },
        },
        docx: {
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          write: (brief, { locale }) => docxOf(fitted(brief, locale).document),
        },
      },
    });
  }
}

/** Its address is frozen: opened again it says the same. */
const keptOf = (kind: BriefKind, subject: string, brief: Brief, states: readonly string[]): KeptThing => ({
  kind: 'brief', address: brief.say('en').path, title: inBoth((locale) => brief.say(locale).title), stateCodes: states, ...(kind.kind === 'response' && { challenge: subject }),
});

async function load(tx: ReadTx, kind: BriefKind, { params: { subject }, query: asked, today }: Request): Promise<Brief | undefined> {
  const prepared = await prepareBrief(tx, kind, { ...asked, subject }, today);
  return 'brief' in prepared ? prepared.brief : undefined;
}
