import { fileURLToPath } from 'node:url'
import { findEmblems } from '../../detectors/crest-and-logo/matcher/find-emblems.ts'
import { chance } from '../../test/marks/chance.ts'
import { photograph } from '../../test/marks/grounds.ts'
import { pictureOf } from '../../test/marks/raster.ts'
import { drawings, registered } from '../../test/marks/samples.ts'
import { alone, given } from './looking.ts'

/**
 * `npm run -s evaluate -- marks-memory`: memory to look for the drawn emblems in photographs, at one megapixel and with
 * four more for small emblems.
 */
const PHOTOGRAPHS = 16
const MEGAPIXEL = [1155, 866] as const
const LARGE = [2309, 1732] as const

if (process.argv[3] === 'look') look(process.argv[4]!)
else await measure()

async function measure(): Promise<void> {
  const c = chance(77)
  const emblems = await registered(drawings('development'))
  const drawn = async (width: number, height: number) => pictureOf(await photograph('development', c, width, height))
  for (const fuller of [false, true]) {
    const made = async () => {
      const { cover: _, ...picture } = await drawn(...MEGAPIXEL)
      const { width, height, grey } = fuller ? await drawn(...LARGE) : picture
      return { ...picture, ...(fuller ? { fuller: { width, height, grey } } : {}) }
    }
    const pictures = Array.from({ length: PHOTOGRAPHS }, () => made)
    const output = await alone(fileURLToPath(import.meta.url), ['marks-memory', 'look'], emblems, pictures)
    process.stdout.write(`${fuller ? 'with four megapixels for small emblems' : 'of a megapixel'}: ${output}`)
  }
}

function look(list: string): void {
  const { emblems, pictures } = given(list)
  let [most, count] = [0, 0]
  for (const picture of pictures()) {
    findEmblems(picture, emblems)
    const { heapUsed, external } = process.memoryUsage()
    most = Math.max(most, heapUsed + external)
    count++
  }
  const resident = process.resourceUsage().maxRSS * 1024
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
  process.stdout.write(
    `${emblems.length} references, ${count} photographs: heap and buffers ${megabytes(most)} at most, resident ${megabytes(resident)}\n`,
  )
}
