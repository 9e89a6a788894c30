import type { z } from '@hono/zod-openapi'
import { missing } from '../core/conditions.ts'
import { findingName } from '../core/content.ts'
import { dayOf } from '../core/deadline.ts'
import type { Condition } from '../core/entry.ts'
import type { Item, Page } from '../core/item/state.ts'
import type { OfficeSnapshot } from '../core/office-snapshot.ts'
import { type Opening, unreadOf } from '../core/opening.ts'
import { inTerms } from '../core/pack/in-terms.ts'
import { type PolicyPack, paragraphsIn } from '../core/pack/pack.ts'
import { packNameOf, packOf, packShown } from '../core/pack/packs.ts'
import { asReadBy } from '../core/reading.ts'
import type { Review, Verdict } from '../core/review.ts'
import { whyThem } from '../core/route.ts'
import type { itemSchema } from './item-schema.ts'
import type { reviewSchema } from './schemas.ts'

/** The paragraphs are those of `pack`. */
export function reviewView(review: Review, verdict: Verdict, pack: PolicyPack): z.infer<typeof reviewSchema> {
  const findings = review.findings.map((finding, index) => ({
    name: findingName(index),
    rule: finding.rule,
    detector: finding.detector,
    type: finding.type,
    severity: finding.severity,
    confidence: finding.confidence,
    part: finding.part,
    start: finding.start,
    end: finding.end,
    paragraphs: paragraphsIn(pack, finding.paragraphs),
    because: finding.because,
    advice: inTerms(finding.advice, pack.terms),
    reserved: finding.reserved ?? false,
    ...(finding.where === undefined ? {} : { where: finding.where }),
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
  }))
  const broken = review.failures.map(({ rule, ...failure }) => ({ part: rule, ...failure }))
  return { verdict, findings, unread: [...review.unread, ...broken] }
}

/** `openings` are files to open before approval. */
export function itemView(
  id: string,
  whole: Item,
  snapshot: OfficeSnapshot,
  at: string,
  by: string,
  openings: readonly Opening[],
): z.infer<typeof itemSchema> {
  const item = asReadBy(snapshot, whole, by, at)
  const day = dayOf(at)
  return {
    id,
    progress: item.progress,
    version: item.version!,
    shown: item.shown!,
    kind: item.submitted!.kind,
    channel: item.submitted!.channel,
    author: item.author!,
    review: reviewView(item.review!, item.verdict!, packShown(packOf(item), snapshot.pack)),
    policy: policyView(item),
    to_open: openings.map((file) => openingView(file, openings, item.review!)),
    outstanding: item.outstanding.map(({ holder, asks, reserved, row, why, due }) => ({
      ...{ holder, asks, reserved, row, why, due },
    })),
    why_them: whyThem(snapshot, item, day),
    excluded: [...item.excluded].map(([person, why]) => ({ person, why })),
    open_conflicts: [...item.openConflicts].map(([person, { by: who, reason, because }]) => ({
      ...{ person, by: who, why: reason },
      ...(because ? { because } : {}),
    })),
    decisions: item.decisions.map(({ by, at: when, version, outcome, reason, under }) => ({
      ...{ by, at: when, version, outcome },
      ...(reason ? { reason } : {}),
      ...(under ? { under } : {}),
    })),
    comments: item.comments.map(({ number, by, at: when, version, text, anchor, inReplyTo }) => ({
      ...{ number, by, at: when, version, text },
      ...(anchor ? { anchor } : {}),
      ...(inReplyTo ? { in_reply_to: inReplyTo } : {}),
    })),
    conditions: item.conditions.map((condition) => conditionView(condition, item, at)),
    ...(item.certificate ? { certificate: item.certificate.jws } : {}),
    ...(item.hold ? { on_hold: item.hold.reason } : {}),
    ...(item.claim && at < item.claim.until ? { claimed: item.claim } : {}),
    ...(item.declaration ? { declaration: declarationView(item.declaration) } : {}),
    shared_with: [...item.shared],
    open_to_office: item.openToOffice === true,
    ...releaseView(item),
  }
}

function policyView(item: Item) {
  const { id, version } = packNameOf(item)
  return { id, version }
}

function declarationView({ by, at, statement, sample, judged }: NonNullable<Item['declaration']>) {
  return {
    ...{ by, at, statement },
    ...(sample ? { sampled_until: sample.until } : {}),
    ...(judged ? { judged: judged.outcome } : {}),
  }
}

function openingView(
  file: Opening,
  all: readonly Opening[],
  review: Review,
): z.infer<typeof itemSchema>['to_open'][number] {
  const media = new Set(file.media.map(({ is }) => is))
  return {
    part: file.part,
    because: [...(file.unread ? (['not-read'] as const) : []), ...media],
    unread: [...new Set(unreadOf(file, all, review).map(({ why }) => why))],
    opened: file.served,
  }
}

function conditionView({ id, kind, needs, spans }: Condition, item: Item, at: string) {
  const open = missing({ id, kind, needs }, item, at)
  return {
    ...{ id, kind, needs, met: open === undefined },
    ...(open ? { missing: open } : {}),
    ...(spans ? { spans: [...spans] } : {}),
  }
}

function releaseView({ scheduled, order, releases, pages, emergency, tasks, reviewBy, expiresOn }: Item) {
  return {
    releases: releases.map((release) => ({ ...release, addresses: [...release.addresses] })),
    tasks: tasks.map(({ task, kind, where, to, due, done }) => ({
      task,
      kind,
      where,
      to,
      due,
      done: done !== undefined,
    })),
    pages: pages.map(pageView),
    ...(scheduled ? { scheduled: { for: scheduled.for, means: scheduled.means } } : {}),
    ...(order ? { order: { key: order.key, ...(order.notBefore ? { not_before: order.notBefore } : {}) } } : {}),
    ...(emergency ? { emergency: emergencyView(emergency) } : {}),
    ...(reviewBy ? { review_by: reviewBy } : {}),
    ...(expiresOn ? { expires_on: expiresOn } : {}),
  }
}

function pageView({ address, due, found }: Page) {
  return {
    address,
    ...(due ? { looked_at_again: due } : {}),
    ...(found
      ? { found: { at: found.at, outcome: found.outcome, missing: found.missing, of: found.of, added: found.added } }
      : {}),
  }
}

function emergencyView({ by, at, reason, reviewDue, outcome }: NonNullable<Item['emergency']>) {
  return { by, at, reason, review_due: reviewDue, ...(outcome ? { outcome } : {}) }
}
