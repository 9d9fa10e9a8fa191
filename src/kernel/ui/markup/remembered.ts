/** For small marks that a page writes many times, such as a certainty in each row: written once for each set of properties. */
import type { ComponentChildren, VNode } from 'preact';
import { cutAtHoles, hole, inOnePiece } from './jsx-runtime.ts';

type Property = string | number | boolean | undefined;

/** So many of one mark, then each is written anew: properties that come from data are without end. */
const mostRemembered = 500;

/** The component must make the same of the same properties. */
export function remembered<Props extends { readonly [name in keyof Props]: Property }, Written extends ComponentChildren>(component: (props: Props) => Written): (props: Props) => Written {
  const marks = new Map<string, Written>();
  return (props) => {
    let key = '';
    for (const name in props) key += `${name}\u0000${props[name]}\u0001`;
    const known = marks.get(key);
    if (known !== undefined) return known;
    const mark = component(props);
    if (marks.size < mostRemembered) marks.set(key, mark);
    return mark;
  };
}

/** So many words of the rest for one reading, such as the days on which it was shown. */
const mostOfOne = 16;

function keepAmong<Part>(known: Map<string, Part>, key: string, part: Part): Part {
  if (known.size >= mostOfOne) known.clear();
  known.set(key, part);
  return part;
}

/**
 * For a part made of a reading that is kept in memory (`tx.kept`), such as a chart of many rows: written once for as long as that
 * very reading is kept. `reading` is all that the part is made of, but for what `rest` says in a word; both must be immutable.
 */
export function writtenWith<Props>(reading: (props: Props) => object, rest: (props: Props) => string, component: (props: Props) => ComponentChildren): (props: Props) => VNode {
  const parts = new WeakMap<object, Map<string, VNode>>();
  return (props) => {
    const made = reading(props);
    const known = parts.get(made) ?? new Map<string, VNode>();
    parts.set(made, known);
    const key = rest(props);
    // A reading that nobody keeps is asked once, and what was written goes with it.
    return known.get(key) ?? keepAmong(known, key, inOnePiece(component(props)));
  };
}

/** Makes a hole in what is written once: `fill` says what stands there on each page. */
export type Leave<Props> = (fill: (props: Props) => ComponentChildren) => VNode;

/**
 * The same for a part in which something is each page's own, such as the numbers of its sources: that is left out of what is
 * written once, and filled in each time. `fill` may keep what the reading holds, and nothing else of the properties first seen.
 */
export function writtenAround<Props>(reading: (props: Props) => object, rest: (props: Props) => string, component: (props: Props, leave: Leave<Props>) => ComponentChildren): (props: Props) => ComponentChildren {
  const parts = new WeakMap<object, Map<string, (props: Props) => ComponentChildren>>();
  const write = (props: Props) => {
    const fills: ((props: Props) => ComponentChildren)[] = [];
    const written = cutAtHoles(component(props, (fill) => {
      fills.push(fill);
      return hole;
    }));
    return (given: Props) => written.flatMap((piece, place) => [piece, fills[place]?.(given)]);
  };
  return (props) => {
    const made = reading(props);
    const known = parts.get(made) ?? new Map<string, (props: Props) => ComponentChildren>();
    parts.set(made, known);
    const key = rest(props);
    return (known.get(key) ?? keepAmong(known, key, write(props)))(props);
  };
}
