import type { Chance } from './chance.ts'

/** Charges of a shield, drawn in a box of 100 by 100; `c` is their colour, `d` the colour of their details. */
const charges: Record<string, (c: string, d: string) => string> = {
  star: (c) => `<path d="${starPath(50, 50, 46, 19, 5)}" fill="${c}"/>`,
  mullet: (c, d) =>
    `<path d="${starPath(50, 50, 46, 26, 8)}" fill="${c}"/><circle cx="50" cy="50" r="12" fill="${d}"/>`,
  tower: (c, d) =>
    `<path d="M20 95V40H14V18H28V28H42V18H58V28H72V18H86V40H80V95Z" fill="${c}"/><path ` +
    `d="M42 95V70a8 8 0 0 1 16 0V95Z" fill="${d}"/><rect x="30" y="48" width="8" height="14" ` +
    `fill="${d}"/><rect x="62" y="48" width="8" height="14" fill="${d}"/>`,
  key: (c, d) =>
    `<circle cx="50" cy="24" r="20" fill="${c}"/><circle cx="50" cy="24" r="9" fill="${d}"/>` +
    `<path d="M45 42H55V96H45Z M55 72H74V80H55Z M55 86H70V94H55Z" fill="${c}"/>`,
  tree: (c, d) => `<path d="M44 96V70H56V96Z" fill="${d}"/><path d="M50 4L80 44H66L88 72H12L34 44H20Z" fill="${c}"/>`,
  wheel: (c) =>
    `<g fill="none" stroke="${c}" stroke-width="9"><circle cx="50" cy="50" r="40"/><path d="M50 ` +
    `10V90M10 50H90M22 22L78 78M78 22L22 78"/></g><circle cx="50" cy="50" r="12" fill="${c}"/>`,
  balance: (c) =>
    `<path d="M46 10H54V86H72V94H28V86H46Z" fill="${c}"/><path d="M12 24H88V31H12Z" fill="${c}"/>` +
    '<path d="M4 62L18 28L32 62A14 12 0 0 1 4 62Z M68 62L82 28L96 62A14 12 0 0 1 68 62Z" ' +
    `fill="${c}"/>`,
  anchor: (c) =>
    `<path d="M50 16V90M26 34H74M12 60C16 84 34 92 50 92S84 84 88 60" fill="none" stroke="${c}" ` +
    `stroke-width="9"/><circle cx="50" cy="12" r="9" fill="none" stroke="${c}" stroke-width="6"/>`,
  bird: (c, d) =>
    '<path d="M50 20C60 4 80 10 76 26L96 20C92 52 74 62 64 66L70 96H30L36 66C26 62 8 52 4 20L24 ' +
    `30C28 8 42 8 50 20Z" fill="${c}"/><circle cx="62" cy="22" r="4" fill="${d}"/>`,
  portcullis: (c) =>
    `<g fill="none" stroke="${c}" stroke-width="7"><path d="M14 12H86M14 34H86M14 56H86M14 78H86M14 8V92M38 8V92M62 8V92M86 8V92"/></g>`,
  crescent: (c) => `<path d="M62 6A46 46 0 1 0 62 94A36 36 0 1 1 62 6Z" fill="${c}"/>`,
  rose: (c, d) =>
    `${[0, 72, 144, 216, 288].map((turn) => `<circle cx="50" cy="24" r="21" fill="${c}" transform="rotate(${turn} 50 50)"/>`).join('')}` +
    `<circle cx="50" cy="50" r="14" fill="${d}"/>`,
  sword: (c, d) =>
    `<path d="M50 2L57 14V66H43V14Z" fill="${c}"/><path d="M24 66H76V74H24Z M46 74H54V94H46Z" fill="${d}"/><circle cx="50" cy="95" r="5" fill="${d}"/>`,
  lion: (c, d) =>
    '<path d="M30 20C36 6 56 4 64 16L80 12L76 28C84 40 74 50 66 48L70 62L90 58L92 ' +
    '68L72 74L78 94H62L58 76L40 78L36 96H20L26 70C12 60 14 40 26 36C20 30 22 22 30 ' +
    `20Z" fill="${c}"/><circle cx="52" cy="24" r="4" fill="${d}"/><path d="M20 40C4 ` +
    `36 6 14 14 8" fill="none" stroke="${c}" stroke-width="6"/>`,
  fleur: (c, d) =>
    '<path d="M50 4C64 22 62 40 56 58H44C38 40 36 22 50 4Z M40 58C28 62 10 54 14 34C22 28 ' +
    `36 34 42 56Z M60 58C72 62 90 54 86 34C78 28 64 34 58 56Z" fill="${c}"/><path d="M30 ` +
    `60H70V68H30Z" fill="${d}"/><path d="M42 68H58L50 96Z" fill="${c}"/>`,
  bridge: (c, d) =>
    `<path d="M2 40H98V54H2Z" fill="${c}"/><path d="M2 54H98V92H84A14 20 0 0 0 56 92H44A14 20 0 0 0 ` +
    `16 92H2Z" fill="${c}"/><path d="M10 20H18V40H10Z M82 20H90V40H82Z M46 20H54V40H46Z" ` +
    `fill="${d}"/>`,
}

export const chargeNames = Object.keys(charges)

export function charge(name: string, x: number, y: number, size: number, c: string, d: string): string {
  return `<g transform="translate(${x - size / 2} ${y - size / 2}) scale(${size / 100})">${charges[name]!(c, d)}</g>`
}

export function starPath(x: number, y: number, outer: number, inner: number, points: number): string {
  const corner = (i: number) => {
    const r = i % 2 === 0 ? outer : inner
    const turn = (i * Math.PI) / points - Math.PI / 2
    return `${(x + r * Math.cos(turn)).toFixed(1)} ${(y + r * Math.sin(turn)).toFixed(1)}`
  }
  return `M${Array.from({ length: points * 2 }, (_, i) => corner(i)).join('L')}Z`
}

/** Letters around a circle, one by one. */
export function ringText(
  text: string,
  x: number,
  y: number,
  r: number,
  size: number,
  colour: string,
  from: number,
  to: number,
): string {
  const step = (to - from) / Math.max(1, text.length - 1)
  return [...text]
    .map((letter, i) => {
      const turn = from + step * i
      return (
        `<text x="${x}" y="${y - r}" transform="rotate(${turn.toFixed(1)} ${x} ` +
        `${y})" font-family="DejaVu Sans" font-weight="bold" font-size="${size}" ` +
        `text-anchor="middle" fill="${colour}">${letter}</text>`
      )
    })
    .join('')
}

export const crown = (x: number, y: number, size: number, c: string, d: string): string =>
  `<g transform="translate(${x - size / 2} ${y - size / 2}) scale(${size / 100})"><path d="M10 ` +
  `80L4 32L28 54L38 18L50 50L62 18L72 54L96 32L90 80Z" fill="${c}"/><rect x="10" y="80" ` +
  `width="80" height="14" fill="${d}"/><circle cx="50" cy="14" r="7" fill="${d}"/><circle cx="4" ` +
  `cy="28" r="5" fill="${d}"/><circle cx="96" cy="28" r="5" fill="${d}"/></g>`

const PLACES = [
  'ARDENSHIRE',
  'NORTHMERE',
  'WESTVALE',
  'CALDERBROOK',
  'EASTFOLD',
  'HOLMSHIRE',
  'SOUTHWICK',
  'THORNLEY',
  'BRACKENDALE',
  'KINGSMOOR',
  'LARKSHIRE',
  'MARLBRIDGE',
]
const WORDS = [
  'POLICE',
  'COMMISSIONER',
  'SAFETY',
  'TRUST',
  'JUSTICE',
  'COUNCIL',
  'PARTNERSHIP',
  'FOUNDATION',
  'SERVICE',
  'CONSTABULARY',
]
const MOTTOS = ['SERVIRE', 'FIDES ET LEX', 'PRO PATRIA', 'TOGETHER', 'VIGILANS', 'LEX REGNAT', 'IN PACE', 'SEMPER']

export const place = (c: Chance) => c.pick(PLACES)
export const word = (c: Chance) => c.pick(WORDS)
export const motto = (c: Chance) => c.pick(MOTTOS)
