/** A document that a statement rests on. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly authors?: string;
  /** The publisher's address; absent when only a copy elsewhere was read. */
  readonly url?: string;
  readonly year?: number;
  readonly passage?: string;
}

/** How sure the record is, as the person who entered it judged. */
export type Confidence = 'sure' | 'probable';

/** `searched`: read in the cited text; `partly`: the presence or total was, the detail comes from memory; `recalled`: the publication was not read again. */
export type Evidence = 'searched' | 'partly' | 'recalled';
