import { type Chance, chance } from './chance.ts'
import { charge, chargeNames, crown, motto, place, ringText, starPath, word } from './charges.ts'

/**
 * A fictional emblem as SVG. `template` fixes outline, layout and colours; `content` fixes charges and words. Two
 * emblems with one template and different contents are siblings, like two forces' versions of one pattern.
 */
export type Drawing = {
  readonly id: string
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly charges: readonly string[]
  readonly symbol?: string
}

const FAMILIES = ['shield', 'star', 'logo', 'roundel', 'badge', 'seal'] as const
export type Family = (typeof FAMILIES)[number]
export const families: readonly Family[] = FAMILIES

const DARK = ['#14284b', '#0b3d2e', '#5b1020', '#222', '#3a1f6b', '#0a4a78', '#7a1d1d', '#123']
const METAL = ['#e8c547', '#f2f2f2', '#c9d1d9', '#f5d98b', '#ffd23f']
const BRIGHT = ['#c0392b', '#1f77b4', '#2e8b57', '#8e44ad', '#d35400', '#0072b5', '#b0136b']

export function drawing(family: Family, template: number, content: number, not: readonly string[] = []): Drawing {
  taken.splice(0, taken.length, ...not)
  const t = chance(template * 31 + 7)
  const c = chance(content * 977 + template * 3 + 1)
  const { body, width, height, symbol } = painters[family](t, c)
  const wrap = (inner: string, w: number, h: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}">${inner}</svg>`
  return {
    id: `${family}-${template}-${content}`,
    svg: wrap(body, width, height),
    width,
    height,
    charges: taken.slice(not.length),
    ...(symbol ? { symbol: wrap(symbol, height, height) } : {}),
  }
}

/** Charges already used, so that siblings can be given others. */
const taken: string[] = []
function charged(c: Chance): string {
  const free = chargeNames.filter((name) => !taken.includes(name))
  const name = c.pick(free)
  taken.push(name)
  return name
}

type Painted = { body: string; width: number; height: number; symbol?: string }
type Painter = (t: Chance, c: Chance) => Painted

const SHIELDS = [
  'M40 60H360V220C360 330 280 380 200 410C120 380 40 330 40 220Z',
  'M40 80Q120 100 200 60Q280 100 360 80V230C350 330 270 380 200 414C130 380 50 330 40 230Z',
  'M50 60H350V260Q350 400 200 410Q50 400 50 260Z',
]

const shield: Painter = (t, c) => {
  const outline = t.pick(SHIELDS)
  const [dark, metal, bright] = [t.pick(DARK), t.pick(METAL), t.pick(BRIGHT)]
  const topped = t.whole(0, 2)
  const names = [charged(c), charged(c), charged(c)]
  const division = [
    `<rect x="0" y="60" width="200" height="360" fill="${bright}"/>`,
    `<path d="M0 300L200 190L400 300V370L200 260L0 370Z" fill="${metal}"/>`,
    `<rect x="0" y="180" width="400" height="70" fill="${metal}"/>`,
    `<path d="M0 60H200V225H0Z M200 225H400V420H200Z" fill="${bright}"/>`,
    `<path d="M20 40L60 40L400 400L360 420Z M380 40L340 40L0 400L40 420Z" fill="${metal}"/>`,
    '',
  ]
  const layouts = [
    [
      [120, 140, 90],
      [280, 140, 90],
      [200, 310, 100],
    ],
    [[200, 220, 190]],
    [
      [200, 125, 95],
      [200, 320, 110],
    ],
    [
      [115, 150, 80],
      [285, 150, 80],
      [200, 250, 110],
    ],
  ]
  const places = t.pick(layouts)
  const ribbon =
    `<path d="M20 440Q200 490 380 440V478Q200 528 20 478Z" fill="${metal}" stroke="${dark}" ` +
    'stroke-width="4"/><text x="200" y="492" font-family="DejaVu Serif" font-weight="bold" ' +
    `font-size="30" text-anchor="middle" fill="${dark}">${motto(c)}</text>`
  const body =
    `<g transform="translate(0 ${topped ? 60 : 0})"><clipPath id="k"><path d="${outline}"/>` +
    `</clipPath><g clip-path="url(#k)"><path d="${outline}" fill="${dark}"/>` +
    `${t.pick(division)}${places.map(([x, y, s], i) => charge(names[i]!, x!, y!, s!, metal, dark)).join('')}</g>` +
    `<path d="${outline}" fill="none" stroke="${dark}" stroke-width="10"/><path d="${outline}" ` +
    `fill="none" stroke="${metal}" stroke-width="4"/>${ribbon}</g>` +
    `${topped ? (topped === 1 ? crown(200, 60, 120, bright, metal) : charge(charged(c), 200, 62, 110, bright, dark)) : ''}`
  return { body, width: 400, height: topped ? 580 : 520 }
}

const star: Painter = (t, c) => {
  const [dark, metal, bright] = [t.pick(DARK), t.pick(METAL), t.pick(BRIGHT)]
  const points = t.pick([8, 8, 12, 16])
  const text = `${place(c)} ${word(c)}`
  const body =
    `<path d="${starPath(250, 290, 230, t.between(150, 185), points)}" fill="${metal}" ` +
    `stroke="${dark}" stroke-width="6"/><circle cx="250" cy="290" r="130" fill="${dark}"/><circle ` +
    `cx="250" cy="290" r="124" fill="none" stroke="${metal}" stroke-width="4"/><circle cx="250" ` +
    `cy="290" r="88" fill="${bright}" stroke="${metal}" stroke-width="5"/>` +
    `${ringText(text, 250, 290, 97, 27, metal, -150, 150)}${charge(charged(c), 250, 290, 110, metal, dark)}${crown(250, 66, 120, metal, dark)}`
  return { body, width: 500, height: 530 }
}

const logo: Painter = (t, c) => {
  const [dark, bright] = [t.pick(DARK), t.pick(BRIGHT)]
  const shapes = [
    `<circle cx="110" cy="110" r="100" fill="${dark}"/>`,
    `<rect x="12" y="12" width="196" height="196" rx="34" fill="${dark}"/>`,
    `<path d="M110 6L206 60V160L110 214L14 160V60Z" fill="${dark}"/>`,
    `<path d="M14 14H206V120Q206 200 110 214Q14 200 14 120Z" fill="${dark}"/>`,
  ]
  const symbol = `${t.pick(shapes)}${charge(charged(c), 110, 106, t.between(110, 135), '#fff', bright)}`
  const font = t.pick(['DejaVu Sans', 'DejaVu Serif'])
  const lines = t.pick([2, 3])
  const words = lines === 2 ? [place(c), `${word(c)} ${word(c)}`] : ['OFFICE OF THE', place(c), `${word(c)}`]
  const size = lines === 2 ? 54 : 46
  const texts = words
    .map(
      (line, i) =>
        `<text x="244" y="${lines === 2 ? 96 + i * 66 : 66 + i * 58}" ` +
        `font-family="${font}" font-weight="${i === 0 ? 'bold' : 'normal'}" ` +
        `font-size="${size}" fill="${i === 0 ? dark : bright}">${line}</text>`,
    )
    .join('')
  const longest = Math.max(...words.map((line) => line.length))
  return { body: symbol + texts, width: Math.round(264 + longest * size * 0.76), height: 220, symbol }
}

const roundel: Painter = (t, c) => {
  const [dark, metal, bright] = [t.pick(DARK), t.pick(METAL), t.pick(BRIGHT)]
  const inner = t.between(138, 172)
  const middle = (244 + inner) / 2 - 20
  const edge = t.whole(0, 2)
  const rim = [
    `<circle cx="250" cy="250" r="232" fill="none" stroke="${metal}" stroke-width="6"/>`,
    `<circle cx="250" cy="250" r="240" fill="none" stroke="${dark}" stroke-width="10" stroke-dasharray="14 12"/>`,
    '',
  ][edge]!
  const size = (244 - inner) * 0.42
  const body =
    `<circle cx="250" cy="250" r="244" fill="${bright}"/>${rim}<circle cx="250" cy="250" ` +
    `r="${inner}" fill="${t.pick([metal, '#fff'])}" stroke="${dark}" ` +
    `stroke-width="${t.whole(3, 10)}"/>` +
    ringText(place(c), 250, 250, middle, size, metal, -t.whole(50, 75), t.whole(50, 75)) +
    ringText(word(c), 250, 250, middle, size * 0.9, metal, t.whole(110, 130), t.whole(230, 250)) +
    `${charge(charged(c), 250, 250, inner * t.between(1.05, 1.3), dark, bright)}`
  return { body, width: 500, height: 500 }
}

const badge: Painter = (t, c) => {
  const [dark, metal, bright] = [t.pick(DARK), t.pick(METAL), t.pick(BRIGHT)]
  const [count, long] = [t.whole(12, 20), t.between(20, 32)]
  const leaves = Array.from({ length: count }, (_, i) => {
    const turn = 200 + (i * 150) / count
    return [turn, 360 - turn]
      .map((a) => `<ellipse cx="250" cy="90" rx="13" ry="${long}" fill="${dark}" transform="rotate(${a} 250 270)"/>`)
      .join('')
  }).join('')
  const outline = t.pick([
    'M130 110H370V270C370 370 310 410 250 440C190 410 130 370 130 270Z',
    'M140 120Q190 140 250 104Q310 140 360 120V280C360 360 320 410 250 440C180 410 140 360 140 280Z',
    'M130 110H370V440H130Z',
  ])
  const places = t.pick([
    [
      [195, 190, 95],
      [305, 190, 95],
      [250, 325, 105],
    ],
    [[250, 265, 190]],
    [
      [250, 180, 110],
      [250, 330, 120],
    ],
  ])
  const inside = places.map(([x, y, s]) => charge(charged(c), x!, y!, s!, metal, dark)).join('')
  const body =
    `${leaves}<path d="${outline}" fill="${bright}" stroke="${metal}" stroke-width="8"/>` +
    `${inside}<rect x="60" y="450" width="380" height="56" rx="${t.whole(0, 24)}" fill="${dark}"/>` +
    '<text x="250" y="490" font-family="DejaVu Sans" font-weight="bold" font-size="36" ' +
    `text-anchor="middle" fill="${metal}">${place(c)}</text>` +
    `${t.whole(0, 1) ? crown(250, 62, 110, metal, dark) : ''}`
  return { body, width: 500, height: 514 }
}

const seal: Painter = (t, c) => {
  const dark = t.pick(DARK)
  const [ticks, long, inner] = [t.whole(20, 60), t.between(12, 26), t.between(128, 156)]
  const edge = t.pick([
    Array.from(
      { length: ticks },
      (_, i) =>
        `<path d="M250 8V${8 + long}" stroke="${dark}" stroke-width="${t.pick([6])}" transform="rotate(${(i * 360) / ticks} 250 250)"/>`,
    ).join(''),
    `<path d="${starPath(250, 250, 242, 222, ticks)}" fill="none" stroke="${dark}" stroke-width="6"/>`,
    `<circle cx="250" cy="250" r="236" fill="none" stroke="${dark}" stroke-width="9"/>`,
  ])
  const size = 30 + (156 - inner) * 0.4
  const body =
    `<circle cx="250" cy="250" r="240" fill="#fff"/>${edge}<circle cx="250" cy="250" r="212" ` +
    `fill="none" stroke="${dark}" stroke-width="7"/><circle cx="250" cy="250" r="${inner}" ` +
    `fill="none" stroke="${dark}" stroke-width="5"/>` +
    ringText(`${place(c)} ${word(c)}`, 250, 250, (212 + inner) / 2 - size * 0.36, size, dark, -130, 130) +
    charge(charged(c), 250, 230, inner, dark, '#fff') +
    `<text x="250" y="${230 + inner * 0.8}" font-family="DejaVu Serif" font-size="36" ` +
    `text-anchor="middle" fill="${dark}">${c.whole(1836, 2012)}</text>`
  return { body, width: 500, height: 500 }
}

const painters: Record<Family, Painter> = { shield, star, logo, roundel, badge, seal }
