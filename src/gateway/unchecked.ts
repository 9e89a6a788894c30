import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Api, ApiAway, ApiRefused } from './api.ts'
import { writeDurably } from './durable.ts'
import { causeOf } from './fault.ts'
import { pauseFor } from './pause.ts'
import type { Arrived } from './ruling.ts'

export type UncheckedParts = {
  readonly folder: string
  readonly api: Pick<Api, 'unchecked'>
  /** Bytes that all copies may take. */
  readonly largest: number
  readonly log: (event: object) => void
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const EACH_MS = 30_000
const CHECK_MS = 120_000
/** A refusal is final for the service, and the copy is of no use to it after this. */
const KEPT_MS = 7 * 86_400_000
const OF_ONE_COPY: ReadonlySet<string> = new Set(['HTTP 500', 'timeout'])
const NAME = /^[0-9a-z]{20,60}$/

class CopiesFull extends Error {
  override readonly name = 'CopiesFull'
  readonly reason = 'too many unchecked copies'
}

/** Each copy is on the disk before its message goes, and is deleted with its verdict. */
export function openUnchecked({ folder, api, largest, log, pause = pauseFor }: UncheckedParts) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stopping = new AbortController()
  const { signal } = stopping
  const list = () =>
    readdirSync(folder)
      .filter((name) => NAME.test(name))
      .sort()
  const writing = new Map<string, number>()
  let failing = ''

  /** Bytes of the copies on the disk, and of those being written: other processes write and delete copies too. */
  const stored = () =>
    list().reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0) +
    [...writing.values()].reduce((sum, size) => sum + size, 0)

  async function keep({ raw, sender, recipients }: Arrived): Promise<() => void> {
    const head = Buffer.from(`${JSON.stringify({ sender, recipients })}\n`)
    const size = head.length + raw.length
    if (stored() + size > largest) throw new CopiesFull('Too many copies wait to be checked.')
    const name = `${Date.now().toString(36)}${randomBytes(8).toString('hex')}`
    // Counted first, because others are written at the same time.
    writing.set(name, size)
    try {
      await writeDurably(join(folder, name), join(folder, `.${name}`), [head, raw])
    } finally {
      writing.delete(name)
    }
    return () => {
      // Another attempt or process may have checked it by now.
      if (existsSync(join(folder, name))) drop(name, 'not sent')
    }
  }

  async function checkAll(): Promise<void> {
    for (const name of list()) if (signal.aborted || !(await attempt(name))) return
  }

  async function attempt(name: string): Promise<boolean> {
    try {
      await check(name)
      failing = ''
      return true
    } catch (fault) {
      const cause = causeOf(fault)
      if (cause !== failing) log({ unchecked: 'waiting', fault: cause })
      failing = cause
      const refused = fault instanceof ApiRefused
      if (refused && Date.now() - statSync(join(folder, name)).mtimeMs > KEPT_MS) drop(name, 'given up')
      // A copy at which the service fails, or that cannot be read, does not delay the others.
      return !(fault instanceof ApiAway) || OF_ONE_COPY.has(fault.reason)
    }
  }

  async function check(name: string): Promise<void> {
    const whole = readFileSync(join(folder, name))
    const end = whole.indexOf('\n')
    const { sender, recipients } = JSON.parse(whole.toString('utf8', 0, end)) as Pick<Arrived, 'sender' | 'recipients'>
    const { verdict } = await api.unchecked({ raw: whole.subarray(end + 1), queue: '', sender, recipients }, CHECK_MS)
    drop(name, verdict)
  }

  function drop(name: string, verdict: string): void {
    rmSync(join(folder, name), { force: true })
    log({ unchecked: verdict })
  }

  /** A message that was half-written never went out. */
  function deleteUnfinished(): void {
    for (const name of readdirSync(folder))
      if (name.startsWith('.') && !writing.has(name.slice(1))) rmSync(join(folder, name), { force: true })
  }

  async function work(): Promise<void> {
    deleteUnfinished()
    while (!signal.aborted) {
      await checkAll()
      await pause(EACH_MS, signal)
    }
  }

  return {
    keep,
    waiting: () => list().length,
    /** Starts to check the copies. Only one process may, and only when no other writes copies. */
    start: () => {
      const done = work()
      return { done, stop: () => stopping.abort() }
    },
  }
}
