import type { Picture } from '../../detectors/contract.ts'
import { Refusal } from '../core/refusal.ts'
import type { ExtractionResult } from '../reading/extraction-result.ts'
import { plainEnough } from '../reading/plain-enough.ts'
import { type ReadFile, readHere } from '../reading/read.ts'
import type { Classifier } from '../review/classifier/classify.ts'
import { type Classification, ClassificationIncomplete } from '../review/classifier/incomplete.ts'
import { unframed } from './frame.ts'

/** Without a trailing slash. */
export type ReaderPlace = { readonly url: string; readonly key: string }

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Every file is answered in ten seconds; a few may be queued before it. */
const READ_MS = 45_000
const CLASSIFY_MS = 12_000
const DRAW_MS = 10_000

/** A busy reader is asked again. Where it does not answer, this platform reads what it can and reports the rest as unread. */
export function remoteReader({ url, key }: ReaderPlace, fetch: Fetch) {
  async function ask(
    path: string,
    body: NonNullable<RequestInit['body']>,
    type: string,
    ms: number,
  ): Promise<Response> {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': type },
      body,
      signal: AbortSignal.timeout(ms),
    })
    if (!answer.ok) throw new Silent(answer.status)
    return answer
  }
  const askBytes = async (path: string, bytes: Uint8Array, ms: number) =>
    new Uint8Array(
      await (await ask(path, bytes as Uint8Array<ArrayBuffer>, 'application/octet-stream', ms)).arrayBuffer(),
    )

  const readFile: ReadFile = async (file, id, longer) => {
    if (plainEnough(file)) return readHere(file, id)
    const page = file.page === undefined ? {} : { page: String(file.page) }
    const want = file.want === undefined ? {} : { want: file.want }
    const time = longer ? { longer: String(longer.within) } : {}
    const query = new URLSearchParams({ id, name: file.name, type: file.type, ...page, ...want, ...time })
    try {
      return unframed(
        await askBytes(`/v1/readings?${query}`, file.bytes, READ_MS + (longer?.within ?? 0)),
      ) as ExtractionResult
    } catch (fault) {
      if (fault instanceof Silent && fault.busy)
        throw new Refusal('busy', 'Too many files are waiting to be read. Try again shortly.')
      const here = await readHere(file, id)
      return {
        ...here,
        unread: [...here.unread, { part: id, why: `The reader service did not answer: ${why(fault)}.`, retry: true }],
      }
    }
  }

  return {
    readFile,

    /** Reports what the reader did not classify. */
    classifier(): Classifier {
      return async (parts, circumstances) => {
        // The map of a text that was held in disguise is longer than the text.
        const texts = parts.map(({ from: _, ...part }) => part)
        let classified: Classification
        try {
          const answer = await ask(
            '/v1/classifications',
            // Only the rules use the text of other items.
            JSON.stringify({ texts, circumstances: { ...circumstances, others: [] } }),
            'application/json',
            CLASSIFY_MS,
          )
          classified = (await answer.json()) as Classification
        } catch (fault) {
          const reason = `Not checked by meaning, because the reader service did not answer: ${why(fault)}.`
          throw new ClassificationIncomplete(reason, [], true)
        }
        const { matches, incomplete } = classified
        if (incomplete) throw new ClassificationIncomplete(incomplete.why, matches, incomplete.retry)
        return matches
      }
    },

    /** Rejects when it cannot be opened: the emblem is then searched for by its other pictures. */
    reference: async (bytes: Uint8Array, name: string): Promise<Picture> =>
      unframed(await askBytes(`/v1/references?${new URLSearchParams({ name })}`, bytes, DRAW_MS)) as Picture,

    /** WebP; undefined when the reader is unreachable: a page then shows the place without the picture. */
    async draw({ width, height, grey, rgb }: Omit<Picture, 'part'>): Promise<Uint8Array | undefined> {
      return askBytes(`/v1/drawings?width=${width}&height=${height}`, rgb ?? grey, DRAW_MS).catch(() => undefined)
    },

    /** Undefined when the reader answers and accepts the key, otherwise the reason; for `doctor`. */
    async there(): Promise<string | undefined> {
      try {
        await ask(
          '/v1/classifications',
          JSON.stringify({ texts: [], circumstances: { kind: 'email' } }),
          'application/json',
          CLASSIFY_MS,
        )
        return undefined
      } catch (fault) {
        return why(fault)
      }
    },
  }
}

class Silent extends Error {
  override readonly name = 'Silent'
  readonly busy: boolean
  constructor(status: number) {
    super(status === 401 ? 'it refused the key' : `it answered ${status}`)
    this.busy = status === 503
  }
}

/** An error code or name, never anything that was sent. */
function why(fault: unknown): string {
  if (fault instanceof Silent) return fault.message
  return (fault as Error).name === 'TimeoutError' ? 'it took too long' : 'it could not be reached'
}
