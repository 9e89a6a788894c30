import type { Context } from 'hono'

export type ServedFile = { readonly name: string; readonly bytes: Uint8Array }

/** False for HEAD requests and prefetching. */
export function isReading({ method, headers }: Request): boolean {
  const ahead = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
  )
  return method === 'GET' && !ahead
}

/** Never shown by the browser, because it may be anything. Without ranges. */
export function download(c: Context, { name, bytes }: ServedFile) {
  const plain = name.replace(/[^\w. -]/g, '_')
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
}

/** Browsers play recordings of these detected formats. */
export const PLAYED_AS: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  matroska: 'video/webm',
  ogg: 'video/ogg',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  flac: 'audio/flac',
}

export function play(c: Context, bytes: Uint8Array, type: string): Response {
  const headers = {
    'content-type': type,
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  const asked = c.req.header('range')
  if (asked === undefined) return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers)
  const range = rangeOf(asked, bytes.length)
  if (!range) return c.body(null, 416, { 'content-range': `bytes */${bytes.length}` })
  const [first, last] = range
  const piece = bytes.subarray(first, last + 1) as Uint8Array<ArrayBuffer>
  return c.body(piece, 206, { ...headers, 'content-range': `bytes ${first}-${last}/${bytes.length}` })
}

function rangeOf(asked: string, length: number): readonly [number, number] | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked.trim()) ?? []
  if (from === '' && to === '') return undefined
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from)
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1)
  return first <= last && first < length ? [first, last] : undefined
}

/** A player's first range only learns the length and does not count as opened. */
export function isWhole({ status, headers }: Response): boolean {
  if (status === 200) return true
  const [, first, last, length] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? []
  return status === 206 && Number(first) === 0 && Number(last) === Number(length) - 1
}
