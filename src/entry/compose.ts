import { ulid } from 'ulid'
import type { Circumstances, Emblem, Picture, Rule } from '../../detectors/contract.ts'
import { createAdministration } from '../access/administration.ts'
import { keyCaller, type MachineCaller } from '../access/keys.ts'
import type { LocalSignIn } from '../access/local.ts'
import { random } from '../access/random.ts'
import { createSessions, outgrown } from '../access/sessions.ts'
import { createSignIn, type SignInTenant } from '../access/sign-in.ts'
import type { FetchPage } from '../adapters/website.ts'
import { pack } from '../adapters/zip/pack.ts'
import { wordCopy } from '../adapters/zip/word-copy.ts'
import { withGrants } from '../core/app-roles.ts'
import type { CheckProgress } from '../core/check-progress.ts'
import { dayOf } from '../core/deadline.ts'
import type { Draft } from '../core/draft.ts'
import type { Mailer } from '../core/mailer.ts'
import type { OfficeSnapshot } from '../core/office-snapshot.ts'
import { inOwnTerms } from '../core/pack/own-terms.ts'
import { packInForce } from '../core/pack/packs.ts'
import type { OwnTerms } from '../core/pack/terms.ts'
import { within } from '../core/register/describe.ts'
import type { Office } from '../core/registers.ts'
import { STOP_STREAM, stopFrom } from '../core/stop.ts'
import { withStillsAt } from '../core/timeline.ts'
import { createApp, isSecure } from '../http/app.ts'
import { counters } from '../http/counters.ts'
import { type LimitParts, spendHere } from '../http/limits.ts'
import { createDigest } from '../notify/digest.ts'
import { createPostman, type Delivered } from '../notify/postman.ts'
import type { Ports } from '../ports.ts'
import { cleaned } from '../reading/picture/cleaned.ts'
import { type ReadFile, readInPlace } from '../reading/read.ts'
import type { Classifier } from '../review/classifier/classify.ts'
import { withTimeout } from '../review/classifier/with-timeout.ts'
import { createPictures } from '../review/pictures.ts'
import { createPublishedText } from '../review/published-text.ts'
import { type ReviewDependencies, reviewDraft } from '../review/review-draft.ts'
import type { RunInPool } from '../review/worker-pool.ts'
import { createService } from '../use-cases/service.ts'
import type { AdminParts, SignInPageParts } from '../web/page-context.ts'
import { pages } from '../web/pages.tsx'
import { learnt } from './emblem-learning.ts'
import { createOffices } from './offices.ts'
import { createBackgroundChecks } from './queues/background.ts'
import { createPendingSubmissions, type PendingSubmissionParts } from './queues/pending-submissions.ts'
import { rulesets } from './ruleset.ts'
import type { Store } from './store.ts'

export type Parts = {
  readonly store: Store
  readonly office: Office
  readonly rules: readonly Rule[]
  readonly terms?: OwnTerms | undefined
  readonly emblems: readonly Emblem[]
  readonly reference?: (bytes: Uint8Array, name: string) => Promise<Picture>
  readonly styles: string
  readonly script: string
  /** In a killable worker where the platform has them. */
  readonly readFile?: ReadFile
  readonly runInPool?: RunInPool
  /** If absent, nothing has to be loaded. */
  readonly warm?: () => boolean
  readonly inTime?: () => boolean
  readonly classify: Classifier
  readonly draw?: Parameters<typeof createPictures>[2]
  /** If absent, people publish by hand. */
  readonly deliver?: NonNullable<Ports['deliver']>
  /** If absent, no page is fetched. */
  readonly fetchPage?: FetchPage
  readonly exportAnchor?: NonNullable<Ports['exportAnchor']>
  /** Absent = nobody signs in, and machines need keys. */
  readonly tenant?: {
    readonly people: SignInTenant
    /** Absent where machines have keys alone. */
    machine?(token: string): Promise<MachineCaller>
    readonly local?: LocalSignIn
    readonly away?: SignInPageParts['away']
    readonly directory?: NonNullable<Ports['directory']>
  }
  /** If absent, every draft is read at once. */
  readonly later?: Pick<PendingSubmissionParts, 'parcels' | 'send'>
  /** Absent = what ran out of time goes to a person as it is. */
  readonly background?: {
    readonly goesOn: boolean
    ask(item: string): Promise<void>
    readonly runInPool?: RunInPool
  }
  /** If absent, each process counts its own requests. */
  readonly limits?: Pick<LimitParts, 'spend' | 'salt'>
  readonly mailer?: Mailer | undefined
  readonly checks?: AdminParts['checks']
  /** Cookies and links in mail need it. */
  readonly address?: string | undefined
  readonly log: (event: object) => void
  readonly now?: () => Date
}

export function composeService(parts: Parts) {
  const { classify } = parts
  const pool = parts.runInPool ? { runInPool: parts.runInPool } : {}
  const { store, log, tenant, address } = parts
  const now = parts.now ?? (() => new Date())
  const sessions = createSessions(store, now)
  const ruleset = rulesets(parts.rules, store.digest)
  const today = () => dayOf(ports.now())
  const ports: Ports = {
    ...store,
    now: () => now().toISOString(),
    newId: () => ulid(),
    pack,
    grants: store.signIns.grants,
    ...(tenant?.directory ? { directory: tenant.directory } : {}),
    ...(parts.deliver ? { deliver: parts.deliver } : {}),
    ...(parts.exportAnchor ? { exportAnchor: parts.exportAnchor } : {}),
    ...(parts.fetchPage ? { fetchPublishedText: createPublishedText(parts.fetchPage, parts.readFile) } : {}),
    async officeSnapshot(day = today()): Promise<OfficeSnapshot> {
      const [{ office, calendar, registers }, delegations, grants, stops] = await Promise.all([
        offices.on(day),
        store.delegations(),
        store.signIns.grants(),
        store.read(STOP_STREAM),
      ])
      const people = withGrants(office.people, grants)
      const inForce = packInForce(office.policyPacks ?? [])
      const now = { calendar, delegations, stop: stopFrom(stops), rules: await ruleset(inForce), registers }
      return { office: { ...office, people }, pack: inOwnTerms(inForce, parts.terms), ...now }
    },
    review: (draft, circumstances, timeoutMs) => review(draft, circumstances, parts.readFile, timeoutMs),
    reviewUnread: (draft, circumstances) => review(draft, circumstances, readNothing),
    fileWithin: async (file, id, part) => (await (parts.readFile ?? readInPlace)({ ...file, want: part }, id)).wanted,
    ...(parts.background ? { background: inBackground(parts.background) } : {}),
  }
  const offices = createOffices({
    registers: store.registers,
    begin: () => service.registers.seed(parts.office),
    emblems: parts.emblems,
    digest: store.digest,
    reference: pictureReader(store, parts.reference, log),
  })
  const service = createService(ports)
  const pendingSubmissions =
    parts.later &&
    createPendingSubmissions({
      ...parts.later,
      ...{ pendingSubmissions: store.pendingSubmissions, unfinished: store.unfinished, ports, service },
    })
  const background = createBackgroundChecks({ checks: store.backgroundChecks, service, ports, log })
  const limits = { ...(parts.limits ?? { spend: spendHere(), salt: async () => random() }), digest: store.digest, now }
  const api = {
    service,
    ports,
    rules: parts.rules,
    address,
    count: counters(),
    pendingSubmissions,
    background,
    limits,
    warm: parts.warm,
    inTime: parts.inTime,
  }
  const app = createApp({
    ...api,
    callers: {
      session: (token) => liveSession(token),
      key: async (token) => (tenant?.machine && isJwt(token) ? tenant.machine(token) : keyCaller(store, token, now())),
    },
    answers: store.idempotency,
    log,
  })
  const people = async () => (await offices.on(today())).office.people
  const signIn = tenant && createSignIn({ tenant: tenant.people, store, sessions, people, now, newId: ports.newId })
  app.route(
    '/',
    pages({
      ...api,
      signIn,
      administration: createAdministration(store, now, ports.newId),
      sendsMail: parts.mailer !== undefined,
      checks: parts.checks,
      local: tenant?.local,
      away: tenant?.away,
      unfinished: store.unfinished,
      verify: () => store.verify(),
      styles: parts.styles,
      script: parts.script,
      pictures: createPictures(async () => (await offices.on(today())).known.emblems, parts.readFile, parts.draw),
      clean: cleaned,
      wordCopy,
      ...(parts.reference ? { learn: learning(parts.reference) } : {}),
      secure: isSecure(address),
      log,
    }),
  )
  const deliver = parts.mailer && address ? createPostman(ports, parts.mailer, address) : undefined
  const digest = createDigest(ports, service.items.lists.waitingFor)

  async function post(): Promise<Delivered> {
    await digest()
    return deliver ? deliver() : { sent: 0, later: 0, failed: 0 }
  }

  return { app, service, ports, sessions, digest, post, pendingSubmissions, background }

  async function review(draft: Draft, circumstances: Circumstances, readFile?: ReadFile, timeoutMs?: number) {
    const limited = timeoutMs === undefined ? classify : withTimeout(classify, timeoutMs)
    // A writer waits for this answer, so what is not classified by then is reported.
    const threads = timeoutMs === undefined ? pool : {}
    return looked(draft, circumstances, { classify: limited, ...threads, ...(readFile ? { readFile } : {}) })
  }

  function inBackground({
    ask,
    goesOn,
    runInPool: beside,
  }: NonNullable<Parts['background']>): NonNullable<Ports['background']> {
    const by = {
      classify,
      ...(beside ? { runInPool: beside } : {}),
      ...(parts.readFile ? { readFile: parts.readFile } : {}),
    }
    return { ask, goesOn, review: (draft, circumstances, ...how) => looked(draft, circumstances, by, ...how) }
  }

  async function looked(
    draft: Draft,
    circumstances: Circumstances,
    by: Omit<ReviewDependencies, 'known' | 'rules'>,
    reached?: (progress: CheckProgress) => void,
    ended?: AbortSignal,
  ) {
    const { known } = await offices.on(circumstances.today)
    const { extraction, review } = await reviewDraft(
      draft,
      circumstances,
      { ...by, known, rules: parts.rules },
      reached,
      ended,
    )
    const { parts: all, observations, papers, recordings } = extraction
    const written = all.filter((part) => !part.from)
    const played = recordings && { recordings: withStillsAt(recordings, written, review.findings) }
    return { review, text: { parts: written, observations, ...(papers ? { papers } : {}), ...played } }
  }

  /** One who got a new role must sign in again. */
  async function liveSession(token: string) {
    const [session, { office }, grants] = await Promise.all([
      sessions.find(token),
      offices.on(today()),
      store.signIns.grants(),
    ])
    const person = office.people.find(({ id }) => id === session?.person)
    if (!session || !person || !within(person, today())) return undefined
    const [counting] = withGrants([person], grants)
    if (session.ended !== null || !outgrown(session, person.roles, counting!.roles)) return session
    await sessions.endBecause(token, 'roles-grew')
    const why = { person: person.id, what: 'session-ended' as const, why: 'roles-grew' }
    await store.signIns.record({ id: ports.newId(), at: ports.now(), ...why })
    return { ...session, ended: 'roles-grew' as const }
  }
}

/** Reading broke down on the file every time. */
const readNothing: ReadFile = async (_file, id) => ({
  ...{ parts: [], pictures: [], observations: [] },
  unread: [{ part: id, why: 'This could not be read: every attempt failed. Check it yourself.' }],
})

const learning = (open: NonNullable<Parts['reference']>) => async (bytes: Uint8Array, name: string) =>
  learnt(await open(bytes, name))

/** Its emblem is searched for by its other pictures only. */
function pictureReader(store: Store, open: Parts['reference'], log: Parts['log']) {
  return async (hash: string, name: string): Promise<Picture | undefined> => {
    const bytes = open && (await store.openFile(hash))
    try {
      return bytes && (await open?.(bytes, name))
    } catch (fault) {
      log({ fault: `emblem picture ${hash.slice(0, 12)}: ${(fault as Error).name}` })
      return undefined
    }
  }
}

function isJwt(token: string): boolean {
  return token.split('.').length === 3
}
