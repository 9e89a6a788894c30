import type { Node } from './tree.ts'

/** What a shape's formulas come to: [ECMA-376] 20.1.9.11. Angles are sixty-thousandths of a degree. */
export type Guides = (name: string | undefined) => number

/** A file of formulas and nothing else. */
const MOST_FORMULAS = 2_000

const TURN = 60_000
const radians = (angle: number): number => (angle / TURN / 180) * Math.PI
const angleOf = (y: number, x: number): number => (Math.atan2(y, x) / Math.PI) * 180 * TURN

const FORMULAS: Readonly<Record<string, (x: number, y: number, z: number) => number>> = {
  '*/': (x, y, z) => (x * y) / (z || 1),
  '+-': (x, y, z) => x + y - z,
  '+/': (x, y, z) => (x + y) / (z || 1),
  '?:': (x, y, z) => (x > 0 ? y : z),
  abs: (x) => Math.abs(x),
  at2: (x, y) => angleOf(y, x),
  cat2: (x, y, z) => x * Math.cos(Math.atan2(z, y)),
  cos: (x, y) => x * Math.cos(radians(y)),
  max: (x, y) => Math.max(x, y),
  min: (x, y) => Math.min(x, y),
  mod: (x, y, z) => Math.hypot(x, y, z),
  pin: (x, y, z) => Math.max(x, Math.min(y, z)),
  sat2: (x, y, z) => x * Math.sin(Math.atan2(z, y)),
  sin: (x, y) => x * Math.sin(radians(y)),
  sqrt: (x) => Math.sqrt(Math.max(0, x)),
  tan: (x, y) => x * Math.tan(radians(y)),
  val: (x) => x,
}

/** `lists`: the adjustments and the formulas of a shape so wide and high. */
export function guidesOf(lists: readonly (Node | undefined)[], w: number, h: number): Guides {
  const short = Math.min(w, h)
  const named = new Map(
    Object.entries({ w, h, l: 0, t: 0, r: w, b: h, hc: w / 2, vc: h / 2, ss: short, ls: Math.max(w, h) }),
  )
  const value: Guides = (name = '') => {
    const known = named.get(name)
    if (known !== undefined) return known
    const number = Number(name)
    if (name !== '' && Number.isFinite(number)) return number
    const [, what, part = '1'] = /^(wd|hd|ssd)(\d+)$/.exec(name) ?? /^(\d*cd)(\d+)$/.exec(name) ?? []
    if (what === undefined) return 0
    if (what.endsWith('cd')) return ((Number(what.slice(0, -2)) || 1) * 360 * TURN) / Number(part)
    return { wd: w, hd: h, ssd: short }[what]! / Number(part)
  }
  for (const node of lists.flatMap((list) => list?.children ?? []).slice(0, MOST_FORMULAS)) {
    const [kind = '', ...given] = (node.attributes['fmla'] ?? '').trim().split(/\s+/)
    const [x, y, z] = [value(given[0]), value(given[1]), value(given[2])]
    const result = FORMULAS[kind]?.(x, y, z) ?? 0
    named.set(node.attributes['name'] ?? '', Number.isFinite(result) ? result : 0)
  }
  return value
}
