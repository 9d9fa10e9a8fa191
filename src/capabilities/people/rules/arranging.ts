/** Opening a circle, and what may be changed of one. */
import type { Day } from '#kernel/values/dates.ts';
import type { CircleId, CircleKind, Viewer } from '#kernel/values/viewer.ts';
import { isInUseOn } from './circles.ts';
import { may, theHouse } from './rights.ts';

export const kindsToOpen = ['network', 'table', 'cell', 'jury', 'drafting', 'delegation'] as const;
export type KindToOpen = (typeof kindsToOpen)[number];

export interface Opening {
  readonly kind: KindToOpen;
  /** Of a delegation. */
  readonly stateCode: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly concealed: boolean;
}

export type OpenRefusal = 'not-yours-to-do' | 'state-missing' | 'no-such-state' | 'delegation-exists' | 'name-missing' | 'only-networks-concealed';

export function decideOpen(viewer: Viewer, opening: Opening, known: { readonly isState: boolean; readonly hasDelegation: boolean }): OpenRefusal | undefined {
  if (!may(viewer, 'open-circle', theHouse)) return 'not-yours-to-do';
  if (opening.concealed && opening.kind !== 'network') return 'only-networks-concealed';
  if (opening.kind === 'delegation') {
    if (opening.stateCode === '') return 'state-missing';
    if (!known.isState) return 'no-such-state';
    return known.hasDelegation ? 'delegation-exists' : undefined;
  }
  return isNamedTwice(opening.name) ? undefined : 'name-missing';
}

/** A circle is met in both languages. */
const isNamedTwice = (name: Opening['name']): boolean => name.en.trim() !== '' && name.fr.trim() !== '';

export interface Arranged {
  readonly id: CircleId;
  readonly kind: CircleKind;
  readonly closedOn: Day | null;
}

export type ArrangeRefusal = 'not-yours-to-do' | 'circle-closed' | 'name-missing' | 'only-networks-concealed' | 'never-closed';

/** Public, community and the circles of single persons are as they are. */
const isArranged = (kind: CircleKind): boolean => (kindsToOpen as readonly CircleKind[]).includes(kind);

export function mayArrange(viewer: Viewer, circle: Pick<Arranged, 'id' | 'kind'>): boolean {
  return isArranged(circle.kind) && may(viewer, 'arrange', circle);
}

export function decideArrange(viewer: Viewer, circle: Arranged, change: { readonly name?: Opening['name']; readonly concealed?: boolean }, today: Day): ArrangeRefusal | undefined {
  if (!mayArrange(viewer, circle)) return 'not-yours-to-do';
  if (!isInUseOn(circle, today)) return 'circle-closed';
  if (circle.kind !== 'delegation' && change.name && !isNamedTwice(change.name)) return 'name-missing';
  return change.concealed === true && circle.kind !== 'network' ? 'only-networks-concealed' : undefined;
}

export function decideClose(viewer: Viewer, circle: Arranged, today: Day): ArrangeRefusal | undefined {
  if (!isArranged(circle.kind)) return 'never-closed';
  if (!mayArrange(viewer, circle)) return 'not-yours-to-do';
  return isInUseOn(circle, today) ? undefined : 'circle-closed';
}
