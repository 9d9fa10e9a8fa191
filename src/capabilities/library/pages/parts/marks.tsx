/** Direction of a finding and outcome of a practice: a word first, and a sign that repeats it. */
import type { Locale } from '#kernel/text/locale.ts';
import type { Direction, Lesson } from '../../rules.ts';
import { evidenceWords } from '../../texts/evidence.ts';

const signs: Record<Direction, string> = { benefit: '+', no_effect: '0', mixed: '±', harm: '!' };

export const signOf = (direction: Direction): string => signs[direction];

export function DirectionMark(props: { locale: Locale; direction: Direction }) {
  return (
    <span class={`direction direction--${props.direction.replace('_', '-')}`}>
      <span class="direction__sign" aria-hidden="true">
        {signs[props.direction]}
      </span>
      {evidenceWords[props.locale].direction[props.direction]}
    </span>
  );
}

const lessonSigns: Record<Lesson, Direction> = { worked: 'benefit', mixed: 'mixed', failed: 'harm', no_outcome_yet: 'no_effect' };

export function LessonMark(props: { locale: Locale; lesson: Lesson }) {
  const measured = props.lesson !== 'no_outcome_yet';
  return (
    <span class={measured ? `direction direction--${lessonSigns[props.lesson].replace('_', '-')}` : 'direction'}>
      <span class="direction__sign" aria-hidden="true">
        {measured ? signs[lessonSigns[props.lesson]] : '?'}
      </span>
      {evidenceWords[props.locale].lesson[props.lesson]}
    </span>
  );
}
