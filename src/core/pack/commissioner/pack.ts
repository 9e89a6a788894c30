import { KINDS } from '../../draft.ts'
import type { PolicyPack } from '../pack.ts'
import { CONTROLS } from './controls.data.ts'
import { PARAGRAPHS } from './paragraphs.data.ts'
import { before, routing } from './routing.ts'
import { TERMS } from './terms.data.ts'

export const COMMISSIONER: PolicyPack = {
  id: 'commissioner',
  title: 'Police and Crime Commissioner',
  version: '4.0',
  terms: TERMS,
  kinds: KINDS,
  sameAs: Object.fromEntries(CONTROLS.map(([paragraph]) => [paragraph, [paragraph]])),
  paragraphs: PARAGRAPHS,
  controls: CONTROLS,
  routing,
  before,
  approvalDays: 30,
  undoMs: 120_000,
  claimMs: 1_800_000,
  newStarterDays: 90,
  acknowledge: 'reserved',
  reviewDays: { 'web-page': 180, article: 365, report: 365, video: 365 },
}
