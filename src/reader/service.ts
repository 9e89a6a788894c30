import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { Circumstances, Part, Picture } from '../../detectors/contract.ts'
import { Refusal } from '../core/refusal.ts'
import type { ExtractionResult } from '../reading/extraction-result.ts'
import { REMOTE_RECORDING_MS } from '../reading/limits.ts'
import { MIN_MARK, unseenBelow } from '../reading/picture/bounds.ts'
import type { LongerRead, ReadFile } from '../reading/read.ts'
import type { Classifier } from '../review/classifier/classify.ts'
import { type Classification, ClassificationIncomplete } from '../review/classifier/incomplete.ts'
import { framed } from './frame.ts'

export type ReaderParts = {
  /** SHA-256 of the callers' key: comparing hashes keeps timing from revealing the key. */
  readonly keyHash: string
  digest(content: string): Promise<string>
  readonly readFile: ReadFile
  readonly classify: Classifier
  reference(bytes: Uint8Array, name: string): Promise<Picture>
  draw(picture: Omit<Picture, 'part'>): Promise<Uint8Array | undefined>
  warm(): boolean
  readonly log: (event: object) => void
}

/** Larger than any file of a draft. */
const MAX_FILE_BYTES = 52 << 20
const MAX_AT_ONCE = 8
const MAX_PIXEL_BYTES = 32 << 20
const NAME = /^attachment:\d{1,3}$/

/** The service keeps nothing. */
export function readerService(parts: ReaderParts) {
  const app = new Hono()
  let atWork = 0

  app.use(secureHeaders())
  app.onError((fault, c) => {
    if (fault instanceof Refusal && fault.code === 'busy') return busy(c)
    parts.log({ fault: `reader: ${fault.name}`, path: c.req.routePath })
    return c.json({ type: '/problems/fault', detail: 'The file could not be read.' }, 500)
  })
  app.notFound((c) => c.json({ type: '/problems/not-found', detail: 'There is nothing at this address.' }, 404))
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', (c) => c.json({ ready: parts.warm() }, parts.warm() ? 200 : 503))

  // Authenticates before anything of the request is read.
  app.use(async (c, next) => {
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (token === undefined || (await parts.digest(token)) !== parts.keyHash)
      return c.json({ type: '/problems/unknown-key', detail: 'Send the key of this reader: READER_KEY.' }, 401)
    if (atWork >= MAX_AT_ONCE) return busy(c)
    atWork++
    try {
      await next()
    } finally {
      atWork--
    }
  })
  app.use(bodyLimit({ maxSize: MAX_FILE_BYTES, onError: (c) => c.json({ type: '/problems/too-large' }, 413) }))

  app.post('/v1/readings', async (c) => {
    const { id = '', name = '', type = '', page, want, longer } = c.req.query()
    if (!NAME.test(id)) return c.json({ type: '/problems/bad-input', detail: 'id names no attachment.' }, 400)
    const wanted = { ...(/^\d{1,5}$/.test(page ?? '') ? { page: Number(page) } : {}), ...(want ? { want } : {}) }
    const extraction = await parts.readFile(
      { name, type, bytes: await bytesOf(c.req.raw), ...wanted },
      id,
      longerRead(longer),
    )
    return c.body(framed(bounded(extraction)))
  })

  app.post('/v1/classifications', async (c) => {
    const { texts, circumstances } = await c.req.json<{ texts: Part[]; circumstances: Circumstances }>()
    return c.json(await classification(parts.classify(texts, circumstances)))
  })

  app.post('/v1/references', async (c) =>
    c.body(framed(await parts.reference(await bytesOf(c.req.raw), c.req.query('name') ?? ''))),
  )

  app.post('/v1/drawings', async (c) => {
    const { width, height } = c.req.query()
    const [wide, high] = [Number(width), Number(height)]
    const pixels = await bytesOf(c.req.raw)
    const channels = pixels.length / (wide * high)
    if (channels !== 1 && channels !== 3) return c.json({ type: '/problems/bad-input' }, 400)
    const picture = { width: wide, height: high, grey: pixels, ...(channels === 3 ? { rgb: pixels } : {}) }
    const drawn = await parts.draw(picture)
    return drawn ? c.body(new Uint8Array(drawn)) : c.json({ type: '/problems/fault' }, 500)
  })
  return app
}

async function classification(matches: ReturnType<Classifier>): Promise<Classification> {
  try {
    return { matches: await matches }
  } catch (fault) {
    if (!(fault instanceof ClassificationIncomplete)) throw fault
    return { matches: fault.matches, incomplete: { why: fault.message, retry: fault.retry } }
  }
}

function longerRead(longer: string | undefined): LongerRead | undefined {
  return /^\d{1,9}$/.test(longer ?? '') ? { within: Math.min(Number(longer), REMOTE_RECORDING_MS) } : undefined
}

const busy = (c: Context) =>
  c.json({ type: '/problems/busy', detail: 'Too many files are being read. Try again.' }, 503, { 'retry-after': '5' })

async function bytesOf(request: Request): Promise<Uint8Array> {
  return new Uint8Array(await request.arrayBuffer())
}

/** A Worker has 128 MB: pictures beyond that are left out and reported, and so are the pixels that only small emblems need. */
function bounded(extraction: ExtractionResult): ExtractionResult {
  let bytes = 0
  const pictures: Picture[] = []
  const [unread, observations] = [[...extraction.unread], [...extraction.observations]]
  for (const { fuller, ...picture } of extraction.pictures) {
    const { part, width, original } = picture
    bytes += picture.grey.length + (picture.rgb?.length ?? 0)
    if (bytes <= MAX_PIXEL_BYTES) pictures.push(picture)
    else unread.push({ part, why: 'No emblems were looked for: the pictures are too large in total.' })
    if (fuller && original)
      observations.push({
        part,
        what: 'not-compared',
        detail: unseenBelow((MIN_MARK * original.width) / width, original.dots),
      })
  }
  return { ...extraction, pictures, unread, observations }
}
