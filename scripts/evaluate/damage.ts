/** Deterministic, so that a failure can be repeated. */
export type Damage = { readonly name: string; readonly apply: (bytes: Uint8Array, chance: Chance) => Uint8Array }

export type Chance = (below: number) => number

export function createChance(first: number): Chance {
  let seed = (first * 2_654_435_761) & 0x7fffffff
  return (below) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    // The low bits hardly change.
    return Math.floor(((seed >> 8) / 0x800000) * Math.max(1, below)) % Math.max(1, below)
  }
}

const damage = (name: string, apply: Damage['apply']): Damage => ({ name, apply })

export const DAMAGES: readonly Damage[] = [
  damage('flipped', (bytes, chance) => {
    const out = bytes.slice()
    for (let n = 0; n < 1 + out.length / 2_000; n++) out[chance(out.length)]! ^= 1 << chance(8)
    return out
  }),
  damage('truncated', (bytes, chance) => bytes.slice(0, chance(bytes.length))),
  damage('holed', (bytes, chance) => {
    const out = bytes.slice()
    const from = chance(out.length)
    return out.fill(0, from, Math.min(out.length, from + 1 + chance(200)))
  }),
  damage('doubled', (bytes, chance) => {
    const [from, length] = [chance(bytes.length), 1 + chance(500)]
    return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)])
  }),
  damage('cut out', (bytes, chance) => {
    const [from, length] = [chance(bytes.length), 1 + chance(300)]
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)])
  }),
  damage('headless', (bytes, chance) => bytes.slice(1 + chance(Math.min(64, bytes.length)))),
  damage('scrambled', (bytes, chance) => {
    const out = bytes.slice()
    for (let n = 0; n < 20; n++) out[chance(out.length)] = chance(256)
    return out
  }),
  damage('one bit', (bytes, chance) => {
    const out = bytes.slice()
    out[chance(out.length)]! ^= 1 << chance(8)
    return out
  }),
]
