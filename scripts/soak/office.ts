import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pickup } from '../../src/adapters/files/pickup.ts'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import type { Office } from '../../src/core/registers.ts'
import { composeService } from '../../src/entry/compose.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { createService } from '../../src/use-cases/service.ts'

const SPEED = 600
export const HOUR = 3_600_000

/** `begun`: milliseconds, so that all clocks agree. */
export type Shared = { readonly url: string; readonly begun: number }

/** Time runs six hundred times as fast; each round begins an hour after the one before. */
export async function openOffice(folder: string, round: number, shared?: Shared) {
  const store = await openStore(folder, shared ? { database: shared.url } : {})
  const file = join(projectRoot(), 'fixtures/office.json')
  const office = JSON.parse(readFileSync(file, 'utf8')) as Office
  const declarations = office.people.map(({ id }) => ({ person: id, policy: policy.version }))
  const begun = shared?.begun ?? Date.now()
  const start = Date.parse('2026-11-24T09:00:00.000Z') + round * HOUR
  const composed = composeService({
    ...{ store, office: { ...office, declarations }, rules: [], emblems: [], styles: '', script: '' },
    classify: async () => [],
    ...{ local: false, secure: false, log: () => {} },
    limits: { spend: async () => 0, salt: async () => '' },
  })
  const ports = {
    ...composed.ports,
    now: () => new Date(start + (Date.now() - begun) * SPEED).toISOString(),
    deliver: pickup(join(folder, 'outgoing'), 'media@westmids-opcc.example'),
  }
  const service = createService(ports)
  const { app, sessions } = composed
  return { store, ports, service, clock: service.clock, app, sessions }
}
