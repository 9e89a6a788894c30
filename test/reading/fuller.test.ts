import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'
import { pdf, say } from '../files/pdf-package.ts'

const plain = async (width: number, height: number) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#8a9' } })
      .png()
      .toBuffer(),
  )

async function read(width: number, height: number) {
  const { pictures, observations } = await readHere(
    { name: 'picture.png', type: '', bytes: await plain(width, height) },
    'attachment:1',
  )
  const unseen = observations.filter(({ what }) => what === 'not-compared').map(({ detail }) => detail)
  return { fuller: pictures[0]?.fuller, unseen }
}

test('a picture keeps the pixels that a small emblem needs, and one too small even for that is reported', async () => {
  expect(await read(1000, 900)).toEqual({ fuller: undefined, unseen: [] })
  const photograph = await read(2000, 1500)
  expect([photograph.fuller?.width, photograph.fuller?.grey.length, photograph.unseen]).toEqual([2000, 3_000_000, []])
  const large = await read(4000, 3000)
  expect(large.fuller?.grey.length).toBeLessThanOrEqual(4_000_000)
  expect(large.unseen).toEqual(['Registered emblems smaller than about 52 pixels were not looked for in this picture.'])
})

test('a page that draws more than letters is passed on at full resolution, so that a crest of a centimetre is found', async () => {
  const pageOf = async (content: string) => {
    const bytes = pdf({ content })
    const { pictures } = await readHere({ name: 'letter.pdf', type: '', bytes }, 'attachment:1', () => {}, 60_000)
    return pictures[0]
  }
  const letters = say('The panel met in the town hall.', 72, 600)
  expect((await pageOf(letters))?.fuller).toBeUndefined()
  const page = await pageOf(`${letters} 0 0 0.4 rg 60 760 28 28 re f`)
  expect(page?.fuller?.width).toBeGreaterThan(page!.width * 1.3)
})
