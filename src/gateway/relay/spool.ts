import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeDurably } from '../durable.ts'
import type { HoldQueue } from '../hold-queue.ts'
import type { Mail } from '../post.ts'

/** One file each: a line of JSON, then the bytes. The folder is the state, so a change of state is one rename. */
export type Place = 'hold' | 'out' | 'dead'

export type Kept = Mail & { readonly id: string; readonly ref: string; readonly at: string }

const PLACES: readonly Place[] = ['hold', 'out', 'dead']
const ID = /^[0-9a-z]{10,40}$/
const HEAD_BYTES = 64 << 10

export type Spool = ReturnType<typeof openSpool>

/** Opens the folder and deletes what a killed process had not finished writing: it was never acknowledged. */
export function openSpool(folder: string) {
  for (const place of [...PLACES, 'new']) mkdirSync(join(folder, place), { recursive: true, mode: 0o700 })
  for (const name of readdirSync(join(folder, 'new'))) rmSync(join(folder, 'new', name), { force: true })
  const file = (place: Place | 'new', id: string) => join(folder, place, id)

  async function keep(place: Place, { id, ref, at, sender, recipients, options, raw }: Kept): Promise<void> {
    const head = Buffer.from(`${JSON.stringify({ ref, at, sender, recipients, ...(options ? { options } : {}) })}\n`)
    // Each writer has its own temporary name, because two may write the same id.
    const aside = file('new', `${id}-${randomBytes(4).toString('hex')}`)
    await writeDurably(file(place, id), aside, [head, raw])
  }

  async function read(place: Place, id: string): Promise<Kept> {
    const whole = await readFile(file(place, id))
    const end = whole.indexOf('\n')
    return { id, ...JSON.parse(whole.toString('utf8', 0, end)), raw: whole.subarray(end + 1) }
  }

  async function move(id: string, from: Place, to: Place): Promise<boolean> {
    const moved = await rename(file(from, id), file(to, id)).then(() => true, absent)
    if (moved) await syncFolder(join(folder, to))
    return moved
  }

  const remove = (place: Place, id: string) => rm(file(place, id), { force: true })

  const list = (place: Place) =>
    readdirSync(join(folder, place))
      .filter((name) => ID.test(name))
      .sort()

  async function refOf(id: string): Promise<string | undefined> {
    const opened = await open(file('hold', id), 'r').catch(absent)
    if (!opened) return undefined
    try {
      return JSON.parse(await firstLine(opened)).ref
    } finally {
      await opened.close()
    }
  }

  async function held(ref: string, copies: readonly string[]): Promise<string[]> {
    const found: string[] = []
    for (const id of new Set(copies)) if (ID.test(id) && (await refOf(id)) === ref) found.push(id)
    return found
  }

  function holdQueue(onRelease: (id: string) => void): HoldQueue {
    return {
      find: held,
      async release(ref, copies) {
        // Deletes the others first: an interrupted run finds one to release again, and never two.
        const [first, ...others] = await held(ref, copies)
        for (const id of others) await remove('hold', id)
        if (first === undefined || !(await move(first, 'hold', 'out'))) return undefined
        onRelease(first)
        return first
      },
      async remove(ref, copies) {
        for (const id of await held(ref, copies)) await remove('hold', id)
      },
      all: async () => new Set(list('hold')),
      readsStamp: async () => true,
    }
  }

  return { keep, read, move, remove, list, holdQueue, newId }
}

/** Sorted by time and never reused, so that an order can never meet another message. */
function newId(): string {
  return `${Date.now().toString(36).padStart(9, '0')}${randomBytes(10).toString('hex')}`
}

function absent(fault: NodeJS.ErrnoException): false {
  if (fault.code === 'ENOENT') return false
  throw fault
}

/** A line with many recipients may span several reads. */
async function firstLine(opened: FileHandle): Promise<string> {
  const pieces: Buffer[] = []
  for (;;) {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES)
    const piece = buffer.subarray(0, bytesRead)
    const end = piece.indexOf('\n')
    pieces.push(end < 0 ? piece : piece.subarray(0, end))
    if (end >= 0 || bytesRead === 0) return Buffer.concat(pieces).toString('utf8')
  }
}
