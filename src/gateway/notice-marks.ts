import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Order } from './api.ts'
import { causeOf } from './fault.ts'

/** The gateway must not run when it cannot note what it has sent. */
export class StateUnwritable extends Error {
  override readonly name = 'StateUnwritable'
  readonly reason: string
  constructor(folder: string, fault: unknown) {
    const reason = causeOf(fault)
    super(`The state folder ${folder} cannot be written (${reason}). The gateway stops, and mail is answered 451.`)
    this.reason = reason
  }
}

export type NoticeMarks = {
  has(order: Order): boolean
  /** Sends at most once per order. `send` calls `passed` once the mail server is about to accept the notice. */
  once(order: Order, send: (passed: () => void) => Promise<void>): Promise<void>
  forget(order: Order): void
}

const PROBE = 'probe'

export function stateWritable(folder: string): string | undefined {
  try {
    probe(folder)
    return undefined
  } catch (fault) {
    return causeOf(fault)
  }
}

/**
 * One file per order whose notice is being sent (`sending-…`) or was sent (`told-…`), written to the disk first. A
 * notice whose mark cannot be written is not sent.
 */
export function openNoticeMarks(folder: string): NoticeMarks {
  guarded(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    probe(folder)
  })
  const file = (step: 'sending' | 'told', { ref, seq }: Order) => join(folder, `${step}-${ref}-${seq}`)
  const has = (order: Order) => existsSync(file('told', order))

  function guarded<T>(act: () => T): T {
    try {
      return act()
    } catch (fault) {
      throw new StateUnwritable(folder, fault)
    }
  }

  function passed(order: Order): void {
    guarded(() => {
      renameSync(file('sending', order), file('told', order))
      synced(folder)
    })
  }

  return {
    has,
    async once(order, send) {
      if (has(order)) return
      guarded(() => mark(folder, file('sending', order)))
      try {
        await send(() => passed(order))
      } catch (fault) {
        // It was not accepted, so the next attempt sends it.
        if (!(fault instanceof StateUnwritable)) guarded(() => unmark(file('sending', order), file('told', order)))
        throw fault
      }
      if (!has(order)) passed(order)
    },
    forget: (order) => guarded(() => unmark(file('told', order))),
  }
}

function unmark(...files: readonly string[]): void {
  for (const file of files) rmSync(file, { force: true })
}

function mark(folder: string, file: string): void {
  const opened = openSync(file, 'w', 0o600)
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  synced(folder)
}

function probe(folder: string): void {
  const file = join(folder, `${PROBE}-${process.pid}`)
  mark(folder, file)
  rmSync(file)
}

function synced(folder: string): void {
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
