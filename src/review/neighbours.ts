import type { Finding } from '../core/review.ts'

type Placed = Pick<Finding, 'start' | 'end' | 'box'>

/** Index stretch in UTF-16 units: thousands of findings must not take quadratic time. */
const STRETCH = 256
/** A longer finding is compared with all; a text has few. */
const MAX_STRETCHES = 64

export type Neighbours<T extends Placed> = ReturnType<typeof neighbours<T>>

export function neighbours<T extends Placed>(same: (a: T, b: T) => boolean = samePlace) {
  const order = new Map<T, number>()
  const by = new Map<number, Set<T>>()
  const long = new Set<T>()
  let added = 0

  return {
    add(one: T): void {
      order.set(one, added++)
      for (const set of setsOf(one)) set.add(one)
    },
    remove(one: T): void {
      for (const set of setsOf(one)) set.delete(one)
      order.delete(one)
    },
    first(one: T): T | undefined {
      let found: T | undefined
      for (const candidates of isLong(one) ? [order.keys()] : [long, ...setsOf(one)])
        for (const other of candidates)
          if ((!found || order.get(other)! < order.get(found)!) && same(other, one)) found = other
      return found
    },
  }

  function setsOf(one: T): Set<T>[] {
    if (isLong(one)) return [long]
    const sets: Set<T>[] = []
    for (let stretch = stretchOf(one.start); stretch <= stretchOf(one.end); stretch++) {
      const set = by.get(stretch) ?? new Set<T>()
      by.set(stretch, set)
      sets.push(set)
    }
    return sets
  }
}

function isLong({ start, end }: Placed): boolean {
  return stretchOf(end) - stretchOf(start) > MAX_STRETCHES
}

function stretchOf(offset: number): number {
  return Math.floor(offset / STRETCH)
}

export function samePlace(a: Placed, b: Placed): boolean {
  if (a.box || b.box) return a.box?.join() === b.box?.join()
  if (a.start === b.start && a.end === b.end) return true
  return Math.min(a.end, b.end) > Math.max(a.start, b.start)
}
