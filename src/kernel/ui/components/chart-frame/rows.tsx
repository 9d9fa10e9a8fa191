/** Charts made of rows: the label on its own line above the mark, so that long names read on a phone and text never shrinks. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { safeHref } from '../link/link.tsx';

/** Letters of 15 px that fit across the narrowest screen, 320 px less the margins. */
const lettersAcross = 34;
const lineHeight = 19;
export const axisHeight = 24;

export interface RowPlace {
  readonly lines: readonly string[];
  /** Baseline of the first line. */
  readonly textY: number;
  /** Baseline of the value: at the end of the last line if both fit, else on a line of its own. */
  readonly valueY: number;
  /** Top of the space for the mark. */
  readonly markY: number;
}

export interface RowsPlaced {
  readonly rows: readonly RowPlace[];
  /** Where the axis stands: above the first row, and below the last. */
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

export function placedRows(rows: readonly { readonly label: string; readonly value?: string | undefined }[], markHeight: number): RowsPlaced {
  let y = axisHeight;
  const places = rows.map(({ label, value }): RowPlace => {
    const lines = linesOf(label, lettersAcross);
    const shared = value === undefined || (lines.at(-1) ?? '').length + value.length + 2 <= lettersAcross;
    const textY = y + lineHeight;
    const valueY = textY + (lines.length - (shared ? 1 : 0)) * lineHeight;
    const markY = valueY + 6;
    y = markY + markHeight + 6;
    return { lines, textY, valueY, markY };
  });
  return { rows: places, top: axisHeight, bottom: y + 4, height: y + 4 + axisHeight };
}

export function linesOf(label: string, letters: number): string[] {
  return label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= letters) return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}

export function RowText(props: {
  locale: Locale;
  place: RowPlace;
  href?: string | undefined;
  value?: string | undefined;
  isAbsent?: boolean | undefined;
  isSelected?: boolean | undefined;
}) {
  const href = props.href === undefined ? undefined : safeHref(props.href);
  const label = (
    <text class={props.isSelected === true ? 'row__label row__label--selected' : 'row__label'}>
      {props.place.lines.map((line, index) => (
        <tspan x="0" y={props.place.textY + index * lineHeight}>
          {typeset(props.locale, line)}
        </tspan>
      ))}
    </text>
  );
  return (
    <>
      {href === undefined ? label : <a href={href}>{label}</a>}
      {props.value === undefined ? null : (
        <text class={props.isAbsent === true ? 'absence-text' : 'row__value'} x="100%" y={props.place.valueY} text-anchor="end">
          {typeset(props.locale, props.value)}
        </text>
      )}
    </>
  );
}
