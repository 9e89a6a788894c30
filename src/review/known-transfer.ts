import type { Known, Mark, Picture } from '../../detectors/contract.ts'

/**
 * What the office knows as a thread is told of it: the pictures of its marks by number, and those that the thread was not told of the last
 * time. They are large, and what looking for them needs takes long to make; the rest changes with each entry of a register.
 */
export type KnownTold = Omit<Known, 'marks'> & {
  readonly marks: readonly (Omit<Mark, 'reference'> & { readonly picture: number })[]
  readonly pictures: ReadonlyMap<number, Picture>
}

/** Tells one thread. Each has a teller of its own, and is told everything in its order. */
export function knownTeller(): (known: Known) => KnownTold {
  let last = new Map<Picture, number>()
  let count = 0
  return ({ marks, ...rest }) => {
    const [now, fresh] = [new Map<Picture, number>(), new Map<number, Picture>()]
    for (const { reference } of marks) {
      if (now.has(reference)) continue
      const number = last.get(reference) ?? count++
      if (!last.has(reference)) fresh.set(number, reference)
      now.set(reference, number)
    }
    last = now
    const byNumber = marks.map(({ reference, ...mark }) => ({ ...mark, picture: now.get(reference)! }))
    return { ...rest, marks: byNumber, pictures: fresh }
  }
}

/** Hears what such a teller tells: a picture that stays is the same object as before, and one that is no longer named is let go. */
export function knownHearer(): (told: KnownTold) => Known {
  let kept = new Map<number, Picture>()
  return ({ marks, pictures, ...rest }) => {
    const named = new Map(marks.map(({ picture }) => [picture, (pictures.get(picture) ?? kept.get(picture))!]))
    kept = named
    return { ...rest, marks: marks.map(({ picture, ...mark }) => ({ ...mark, reference: named.get(picture)! })) }
  }
}
