import type { Emblem, Known, Picture } from '../../detectors/contract.ts'

/** Sends a picture only to a thread that lacks it: pictures are large and slow to prepare. */
export type KnownUpdate = Omit<Known, 'emblems'> & {
  readonly emblems: readonly (Omit<Emblem, 'reference'> & { readonly picture: number })[]
  readonly pictures: ReadonlyMap<number, Picture>
}

/** A thread must get all updates in order. */
export function createKnownSender(): (known: Known) => KnownUpdate {
  let last = new Map<Picture, number>()
  let count = 0
  return ({ emblems, ...rest }) => {
    const [now, fresh] = [new Map<Picture, number>(), new Map<number, Picture>()]
    for (const { reference } of emblems) {
      if (now.has(reference)) continue
      const number = last.get(reference) ?? count++
      if (!last.has(reference)) fresh.set(number, reference)
      now.set(reference, number)
    }
    last = now
    const byNumber = emblems.map(({ reference, ...emblem }) => ({ ...emblem, picture: now.get(reference)! }))
    return { ...rest, emblems: byNumber, pictures: fresh }
  }
}

/** An unchanged picture stays the same object, so that what was prepared from it is found. */
export function createKnownReceiver(): (update: KnownUpdate) => Known {
  let kept = new Map<number, Picture>()
  return ({ emblems, pictures, ...rest }) => {
    const named = new Map(emblems.map(({ picture }) => [picture, (pictures.get(picture) ?? kept.get(picture))!]))
    kept = named
    return {
      ...rest,
      emblems: emblems.map(({ picture, ...emblem }) => ({ ...emblem, reference: named.get(picture)! })),
    }
  }
}
