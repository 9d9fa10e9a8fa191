/** A button sends a form; a button link goes somewhere. They look alike when what they lead to weighs alike. */
import type { ComponentChildren } from 'preact';

type Weight = 'primary' | 'secondary';
const classOf = (weight: Weight | undefined, small: boolean | undefined) =>
  `button${weight === 'secondary' ? ' button--secondary' : ''}${small === true ? ' button--small' : ''}`;

export function Button(props: {
  weight?: Weight | undefined;
  small?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <button class={classOf(props.weight, props.small)} type="submit" name={props.name} value={props.value}>
      {props.children}
    </button>
  );
}

export function ButtonLink(props: {
  href: string;
  weight?: Weight | undefined;
  small?: boolean | undefined;
  children: ComponentChildren;
}) {
  return (
    <a class={classOf(props.weight, props.small)} href={props.href}>
      {props.children}
    </a>
  );
}

export function Actions(props: { children: ComponentChildren }) {
  return <div class="actions">{props.children}</div>;
}
