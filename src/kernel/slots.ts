/** A place that one capability offers and others fill, without it knowing them. */

export interface Slot<Content> {
  readonly name: string;
  with(content: Content): Filling;
}

/** What a capability puts into somebody's slot: made by `slot.with`, so that its content has the slot's type. */
export interface Filling {
  readonly slot: string;
  readonly content: unknown;
}

export interface Slots {
  in<Content>(slot: Slot<Content>): readonly Content[];
}

export function slot<Content>(name: string): Slot<Content> {
  return { name, with: (content) => ({ slot: name, content }) };
}

/** In the order in which the capabilities are listed. */
export function slotsFilledBy(fillings: readonly Filling[]): Slots {
  return {
    // Only `slot.with` makes fillings, so that what bears the name has the type.
    in: <Content>(wanted: Slot<Content>) => fillings.filter((filling) => filling.slot === wanted.name).map((filling) => filling.content as Content),
  };
}
