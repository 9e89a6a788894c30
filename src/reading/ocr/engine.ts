import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PSM, Worker as Tesseract } from 'tesseract.js'
import { after, type Clock, clockOf, ownWork } from '../own-time.ts'
import { Unreadable } from '../reader.ts'

export type Word = {
  readonly text: string
  /** 0 to 100, as the engine reports it. */
  readonly confidence: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

type Recognised = { readonly lines: readonly { readonly words: readonly Word[] }[] }

/** Finds blocks and columns, as on a page. */
const PAGE = '3' as PSM

type Engine = { readonly tesseract: Tesseract; ended: boolean }

let engine: Promise<Engine> | undefined

/** One engine per process: it takes a third of a second to start and 100 MB of memory. */
async function start(): Promise<Engine> {
  const { createWorker } = await import('tesseract.js')
  // The data comes with its package: nothing is downloaded or written.
  const folder = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'))
  const tesseract = await createWorker('eng', 1, {
    langPath: join(folder, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => {},
  })
  // Keeps the engine's remarks out of the log, and stops it from guessing the resolution.
  await tesseract.setParameters({ debug_file: '/dev/null', user_defined_dpi: '200', tessedit_pageseg_mode: PAGE })
  const thread = threadOf(tesseract)
  thread?.unref()
  thread?.setMaxListeners(0)
  return { tesseract, ended: false }
}

type Thread = {
  ref(): void
  unref(): void
  setMaxListeners(most: number): void
  once(event: 'error', then: () => void): void
  off(event: 'error', then: () => void): void
}

/** The engine must not keep an idle process alive. */
function threadOf(tesseract: Tesseract): Thread | undefined {
  return (tesseract as unknown as { worker?: Thread }).worker
}

export class OutOfTime extends Error {
  override name = 'OutOfTime'
}

type Within = { readonly ms: number; readonly clock?: Clock }

/** Throws `OutOfTime` past its limit, and then ends the engine. */
export async function recognise(
  grey: Uint8Array,
  width: number,
  height: number,
  { ms, clock = clockOf(ownWork) }: Within,
): Promise<Recognised> {
  engine ??= start()
  const mine = engine
  let fail = () => {}
  const late = new Promise<never>((_, reject) => {
    fail = () => reject(new OutOfTime())
  })
  const callOff = after(ms, clock, fail)
  let own: Engine
  try {
    own = await Promise.race([mine, late])
  } catch (fault) {
    callOff()
    // Starts a new engine for the next picture.
    if (fault instanceof OutOfTime) throw fault
    forget(mine)
    throw new Unreadable('This platform cannot read words in pictures; a person must check them.')
  }
  const thread = threadOf(own.tesseract)
  thread?.ref()
  thread?.once('error', fail)
  try {
    return await Promise.race([run(own, portable(grey, width, height)), late])
  } catch (fault) {
    forget(mine)
    await end(own)
    throw fault instanceof OutOfTime || !own.ended ? fault : new OutOfTime()
  } finally {
    callOff()
    thread?.off('error', fail)
    thread?.unref()
  }
}

/** Another engine may have started since. */
function forget(failed: Promise<Engine>): void {
  if (engine === failed) engine = undefined
}

/** Callers still waiting get only a late answer. */
async function end(own: Engine): Promise<void> {
  if (own.ended) return
  own.ended = true
  await own.tesseract.terminate().catch(() => undefined)
}

async function run(own: Engine, picture: Buffer): Promise<Recognised> {
  if (own.ended) throw new OutOfTime()
  const { data } = await own.tesseract.recognize(picture, {}, { text: false, blocks: true })
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  return {
    lines: lines.map((line) => ({
      words: line.words.map(({ text, confidence, bbox }) => ({
        text,
        confidence,
        left: bbox.x0,
        top: bbox.y0,
        right: bbox.x1,
        bottom: bbox.y1,
      })),
    })),
  }
}

/** Portable grey map: the cheapest format that the engine opens. */
function portable(grey: Uint8Array, width: number, height: number): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey])
}
