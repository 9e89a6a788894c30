import { MOST_FRAMES, READ_PIXELS } from './picture/bounds.ts'
import { countFrames, decode, type Frame, pictureOf } from './picture/decode.ts'
import { reportWords } from './picture/words.ts'
import { type GivenFile, type House, type Reader, Unreadable } from './reader.ts'

/** Pictures of pixels. */
export const readPicture: Reader = async (file, house) => {
  const { pages } = await measured(file)
  for (let page = 0; page < Math.min(pages, MOST_FRAMES); page++) {
    const where = pages > 1 ? `page ${page + 1} of the picture` : undefined
    const at = pages > 1 ? `page${page + 1}` : ''
    try {
      const frame = await decode(file.bytes, page, READ_PIXELS)
      await look(frame, at, where, house)
    } catch {
      house.unread(
        at,
        pages > 1 ? 'One page of this picture could not be opened.' : 'The picture could not be opened: it is damaged.',
      )
    }
  }
  if (pages > MOST_FRAMES) house.unread('', `Only the first ${MOST_FRAMES} pages of this picture were looked at.`)
}

async function measured(file: GivenFile): Promise<{ pages: number }> {
  try {
    return await countFrames(file.bytes)
  } catch (fault) {
    if (fault instanceof Unreadable) throw fault
    throw new Unreadable('The picture could not be opened: it is damaged, or larger than is safe.')
  }
}

async function look(frame: Frame, at: string, where: string | undefined, house: House): Promise<void> {
  house.picture(at, await pictureOf(frame, where))
  await reportWords(frame.raster, at, where, house)
}
