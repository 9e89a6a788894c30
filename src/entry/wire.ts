import { ulid } from 'ulid'
import type { Mark, Rule } from '../../detectors/contract.ts'
import type { House } from '../core/house.ts'
import { policy } from '../core/policy.ts'
import { known, type Office } from '../core/registers.ts'
import { createApp } from '../http/app.ts'
import { counters } from '../http/metrics.ts'
import { createPipeline } from '../pipeline.ts'
import type { Ports } from '../ports.ts'
import type { ReadFile } from '../reading/read.ts'
import { pages } from '../web/pages.tsx'
import { calendarOf } from './calendar.ts'
import { examine } from './examine.ts'
import { createSessions } from './sessions.ts'
import type { Store } from './store.ts'

export type Parts = {
  readonly store: Store
  readonly office: Office
  readonly rules: readonly Rule[]
  readonly marks: readonly Mark[]
  readonly styles: string
  /** How files are read: in a killable worker where the platform has them. */
  readonly readFile?: ReadFile
  /** Signing in by choosing a person of the sample office. */
  readonly local: boolean
  /** Served over https. */
  readonly secure: boolean
  /** Where people reach it: for links in mail. */
  readonly address?: string | undefined
  readonly log: (event: object) => void
}

/** Ports into pipeline into app: the same for both runtimes. */
export function wire(parts: Parts) {
  const { store, office, log } = parts
  const calendar = calendarOf(office)
  const sessions = createSessions(store)
  const looker = {
    known: known(office, { marks: parts.marks }),
    rules: parts.rules,
    ...(parts.readFile ? { readFile: parts.readFile } : {}),
  }
  const ports: Ports = {
    ...store,
    now: () => new Date().toISOString(),
    newId: () => ulid(),
    house: async (): Promise<House> => ({ office, calendar, delegations: await store.delegations() }),
    async review(draft, circumstances) {
      const { ledger, review } = await examine(draft, circumstances, looker)
      return { review, text: { parts: ledger.parts.filter((part) => !part.from), observations: ledger.observations } }
    },
  }
  const pipeline = createPipeline(ports, policy)
  const desk = { pipeline, ports, address: parts.address, count: counters() }
  const app = createApp({
    ...desk,
    callers: { session: sessions.find, key: (token) => liveKey(store, token) },
    answers: store.idempotency,
    log,
  })
  app.route(
    '/',
    pages({
      ...desk,
      ...(parts.local ? { local: { start: sessions.start } } : {}),
      endSession: sessions.end,
      styles: parts.styles,
      secure: parts.secure,
      log,
    }),
  )
  return { app, pipeline, ports }
}

async function liveKey(store: Store, token: string) {
  const key = await store.apiKeys.findKey(await store.digest(token))
  if (!key || (key.expires !== null && key.expires < new Date().toISOString())) return undefined
  return { name: key.name, scopes: key.scope.split(' ') }
}
