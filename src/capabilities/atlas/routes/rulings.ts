/** Rulings on the codebook: read by everyone, written by the Secretariat. */
import { Type } from 'typebox';
import { takeRevision } from '#kernel/db/revisions.ts';
import { aSwitch, codes, day, needed, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { textOf } from '#kernel/text/text.ts';
import { may, theHouse } from '#capabilities/people/index.ts';
import { listStates } from '#capabilities/states/index.ts';
import { rulingPage, rulingsPage } from '../pages/rulings.tsx';
import { cellsWritten, faultsOfRuling } from '../rules/ruling.ts';
import { listQuestions } from '../store/questions.ts';
import { insertRuling, listRulings } from '../store/rulings.ts';
import { rulingTexts, sayRulingReason } from '../texts/rulings.ts';
import { personOf } from './sign-off.ts';

const madeFrom = ['atlas', 'states'];
type FieldName = keyof typeof rulingTexts.en.fields;
const label = (name: FieldName) => ({ en: rulingTexts.en.fields[name], fr: rulingTexts.fr.fields[name] });

export function rulingRoutes(web: Web): void {
  page(web, '/atlas/rulings', {
    access: 'public',
    formAccess: 'signed-in',
    query: { done: aSwitch({ en: 'Done', fr: 'Fait' }) },
    madeFrom,
    load: async (tx, { viewer }) => ({ rulings: await listRulings(tx), questions: await listQuestions(tx), mayRule: may(viewer, 'rule-on-codebook', theHouse) }),
    show: (model, { locale, today, query, refused }) => rulingsPage({ locale, today, isDone: query.done, refused, ...model }),
    forms: (form) => ({
      publish: form({
        fields: { decidedOn: needed(day(label('decidedOn'))), titleEn: words(label('titleEn')), titleFr: words(label('titleFr')), rulingEn: words(label('rulingEn'), 20_000), rulingFr: words(label('rulingFr'), 20_000), questions: codes(label('questions')), cells: words(label('cells'), 20_000) },
        bodyLimit: 256 * 1024,
        async act(tx, { viewer, values, locale, today }) {
          if (!may(viewer, 'rule-on-codebook', theHouse)) return { refused: [{ reason: rulingTexts[locale].refused }] };
          const questions = new Set((await listQuestions(tx)).map(({ id }) => id));
          const states = new Set((await listStates(tx)).filter(({ inAtlas }) => inAtlas).map(({ code }) => code));
          const faults = faultsOfRuling(values, { questions, states, today });
          if (faults.length > 0) return { refused: faults.map(({ field, reason }) => ({ field, reason: sayRulingReason(locale, reason) })) };
          const { decidedOn, titleEn, titleFr, rulingEn, rulingFr, questions: questionIds, cells } = values;
          await tx.asHouse(async () => {
            const revision = await takeRevision(tx, 'atlas');
            await insertRuling(tx, { decidedOn, title: textOf(titleEn, titleFr), ruling: textOf(rulingEn, rulingFr), questionIds, cells: cellsWritten(cells) }, personOf(viewer), revision);
          });
          return { to: '/atlas/rulings?done=1' };
        },
      }),
    }),
  });

  page(web, '/atlas/rulings/:number', {
    access: 'public',
    params: Type.Object({ number: Type.Integer({ minimum: 1, maximum: 99_999 }) }),
    madeFrom,
    async load(tx, { params }) {
      const ruling = (await listRulings(tx)).find(({ number }) => number === params.number);
      return ruling && { ruling, questions: await listQuestions(tx), states: await listStates(tx) };
    },
    show: (model, { locale }) => rulingPage({ locale, ...model }),
  });
}
