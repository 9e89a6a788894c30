import type { Mark, Picture } from '../../detectors/contract.ts'
import type { Draft } from '../core/draft.ts'
import { type ReadFile, readHere } from '../reading/read.ts'
import type { Pictures } from '../web/findings/pictures.tsx'

type Sharp = typeof import('sharp')['default']

/** Files whose pictures are at hand for the next request: a page asks for several of one file. */
const MOST_AT_HAND = 6

/** The pictures that reading sees, made anew from their pixels: nothing else of a file reaches a browser. */
export function createPictures(
  marks: () => Promise<readonly Mark[]>,
  readFile: ReadFile = readHere,
  draw: typeof encoded = encoded,
): Pictures {
  const atHand = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>()

  async function read(draft: Draft, number: number): Promise<ReadonlyMap<string, Uint8Array>> {
    const file = draft.files[number - 1]
    if (!file) return new Map()
    const { pictures } = await readFile(file, `attachment:${number}`)
    const drawn = new Map<string, Uint8Array>()
    for (const picture of pictures) {
      const bytes = await draw(picture)
      if (bytes) drawn.set(picture.part, bytes)
    }
    return drawn
  }

  return {
    async of(version, draft, part) {
      const number = Number(/^attachment:(\d+)(?:\/|$)/.exec(part)?.[1] ?? 0)
      const key = `${version}/${number}`
      const found = atHand.get(key) ?? read(draft, number)
      atHand.delete(key)
      atHand.set(key, found)
      const [oldest] = atHand.keys()
      if (atHand.size > MOST_AT_HAND && oldest) atHand.delete(oldest)
      return (await found).get(part)
    },
    async mark(id) {
      const mark = (await marks()).find((one) => one.id === id)
      return mark && draw(mark.reference)
    },
    marks: async () =>
      [...new Map((await marks()).map(({ id, name }) => [id, name]))].map(([id, name]) => ({ id, name })),
  }
}

/** As WebP; undefined where the platform has no encoder. */
export async function encoded({ width, height, grey, rgb }: Omit<Picture, 'part'>): Promise<Uint8Array | undefined> {
  const sharp = await loaded()
  const raw = { width, height, channels: rgb ? 3 : 1 } as const
  return sharp?.(rgb ?? grey, { raw })
    .webp({ quality: 82 })
    .toBuffer()
}

/** Native code: it is not there on every platform. */
async function loaded(): Promise<Sharp | undefined> {
  return import('sharp').then(
    (module) => (typeof module.default === 'function' ? module.default : undefined),
    () => undefined,
  )
}
