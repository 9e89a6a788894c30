import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Works from the sources and from dist/. */
export function projectRoot(): string {
  let here = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(here, 'package.json'))) here = dirname(here)
  return here
}

export function productVersion(): string {
  return (JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string }).version
}
