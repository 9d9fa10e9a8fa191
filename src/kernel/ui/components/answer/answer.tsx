/** The first depth of a page: the answer in a sentence. Tables and sources come below it. */
import type { ComponentChildren } from 'preact';
import { pillarClass, type PillarOrGovernance } from '../pillar-tag/pillar-tag.tsx';

export function Answer(props: {
  pillar?: PillarOrGovernance | undefined;
  /** The sentence. */
  children: ComponentChildren;
  /** What limits it or explains it, in a smaller voice. */
  detail?: ComponentChildren;
}) {
  return (
    <div class={props.pillar === undefined ? 'answer' : `answer ${pillarClass(props.pillar)}`}>
      <p class="answer__sentence">{props.children}</p>
      {props.detail === undefined ? null : <div class="answer__detail">{props.detail}</div>}
    </div>
  );
}
