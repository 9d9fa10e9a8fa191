/** Anyone signed in proposes a correction; the State's Correspondent takes it up or declines it; the proposer reads what came of it. */
import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { oneOf, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Viewer } from '#kernel/values/viewer.ts';
import { may, theHouse } from '#capabilities/people/index.ts';
import { findState, listStates } from '#capabilities/states/index.ts';
import { findDesk } from '../actions/sign-off.ts';
import { proposalDones, proposalPage, proposalsPage, proposePage } from '../pages/proposals.tsx';
import { cellOf } from '../rules/cell.ts';
import { faultsOfProposal, longestPassage, proposalFields, type ProposalField, type ProposalRefusal } from '../rules/proposal.ts';
import { asCode } from '../rules/question.ts';
import { findProposal, insertProposal, listProposals, settleProposals } from '../store/proposals.ts';
import { listQuestions } from '../store/questions.ts';
import { listReadings } from '../store/situations.ts';
import { proposalTexts } from '../texts/proposals.ts';
import { sayEntryReason } from '../texts/sign-off.ts';
import { OneCell } from './asked.ts';
import { personOf } from './sign-off.ts';

const madeFrom = ['atlas', 'states'];
const OneProposal = Type.Object({ proposalId: Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f-]{27}$' }) });

const longest: Readonly<Record<ProposalField, number>> = { answer: 80, from: 10, basis: 10, passage: longestPassage, sourceTitle: 300, sourcePublisher: 200, sourceUrl: 500, sourceDate: 10, remark: 1500 };
const fields = Object.fromEntries(proposalFields.map((name) => [name, words({ en: proposalTexts.en.fields[name], fr: proposalTexts.fr.fields[name] }, longest[name])])) as Record<ProposalField, ReturnType<typeof words>>;

const refuse = (locale: Locale, refusal: ProposalRefusal, field?: string) => ({ refused: [{ reason: proposalTexts[locale].refusals[refusal], ...(field !== undefined && { field }) }] });

async function readCell(tx: ReadTx, questionId: string, stateCode: string, today: string) {
  const [question] = await listQuestions(tx, { ids: [questionId] });
  const state = await findState(tx, stateCode);
  if (!question || !state?.inAtlas) return undefined;
  return { question, state, cell: cellOf(question, stateCode, await listReadings(tx, { questionIds: [questionId], stateCodes: [stateCode], on: today }), today, false) };
}

export function proposalRoutes(web: Web): void {
  page(web, '/atlas/questions/:questionId/states/:stateCode/propose', {
    access: 'signed-in',
    params: OneCell,
    madeFrom,
    load: (tx, { params, today }) => readCell(tx, params.questionId, params.stateCode, today),
    show: (model, { locale, refused }) => proposePage({ locale, refused, ...model }),
    forms: (form) => ({
      propose: form({
        fields,
        async act(tx, { viewer, params, values, locale, today }) {
          const about = await readCell(tx, params.questionId, params.stateCode, today);
          if (!about) return undefined;
          if (!may(viewer, 'propose-correction', theHouse)) return refuse(locale, 'may-not-propose');
          const faults = faultsOfProposal(values, about.question, about.cell.situation, today);
          if (faults.length > 0) return { refused: faults.map(({ field, reason }) => ({ field, reason: sayEntryReason(locale, reason) })) };
          const person = personOf(viewer);
          const waiting = await listProposals(tx, { stateCode: params.stateCode, waiting: true });
          if (waiting.some((one) => one.person === person && one.questionId === params.questionId)) return refuse(locale, 'own-proposal-waits');
          const { question } = about;
          await insertProposal(tx, { ...values, id: randomUUID(), questionId: question.id, questionVersion: question.version, stateCode: params.stateCode, answer: asCode(values.answer), basis: values.basis === 'observed' ? 'observed' : 'change', person, proposedOn: today });
          return { to: '/atlas/proposals?done=proposed' };
        },
      }),
    }),
  });

  page(web, '/atlas/proposals', {
    access: 'signed-in',
    query: { done: oneOf({ en: 'Done', fr: 'Fait' }, proposalDones, undefined) },
    madeFrom,
    load: async (tx) => ({ proposals: await listProposals(tx), questions: await listQuestions(tx), states: await listStates(tx) }),
    show: (model, { locale, query }) => proposalsPage({ locale, done: query.done, ...model }),
  });

  page(web, '/atlas/proposals/:proposalId', {
    access: 'signed-in',
    params: OneProposal,
    madeFrom,
    async load(tx, { viewer, params, today }) {
      const proposal = await findProposal(tx, params.proposalId);
      const about = proposal && (await readCell(tx, proposal.questionId, proposal.stateCode, today));
      if (!proposal || !about) return undefined;
      const desk = await findDesk(tx, viewer, proposal.stateCode);
      return { ...about, proposal, isOwn: proposal.person === viewer.person, mayDraft: desk?.mayDraft === true, mayDecline: desk?.maySign === true };
    },
    show: (model, { locale, refused }) => proposalPage({ locale, refused, ...model }),
    forms: (form) => ({
      decline: form({
        fields: { reason: words({ en: proposalTexts.en.declineReason, fr: proposalTexts.fr.declineReason }, 1500) },
        async act(tx, { viewer, params, values, locale, today }) {
          const proposal = await findProposal(tx, params.proposalId);
          if (!proposal) return undefined;
          const desk = await findDesk(tx, viewer, proposal.stateCode);
          if (desk?.maySign !== true) return refuse(locale, 'not-yours-to-answer');
          if (values.reason === '') return refuse(locale, 'say-why', 'reason');
          if (!(await settle(tx, proposal, viewer, { outcome: 'declined', reason: values.reason, today }))) return refuse(locale, 'no-longer-waiting');
          return { to: '/atlas/proposals?done=declined' };
        },
      }),
      'take-back': form({
        fields: {},
        async act(tx, { viewer, params, locale, today }) {
          const proposal = await findProposal(tx, params.proposalId);
          if (!proposal || proposal.person !== viewer.person) return undefined;
          if (!(await settle(tx, proposal, viewer, { outcome: 'taken_back', reason: '', today }))) return refuse(locale, 'no-longer-waiting');
          return { to: '/atlas/proposals?done=taken_back' };
        },
      }),
    }),
  });
}

async function settle(tx: WriteTx, proposal: { readonly id: string; readonly outcome: string }, viewer: Viewer, settled: { readonly outcome: 'declined' | 'taken_back'; readonly reason: string; readonly today: string }): Promise<boolean> {
  if (proposal.outcome !== 'waiting') return false;
  await tx.asHouse(() => settleProposals(tx, [proposal.id], { ...settled, person: personOf(viewer) }));
  return true;
}
