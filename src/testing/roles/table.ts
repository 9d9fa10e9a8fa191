/** Every route whose address holds a name, with what is planted behind it, and every form: who may know, and who may act. */
import { everybody, type Who } from '#capabilities/people/routes/testing.ts';
import { ids, knownTo, type Planted } from './planted.ts';

export interface Face {
  /** The address, without its language, of what is planted. */
  readonly planted: string;
  /** The same with a name that names nothing; where it is absent, everybody may know what is there. */
  readonly nothing?: string;
  readonly known: readonly Who[];
  /** One of those who may know finds it, with this status: a table whose addresses are wrong would pass. */
  readonly found?: number;
}

export interface Sending {
  readonly to: string;
  readonly values: Readonly<Record<string, string>>;
  /** Everybody else is refused, and nothing is written. */
  readonly may: readonly Who[];
}

const signedIn = everybody.filter((who) => who !== 'visitor');
const france: readonly Who[] = ['correspondentFR', 'administratorFR', 'managerFR', 'professionalFR', 'voiceFR'];
const drafting: readonly Who[] = ['correspondentFR', 'administratorFR', 'managerFR'];
const house: readonly Who[] = ['secretariat', 'secretariat2'];
const network = knownTo['Quillibrand'] ?? [];
const inConcealed: readonly Who[] = ['otherIE', ...house];

/** `route` as it is registered, without its language; `:name` is replaced by what is planted, or by what names nothing. */
function faceOf(route: string, planted: Readonly<Record<string, string>>, nothing: Readonly<Record<string, string>> | undefined, known: readonly Who[], more: { readonly query?: string; readonly found?: number } = {}): Face {
  const fill = (values: Readonly<Record<string, string>>) => `${route.replaceAll(/:([a-zA-Z]+)/g, (whole, name: string) => values[name] ?? whole)}${more.query ?? ''}`;
  return { planted: fill(planted), ...(nothing && { nothing: fill({ ...planted, ...nothing }) }), known, ...(more.found !== undefined && { found: more.found }) };
}

const files = ['', '.csv', '.json'];
const briefs = ['', '.pdf', '.docx'];

/** By route, without its language. */
export function facesOf({ circles, seats, closed }: Planted): ReadonlyMap<string, Face> {
  const faces = new Map<string, Face>();
  const put = (route: string, ...rest: Parameters<typeof faceOf> extends [string, ...infer Rest] ? Rest : never) => faces.set(route, faceOf(route, ...rest));
  const open = (route: string, params: Readonly<Record<string, string>>) => put(route, params, undefined, everybody);
  const shut = (route: string, name: string, value: string, nothing: string, more = {}) => put(route, { [name]: value }, { [name]: nothing }, network, more);

  for (const face of files) {
    open(`/states/:code${face}`, { code: 'FR' });
    open(`/bodies/:id${face}`, { id: 'pompidou-group' });
    put(`/atlas/questions/:questionId${face}`, { questionId: closed.question }, { questionId: 'no-such-question' }, network);
    put(`/atlas/questions/:questionId/states/:stateCode${face}`, { questionId: closed.question, stateCode: 'FR' }, { questionId: 'no-such-question' }, network);
    shut(`/library/options/:id${face}`, 'id', closed.option, 'no-such-option');
    shut(`/library/practices/:id${face}`, 'id', closed.practice, 'no-such-practice');
    shut(`/library/findings/:id${face}`, 'id', closed.finding, 'F999');
    shut(`/library/costs/:id${face}`, 'id', closed.cost, 'E999');
    shut(`/indicators/:id${face}`, 'id', closed.indicator, 'no-such-indicator');
    shut(`/challenges/:id${face}`, 'id', closed.challenge, 'no-such-challenge');
    for (const page of ['response', 'responses']) shut(`/challenges/:id/${page}${face}`, 'id', closed.challenge, 'no-such-challenge', { query: page === 'response' ? '?state=MT' : '?states=MT,FR' });
    shut(`/work/:id${face}`, 'id', ids.item, ids.nothing, { found: face === '' ? 200 : 403 });
  }
  for (const face of briefs) {
    // Those who may read it are not sent the files: to write them takes long, and they say what the page says.
    const found = face === '' ? {} : { found: 0 };
    shut(`/briefs/answer/:subject${face}`, 'subject', closed.question, 'no-such-question', { query: '?states=MT', ...found });
    open(`/briefs/comparison/:subject${face}`, { subject: 'nothing-compared' });
    shut(`/briefs/option/:subject${face}`, 'subject', closed.option, 'no-such-option', found);
    shut(`/briefs/response/:subject${face}`, 'subject', closed.challenge, 'no-such-challenge', { query: '?states=MT', ...found });
    put(`/api/v1/briefs/:kind/:subject${face}`, { kind: 'option', subject: closed.option }, { subject: 'no-such-option' }, network, found);
  }
  open('/concepts/:id', { id: 'zopiclone' });
  open('/states/:stateCode/in-common', { stateCode: 'FR' });
  open('/feeds/:file', { file: `${'x'.repeat(43)}.atom` });
  open('/api/v1/concepts/:id', { id: 'zopiclone' });
  shut('/api/v1/options/:id', 'id', closed.option, 'no-such-option');
  shut('/api/v1/challenges/:id', 'id', closed.challenge, 'no-such-challenge');
  shut('/api/v1/indicators/:id/values', 'id', closed.indicator, 'no-such-indicator');
  put('/api/v1/atlas/questions/:questionId/situations', { questionId: closed.question }, { questionId: 'no-such-question' }, network);
  shut('/api/v1/work/:id', 'id', ids.item, ids.nothing, { found: 400 });

  put('/atlas/questions/:questionId/states/:stateCode/propose', { questionId: closed.question, stateCode: 'FR' }, { questionId: 'no-such-question' }, network);
  put('/atlas/proposals/:proposalId', { proposalId: ids.proposal }, { proposalId: ids.nothing }, knownTo['Marrowmint'] ?? []);
  for (const page of ['', '/review', '/signatures']) put(`/states/:stateCode/sign-off${page}`, { stateCode: 'FR' }, { stateCode: 'QQ' }, page === '/signatures' ? [...france, ...house, 'auditor'] : france);
  put('/states/:stateCode/import', { stateCode: 'FR' }, { stateCode: 'QQ' }, drafting);
  open('/states/:stateCode/own-words', { stateCode: 'FR' });
  open('/atlas/rulings/:number', { number: '1' });
  put('/states/:stateCode/sign-off/questions/:questionId', { stateCode: 'FR', questionId: 'take-home-naloxone' }, { stateCode: 'QQ' }, france);
  shut('/shared/:id', 'id', ids.item, ids.nothing);
  put('/shared/:id/audience', { id: ids.item }, { id: ids.nothing }, ['memberPT']);

  put('/circles/:id', { id: circles.concealed }, { id: ids.nothing }, inConcealed);
  put('/circles/:id/arrange', { id: circles.concealed }, { id: ids.nothing }, house);
  put('/circles/:id/review', { id: circles.concealed }, { id: ids.nothing }, house);
  put('/circles/:id/seats/:seat', { id: circles.concealed, seat: seats.inConcealed }, { seat: ids.nothing }, inConcealed);
  for (const face of ['', '.json']) put(`/circles/:id/seats/:seat/handover${face}`, { id: circles.concealed, seat: seats.inConcealed }, { seat: ids.nothing }, [], { found: 0 });
  put('/people/nominations/:nomination', { nomination: ids.nomination }, { nomination: ids.nothing }, knownTo['Penhallow'] ?? []);
  return faces;
}

/** By route, without its language. */
export function sendingsOf({ circles, seats }: Planted): ReadonlyMap<string, Sending> {
  const sendings = new Map<string, Sending>();
  const put = (route: string, to: string, values: Readonly<Record<string, string>>, may: readonly Who[]) => sendings.set(route, { to, values, may });

  put('/states/:stateCode/sign-off/confirm-all', '/states/FR/sign-off/confirm-all', {}, drafting);
  const answer = '/states/FR/sign-off/questions/take-home-naloxone';
  put('/states/:stateCode/sign-off/questions/:questionId/save', `${answer}/save`, { stance: 'confirm' }, drafting);
  put('/states/:stateCode/sign-off/questions/:questionId/clear', `${answer}/clear`, {}, drafting);
  put('/states/:stateCode/sign-off/review/sign', '/states/FR/sign-off/review/sign', { digest: 'nothing-read' }, ['correspondentFR']);
  put('/states/:stateCode/sign-off/signatures/open', '/states/FR/sign-off/signatures/open', {}, ['correspondentFR', ...house]);
  for (const pillar of ['prevention', 'harm_reduction', 'treatment', 'enforcement']) put(`/states/:stateCode/own-words/${pillar}`, `/states/FR/own-words/${pillar}`, { en: 'Ours', fr: 'Nôtre' }, ['correspondentFR']);
  for (const form of ['look', 'sign']) put(`/states/:stateCode/import/${form}`, `/states/FR/import/${form}`, {}, drafting);
  put('/atlas/rulings/publish', '/atlas/rulings/publish', { decidedOn: '2026-01-01', titleEn: 'One', titleFr: 'Une', rulingEn: 'So', rulingFr: 'Ainsi' }, house);
  put('/atlas/questions/:questionId/states/:stateCode/propose/propose', '/atlas/questions/take-home-naloxone/states/FR/propose/propose', {}, signedIn);
  put('/atlas/proposals/:proposalId/decline', `/atlas/proposals/${ids.proposal}/decline`, { reason: 'A reason' }, ['correspondentFR']);
  put('/atlas/proposals/:proposalId/take-back', `/atlas/proposals/${ids.proposal}/take-back`, {}, ['stranger']);

  put('/shared/:id/mark', `/shared/${ids.item}/mark`, { version: '1', marking: 'AMBER' }, ['memberPT']);
  put('/shared/:id/recall', `/shared/${ids.item}/recall`, { version: '1', reason: 'A reason' }, ['memberPT']);
  put('/shared/:id/remove', `/shared/${ids.item}/remove`, {}, []);
  put('/shared/:id/audience/share', `/shared/${ids.item}/audience/share`, { version: '1', marking: 'RED', circles: '2' }, ['memberPT']);
  put('/work/save', '/work/save', { kind: 'comparison', address: '/atlas/compare?states=FR', title: 'Mine', as: ids.item }, ['memberPT']);
  put('/work/:id/note', `/work/${ids.item}/note`, { version: '1', note: 'Another' }, ['memberPT']);
  put('/work/:id/rename', `/work/${ids.item}/rename`, { version: '1', title: 'Another' }, ['memberPT']);

  for (const form of ['read', 'unread']) put(`/inbox/${form}`, `/inbox/${form}`, { notice: ids.notice }, ['coordinator', 'memberPT']);
  put('/inbox/all', '/inbox/all', { notice: ids.notice }, ['coordinator', 'memberPT']);
  put('/inbox/unsubscribe', `/inbox/unsubscribe?letter=${ids.nothing}`, { 'List-Unsubscribe': 'One-Click' }, []);
  put('/inbox/unsubscribe/stop', '/inbox/unsubscribe/stop', { letter: ids.nothing }, []);
  for (const form of ['choose', 'revoke', 'feed', 'subscribe', 'unsubscribe', 'push-key']) put(`/inbox/preferences/${form}`, `/inbox/preferences/${form}`, {}, signedIn);

  const inCircle = `/circles/${circles.concealed}`;
  put('/circles/:id/invite', `${inCircle}/invite`, { address: 'correspondentfr@example.org', role: 'member' }, house);
  put('/circles/:id/nominate', `${inCircle}/nominate`, { address: 'correspondentfr@example.org', role: 'member' }, []);
  put('/circles/:id/nominate-for', `${inCircle}/nominate-for`, { address: 'someone@example.org', state: 'MT', role: 'member' }, house);
  put('/circles/:id/arrange/change', `${inCircle}/arrange/change`, { 'name-en': 'Other', 'name-fr': 'Autre' }, house);
  put('/circles/:id/arrange/close', `${inCircle}/arrange/close`, {}, house);
  put('/circles/:id/review/review', `${inCircle}/review/review`, { seats: seats.inConcealed, decision: 'end' }, house);
  put('/people/open-circle/open', '/people/open-circle/open', { kind: 'table', 'name-en': 'Other', 'name-fr': 'Autre' }, house);
  const seat = `${inCircle}/seats/${seats.inConcealed}`;
  put('/circles/:id/seats/:seat/prolong', `${seat}/prolong`, { until: '2027-12-31' }, house);
  put('/circles/:id/seats/:seat/role', `${seat}/role`, { role: 'coordinator' }, house);
  put('/circles/:id/seats/:seat/end', `${seat}/end`, {}, [...house, 'otherIE']);
  const nomination = `/people/nominations/${ids.nomination}`;
  put('/people/nominations/:nomination/decide', `${nomination}/decide`, { verdict: 'approve' }, ['coordinator', ...house]);
  put('/people/nominations/:nomination/again', `${nomination}/again`, { until: '2027-12-31' }, ['correspondentFR']);
  put('/people/nominations/:nomination/withdraw', `${nomination}/withdraw`, {}, ['correspondentFR', 'administratorFR']);
  return sendings;
}

/** Computes and writes nothing: anybody may. */
export const computing: readonly string[] = ['/api/v1/responses/preview'];
