import type { ReaderPlace } from '../../reader/client.ts'

/** Shorter keys can be guessed. */
export const SHORTEST_KEY = 32

export function readerFrom(settings: Readonly<Record<string, string>>, wrong: string[]): ReaderPlace | undefined {
  const { READER_URL: url, READER_KEY: key } = settings
  if (!url && !key) return undefined
  if (!url) wrong.push('READER_URL is missing, though READER_KEY is set.')
  else if (!isPlace(url))
    wrong.push('READER_URL must be an address like https://reader.office.example, without a path.')
  if (!key) wrong.push('READER_KEY is missing, though READER_URL is set.')
  else if (key.length < SHORTEST_KEY) wrong.push(`READER_KEY must have ${SHORTEST_KEY} characters or more.`)
  return url && key ? { url: url.replace(/\/$/, ''), key } : undefined
}

/** Drafts are sent there, so it must use https or be on this machine. */
function isPlace(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search } = new URL(text)
  const own = protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  return own && pathname === '/' && search === ''
}
