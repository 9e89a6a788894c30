import type { Emblem, Example, Picture } from '../../contract.ts'

type Charge = 'cross' | 'bars'

/** Computed, so that loading the rule costs nothing. */
function ink(u: number, v: number, charge: Charge): boolean {
  const r = Math.hypot(u, v)
  if (r > 0.5) return false
  if (r > 0.42) return true
  if (r > 0.36) return false
  if (charge === 'cross') return Math.abs(u) < 0.07 || Math.abs(v + 0.08) < 0.06 || (Math.abs(u - v) < 0.05 && v > 0)
  return Math.floor((u + v + 2) * 9) % 3 === 0 && Math.floor((u - v + 2) * 5) % 2 === 0
}

const WITHIN_A_PIXEL = [0.25, 0.75].flatMap((a) => [0.25, 0.75].map((b) => [a, b] as const))

function picture(
  part: string,
  [width, height]: readonly [number, number],
  [x, y, size]: readonly [number, number, number],
  charge: Charge,
): Picture {
  const grey = new Uint8Array(width * height).fill(255)
  for (let i = 0; i < grey.length; i++)
    for (const [a, b] of WITHIN_A_PIXEL)
      if (ink(((i % width) + a - x) / size, (Math.floor(i / width) + b - y) / size, charge)) grey[i]! -= 55
  return { part, width, height, grey }
}

const emblem: Emblem = {
  id: 'badge',
  name: 'The badge of the office',
  kind: 'office',
  owner: 'the office',
  reference: picture('reference', [128, 128], [64, 64, 120], 'cross'),
  permissions: [],
}

/** Only the words appear in the test's title. */
function shown(text: string, charge: Charge, more: Partial<Emblem>, account: 'corporate' | 'personal'): Example {
  const example: Example = {
    text,
    circumstances: { account, kind: 'social-post', writer: { names: ['Wren Oakhurst'], post: 'Media Officer' } },
    known: { emblems: [{ ...emblem, ...more }] },
    pictures: [picture('attachment:1', [200, 140], [90.5, 66, 84], charge)],
  }
  return Object.assign(example, { toJSON: () => text })
}

export const examples = {
  found: [
    shown('Our badge on a personal account.', 'cross', {}, 'personal'),
    shown('Our badge on the office’s account, with nobody’s permission.', 'cross', {}, 'corporate'),
    shown(
      'Our badge, with a permission for somebody else.',
      'cross',
      { permissions: [{ who: 'The finance team', use: 'publications' }] },
      'corporate',
    ),
    shown(
      'A partner’s badge without their permission.',
      'cross',
      { kind: 'partner', owner: 'Northmere Trust' },
      'corporate',
    ),
  ],
  clear: [
    shown('Another badge in the same ring.', 'bars', {}, 'corporate'),
    shown(
      'Our badge where a permission covers it.',
      'cross',
      { permissions: [{ who: 'The media team', use: 'publications' }] },
      'corporate',
    ),
    shown('A badge that is registered as somebody else’s.', 'cross', { kind: 'look-alike' }, 'corporate'),
  ],
}
