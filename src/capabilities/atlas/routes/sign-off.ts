/** The pages on which a delegation prepares, reviews and signs what its State says. To everyone else they do not exist. */
import { Type } from 'typebox';
import { day, needed, oneOf, words } from '#kernel/http/fields.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import type { Text } from '#kernel/text/text.ts';
import { asKnown, type Day } from '#kernel/values/dates.ts';
import type { PersonId, Viewer } from '#kernel/values/viewer.ts';
import { findDelegation } from '#capabilities/people/index.ts';
import { findState } from '#capabilities/states/index.ts';
import { confirmAll, findDesk, legalOf, prepareSigning, readStanding, signAnswers, type StandingCell } from '../actions/sign-off.ts';
import { closeSignOff, findDueDay, mayOpenSignOff, openSignOff } from '../actions/sign-off-course.ts';
import { signOffPage, deskPath, dones } from '../pages/sign-off.tsx';
import { signOffAnswerPage } from '../pages/sign-off-answer.tsx';
import { signOffReviewPage } from '../pages/sign-off-review.tsx';
import { signaturesPage } from '../pages/signatures.tsx';
import type { Codes } from '../rules/question.ts';
import { draftStances, emptyEntry, entryFields, isConfirmable, ownReading, readDraft, type DraftStance, type Entry, type EntryField } from '../rules/sign-off.ts';
import { lastDateInside } from '../rules/statement.ts';
import { deleteDrafts, writeDrafts } from '../store/drafts.ts';
import { findProposal, listProposals, type Proposal } from '../store/proposals.ts';
import { listSignatures } from '../store/voice.ts';
import { sayEntryReason, signOffTexts } from '../texts/sign-off.ts';
import { shownCode } from './asked.ts';

const madeFrom = ['atlas', 'states'];
export const OneState = Type.Object({ stateCode: Type.String({ pattern: '^[A-Z]{2}$' }) });
const OneQuestionOfState = Type.Object({ stateCode: Type.String({ pattern: '^[A-Z]{2}$' }), questionId: Type.String({ pattern: '^[a-z0-9-]{3,80}$' }) });

const longest: Readonly<Record<EntryField, number>> = { answer: 80, from: 10, to: 10, basis: 10, reasonEn: 3000, reasonFr: 3000, legalEn: 3000, legalFr: 3000, sourceTitle: 300, sourcePublisher: 200, sourceYear: 10, sourceUrl: 500 };
const entryWords = Object.fromEntries(entryFields.map((name) => [name, words({ en: signOffTexts.en.fields[name], fr: signOffTexts.fr.fields[name] }, longest[name])])) as Record<EntryField, ReturnType<typeof words>>;

const done = oneOf({ en: 'Done', fr: 'Fait' }, dones, undefined);

/** Only of somebody signed in: the pages are for nobody else. */
export function personOf({ person }: Viewer): PersonId {
  if (person === undefined) throw new Error('A page for those who have signed in was opened by a visitor.');
  return person;
}

export function signOffRoutes(web: Web): void {
  page(web, '/states/:stateCode/sign-off', {
    access: 'signed-in',
    params: OneState,
    query: { done },
    madeFrom,
    async load(tx, { viewer, params, today }) {
      const desk = await findDesk(tx, viewer, params.stateCode);
      if (!desk) return undefined;
      const waiting = await listProposals(tx, { stateCode: params.stateCode, waiting: true });
      return { desk, waiting, ...(await readStanding(tx, params.stateCode, today)) };
    },
    show: (model, { locale, today, query }) => signOffPage({ locale, today, done: query.done, ...model }),
    forms: (form) => ({
      'confirm-all': form({
        fields: {},
        async act(tx, { viewer, params, locale, today }) {
          const desk = await findDesk(tx, viewer, params.stateCode);
          if (!desk) return undefined;
          if (!desk.mayDraft) return { refused: [{ reason: signOffTexts[locale].refusals['not-yours-to-draft'] }] };
          await confirmAll(tx, { stateCode: params.stateCode, person: personOf(viewer), today });
          return { to: deskPath(params.stateCode, '?done=confirmed') };
        },
      }),
    }),
  });

  page(web, '/states/:stateCode/sign-off/questions/:questionId', {
    access: 'signed-in',
    params: OneQuestionOfState,
    query: { proposal: shownCode({ en: 'Proposal', fr: 'Proposition' }) },
    madeFrom,
    async load(tx, { viewer, params, query, today }) {
      const desk = await findDesk(tx, viewer, params.stateCode);
      if (!desk) return undefined;
      const { questions, cells, drafts } = await readStanding(tx, params.stateCode, today);
      const [question, cell] = [questions.find(({ id }) => id === params.questionId), cells.get(params.questionId)];
      if (!question || !cell) return undefined;
      const found = query.proposal === '' ? undefined : await findProposal(tx, query.proposal);
      const proposal = found?.stateCode === params.stateCode && found.questionId === question.id ? found : undefined;
      const draft = drafts.find(({ questionId }) => questionId === question.id);
      return { desk, question, cell, isDrafted: draft !== undefined, proposal: proposal?.id ?? draft?.proposal, ...startOf(question, cell, draft, proposal) };
    },
    show: (model, { locale, refused }) => signOffAnswerPage({ locale, refused, ...model }),
    forms: (form) => ({
      save: form({
        fields: { stance: needed(oneOf({ en: signOffTexts.en.what, fr: signOffTexts.fr.what }, draftStances, undefined)), ...entryWords, proposal: shownCode({ en: 'Proposal', fr: 'Proposition' }) },
        bodyLimit: 64 * 1024,
        async act(tx, { viewer, params, values, locale, today }) {
          const desk = await findDesk(tx, viewer, params.stateCode);
          if (!desk) return undefined;
          if (!desk.mayDraft) return { refused: [{ reason: signOffTexts[locale].refusals['not-yours-to-draft'] }] };
          const { questions, cells } = await readStanding(tx, params.stateCode, today);
          const [question, cell] = [questions.find(({ id }) => id === params.questionId), cells.get(params.questionId)];
          if (!question || !cell) return undefined;
          const { stance, proposal, ...entry } = values;
          const read = readDraft(stance, entry, question, cell, today);
          if ('faults' in read) return { refused: read.faults.map(({ field, reason }) => ({ field, reason: sayEntryReason(locale, reason) })) };
          const taken = proposal === '' ? undefined : await findProposal(tx, proposal);
          const isTaken = taken?.stateCode === params.stateCode && taken.questionId === question.id && (stance === 'correct' || stance === 'contest');
          await writeDrafts(tx, params.stateCode, personOf(viewer), [{ questionId: question.id, stance, entry, proposal: isTaken ? taken.id : undefined }]);
          return { to: deskPath(params.stateCode, '?done=saved') };
        },
      }),
      clear: form({
        fields: {},
        async act(tx, { viewer, params, locale }) {
          const desk = await findDesk(tx, viewer, params.stateCode);
          if (!desk) return undefined;
          if (!desk.mayDraft) return { refused: [{ reason: signOffTexts[locale].refusals['not-yours-to-draft'] }] };
          await deleteDrafts(tx, params.stateCode, [params.questionId]);
          return { to: deskPath(params.stateCode, '?done=cleared') };
        },
      }),
    }),
  });

  page(web, '/states/:stateCode/sign-off/review', {
    access: 'signed-in',
    params: OneState,
    madeFrom,
    async load(tx, { viewer, params, locale, today }) {
      const desk = await findDesk(tx, viewer, params.stateCode);
      return desk && { desk, ...prepareSigning(await readStanding(tx, params.stateCode, today), locale, today) };
    },
    show: (model, { locale, today, refused }) => signOffReviewPage({ locale, today, refused, ...model }),
    forms: (form) => ({
      sign: form({
        fields: { digest: needed(words({ en: 'What was read', fr: 'Ce qui a été lu' }, 40)) },
        async act(tx, { viewer, params, values, locale, today }) {
          const desk = await findDesk(tx, viewer, params.stateCode);
          if (!desk) return undefined;
          const outcome = await signAnswers(tx, { desk, person: personOf(viewer), locale, today }, values.digest);
          if ('refused' in outcome) return { refused: [{ reason: signOffTexts[locale].refusals[outcome.refused] }] };
          await closeSignOff(tx, viewer, { stateCode: params.stateCode, today, now: web.site.now() });
          return { to: deskPath(params.stateCode, '?done=signed') };
        },
      }),
    }),
  });

  page(web, '/states/:stateCode/sign-off/signatures', {
    access: 'signed-in',
    params: OneState,
    query: { done },
    madeFrom,
    async load(tx, { viewer, params, today }) {
      const found = await findSigned(tx, viewer, params.stateCode);
      if (!found) return undefined;
      const { state, delegation } = found;
      return { state, mayOpen: delegation !== undefined && mayOpenSignOff(viewer, delegation), dueOn: await findDueDay(tx, state.code, today), signatures: await listSignatures(tx, state.code) };
    },
    show: (model, { locale, query, refused }) => signaturesPage({ locale, done: query.done, refused, ...model }),
    forms: (form) => ({
      open: form({
        fields: { dueOn: needed(day({ en: signOffTexts.en.dueOn, fr: signOffTexts.fr.dueOn })) },
        async act(tx, { viewer, params, values, locale, today }) {
          const found = await findSigned(tx, viewer, params.stateCode);
          if (!found?.delegation) return undefined;
          const { refused } = await openSignOff(tx, viewer, { state: found.state, delegation: found.delegation, today, dueOn: values.dueOn, now: web.site.now() });
          return refused === undefined ? { to: deskPath(params.stateCode, '/signatures?done=opened') } : { refused: [{ reason: signOffTexts[locale].courseRefusals[refused], field: 'dueOn' }] };
        },
      }),
    }),
  });
}

/** For the delegation; and for the Secretariat and auditors, who read who signed when and nothing of what is prepared. */
async function findSigned(tx: ReadTx, viewer: Viewer, stateCode: string) {
  const desk = await findDesk(tx, viewer, stateCode);
  if (desk) return desk;
  const office = viewer.seats.some(({ kind, role }) => kind === 'community' && (role === 'secretariat' || role === 'auditor'));
  const state = office ? await findState(tx, stateCode) : undefined;
  return state?.inAtlas ? { state, delegation: await findDelegation(tx, stateCode) } : undefined;
}

/** What the form opens with: the proposal that is taken up, the draft, or what stands. */
function startOf(question: Codes, cell: StandingCell, draft: { readonly stance: DraftStance; readonly entry: Entry } | undefined, proposal: Proposal | undefined): { readonly stance: DraftStance; readonly entry: Entry } {
  if (proposal) return { stance: 'correct', entry: entryOfProposal(proposal, cell) };
  if (draft?.stance === 'correct' || draft?.stance === 'contest') return { stance: draft.stance, entry: draft.entry };
  const entry = entryOfStanding(cell);
  // A confirmation has nothing of its own but the article: the rest is filled in for whoever thinks again.
  return draft ? { stance: draft.stance, entry: { ...entry, legalEn: draft.entry.legalEn, legalFr: draft.entry.legalFr } } : { stance: isConfirmable(question, cell) ? 'confirm' : 'correct', entry };
}

function entryOfStanding(cell: StandingCell): Entry {
  const standing = ownReading(cell) ?? cell.situation;
  if (!standing) return emptyEntry;
  const { source, voice, answer, from, fromPrecision, until, untilPrecision } = standing;
  return {
    ...emptyEntry,
    ...legalOf(cell),
    answer: answer === 'none_seen' ? '' : answer,
    from: asKnown(from, fromPrecision),
    to: until && untilPrecision ? lastDateInside(until, untilPrecision) : '',
    basis: standing.fromBasis,
    // A source is filled in only where it is the State's own: a correction stands on another than what it corrects.
    ...(voice && { sourceTitle: source.title, sourcePublisher: source.publisher, sourceYear: String(source.year ?? ''), sourceUrl: source.url ?? '', ...reasonOf(standing.reason) }),
  };
}

function reasonOf(reason: Text | undefined) {
  const written = (locale: 'en' | 'fr') => {
    const one = reason?.[locale];
    return one !== undefined && typeof one !== 'string' ? one.text : '';
  };
  return { reasonEn: written('en'), reasonFr: written('fr') };
}

function entryOfProposal(proposal: Proposal, cell: StandingCell): Entry {
  const year: Day = proposal.sourceDate.slice(0, 4);
  return { ...emptyEntry, ...legalOf(cell), answer: proposal.answer, from: proposal.from, basis: proposal.basis, sourceTitle: proposal.sourceTitle, sourcePublisher: proposal.sourcePublisher, sourceYear: year, sourceUrl: proposal.sourceUrl };
}
