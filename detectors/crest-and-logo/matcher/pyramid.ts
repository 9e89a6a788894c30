import type { Picture } from '../../contract.ts'

/** `scale`: its pixels per picture pixel. Samples interleaved. */
export type Level = {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly data: Uint8Array
  readonly scale: number
}

export type Pyramid = {
  readonly width: number
  readonly height: number
  /** 1 where a pixel is usable; if absent, all are. */
  readonly clear?: Uint8Array
  grey(index: number): Level
  colour(index: number): Level
}

type Allocate = (bytes: number) => Uint8Array
const own: Allocate = (bytes) => new Uint8Array(bytes)

type Making = { readonly clear?: Uint8Array; readonly allocate?: Allocate }

export function pyramidOf(picture: Picture, { clear, allocate = own }: Making = {}): Pyramid {
  const { width, height } = picture
  const greys: Level[] = [{ width, height, channels: 1, data: picture.grey, scale: 1 }]
  const colours: Level[] = [
    picture.rgb && !colourless(picture.rgb) ? { width, height, channels: 3, data: picture.rgb, scale: 1 } : greys[0]!,
  ]
  return {
    width,
    height,
    ...(clear ? { clear } : {}),
    grey(index) {
      for (let i = greys.length; i <= index; i++)
        greys.push(i === 1 ? shrunk(greys[0]!, Math.SQRT1_2, allocate) : half(greys[i - 2]!, allocate))
      return greys[index]!
    },
    colour(index) {
      if (colours[0] === greys[0]) return this.grey(index * 2)
      for (let i = colours.length; i <= index; i++) colours.push(half(colours[i - 1]!, allocate))
      return colours[index]!
    },
  }
}

let kept = new Uint8Array(0)

/** Used once: smaller sizes share memory with the next picture's. */
export function passing(picture: Picture): Pyramid {
  // 1/2, 1/4, … in grey; three times 1/4, 1/16, … in colour.
  const most = picture.width * picture.height * (picture.rgb ? 2 : 1)
  if (kept.length < most) kept = new Uint8Array(most)
  let used = 0
  const allocate = (bytes: number) => {
    used += bytes
    return kept.subarray(used - bytes, used)
  }
  return pyramidOf(picture, { allocate })
}

function colourless(rgb: Uint8Array): boolean {
  const step = Math.max(1, Math.floor(rgb.length / 3 / 20_000))
  for (let i = 0; i < rgb.length - 2; i += step * 3)
    if (Math.abs(rgb[i]! - rgb[i + 1]!) > 10 || Math.abs(rgb[i + 1]! - rgb[i + 2]!) > 10) return false
  return true
}

export function halved({ part, width, height, grey, rgb, cover }: Picture): Picture {
  const at = (data: Uint8Array, channels: 1 | 3) => half({ width, height, channels, data, scale: 1 })
  const { data, ...size } = at(grey, 1)
  return {
    part,
    width: size.width,
    height: size.height,
    grey: data,
    ...(rgb ? { rgb: at(rgb, 3).data } : {}),
    ...(cover ? { cover: at(cover, 1).data } : {}),
  }
}

function half(from: Level, allocate = own): Level {
  const width = Math.max(1, from.width >> 1)
  const height = Math.max(1, from.height >> 1)
  const { channels, data } = from
  const out = allocate(width * height * channels)
  const right = from.width > 1 ? channels : 0
  const below = from.height > 1 ? from.width * channels : 0
  for (let y = 0, target = 0; y < height; y++) {
    let source = y * 2 * from.width * channels
    for (let x = 0; x < width; x++, source += channels)
      for (let c = 0; c < channels; c++, source++, target++)
        out[target] =
          (data[source]! + data[source + right]! + data[source + below]! + data[source + below + right]! + 2) >> 2
  }
  return { width, height, channels, data: out, scale: from.scale / 2 }
}

/** Bilinear in fixed point, accurate to a factor of 0.7. */
function shrunk(from: Level, by: number, allocate: Allocate): Level {
  const [across, down] = [between(from.width, by), between(from.height, by)]
  const [width, height] = [across.at.length, down.at.length]
  const { data } = from
  const out = allocate(width * height)
  const [right, below] = [from.width > 1 ? 1 : 0, from.height > 1 ? from.width : 0]
  for (let y = 0, i = 0; y < height; y++) {
    const row = down.at[y]! * from.width
    const low = down.part[y]!
    for (let x = 0; x < width; x++, i++) {
      const at = row + across.at[x]!
      const far = across.part[x]!
      const upper = data[at]! * (ONE - far) + data[at + right]! * far
      const lower = data[at + below]! * (ONE - far) + data[at + below + right]! * far
      out[i] = (upper * (ONE - low) + lower * low + (ONE * ONE) / 2) >> 16
    }
  }
  return { width, height, channels: 1, data: out, scale: from.scale * by }
}

/** Fixed point: the square of it is 16 bits. */
const ONE = 256

/** The side has `whole` pixels: the pixel before each place, and the share of the next. */
function between(whole: number, by: number): { readonly at: Int32Array; readonly part: Int32Array } {
  const length = Math.max(1, Math.floor(whole * by))
  const [at, part] = [new Int32Array(length), new Int32Array(length)]
  for (let i = 0; i < length; i++) {
    const place = Math.max(0, Math.min((i + 0.5) / by - 0.5, whole - 1.001))
    at[i] = Math.floor(place)
    part[i] = Math.round((place - at[i]!) * ONE)
  }
  return { at, part }
}
