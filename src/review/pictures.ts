import type { Emblem, Picture } from '../../detectors/contract.ts'
import type { Draft } from '../core/draft.ts'
import { boxesOf } from '../core/on-picture.ts'
import type { Pictures, Place } from '../core/pictures.ts'
import { type ReadFile, readInPlace } from '../reading/read.ts'
import { withFrames } from './picture-frames.ts'

type Sharp = typeof import('sharp')['default']

/** A page requests several pictures of one file. */
const MAX_AT_HAND = 24

type Drawn = ReadonlyMap<string, Uint8Array>
type Wanted = { readonly file: number; readonly page?: number }

/** From pixels, so that nothing else of a file reaches a browser. */
export function createPictures(
  emblems: () => Promise<readonly Emblem[]>,
  readFile: ReadFile = readInPlace,
  draw: typeof encodeWebp = encodeWebp,
): Pictures {
  const atHand = new Map<string, Promise<Drawn>>()

  async function read(draft: Draft, { file: number, ...page }: Wanted, found: readonly Place[]): Promise<Drawn> {
    const file = draft.files[number - 1]
    if (!file) return new Map()
    const { pictures } = await readFile({ ...file, ...page }, `attachment:${number}`)
    const drawn = new Map<string, Uint8Array>()
    for (const picture of pictures) {
      const here = found.filter(({ picture: part }) => part === picture.part)
      const places = here.flatMap((one) => boxesOf(picture.runs ?? [], one).map((box) => ({ box, number: one.number })))
      const bytes = await draw(withFrames(picture, places))
      if (bytes) drawn.set(picture.part, bytes)
    }
    return drawn
  }

  function once(version: string, draft: Draft, wanted: Wanted, found: readonly Place[]): Promise<Drawn> {
    // Other findings need another rendering.
    const key = JSON.stringify([version, wanted, found.map((one) => [one.picture, one.nth, one.number])])
    const drawn = atHand.get(key) ?? read(draft, wanted, found)
    atHand.delete(key)
    atHand.set(key, drawn)
    const [oldest] = atHand.keys()
    if (atHand.size > MAX_AT_HAND && oldest) atHand.delete(oldest)
    return drawn
  }

  return {
    async of(version, draft, part, found) {
      const [, file, page] = /^attachment:(\d+)(?:\/page(\d+)$|\/|$)/.exec(part) ?? []
      const wanted = { file: Number(file ?? 0), ...(page === undefined ? {} : { page: Number(page) }) }
      // Renders only this page, however long the document.
      return (await once(version, draft, wanted, found)).get(part)
    },
    async emblem(id) {
      const emblem = (await emblems()).find((one) => one.id === id)
      return emblem && draw(emblem.reference)
    },
    emblems: async () =>
      [...new Map((await emblems()).map(({ id, name }) => [id, name]))].map(([id, name]) => ({ id, name })),
  }
}

export async function encodeWebp({ width, height, grey, rgb }: Omit<Picture, 'part'>): Promise<Uint8Array | undefined> {
  const sharp = await loaded()
  const raw = { width, height, channels: rgb ? 3 : 1 } as const
  return sharp?.(rgb ?? grey, { raw })
    .webp({ quality: 82 })
    .toBuffer()
}

async function loaded(): Promise<Sharp | undefined> {
  return import('sharp').then(
    (module) => (typeof module.default === 'function' ? module.default : undefined),
    () => undefined,
  )
}
