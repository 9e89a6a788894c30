import { onceFor } from '../../by-reading.ts'
import type { Picture } from '../../contract.ts'

export type Shape = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** As large as the reference. */
  readonly inside: Uint8Array
  readonly solid: Uint8Array
}

const DIFFERENT = 28

/** Background reaches the edge, in one colour or transparent; a reference that fills its frame has none. */
export function shapeOf(picture: Picture): Shape {
  const { width, height, cover } = picture
  const ground = groundOf(picture)
  const differs = (i: number) => (cover ? cover[i]! >= 128 : ground === undefined || far(picture, i, ground))
  const inside = new Uint8Array(width * height).fill(1)
  const open: number[] = []
  const visit = (i: number) => {
    if (inside[i] === 0 || differs(i)) return
    inside[i] = 0
    open.push(i)
  }
  for (let x = 0; x < width; x++) {
    visit(x)
    visit((height - 1) * width + x)
  }
  for (let y = 0; y < height; y++) {
    visit(y * width)
    visit(y * width + width - 1)
  }
  while (open.length > 0) {
    const i = open.pop()!
    const x = i % width
    if (x > 0) visit(i - 1)
    if (x < width - 1) visit(i + 1)
    if (i >= width) visit(i - width)
    if (i < width * (height - 1)) visit(i + width)
  }
  const solid = cover ? inside.map((one, i) => (cover[i]! < 128 ? 0 : one)) : inside
  return { ...boxed(inside, width, height), solid }
}

function boxed(inside: Uint8Array, width: number, height: number): Omit<Shape, 'solid'> {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (inside[i] === 0) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  if (right - left < 8 || bottom - top < 8) return { left: 0, top: 0, width, height, inside: inside.fill(1) }
  return { left, top, width: right - left + 1, height: bottom - top + 1, inside }
}

type Colour = readonly [number, number, number]

function sample(picture: Picture, i: number): Colour {
  const { rgb, grey } = picture
  return rgb ? [rgb[i * 3]!, rgb[i * 3 + 1]!, rgb[i * 3 + 2]!] : [grey[i]!, grey[i]!, grey[i]!]
}

const far = (picture: Picture, i: number, from: Colour) => colourDistance(sample(picture, i), from) > DIFFERENT

const colourDistance = (a: Colour, b: Colour) =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]))

/** The corners' colour, else the edge's median. One other colour means a cut from a flag, which fills its frame. */
function groundOf(picture: Picture): Colour | undefined {
  const { width, height } = picture
  const corners = [0, width - 1, (height - 1) * width, height * width - 1].map((i) => sample(picture, i))
  const edge = edgeOf(width, height).map((i) => sample(picture, i))
  const alike = corners.find((one) => corners.filter((other) => colourDistance(one, other) <= DIFFERENT).length >= 3)
  const ground = alike ?? middleOf(edge)
  const rest = edge.filter((colour) => colourDistance(colour, ground) > DIFFERENT)
  const share = rest.length / edge.length
  if (share > SECOND_COLOUR && share < 1 - SECOND_COLOUR) {
    const other = middleOf(rest)
    if (rest.filter((colour) => colourDistance(colour, other) <= DIFFERENT).length > rest.length * 0.9) return undefined
  }
  return alike || share < 0.5 ? ground : undefined
}

/** From this share on another colour counts as much as the background. */
const SECOND_COLOUR = 0.25

function middleOf(colours: readonly Colour[]): Colour {
  const middle = (channel: 0 | 1 | 2) =>
    colours.map((colour) => colour[channel]).sort((a, b) => a - b)[colours.length >> 1]!
  return [middle(0), middle(1), middle(2)]
}

function edgeOf(width: number, height: number): number[] {
  const edge: number[] = []
  for (let x = 0; x < width; x++) edge.push(x, (height - 1) * width + x)
  for (let y = 1; y < height - 1; y++) edge.push(y * width, y * width + width - 1)
  return edge
}

/** Relative to the root of the area: as far as any view reaches. */
const MARGIN_SHARE = 0.35
const WHITE: Colour = [255, 255, 255]
const DARK: Colour = [0, 0, 0]
const GROUNDED = 0.15

export function fillsItsFrame({ width, height, cover }: Picture, { inside }: Shape): boolean {
  const edge = edgeOf(width, height)
  const grounded = edge.filter((i) => inside[i] === 0).length / edge.length
  return grounded === 0 || (!cover && grounded < GROUNDED)
}

/** So that an emblem touching the edge does not continue beyond it. */
export function withMargin(given: Picture): { readonly picture: Picture; readonly shape: Shape } {
  const shape = shapeOf(given)
  const { picture, light } = onItsGround(given, shape)
  const { part, width, height, grey, rgb } = picture
  if (fillsItsFrame(picture, shape)) return { picture, shape }
  const ground = light || onBlack.has(given) ? DARK : (groundOf(picture) ?? WHITE)
  const margin = Math.ceil(Math.sqrt(width * height) * MARGIN_SHARE)
  const [across, down] = [width + margin * 2, height + margin * 2]
  const outer = new Uint8Array(across * down).fill(0.299 * ground[0] + 0.587 * ground[1] + 0.114 * ground[2] + 0.5)
  const [inside, solid] = [new Uint8Array(across * down), new Uint8Array(across * down)]
  const colours = rgb && new Uint8Array(across * down * 3)
  for (let i = 0; colours && i < colours.length; i++) colours[i] = ground[i % 3]!
  for (let y = 0; y < height; y++) {
    const to = (y + margin) * across + margin
    outer.set(grey.subarray(y * width, (y + 1) * width), to)
    inside.set(shape.inside.subarray(y * width, (y + 1) * width), to)
    solid.set(shape.solid.subarray(y * width, (y + 1) * width), to)
    if (colours) colours.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), to * 3)
  }
  return {
    picture: { part, width: across, height: down, grey: outer, ...(colours ? { rgb: colours } : {}) },
    shape: { ...shape, left: shape.left + margin, top: shape.top + margin, inside, solid },
  }
}

const PALE = 225
const MOSTLY = 0.6
/** Above them an emblem shows on paper whatever its outline. */
const [MIN_OPACITY, MIN_OPAQUE_SHARE] = [200, 0.01] as const

function showing({ cover, width, grey }: Picture, { solid }: Shape): { outline: boolean; within: boolean } {
  if (!cover) return { outline: true, within: true }
  let [all, shown, outline, light] = [0, 0, 0, 0]
  for (let i = 0; i < solid.length; i++) {
    if (solid[i] === 0) continue
    all++
    if (grey[i]! < MIN_OPACITY) shown++
    if ((i + 1) % width > 0 && solid[i + 1] === 1 && solid[i + width] === 1) continue
    outline++
    if (grey[i]! > PALE) light++
  }
  return { outline: light <= outline * MOSTLY, within: shown > all * MIN_OPAQUE_SHARE }
}

function isLight(picture: Picture, shape: Shape): boolean {
  const { outline, within } = showing(picture, shape)
  return !outline && !within
}

const onBlack = new WeakSet<Picture>()

/** Black shows outlines that paper hides, such as a seal's white disc. */
export function onBlackToo(reference: Picture): Picture | undefined {
  const { outline, within } = showing(reference, shapeOf(reference))
  const clear = reference.cover?.some((one) => one < 128) ?? false
  const dark = clear && within && !outline ? onDark(reference) : undefined
  if (dark) onBlack.add(dark)
  return dark
}

export const referenceViews = onceFor((reference: Picture): readonly Picture[] =>
  [reference, onBlackToo(reference) ?? []].flat(),
)

/** A light reference is placed on black. */
export function onItsGround(
  given: Picture,
  shape = shapeOf(given),
): { readonly picture: Picture; readonly light: boolean } {
  const light = isLight(given, shape)
  return { picture: light ? onDark(given) : given, light }
}

function onDark(picture: Picture): Picture {
  const { grey, rgb, cover } = picture
  const dark = (samples: Uint8Array, channels: number) =>
    samples.map((value, i) => Math.max(0, value - 255 + cover![Math.floor(i / channels)]!))
  return { ...picture, grey: dark(grey, 1), ...(rgb ? { rgb: dark(rgb, 3) } : {}) }
}
