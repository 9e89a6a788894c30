import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replace } from '../adapters/files/durable.ts'
import { earlierOf } from '../adapters/store/rewrap.ts'
import { newKeyBytes, toBase64 } from '../adapters/store/sealing.ts'
import { CONTENT_KEY, openContentKeys } from './store-node.ts'

const IN_SETTINGS =
  'The content key is in the setting CONTENT_KEY. Put a new key (openssl rand -base64 32) before it, with a space between, and restart the service.'

/** From the next start the new key wraps, and within the hour also earlier wraps. */
export async function newContentKey(data: string): Promise<string> {
  if (process.env['CONTENT_KEY']) return IN_SETTINGS
  const file = fileOf(data)
  const earlier = (await readFile(file, 'utf8')).trim()
  await replace(file, bytesOf(`${toBase64(newKeyBytes())}\n${earlier}\n`))
  return `The new key is first in ${file}. Restart the service, which then wraps everything with it.
When "npm run -s doctor" reports that nothing needs the earlier key, run: npm run -s access -- drop-content-key`
}

/** Keeps an old key that still wraps a key, whose content could never be read again. */
export async function dropContentKey(data: string): Promise<string> {
  const old = await earlierOf(await openContentKeys(data))
  if (old > 0) return `${old} keys are still wrapped with the earlier key. Start the service, and try again in an hour.`
  if (process.env['CONTENT_KEY']) return 'Nothing needs the earlier key. Remove it from CONTENT_KEY.'
  const file = fileOf(data)
  const [first, ...others] = (await readFile(file, 'utf8')).trim().split(/\s+/)
  if (others.length === 0) return 'There is no earlier key.'
  await replace(file, bytesOf(`${first}\n`))
  return `The earlier key was removed from ${file}. Older backups of the keys folder need it: keep it with them, or destroy both.`
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

function fileOf(data: string): string {
  return process.env['CONTENT_KEY_FILE'] ?? join(data, CONTENT_KEY)
}
