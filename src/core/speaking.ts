import { without } from './item/fold/without.ts'
import type { Item } from './item/state.ts'

export const SPEAKS = 'It speaks in their name.'

/** Open, confirmed or refused: an author who changes who speaks chooses no decider. */
export function withoutFormerSpeaker(item: Item, onBehalfOf: string | undefined): Item {
  const formerly = item.speakerConflict
  if (formerly === undefined || formerly === onBehalfOf) return item
  const except = <Value>(all: ReadonlyMap<string, Value>) => new Map([...all].filter(([person]) => person !== formerly))
  return {
    ...without(item, 'speakerConflict'),
    excluded: except(item.excluded),
    openConflicts: except(item.openConflicts),
    refusedConflicts: new Set([...item.refusedConflicts].filter((person) => person !== formerly)),
  }
}
