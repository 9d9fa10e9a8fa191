/** What stands around every chart and map: caption, legend, a picture with a name and a description, what must be said below. */
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';

export interface ChartProps {
  readonly locale: Locale;
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows, in a sentence: the unit, the year, where it comes from. The table beside it holds the values. */
  readonly description: string;
}

interface ChartFrameProps extends ChartProps {
  readonly kind: string;
  /** A picture that scales as a whole. */
  readonly viewBox?: string | undefined;
  /** A picture as wide as its column, in which text keeps its size: positions across are shares of the width. */
  readonly height?: number | undefined;
  /** Links inside a picture must stay reachable, which `role="img"` would forbid. */
  readonly hasLinks?: boolean | undefined;
  readonly legend?: ComponentChildren;
  /** In place of one picture: rows of text, each with a small picture beside it that says nothing more. */
  readonly inRows?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function ChartFrame(props: ChartFrameProps) {
  const { id, locale } = props;
  const title = typeset(locale, props.title);
  const description = typeset(locale, props.description);
  const Head = props.foot === undefined ? 'figcaption' : 'div';
  return (
    <figure class={`chart ${props.kind}`} id={id}>
      <Head class="chart__head">
        <p class="chart__title">{title}</p>
        <p class="chart__note">{description}</p>
      </Head>
      {props.legend}
      {props.inRows ?? <Picture {...props} title={title} description={description} />}
      {props.foot === undefined ? null : <figcaption class="chart__foot">{props.foot}</figcaption>}
    </figure>
  );
}

function Picture(props: ChartFrameProps) {
  const { id } = props;
  return (
    <svg
      role={props.hasLinks === true ? 'group' : 'img'}
      aria-labelledby={`${id}-title ${id}-description`}
      viewBox={props.viewBox}
      width="100%"
      height={props.height}
      focusable="false"
    >
      <title id={`${id}-title`}>{props.title}</title>
      <desc id={`${id}-description`}>{props.description}</desc>
      {props.children}
    </svg>
  );
}
