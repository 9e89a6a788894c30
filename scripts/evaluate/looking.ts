import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Emblem, Picture } from '../../detectors/contract.ts'
import { REVIEW_YOUNG_MB } from '../../src/review/time-limits.ts'

/** Megabytes; the young generation takes up to three times this. */
const HEAP = 48
const LIMITS = [`--max-old-space-size=${HEAP}`, `--max-semi-space-size=${REVIEW_YOUNG_MB / 3}`]

type Given = { readonly emblems: readonly Emblem[]; readonly files: readonly string[] }

/** In its own process, with as little memory as a review thread. */
export async function alone(
  script: string,
  args: readonly string[],
  emblems: readonly Emblem[],
  pictures: readonly (() => Promise<Picture>)[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'))
  try {
    const files = pictures.map((_, i) => join(folder, `${i}`))
    for (const [i, make] of pictures.entries()) writeFileSync(files[i]!, serialize(await make()))
    const list = join(folder, 'given')
    writeFileSync(list, serialize({ emblems, files } satisfies Given))
    const child = spawnSync(process.execPath, [...LIMITS, script, ...args, list], { encoding: 'utf8' })
    if (child.status !== 0) throw new Error(`Looking ended with ${child.status}: ${child.stderr}`)
    return child.stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Each picture is read only when it is needed. */
export function given(list: string): { emblems: readonly Emblem[]; pictures(): Generator<Picture> } {
  const { emblems, files }: Given = deserialize(readFileSync(list))
  return {
    emblems,
    *pictures() {
      for (const file of files) yield deserialize(readFileSync(file))
    },
  }
}
