import type { Raster } from '../picture/decode.ts'
import type { Decoder, TrackEnding } from './decoder.ts'
import { changedShare, type Look, lookOf } from './look.ts'

export type FilmFrame = {
  readonly at: number
  readonly raster: Raster
  readonly look: Look
  readonly isScene: boolean
  /** The whole picture moves, so it is looked at less closely. */
  readonly isMoving: boolean
}

/** Pixels: letters of a caption are legible, and 4K is no slower than other films. */
const LONGEST_SIDE = 1_280
/** Seconds between two pictures that are compared. */
const SAMPLED = 0.24
/** Milliseconds between those that are looked at, and where changes go on: less than a second. */
const APART = 480
const APART_CHANGING = 700
/** Milliseconds within which another change means that changes go on. */
const SOON = 1_000
/** Share of changed cells that makes another scene. */
const SCENE = 0.35
/** Share from which a film moves as a whole; changes in a row that are no longer cuts. */
const MOVING = 0.2
const IN_A_ROW = 3

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
  /** Milliseconds that are watched. */
  readonly longest: number
  isLate(): boolean
  onReached?(at: number): void
  onFrame(frame: FilmFrame): Promise<void>
}

export type WatchedTrack = {
  readonly ending: TrackEnding
  /** Milliseconds up to which the film was decoded. */
  readonly seen: number
  readonly isEmpty: boolean
  readonly damaged: boolean
}

type LookedAt = { readonly look: Look; readonly at: number; readonly apart: number }

const isDue = (last: LookedAt, look: Look, at: number, isScene: boolean): boolean =>
  changedShare(last.look, look) > 0 && (isScene || at - last.at >= last.apart)

export async function watchTrack(
  bytes: Uint8Array,
  track: number,
  { decode, longest, isLate, onFrame, onReached }: Watching,
): Promise<WatchedTrack> {
  const times: number[] = []
  const assemble = createAssembler()
  const motion = createMotion()
  let taken = 0
  let isLimited = false
  let damaged = false
  let last: LookedAt | undefined
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
          isLimited ||= at >= longest
          if (isLimited) return
          const look = lookOf(raster)
          onReached?.(at)
          const { isScene, isMoving } = motion(look)
          if (last && !isDue(last, look, at, isScene)) continue
          last = { look, at, apart: last && at - last.at < SOON ? APART_CHANGING : APART }
          await onFrame({ at, raster, look, isScene, isMoving })
        }
      },
      isLate: () => isLimited || isLate(),
    },
  )
  const seen = times.reduce((most, time) => Math.max(most, time), 0)
  return {
    ending: isLimited ? 'limit' : ending,
    seen: Math.min(seen, longest),
    isEmpty: taken === 0,
    damaged,
  }
}

/** In a film that moves as a whole, every picture differs from the one before. */
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

/** Pictures arrive in pieces of any size. */
function createAssembler(): (given: Uint8Array) => Iterable<Raster> {
  let head = ''
  let frame: (Raster & { filled: number }) | undefined

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
