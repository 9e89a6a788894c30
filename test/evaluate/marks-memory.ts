import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { Mark, Picture } from '../../detectors/contract.ts'
import { sightings } from '../../detectors/crest-and-logo/matcher/sight.ts'
import { WEIGHING_YOUNG_MB } from '../../src/reading/limits.ts'
import { chance } from '../marks/chance.ts'
import { photograph } from '../marks/grounds.ts'
import { pictureOf } from '../marks/raster.ts'
import { drawings, registered } from '../marks/samples.ts'

/**
 * `npm run -s evaluate -- marks-memory`: what a process needs that looks for the drawn marks in one photograph after another and does nothing
 * else, held to a heap of so many megabytes and to little room for things just made; in pictures of a megapixel, and in those that have four more for small marks.
 */
const HEAP = 48
/** Things just made have as much room as where drafts are weighed; three such spaces make it up. */
const limits = [`--max-old-space-size=${HEAP}`, `--max-semi-space-size=${WEIGHING_YOUNG_MB / 3}`]
const PHOTOGRAPHS = 16
const MEGAPIXEL = [1155, 866] as const
const LARGE = [2309, 1732] as const

type Given = { readonly marks: readonly Mark[]; readonly pictures: readonly string[] }

if (process.argv[3] === 'look') look(process.argv[4]!)
else await measure()

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'))
  const c = chance(77)
  const marks = await registered(drawings('development'))
  const drawn = async (width: number, height: number) => pictureOf(await photograph('development', c, width, height))
  for (const fuller of [false, true]) {
    const pictures: string[] = []
    for (let i = 0; i < PHOTOGRAPHS; i++) {
      const { cover: _, ...picture } = await drawn(...MEGAPIXEL)
      const { width, height, grey } = fuller ? await drawn(...LARGE) : picture
      const file = join(folder, `${i}`)
      writeFileSync(file, serialize({ ...picture, ...(fuller ? { fuller: { width, height, grey } } : {}) }))
      pictures.push(file)
    }
    const given = join(folder, 'given')
    writeFileSync(given, serialize({ marks, pictures } satisfies Given))
    const child = spawnSync(
      process.execPath,
      [...limits, fileURLToPath(import.meta.url), 'marks-memory', 'look', given],
      { encoding: 'utf8' },
    )
    if (child.status !== 0) throw new Error(`Looking ended with ${child.status}: ${child.stderr}`)
    process.stdout.write(`${fuller ? 'with four megapixels for small marks' : 'of a megapixel'}: ${child.stdout}`)
  }
  rmSync(folder, { recursive: true })
}

/** In a process of its own: heap and buffers after each picture, and all that the system has given it. */
function look(given: string): void {
  const { marks, pictures }: Given = deserialize(readFileSync(given))
  let most = 0
  for (const file of pictures) {
    const picture: Picture = deserialize(readFileSync(file))
    sightings(picture, marks)
    const { heapUsed, external } = process.memoryUsage()
    most = Math.max(most, heapUsed + external)
  }
  const resident = process.resourceUsage().maxRSS * 1024
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
  process.stdout.write(
    `${marks.length} references, ${pictures.length} photographs: heap and buffers ${megabytes(most)} at most, resident ${megabytes(resident)}\n`,
  )
}
