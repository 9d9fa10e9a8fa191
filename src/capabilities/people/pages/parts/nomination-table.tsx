/** Nominations, each with where it stands. */
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleKind, PersonId, SeatRole } from '#kernel/values/viewer.ts';
import { hasRunOut, type NominationStage } from '../../rules/nomination.ts';
import { circleTexts } from '../../texts/circles.ts';
import { circleWords } from '../../texts/words.ts';
import { nameOfCircle, nameOfPerson, nameOfState, type NamedState } from './named.tsx';

export interface ShownNomination {
  readonly id: string;
  readonly person: PersonId | null;
  readonly name: string;
  readonly address: string | null;
  readonly role: SeatRole;
  readonly forState: string | null;
  readonly stage: NominationStage;
  readonly dueOn: Day;
  readonly seat: string | null;
  readonly circleKind: CircleKind;
  readonly circleName: Text | null;
  readonly circleState: string | null;
}

export const whoIsNominated = (locale: Locale, { person, name, address }: Pick<ShownNomination, 'person' | 'name' | 'address'>): string =>
  person === null ? (address ?? circleTexts[locale].nobodyYet) : nameOfPerson(locale, name);

export function stageWords(locale: Locale, nomination: Pick<ShownNomination, 'stage' | 'dueOn' | 'seat'>, today: Day): string {
  const t = circleTexts[locale];
  if (hasRunOut(nomination, today)) return t.runOut;
  return nomination.stage === 'approved' && nomination.seat === null ? t.approvedWaits : t.stages[nomination.stage];
}

export function NominationTable(props: { locale: Locale; caption: string; nominations: readonly ShownNomination[]; states: readonly NamedState[]; today: Day }) {
  const { locale, states } = props;
  const t = circleTexts[locale];
  return (
    <DataTable
      locale={locale}
      id="nominations-table"
      caption={props.caption}
      stack
      columns={[{ key: 'name', label: t.name }, { key: 'circle', label: t.nominatedTo }, { key: 'role', label: t.role }, { key: 'state', label: t.state }, { key: 'stage', label: t.stage }, { key: 'due', label: t.waitsUntil }]}
      rows={props.nominations.map((one) => ({
        cells: {
          name: <a href={addressIn(locale, `/people/nominations/${one.id}`)}>{typeset(locale, whoIsNominated(locale, one))}</a>,
          circle: typeset(locale, nameOfCircle(locale, { kind: one.circleKind, stateCode: one.circleState, name: one.circleName }, states)),
          role: circleWords[locale].roles[one.role],
          state: nameOfState(locale, one.forState, states),
          stage: typeset(locale, stageWords(locale, one, props.today)),
          due: writtenDay(locale, one.dueOn),
        },
      }))}
    />
  );
}
