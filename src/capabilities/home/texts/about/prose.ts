/** What a page of prose is made of. */

/** Signs that the pages use, shown with their words. */
export type Signs = 'confidence' | 'evidence' | 'unknowns';

export interface ProseLink {
  /** Without language prefix, or a whole address. */
  readonly path: string;
  readonly label: string;
}

export interface ProseSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
  readonly signs?: readonly Signs[];
  /** Below the list and the signs. */
  readonly after?: readonly string[];
  readonly links?: readonly ProseLink[];
}

export interface Prose {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly ProseSection[];
}
