/** For small marks that a page writes many times, such as a certainty in each row: written once for each set of properties. */
import type { ComponentChildren } from 'preact';

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
