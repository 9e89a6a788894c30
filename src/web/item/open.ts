import type { Context } from 'hono'
import { mayReleaseInEmergency, reviewers } from '../../core/acts/emergency.ts'
import { mayLift } from '../../core/acts/follow.ts'
import { mayShare } from '../../core/acts/share.ts'
import { KEEPERS, mayDecide, mayRead, signatories } from '../../core/authority.ts'
import { conflictAnswerers } from '../../core/conflicts.ts'
import { dayOf } from '../../core/deadline.ts'
import type { Item } from '../../core/item/state.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import type { Policy } from '../../core/pack/pack.ts'
import { mentioned, toRing } from '../../core/people.ts'
import { asReadBy, entriesFor } from '../../core/reading.ts'
import { rolesOn } from '../../core/register/may.ts'
import { whyThem } from '../../core/route.ts'
import type { Env } from '../../http/identify.ts'
import type { ItemSnapshot } from '../../use-cases/items/read-for.ts'
import { checkAddress } from '../check/check-pages.tsx'
import { pagesOf } from '../findings/long.ts'
import { nestedNames } from '../findings/nested.ts'
import type { PageContext } from '../page-context.ts'
import { awayFor } from './away.ts'
import type { ItemView } from './view.ts'

/** `known`: read and checked by the caller. Refusal: `not-found`, also for items the reader may not see. */
export async function openItem(c: Context<Env>, { api, me }: PageContext, known?: ItemSnapshot): Promise<ItemView> {
  const { service, ports } = api
  const id = c.req.param('id')!
  const { id: by } = await me(c)
  const read = await service.mail.readContentFor(id, by, known)
  const { snapshot, at: now, entries: all, item: whole } = read
  const day = dayOf(now)
  const item = asReadBy(snapshot, whole, by, now)
  const entries = entriesFor(snapshot, whole, all, by, now)
  const [draft, text, title, judged] = await Promise.all([
    ports.open(item.version!),
    ports.openText(item.version!),
    ports.title(id),
    service.audit.reportJudged(),
  ])
  const { review } = item
  const named = review && {
    ...review,
    findings: nestedNames(review.findings, (finding) => finding.part, text.parts),
  }
  const found = named ? { ...item, review: named } : item
  const undoUntil = undoableUntil(item, by, now, snapshot.pack)
  const unreviewed = item.emergency && !item.emergency.outcome
  return {
    id,
    me: by,
    item: found,
    snapshot,
    draft,
    title,
    judged,
    text: { ...text, parts: nestedNames(text.parts, (part) => part.id, text.parts) },
    // An email is stored under a generated file name.
    files: item.mail ? ['the email'] : draft.files.map(({ name }) => name),
    entries,
    whyThem: whyThem(snapshot, item, day),
    deciders: item.outstanding
      .slice(0, 1)
      .flatMap((signOff) => signatories(snapshot, item, signOff, day))
      .map(({ person }) => person),
    ring: toRing(snapshot, day).filter((one) => one.id !== by),
    reached: item.progress === 'checking' ? await api.background?.progressOf(id) : undefined,
    away: await awayFor(api.away, snapshot, item, day, by),
    lifts: mayLift(whole, snapshot, by, now),
    shares: mayShare(whole, snapshot, by, now),
    outsiders: (words) => mentioned(words, snapshot).filter((one) => !mayRead(snapshot, whole, one, now)),
    mine: item.editors.includes(by),
    keeps: rolesOn(snapshot, by, day).some((role) => KEEPERS.includes(role)),
    decides: mayDecide(snapshot, item, by, day),
    answersConflicts: [...item.openConflicts.keys()].filter((one) =>
      conflictAnswerers(snapshot, item, one, day).includes(by),
    ),
    onCall: mayReleaseInEmergency(snapshot, by, day),
    reviews: unreviewed ? reviewers(snapshot, item, day).some(({ person }) => person.id === by) : false,
    people: Object.fromEntries(snapshot.office.people.map((person) => [person.id, person.name])),
    now,
    show: pageAsked(c.req.query('show'), pagesOf(item.review?.findings.length ?? 0)),
    missing: await service.items.checkItemGates(id, { item: whole, snapshot, draft }),
    openings: await service.items.listFilesToOpen(id, by, { item: whole, draft }),
    name: (who) => nameOf(snapshot, who),
    pictures: {
      of: (part) => `/items/${id}/pictures?part=${encodeURIComponent(part)}`,
      filePage: (file, page) => `/items/${id}/pages/${file}?page=${page}`,
      emblems: await api.pictures.emblems(),
    },
    checkAt: checkAddress(originOf(c, api.secure), id, item.version!),
    ...(undoUntil ? { undoUntil } : {}),
  }
}

function pageAsked(asked: string | undefined, last: number): number {
  const page = Number.parseInt(asked ?? '1', 10)
  return page >= 1 && page <= last ? page : 1
}

/** Returns ISO 8601. */
export function undoableUntil(item: Item, by: string, now: string, policy: Policy): string | undefined {
  const last = item.decisions.at(-1)
  if (item.progress !== 'approved' || last?.by !== by) return undefined
  const until = new Date(Date.parse(last.at) + policy.undoMs).toISOString()
  return now < until ? until : undefined
}

/** Behind a proxy the request arrives over http. */
function originOf(c: Context<Env>, secure: boolean): string {
  const { origin } = new URL(c.req.url)
  return secure ? origin.replace(/^http:/, 'https:') : origin
}
