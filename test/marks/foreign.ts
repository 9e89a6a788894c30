import { type Chance, chance } from './chance.ts'
import { place, ringText, starPath, word } from './charges.ts'
import type { Split } from './grounds.ts'
import { aspectOf, flag, games, type Icons, icon, logos, plain } from './icons.ts'

/** Emblems that no rule of the matcher was made for, with others of the same sort that are not registered. */
export type Foreign = {
  readonly name: string
  readonly marks: readonly { readonly id: string; readonly svg: string }[]
  readonly others: readonly string[]
  /** By an emblem's index in `marks`: the same pattern with another charge and other words. */
  readonly siblings: readonly (readonly [number, string])[]
}

/** An office may register this many. */
const REGISTERED = 8
const OTHERS = 16

export function foreign(split: Split, seed: number): Foreign[] {
  const c = chance(seed * 13 + 5)
  const apart = (names: readonly string[]) => shuffled(halved(names, split), c)
  const named = (icons: Icons, fits: (name: string) => boolean) => single(apart(Object.keys(icons.icons).filter(fits)))
  const set = (name: string, icons: Icons, names: readonly string[], colour: () => string): Foreign => {
    const drawn = names.slice(0, REGISTERED + OTHERS).map((id) => ({ id, svg: icon(icons, id, colour()) }))
    return {
      name,
      marks: drawn.slice(0, REGISTERED),
      others: drawn.slice(REGISTERED).map(({ svg }) => svg),
      siblings: [],
    }
  }
  const dark = () => c.pick(INKS)
  const aspect = (name: string) => aspectOf(logos, name)
  // A shorter drawing resembles the first letters of a wordmark, or nothing at all.
  const drawnWell = (name: string) => logos.icons[name]!.body.length > 500
  return [
    set('emblems of one colour', games, named(games, fitting), dark),
    set(
      'plain symbols',
      plain,
      named(plain, (name) => plain.icons[name]!.body.length > 260),
      dark,
    ),
    set(
      'logos',
      logos,
      named(logos, (name) => aspect(name) < 1.5 && drawnWell(name)),
      dark,
    ),
    set(
      'wordmarks',
      logos,
      named(logos, (name) => aspect(name) > 2.2 && aspect(name) < 6 && drawnWell(name)),
      dark,
    ),
    arms(apart(Object.keys(ARMS))),
    patterns(split, seed),
  ]
}

const fitting = (name: string) =>
  /shield|crown|lion|griffin|eagle|badge|medal|tower|castle|dragon|wolf|horse|sun|oak|rose|anchor|ship/.test(name)

/** No name of one split is in the other. */
function halved(names: readonly string[], split: Split): string[] {
  return names.filter((name) => {
    const sum = [...name].reduce((all, letter) => (all * 31 + letter.charCodeAt(0)) % 65_521, 7)
    return (sum % 2 === 0) === (split === 'development')
  })
}

/** One name for each first word, because `x` and `x-dark` are the same emblem. */
function single(names: readonly string[]): string[] {
  const known = new Set<string>()
  return names.filter((name) => {
    const [first] = name.split('-') as [string]
    return !known.has(first) && known.add(first)
  })
}

function shuffled(names: readonly string[], c: Chance): string[] {
  return names
    .map((name) => ({ name, at: c() }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
}

/** Where the arms are on a flag. */
const ARMS: Record<string, readonly [number, number, number, number]> = {
  ad: [225, 140, 190, 200],
  bo: [235, 160, 170, 160],
  bz: [185, 105, 270, 270],
  do: [265, 190, 110, 110],
  ec: [200, 70, 240, 270],
  es: [85, 145, 195, 190],
  fj: [355, 145, 230, 200],
  gt: [225, 145, 190, 190],
  hr: [215, 100, 210, 230],
  md: [225, 100, 190, 270],
  me: [160, 80, 320, 310],
  mx: [220, 140, 200, 200],
  ni: [230, 150, 180, 180],
  pt: [105, 105, 300, 270],
  rs: [90, 90, 280, 300],
  sk: [20, 100, 270, 300],
  sv: [225, 150, 190, 180],
  va: [330, 110, 300, 270],
}

function arms(codes: readonly string[]): Foreign {
  const marks = codes.slice(0, 6).map((code) => ({ id: `arms-${code}`, svg: flag(code, ARMS[code]) }))
  return { name: 'arms of flags', marks, others: codes.slice(6).map((code) => flag(code, ARMS[code])), siblings: [] }
}

/** Patterns in another style than `draw.ts`, with charges from a package; each has siblings. */
function patterns(split: Split, seed: number): Foreign {
  const c = chance(seed * 7 + 1)
  const charges = shuffled(
    halved(
      Object.keys(games.icons).filter((name) => games.icons[name]!.body.length < 1500),
      split,
    ),
    c,
  )
  const template = (i: number) => seed * 101 + i
  const drawn = (i: number, content: number) =>
    pattern(chance(template(i)), chance(template(i) * 17 + content), () => charges.pop()!)
  return {
    name: 'patterns',
    marks: Array.from({ length: REGISTERED }, (_, i) => ({ id: `pattern-${i}`, svg: drawn(i, 1) })),
    others: Array.from({ length: OTHERS }, (_, i) => drawn(100 + i, 1)),
    siblings: Array.from({ length: REGISTERED * 2 }, (_, i) => [
      i % REGISTERED,
      drawn(i % REGISTERED, 2 + Math.floor(i / REGISTERED)),
    ]),
  }
}

const INKS = ['#14284b', '#5b1020', '#222222', '#0b3d2e', '#6a1b7a', '#0a5a8a', '#b3261e'] as const
const LIGHTS = ['#ffffff', '#f4e3b2', '#dfe8f0', '#ffe08a'] as const

/** `t` chooses the pattern, `c` the words, `next` the charges. */
function pattern(t: Chance, c: Chance, next: () => string): string {
  const [ink, light, second] = [t.pick(INKS), t.pick(LIGHTS), t.pick(INKS)]
  const charge = (x: number, y: number, size: number, colour: string) =>
    `<g transform="translate(${x - size / 2} ${y - size / 2}) scale(${size / 512})" color="${colour}">${games.icons[next()]!.body}</g>`
  const written = (x: number, y: number, size: number, text: string, colour: string, family = 'DejaVu Serif') =>
    `<text x="${x}" y="${y}" font-family="${family}" font-weight="bold" font-size="${size}" text-anchor="middle" fill="${colour}">${text}</text>`
  const ring = (r: number, size: number, colour: string) =>
    ringText(`${place(c)} ${word(c)}`, 300, 300, r, size, colour, -140, 140)
  const kinds: (() => string)[] = [
    // A shield inside a ring of text.
    () =>
      `<circle cx="300" cy="300" r="290" fill="${light}" stroke="${ink}" ` +
      `stroke-width="12"/><circle cx="300" cy="300" r="212" fill="none" stroke="${ink}" ` +
      `stroke-width="4"/>${ring(232, 44, ink)}<path d="M180 170H420V310Q420 420 300 ` +
      `470Q180 420 180 310Z" fill="${second}"/>${charge(300, 300, 190, light)}`,
    // Quarters.
    () =>
      `<path d="M60 40H540V330Q540 500 300 570Q60 500 60 330Z" fill="${light}" ` +
      `stroke="${ink}" stroke-width="14"/><path d="M300 40H540V290H300Z M60 290H300V570Q60 ` +
      `500 60 330Z" fill="${ink}"/>${charge(180, 165, 180, ink)}${charge(420, 165, 180, light)}${charge(190, 400, 170, light)}` +
      `${charge(405, 400, 170, ink)}`,
    // A diamond with a name below.
    () =>
      `<path d="M300 10L540 230L300 450L60 230Z" fill="${ink}"/><path d="M300 42L504 ` +
      `230L300 418L96 230Z" fill="none" stroke="${light}" stroke-width="6"/>` +
      `${charge(300, 230, 220, light)}${written(300, 540, 74, place(c), ink)}`,
    // A gear or a sun with a roundel.
    () =>
      `<path d="${starPath(300, 300, 295, t.between(240, 270), t.whole(18, 40))}" fill="${ink}"/>` +
      `<circle cx="300" cy="300" r="215" fill="${light}"/>${ring(160, 42, ink)}<circle cx="300" ` +
      `cy="300" r="145" fill="${second}"/>${charge(300, 300, 190, light)}`,
    // A bar across a disc.
    () =>
      `<circle cx="300" cy="300" r="230" fill="none" stroke="${second}" stroke-width="56"/>` +
      `${charge(300, 300, 300, ink)}<rect x="10" y="470" width="580" height="96" ` +
      `fill="${ink}"/>${written(300, 540, 62, place(c), light, 'DejaVu Sans')}`,
    // A band of three fields.
    () =>
      `<rect x="10" y="90" width="580" height="420" rx="36" fill="${ink}"/><rect x="34" y="114" ` +
      `width="532" height="300" fill="${light}"/>` +
      `${charge(122, 264, 150, second)}${charge(300, 264, 180, ink)}${charge(478, 264, 150, second)}${written(300, 485, 58, word(c), light)}`,
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600">${kinds[t.whole(0, kinds.length - 1)]!()}</svg>`
}
