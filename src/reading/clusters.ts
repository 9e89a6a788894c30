import type { Frame, Shape } from './composition.ts'

export type Extent = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Shapes of one mark touch, or stand no further apart than this much of the smaller. */
const NEAR = 0.4

export function extentOf(shapes: Frame): Extent {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const shape of shapes) {
    const own = extentOfOne(shape)
    left = Math.min(left, own.left)
    top = Math.min(top, own.top)
    right = Math.max(right, own.right)
    bottom = Math.max(bottom, own.bottom)
  }
  return { left, top, right, bottom }
}

/** Asked for as often as there are clusters, and counted once. */
const known = new WeakMap<Shape, Extent>()

export function extentOfOne(shape: Shape): Extent {
  const before = known.get(shape)
  if (before) return before
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of shape.outline.flat()) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  const extent = { left, top, right, bottom }
  known.set(shape, extent)
  return extent
}

/** Shapes that lie on or near one another, each cluster in the order in which they were given. */
export function clusters(shapes: Frame): Frame[] {
  const extents = shapes.map(extentOfOne)
  const parents = shapes.map((_, i) => i)
  const root = (i: number): number => {
    let here = i
    while (parents[here] !== here) {
      parents[here] = parents[parents[here]!]!
      here = parents[here]!
    }
    return here
  }
  for (const [i, one] of extents.entries())
    for (let k = 0; k < i; k++) if (near(one, extents[k]!)) parents[root(i)] = root(k)
  const found = new Map<number, Shape[]>()
  for (const [i, shape] of shapes.entries()) {
    const among = found.get(root(i))
    if (among) among.push(shape)
    else found.set(root(i), [shape])
  }
  return [...found.values()]
}

function near(one: Extent, other: Extent): boolean {
  const slack = NEAR * Math.min(longest(one), longest(other))
  return (
    one.left <= other.right + slack &&
    other.left <= one.right + slack &&
    one.top <= other.bottom + slack &&
    other.top <= one.bottom + slack
  )
}

const longest = ({ left, top, right, bottom }: Extent): number => Math.max(right - left, bottom - top)
