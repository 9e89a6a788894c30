import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind, Reading } from '../../detectors/contract.ts'
import { known, type Office } from '../../src/core/registers.ts'
import { projectRoot } from '../../src/entry/root.ts'

const office = known(JSON.parse(readFileSync(join(projectRoot(), 'fixtures/office.json'), 'utf8')) as Office)

/** A bare text as a reading, with the sample office's registers. */
export function plainReading(text: string, kind: Kind): Reading {
  return {
    circumstances: { kind, account: 'corporate', author: 'staff', electionPeriod: false, today: '2026-11-24' },
    known: office,
    parts: [{ id: 'body', kind: 'body', text }],
    pictures: [],
    unread: [],
    observations: [],
  }
}
