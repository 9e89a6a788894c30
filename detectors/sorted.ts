/** Index of the first entry at `from` or later, or the length. */
function firstAt<T>(all: readonly T[], from: number, placeOf: (one: T) => number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(all[middle]!) < from) low = middle + 1
    else high = middle
  }
  return low
}

const asPlace = (place: number): number => place
const startOf = ({ start }: { readonly start: number }): number => start

export const firstFrom = (all: readonly { readonly start: number }[], from: number): number =>
  firstAt(all, from, startOf)

export function isBetween(all: readonly number[], from: number, to: number): boolean {
  const first = firstAt(all, from, asPlace)
  return first < all.length && all[first]! < to
}

export type Place = { readonly start: number; readonly end: number }

export const overlap = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end
