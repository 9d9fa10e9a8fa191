/** A named example of a component: shown in the gallery, rendered in both languages and checked with axe. */
import type { VNode } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';

export interface Example {
  readonly name: string;
  render(locale: Locale): VNode;
}

export interface Gallery {
  /** The component's folder name. */
  readonly component: string;
  /** What a person who uses a keyboard, a screen reader or no script must be able to do with it. */
  readonly accessibility: readonly string[];
  readonly examples: readonly Example[];
}
