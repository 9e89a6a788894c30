import type { Picture } from '../../contract.ts'

/** The part of a reference picture that is the mark itself, without the plain ground around it. */
export type Shape = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** 1 where the mark is, 0 where its ground shows; as large as the reference. */
  readonly inside: Uint8Array
}

const DIFFERENT = 28

/** Ground is what reaches in from the edge in one colour. A reference that fills its frame has none. */
export function shapeOf(picture: Picture): Shape {
  const { width, height } = picture
  const ground = groundOf(picture)
  const differs = (i: number) => far(picture, i, ground)
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
  return boxed(inside, width, height)
}

function boxed(inside: Uint8Array, width: number, height: number): Shape {
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

function sample(picture: Picture, i: number): readonly [number, number, number] {
  const { rgb, grey } = picture
  return rgb ? [rgb[i * 3]!, rgb[i * 3 + 1]!, rgb[i * 3 + 2]!] : [grey[i]!, grey[i]!, grey[i]!]
}

function far(picture: Picture, i: number, from: readonly [number, number, number]): boolean {
  const [r, g, b] = sample(picture, i)
  return Math.max(Math.abs(r - from[0]), Math.abs(g - from[1]), Math.abs(b - from[2])) > DIFFERENT
}

/** The middle colour of the edge. */
function groundOf(picture: Picture): readonly [number, number, number] {
  const { width, height } = picture
  const edge: (readonly [number, number, number])[] = []
  for (let x = 0; x < width; x++) edge.push(sample(picture, x), sample(picture, (height - 1) * width + x))
  for (let y = 0; y < height; y++) edge.push(sample(picture, y * width), sample(picture, y * width + width - 1))
  const middle = (channel: 0 | 1 | 2) => edge.map((colour) => colour[channel]).sort((a, b) => a - b)[edge.length >> 1]!
  return [middle(0), middle(1), middle(2)]
}
