/** Panels: parts of a page that other rooms fill. One that fails does not fail the page. */
import type { VNode } from 'preact';
import type { ReadTx, Room } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';

/** `Subject` is what the page is about; it carries the dates that the page is asked "as of". */
export interface Panel<Subject> {
  readonly id: string;
  /** How many statements its loading may take at most; held to it by a test. */
  readonly statements: number;
  /** The rooms whose content it reads: a change in one of them makes the page's kept bytes old. */
  readonly madeFrom: readonly Room[];
  /** Undefined: nothing to show on this page. */
  load(tx: ReadTx, subject: Subject): Promise<((locale: Locale) => VNode) | undefined>;
}

/** Ends the page's transaction, which a failed statement has spoilt; the page is then loaded again without this panel. */
export class PanelFailed extends Error {
  readonly panel: string;
  constructor(panel: string, cause: unknown) {
    super(`Panel ${panel} failed`, { cause });
    this.panel = panel;
  }
}

/** What a page with panels is made from: its own rooms and those of whoever fills it. */
export const roomsOf = (own: readonly Room[], panels: readonly Pick<Panel<never>, 'madeFrom'>[]): readonly Room[] => [...new Set([...own, ...panels.flatMap((panel) => panel.madeFrom)])];

export type LoadedPanel = { readonly id: string; readonly show: ((locale: Locale) => VNode) | 'failed' };

export async function loadPanels<Subject>(tx: ReadTx, panels: readonly Panel<Subject>[], subject: Subject, without: ReadonlySet<string>): Promise<LoadedPanel[]> {
  const loaded: LoadedPanel[] = [];
  for (const panel of panels) {
    if (without.has(panel.id)) {
      loaded.push({ id: panel.id, show: 'failed' });
      continue;
    }
    try {
      const show = await panel.load(tx, subject);
      if (show) loaded.push({ id: panel.id, show });
    } catch (error) {
      throw new PanelFailed(panel.id, error);
    }
  }
  return loaded;
}
