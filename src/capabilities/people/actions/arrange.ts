/** Opening, arranging and closing circles. */
import type { WriteTx } from '#kernel/db/tx.ts';
import { textOf, type Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { PersonId, Viewer } from '#kernel/values/viewer.ts';
import { decideArrange, decideClose, decideOpen, type ArrangeRefusal, type Opening, type OpenRefusal } from '../rules/arranging.ts';
import { findCircleForChange, findCircleView, insertOpenedCircle, updateCircle } from '../store/circles.ts';
import { updateNominationsLapsedWith } from '../store/nominations.ts';
import { endSeatsHeldForState } from '../store/seats.ts';
import { findDelegation, insertLogEntry } from '../store.ts';
import { done, type Outcome } from './seat.ts';

type Signed = Viewer & { readonly person: PersonId };
export type InBoth = { readonly en: string; readonly fr: string };

/** As it was written: in one language where only one was. */
function textFrom({ en, fr }: InBoth): Text | null {
  if (en === '' && fr === '') return null;
  if (en === '') return { original: 'fr', fr: { text: fr, v: 1 } };
  return fr === '' ? { original: 'en', en: { text: en, v: 1 } } : textOf(en, fr);
}

export interface OpenOrder extends Opening {
  readonly purpose: InBoth;
  readonly hiddenMembers: boolean;
  readonly today: Day;
}

export async function openCircle(tx: WriteTx, viewer: Signed, order: OpenOrder, isState: boolean): Promise<{ readonly refused: OpenRefusal } | { readonly refused: undefined; readonly publicId: string }> {
  const isDelegation = order.kind === 'delegation';
  return tx.asHouse(async () => {
    const hasDelegation = isDelegation && order.stateCode !== '' && (await findDelegation(tx, order.stateCode)) !== undefined;
    const refused = decideOpen(viewer, order, { isState, hasDelegation });
    if (refused) return { refused };
    const opened = await insertOpenedCircle(tx, {
      kind: order.kind, stateCode: isDelegation ? order.stateCode : null, name: isDelegation ? null : textFrom(order.name), purpose: textFrom(order.purpose),
      hiddenMembers: order.hiddenMembers, concealed: order.concealed, openedOn: order.today,
    });
    await insertLogEntry(tx, { person: viewer.person, act: 'circle-opened', circle: opened.id, detail: { kind: order.kind } });
    return { refused: undefined, publicId: opened.publicId };
  });
}

export interface ArrangeOrder {
  readonly circle: string;
  readonly name: InBoth;
  readonly purpose: InBoth;
  readonly hiddenMembers: boolean;
  readonly concealed: boolean;
  readonly today: Day;
}

export async function arrangeCircle(tx: WriteTx, viewer: Signed, order: ArrangeOrder): Promise<Outcome<ArrangeRefusal | 'no-such-circle'>> {
  const known = await findCircleView(tx, order.circle);
  if (!known) return { refused: 'no-such-circle' };
  return tx.asHouse(async (): Promise<Outcome<ArrangeRefusal | 'no-such-circle'>> => {
    const circle = await findCircleForChange(tx, known.id);
    if (!circle) return { refused: 'no-such-circle' };
    const refused = decideArrange(viewer, circle, { name: order.name, concealed: order.concealed }, order.today);
    if (refused) return { refused };
    const name = circle.kind === 'delegation' ? null : textFrom(order.name);
    await updateCircle(tx, circle.id, { ...(name && { name }), purpose: textFrom(order.purpose), hiddenMembers: order.hiddenMembers, concealed: order.concealed });
    await insertLogEntry(tx, { person: viewer.person, act: 'circle-arranged', circle: circle.id, detail: { hiddenMembers: order.hiddenMembers, concealed: order.concealed } });
    return done;
  });
}

/** From today on nobody sits in it; what waited in it is over; with a delegation end the seats held for its State. */
export async function closeCircle(tx: WriteTx, viewer: Signed, order: { readonly circle: string; readonly today: Day }): Promise<Outcome<ArrangeRefusal | 'no-such-circle'>> {
  const known = await findCircleView(tx, order.circle);
  if (!known) return { refused: 'no-such-circle' };
  return tx.asHouse(async (): Promise<Outcome<ArrangeRefusal | 'no-such-circle'>> => {
    const circle = await findCircleForChange(tx, known.id);
    if (!circle) return { refused: 'no-such-circle' };
    const refused = decideClose(viewer, circle, order.today);
    if (refused) return { refused };
    await updateCircle(tx, circle.id, { closedOn: order.today });
    await updateNominationsLapsedWith(tx, circle.id, order.today);
    if (circle.kind === 'delegation' && circle.stateCode !== null) await endSeatsHeldForState(tx, circle.stateCode, order.today, viewer.person);
    await insertLogEntry(tx, { person: viewer.person, act: 'circle-closed', circle: circle.id });
    return done;
  });
}
