import { KINDS } from '../../draft.ts'
import type { PolicyPack } from '../pack.ts'
import { CONTROLS } from './controls.data.ts'
import { PARAGRAPHS } from './paragraphs.data.ts'
import { before, routing } from './routing.ts'
import { TERMS } from './terms.data.ts'

/** Paragraphs of the Commissioner's policy that ask for the same. */
const ASKS: Readonly<Record<string, string>> = {
  '1.1': '1 2 3',
  '1.2': '5 6',
  '1.3': '7 A.a A.b A.d A.e',
  '2.1': '8 9 42 55',
  '2.2': '10',
  '2.3': '41 51 57 58',
  '3.1': '11',
  '3.2': '12',
  '3.3': '13 14',
  '3.4': '18 24',
  '3.5': '15',
  '4.1': '20 21 22 23',
  '4.2': '19 30',
  '4.3': '25 54',
  '4.4': '26 46',
  '4.5': '27',
  '4.6': '29 32 33 34',
  '4.7': '17 36',
  '5.1': '43 44 45 47',
  '6.1': '35 A.h',
  '6.2': 'A.c A.f A.g A.i A.j',
  '6.3': 'A.k A.l',
  '7.1': '28 56',
  '7.2': '60',
  '7.3': '4 61 62',
}

const pairs = Object.entries(ASKS).flatMap(([own, cited]) => cited.split(' ').map((paragraph) => [paragraph, [own]]))

/** Invented: it shows what a pack can change. */
export const MAYOR: PolicyPack = {
  id: 'mayor',
  title: 'Mayor of a combined authority',
  version: 'M1.0',
  terms: TERMS,
  kinds: KINDS.filter((kind) => kind !== 'engagement'),
  sameAs: Object.fromEntries(pairs),
  paragraphs: PARAGRAPHS,
  controls: CONTROLS,
  routing,
  before,
  approvalDays: 30,
  undoMs: 120_000,
  claimMs: 1_800_000,
  newStarterDays: 60,
  acknowledge: 'reserved',
  reviewDays: { 'web-page': 180, article: 365, report: 365, video: 365 },
}
