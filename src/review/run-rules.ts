import type { Match, Part, Reading, Rule, Span } from '../../detectors/contract.ts'
import { minutesAndSeconds, momentOf } from '../core/recording.ts'
import type { Failure, Finding, Review } from '../core/review.ts'
import { inOrder } from './merge-reviews.ts'
import { type Neighbours, neighbours } from './neighbours.ts'

/** A rule that throws is a failure, and a review with failures is never clear. */
export function runRules(reading: Reading, rules: readonly Rule[]): Review {
  const parts = new Map(reading.parts.map((part) => [part.id, part]))
  const findings: Finding[] = []
  const failures: Failure[] = []
  for (const rule of rules) {
    try {
      for (const match of rule.find(reading)) findings.push(record(rule, match, parts, reading))
    } catch (fault) {
      failures.push({
        rule: rule.id,
        why: `The rule stopped: ${fault instanceof Error ? fault.name : 'unknown fault'}`,
      })
    }
  }
  return { findings: inOrder(once(findings), reading), unread: reading.unread, failures }
}

function record(rule: Rule, match: Match, parts: ReadonlyMap<string, Part>, reading: Reading): Finding {
  const part = parts.get(match.span.part)
  const span = original(match.span, parts)
  const home = parts.get(span.part)
  const place = part?.where ?? home?.where ?? reading.pictures.find((picture) => picture.part === span.part)?.where
  const where = home?.times ? [place, at(home.times, span.start)].filter(Boolean).join(', ') : place
  return {
    rule: rule.id,
    detector: rule.id.slice(0, rule.id.indexOf('/')),
    type: match.type,
    severity: match.severity ?? rule.severity,
    confidence: Math.round(match.confidence * 100) / 100,
    ...span,
    partKind: home?.kind ?? part?.kind ?? 'attachment',
    ...(where === undefined ? {} : { where }),
    paragraphs: match.paragraphs ?? rule.paragraphs,
    because: match.because,
    advice: match.advice ?? rule.advice,
    ...(match.reserved ? { reserved: true } : {}),
    ...(match.suggestion === undefined ? {} : { suggestion: match.suggestion }),
    ...(match.box === undefined ? {} : { box: match.box }),
    ...(match.related === undefined ? {} : { related: match.related.map((other) => original(other, parts)) }),
  }
}

/** Gives 'at 2:10' for a recording. */
function at(times: NonNullable<Part['times']>, offset: number): string | undefined {
  const moment = momentOf(times, offset)
  return moment === undefined ? undefined : `at ${minutesAndSeconds(moment)}`
}

/** Maps a span in decoded text back to the text it was decoded from. */
export function original(span: Span, parts: ReadonlyMap<string, Part>): Span {
  let here = span
  for (let part = parts.get(here.part); part?.from; part = parts.get(here.part)) {
    const { at } = part.from
    const start = at[here.start] ?? 0
    // Skipped text after the last character is not part of the match.
    const end = here.end > here.start ? Math.max(start, (at[here.end - 1] ?? start) + 1) : start
    const next = at[here.end] ?? end
    const parent = parts.get(part.from.part)
    // A surrogate pair is two units long.
    const pair = parent && next > end && /[\uDC00-\uDFFF]/.test(parent.text[end] ?? '') ? 1 : 0
    here = { part: part.from.part, start, end: end + pair }
  }
  return here
}

/** In a text and its decoded form: the more confident match stays. */
function once(findings: readonly Finding[]): Finding[] {
  const kept = new Set<Finding>()
  const near = new Map<string, Neighbours<Finding>>()
  for (const finding of findings) {
    const key = `${finding.rule}\n${finding.type}\n${finding.part}`
    const others = near.get(key) ?? neighbours<Finding>()
    near.set(key, others)
    const twin = others.first(finding)
    if (twin && twin.confidence >= finding.confidence) continue
    if (twin) {
      kept.delete(twin)
      others.remove(twin)
    }
    others.add(finding)
    kept.add(finding)
  }
  return [...kept]
}
