import type { Raster } from '../picture/decode.ts'
import type { Decoder, Ending } from './decoder.ts'

/* Pictures of a film at the moments when what it shows changes. */

export type FilmFrame = {
  readonly at: number
  readonly raster: Raster
  readonly look: Look
  readonly isScene: boolean
  /** All of the picture moves, so that it is looked at less often and less closely. */
  readonly isMoving: boolean
}

/** Pixels of the longer side: letters of a caption are legible, and 4K is no slower to read than other films. */
const LONGEST_SIDE = 1_280
/** Seconds between two pictures that are compared, and milliseconds between two that are looked at. */
const SAMPLED = 0.24
const APART = 480
/** The same in a film that moves as a whole: less than a second, in which nothing is missed, at any rate of pictures. */
const APART_MOVING = 700
/** Cells of a picture in each direction; each is compared by its brightness, colour and detail. */
const ACROSS = 32
const DOWN = 18
const CELLS = ACROSS * DOWN
/** Levels of 255 by which a cell has changed, and the share of changed cells that is another scene. */
const CHANGED = 7
const SCENE = 0.35
/** The share from which a film moves as a whole, and how many changes in a row are no longer cuts. */
const MOVING = 0.2
const IN_A_ROW = 3
const STEP = 3

/** The decoder makes larger pictures smaller. */
const SIZES = `scale=w='min(${LONGEST_SIDE},iw)':h='min(${LONGEST_SIDE},ih)':force_original_aspect_ratio=decrease`
/** Times that are absent or run backwards do not hide a picture. */
const SELECTED = `select='isnan(prev_selected_t)+isnan(t)+gte(abs(t-prev_selected_t),${SAMPLED})'`
const FORM = [
  '-an',
  '-sn',
  '-dn',
  '-vsync',
  'passthrough',
  '-f',
  'image2pipe',
  '-c:v',
  'ppm',
  '-pix_fmt',
  'rgb24',
  '/out',
]

type Watching = {
  readonly decode: Decoder
  isLate(): boolean
  onReached?(at: number): void
  onFrame(frame: FilmFrame): Promise<void>
}

/** Gives each picture that differs from the last one given. `seen`: milliseconds up to which the film was decoded. */
export async function watchTrack(
  bytes: Uint8Array,
  track: number,
  { decode, isLate, onFrame, onReached }: Watching,
): Promise<{ readonly ending: Ending; readonly seen: number; readonly damaged: boolean }> {
  const times: number[] = []
  const assemble = createAssembler()
  const motion = createMotion()
  let taken = 0
  let damaged = false
  let last: { readonly look: Look; readonly at: number } | undefined
  const ending = await decode(
    bytes,
    ['-hide_banner', '-i', '/in', '-map', `0:v:${track}`, '-vf', `${SELECTED},${SIZES},showinfo`, ...FORM],
    {
      onLine(line) {
        const time = SHOWN.exec(line)?.[1]
        if (time === 'NOPTS') times.push(times.at(-1) ?? 0)
        else if (time !== undefined) times.push(Math.max(0, Math.round(Number(time) * 1_000)))
        damaged ||= DAMAGE.test(line)
      },
      async onBytes(given) {
        for (const raster of assemble(given)) {
          const at = times[taken++] ?? last?.at ?? 0
          const look = lookOf(raster)
          onReached?.(at)
          const { isScene, isMoving } = motion(look)
          const apart = isMoving ? APART_MOVING : APART
          if (last && (changedShare(last.look, look) === 0 || (!isScene && at - last.at < apart))) continue
          last = { look, at }
          await onFrame({ at, raster, look, isScene, isMoving })
        }
      },
      isLate,
    },
  )
  return { ending, seen: times.reduce((most, time) => Math.max(most, time), 0), damaged }
}

/** Keeps cuts and movement apart: in a film that moves as a whole, every picture differs from the one before. */
function createMotion(): (look: Look) => Pick<FilmFrame, 'isScene' | 'isMoving'> {
  let before: Look | undefined
  let [cuts, moves] = [0, 0]
  return (look) => {
    const share = before ? changedShare(before, look) : 1
    before = look
    cuts = share >= SCENE ? cuts + 1 : 0
    moves = share >= MOVING ? moves + 1 : 0
    return { isScene: cuts > 0 && cuts < IN_A_ROW, isMoving: moves >= IN_A_ROW }
  }
}

const SHOWN = /\bpts_time:\s*(-?[\d.]+|NOPTS)/
const DAMAGE = /error while decoding|invalid data found|corrupt|concealing/i

/** Portable pixel maps, one after the other, in pieces of any size. */
function createAssembler(): (given: Uint8Array) => Iterable<Raster> {
  let head = ''
  let frame: (Raster & { filled: number }) | undefined

  /** Takes one byte of a head, which ends with the size of the picture. */
  function begin(byte: number): void {
    head += String.fromCharCode(byte)
    const [, width, height] = /^P6\s(\d+)\s(\d+)\s255\s$/.exec(head) ?? []
    if (width === undefined && head.length > LONGEST_HEAD) throw new Error('The decoder gave no picture.')
    if (width === undefined) return
    head = ''
    const rgb = new Uint8Array(Number(width) * Number(height) * 3)
    frame = { width: Number(width), height: Number(height), rgb, filled: 0 }
  }

  return function* (given) {
    for (let at = 0; at < given.length; ) {
      if (!frame) {
        begin(given[at++]!)
        continue
      }
      const piece = given.subarray(at, at + frame.rgb.length - frame.filled)
      frame.rgb.set(piece, frame.filled)
      frame.filled += piece.length
      at += piece.length
      if (frame.filled < frame.rgb.length) continue
      yield { width: frame.width, height: frame.height, rgb: frame.rgb }
      frame = undefined
    }
  }
}

const LONGEST_HEAD = 40

/** Of each cell: brightness, whether it is rather red or blue, and detail. */
export type Look = { readonly light: Float32Array; readonly tint: Float32Array; readonly detail: Float32Array }

function lookOf({ width, height, rgb }: Raster): Look {
  const [light, tint, detail, counted] = [cells(), cells(), cells(), cells()]
  for (let y = 0; y < height; y += STEP) {
    const row = Math.floor((y * DOWN) / height) * ACROSS
    for (let x = 0; x < width; x += STEP) {
      const at = (y * width + x) * 3
      const [red, green, blue] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!]
      const before = x > 0 ? at - 3 * STEP : at
      const cell = row + Math.floor((x * ACROSS) / width)
      light[cell]! += (red + 2 * green + blue) / 4
      tint[cell]! += (red - blue) / 2
      // Letters may be as bright as what is behind them, in another colour.
      detail[cell]! +=
        (Math.abs(red - rgb[before]!) + Math.abs(green - rgb[before + 1]!) + Math.abs(blue - rgb[before + 2]!)) / 3
      counted[cell]! += 1
    }
  }
  for (let i = 0; i < CELLS; i++) for (const sum of [light, tint, detail]) sum[i] = sum[i]! / Math.max(1, counted[i]!)
  return { light, tint, detail }
}

const cells = () => new Float32Array(CELLS)

const apart = (one: Float32Array, other: Float32Array, cell: number): number => Math.abs(one[cell]! - other[cell]!)

const cellChange = (one: Look, other: Look, cell: number): number =>
  Math.max(
    apart(one.light, other.light, cell),
    apart(one.tint, other.tint, cell),
    apart(one.detail, other.detail, cell),
  )

/** Share of cells that have changed. */
export function changedShare(one: Look, other: Look): number {
  let changed = 0
  for (let i = 0; i < CELLS; i++) if (cellChange(one, other, i) >= CHANGED) changed++
  return changed / CELLS
}

/** Whether a cell in the box has changed; the box is left, top, right and bottom as shares of the picture. */
export function hasChangedWithin(
  one: Look,
  other: Look,
  [left, top, right, bottom]: readonly [number, number, number, number],
): boolean {
  const within = (share: number, cells: number) => Math.max(0, Math.min(cells - 1, Math.floor(share * cells)))
  for (let y = within(top, DOWN); y <= within(bottom, DOWN); y++)
    for (let x = within(left, ACROSS); x <= within(right, ACROSS); x++)
      if (cellChange(one, other, y * ACROSS + x) >= CHANGED) return true
  return false
}
