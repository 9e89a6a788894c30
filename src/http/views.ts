import type { z } from '@hono/zod-openapi'
import { findingName } from '../core/content.ts'
import type { House } from '../core/house.ts'
import type { Item } from '../core/item.ts'
import type { Review, Verdict } from '../core/review.ts'
import { whyThem } from '../core/route.ts'
import type { itemSchema, reviewSchema } from './schemas.ts'

/** What the API answers of an item and of a review. */

export function reviewView(review: Review, verdict: Verdict): z.infer<typeof reviewSchema> {
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
    paragraphs: [...finding.paragraphs],
    because: finding.because,
    advice: finding.advice,
    reserved: finding.reserved ?? false,
    ...(finding.where === undefined ? {} : { where: finding.where }),
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
  }))
  const broken = review.failures.map(({ rule, why }) => ({ part: rule, why }))
  return { verdict, findings, unread: [...review.unread, ...broken] }
}

export function itemView(id: string, item: Item, house: House, day: string): z.infer<typeof itemSchema> {
  return {
    id,
    progress: item.progress,
    version: item.version!,
    shown: item.shown!,
    kind: item.submitted!.kind,
    channel: item.submitted!.channel,
    author: item.author!,
    review: reviewView(item.review!, item.verdict!),
    outstanding: item.outstanding.map(({ holder, reserved, why, due }) => ({ holder, reserved, why, due })),
    why_them: whyThem(house, item, day),
    decisions: item.decisions.map(({ by, at, outcome, reason, under }) => ({
      by,
      at,
      outcome,
      ...(reason ? { reason } : {}),
      ...(under ? { under } : {}),
    })),
    conditions: item.conditions.map((condition) => ({
      id: condition.id,
      needs: condition.needs,
      met: item.met.has(condition.id),
    })),
    ...(item.certificate ? { certificate: item.certificate.jws } : {}),
    ...(item.hold ? { on_hold: item.hold.reason } : {}),
  }
}
