/** Ready-made courses, of the kinds that rooms will have, and their people. */
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { textOf } from '#kernel/text/text.ts';
import { publicCircle, type CircleId, type CircleKind, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import type { Parties } from './rules/actor.ts';
import type { Course, Step } from './rules/course.ts';

/** What a procedure is called and where it is, where a test is not about that. */
export const aSubject = { about: textOf('An officer for the network', 'Un agent pour le réseau'), path: '/networks/test' };

const title = (en: string, fr: string) => ({ en, fr });

export const delegation = 7902 as CircleId;
export const otherDelegation = 7903 as CircleId;
export const network = 7904 as CircleId;

export function aSeated(person: string, circle: CircleId, role: SeatRole, kind: CircleKind, ...more: CircleId[]): Viewer & { person: PersonId } {
  const stateCode = kind === 'delegation' ? 'XA' : null;
  return { person: person as PersonId, circles: [publicCircle, circle, ...more], seats: [{ circle, kind, stateCode, role }] };
}

export const correspondent = aSeated('correspondent-1', delegation, 'correspondent', 'delegation');
export const otherCorrespondent = aSeated('correspondent-2', otherDelegation, 'correspondent', 'delegation');
export const coordinator = aSeated('coordinator-1', network, 'coordinator', 'network');

/** An officer is proposed for a network; its co-ordinator decides, and is reminded; the State may be asked again. */
export const nomination: Course = {
  name: 'test-nomination',
  version: 1,
  title: title('Nomination to a network', 'Désignation pour un réseau'),
  parties: {
    state: { title: title('the Correspondent', 'le correspondant'), kind: 'delegation' },
    network: { title: title('the co-ordinator of the network', 'le coordonnateur du réseau'), kind: 'network' },
  },
  first: 'decision',
  steps: {
    decision: {
      title: title('The network decides', 'Le réseau se prononce'),
      actor: 'network',
      acting: 'anyone',
      about: 'duty',
      choices: { approve: { next: { end: 'accepted' } }, decline: { next: { end: 'declined' }, words: 'needed' }, 'refer-back': { next: { step: 'question' }, words: 'needed' } },
      clock: { due: { days: 14 }, remind: [{ days: 7 }, { days: 2 }], escalate: { to: 'state' }, lapse: { after: { days: 14 }, next: { end: 'lapsed' } } },
      notByWhoeverBegan: true,
    },
    question: {
      title: title('The State answers a question', 'L’État répond à une question'),
      actor: 'state',
      acting: 'anyone',
      about: 'duty',
      choices: { answer: { next: { step: 'decision' }, words: 'needed' } },
      clock: { due: { workingDays: 10 }, lapse: { next: { end: 'lapsed' } } },
    },
  },
  outcomes: {
    accepted: { title: title('Accepted', 'Acceptée'), means: 'agreed' },
    declined: { title: title('Declined', 'Refusée'), means: 'not-agreed' },
    lapsed: { title: title('Lapsed', 'Caduque'), means: 'not-agreed' },
  },
  withdrawal: 'by-whoever-began',
};

export const nominationParties: Parties = { state: [{ circle: delegation, role: 'correspondent' }], network: [{ circle: network, role: 'coordinator' }] };

/** A State confirms what is said of it, or it stays unconfirmed. */
export const signOff: Course = {
  name: 'test-sign-off',
  version: 1,
  title: title('Sign-off of the year', 'Validation de l’année'),
  parties: { state: { title: title('the Correspondent', 'le correspondant'), kind: 'delegation' } },
  first: 'sign-off',
  steps: {
    'sign-off': {
      title: title('The State confirms or corrects', 'L’État confirme ou corrige'),
      actor: 'state',
      acting: 'anyone',
      about: 'state-data',
      choices: { confirm: { next: { end: 'signed' } }, correct: { next: { end: 'corrected' }, words: 'needed' } },
      clock: { due: 'given', remind: [{ days: 7 }], lapse: { after: { days: 30 }, next: { end: 'unconfirmed' } } },
    },
  },
  outcomes: {
    signed: { title: title('Confirmed by the State', 'Confirmé par l’État'), means: 'agreed' },
    corrected: { title: title('Corrected by the State', 'Corrigé par l’État'), means: 'agreed' },
    unconfirmed: { title: title('Not confirmed', 'Non confirmé'), means: 'not-agreed' },
  },
  withdrawal: 'never',
};

/** All agree to a decision unless one of them objects in time. */
export const silenceProcedure: Course = {
  name: 'test-silence',
  version: 1,
  title: title('Decision by silence procedure', 'Décision par procédure d’approbation tacite'),
  parties: { participants: { title: title('the Correspondents', 'les correspondants'), kind: 'delegation' } },
  first: 'silence',
  steps: {
    silence: {
      title: title('Anyone may object', 'Chacun peut s’opposer'),
      actor: 'participants',
      acting: 'everyone',
      about: 'decision',
      choices: { agree: {}, object: { next: { end: 'broken' }, words: 'needed' } },
      next: { end: 'adopted' },
      clock: { due: { workingDays: 10 }, remind: [{ days: 2 }], lapse: { as: 'agree', next: { end: 'adopted' } } },
      silence: 'counts as agreement',
    },
  },
  outcomes: {
    adopted: { title: title('Adopted', 'Adoptée'), means: 'agreed' },
    broken: { title: title('Silence broken', 'Silence rompu'), means: 'not-agreed' },
  },
  withdrawal: 'by-whoever-began',
};

export const participants: Parties = {
  participants: [
    { circle: delegation, role: 'correspondent' },
    { circle: otherDelegation, role: 'correspondent' },
  ],
};

/** The same course with one step changed. */
export const withStep = (course: Course, name: string, change: Partial<Step>): Course => ({ ...course, steps: { ...course.steps, [name]: { ...(course.steps[name] as Step), ...change } } });

/** As `keeper`. */
export async function insertCircles(tx: WriteTx): Promise<void> {
  await sql`insert into people_circles (id, kind, state_code, name) values
    (${delegation}, 'delegation', 'XA', null), (${otherDelegation}, 'delegation', 'XB', null), (${network}, 'network', null, '{"original": "en", "en": {"text": "A network", "v": 1}}')`.execute(tx.write());
}
