/** A place on pages of responses, comparisons and briefs where whoever has signed in can keep what they see. Another room fills it. */
import type { VNode } from 'preact';
import { slot } from '#kernel/slots.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Viewer } from '#kernel/values/viewer.ts';

/** What a page shows, as far as keeping it needs to know. */
export interface KeptThing {
  readonly kind: 'response' | 'comparison' | 'brief';
  /** With its two clocks, without the language prefix: opened again it shows the same. */
  readonly address: string;
  readonly title: Text;
  readonly stateCodes: readonly string[];
  readonly challenge?: string;
  /** Where the browser keeps what the reader gave of the own on this page. Sent only when the reader says so. */
  readonly inBrowser?: readonly string[];
}

export interface Keepable {
  /** The name of a script that puts what the browser keeps into the form when it is sent. */
  readonly island: string;
  show(locale: Locale, thing: KeptThing): VNode;
}

export const keepables = slot<Keepable>('catalogue.keepables');

interface Place {
  readonly slots: { in(of: typeof keepables): readonly Keepable[] };
  readonly site: { readonly assets: { readonly islands?: Readonly<Record<string, string>> } };
}

/** What a page puts where it can be kept, and its scripts; nothing for visitors, whose pages are the same bytes for all. */
export interface Keeping {
  readonly parts: readonly VNode[];
  readonly scripts: readonly string[];
}

export const nothingToKeep: Keeping = { parts: [], scripts: [] };

/** `say` is asked for those alone who can keep it. */
export function keepingOn({ slots, site }: Place, { locale, viewer }: { readonly locale: Locale; readonly viewer: Viewer }, say: () => KeptThing): Keeping {
  if (viewer.person === undefined) return nothingToKeep;
  const all = slots.in(keepables);
  const thing = say();
  return {
    parts: all.map((one) => one.show(locale, thing)),
    scripts: (thing.inBrowser ?? []).length === 0 ? [] : all.map(({ island }) => site.assets.islands?.[island]).filter((address) => address !== undefined),
  };
}
