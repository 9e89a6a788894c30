import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Draft } from '../../src/core/draft.ts'
import type { Service } from '../../src/use-cases/service.ts'
import type { Acknowledged } from './acknowledged.ts'
import type { Asked } from './asked.ts'
import type { Done } from './releases.ts'

export function say(line: Acknowledged | Done | Asked): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

export function pressRelease(id: string): Draft {
  return {
    ...{ kind: 'press-release', channel: 'press', account: 'corporate', author: 'staff', title: 'Patrols' },
    ...{ body: `Extra patrols start on Monday. ${id}`, files: [], recipients: [], evidence: [] },
  }
}

export async function tickOn(clock: Service['clock']): Promise<never> {
  for (;;) {
    const { faults } = await clock.tick()
    if (faults.length > 0) throw new Error(faults.join())
    await setTimeout(5)
  }
}
