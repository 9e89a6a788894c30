import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { edit } from '../files/package.ts'
import { PPTX } from '../files/pptx.ts'
import { textParagraph, word } from '../files/word-package.ts'
import { XLSX } from '../files/xlsx.ts'

/** Too small for text recognition and face detection, which take seconds. */
const pixels = Uint8Array.from({ length: 12 * 7 * 3 }, (_, i) => (i * 7 + (i >> 5) * 13) % 256)
const photograph = sharp(pixels, { raw: { width: 12, height: 7, channels: 3 } })
  .withExifMerge({
    IFD0: { Artist: 'Alex Weaver' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 28/1 30/1', GPSLongitudeRef: 'W', GPSLongitude: '1/1 53/1 0/1' },
  })
  .jpeg()
  .toBuffer()

const summary = ({ observations, parts }: Awaited<ReturnType<typeof readHere>>) => ({
  places: observations.filter(({ what }) => what === 'location').map(({ detail }) => detail),
  words: parts.map(({ text }) => text).filter((text) => /Weaver|52\.475/.test(text)),
})
const document = word({ body: textParagraph('The minutes follow.') })

test.each([
  ['minutes.docx', 'word/media/image1.jpeg', () => document],
  ['letter.docx', 'word/embeddings/oleObject1.bin', () => document],
  ['talk.pptx', 'ppt/media/image7.dat', () => PPTX[0]!.clean()],
  ['speeds.xlsx', 'xl/media/image1.jpg', () => XLSX[0]!.clean()],
] as const)(
  'reports where a photograph in %s was taken and by whom, as for the photograph itself: %s',
  {
    timeout: 60_000,
  },
  async (name, at, make) => {
    const bytes = edit(await make(), { [at]: await photograph })
    const inside = await readHere({ name, type: '', bytes }, 'attachment:1')
    const alone = await readHere({ name: 'photograph.jpg', type: '', bytes: await photograph }, 'attachment:1')
    expect(summary(alone).places).toHaveLength(1)
    expect(summary(inside)).toEqual(summary(alone))
    expect(inside.observations.find(({ what }) => what === 'location')?.part).toContain(at)
  },
)
