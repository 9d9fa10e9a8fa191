/** Something folded away that opens without script. Never for what a reader must see. */
import type { ComponentChildren } from 'preact';

export function Disclosure(props: { summary: ComponentChildren; open?: boolean | undefined; children: ComponentChildren }) {
  return (
    <details class="disclosure" open={props.open === true}>
      <summary>{props.summary}</summary>
      <div class="disclosure__body">{props.children}</div>
    </details>
  );
}
