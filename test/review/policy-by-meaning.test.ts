import { beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import type { Draft } from '../../src/core/draft.ts'
import { judge } from '../../src/core/judge.ts'
import type { Classifier } from '../../src/review/classifier/classify.ts'
import { reviewDraft } from '../../src/review/review-draft.ts'
import { wholeClassifier } from '../tools/classifier.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { sampleKnown } from '../tools/reading.ts'

/* What the policy demands of a whole review, with rules and classifier together. */

let classify: Classifier
beforeAll(async () => {
  classify = await wholeClassifier()
})

async function reviewed(more: Partial<Draft>) {
  const draft = draftOf({ evidence: ['source'], ...more })
  const { review } = await reviewDraft(draft, circumstances(draft, '2026-11-24', false), {
    ...{ known: sampleKnown, rules, classify },
  })
  const heldBy = review.findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule.split('/')[0])
  return { verdict: judge(review), detectors: new Set(heldBy) }
}

const mail: Partial<Draft> = { kind: 'email', channel: 'email', title: 'Re: Tuesday' }
const own: Partial<Draft> = { kind: 'social-post', channel: 'social', account: 'personal' }
const post: Partial<Draft> = { kind: 'social-post', channel: 'social', handle: '@WestMidsPCC' }

describe('is held, and for its own reason', () => {
  test.each<readonly [string, string, Partial<Draft>, string]>([
    [
      'a claim that nothing supports',
      'conduct',
      post,
      'Crime has fallen by a third since our patrols began, which proves that they work. Nobody can deny it.',
    ],
    [
      'figures held back to help a side',
      'political',
      { ...mail, electionPeriod: true },
      'Hold the burglary figures until after polling day, they would not help our side.',
    ],
    [
      'a hint before a poll',
      'political',
      { ...own, electionPeriod: true },
      'Thursday is our chance to get rid of this shower at the council.',
    ],
    [
      'a like of a party’s post',
      'political',
      { ...own, kind: 'engagement' },
      'RT @LabourWestMids: Only Labour will rebuild neighbourhood policing.',
    ],
    ['support for a candidate', 'political', own, 'I’m backing Bev at the election.'],
    ['praise for a side', 'political', own, 'She would make a brilliant councillor.'],
    [
      'an opinion in an election period',
      'political',
      { ...own, electionPeriod: true },
      'I think the Tory candidate was right about the buses.',
    ],
    ['a prejudiced remark', 'conduct', mail, 'She only got the job because she’s brown.'],
    ['masked swearing in a message of two words', 'conduct', mail, 'Stupid c***'],
    ['an insult of one word', 'conduct', mail, 'Muppet.'],
    ['approval of violence', 'conduct', own, 'Should have hit her harder.'],
    ['a made-up quotation', 'conduct', mail, 'I made the quote up, she would have said it anyway.'],
  ])('%s', async (_, detector, more, body) => {
    const { verdict, detectors } = await reviewed({ ...more, body })
    expect(verdict).not.toBe('clear')
    expect([...detectors]).toContain(detector)
  })
})

describe('passes', () => {
  const period = { ...own, electionPeriod: true }
  test.each<readonly [string, Partial<Draft>, string]>([
    [
      'a neutral report of an election',
      period,
      'The Electoral Commission’s page gave the polling places of every candidate in all 300 seats.',
    ],
    ['how to take part', period, 'Polling stations are open from seven until ten. Bring photo ID to vote.'],
    [
      'news of a service',
      { ...post, electionPeriod: true },
      'The counter in Bilston is closed on Monday. It opens again at nine on Tuesday.',
    ],
    ['a share of police news', { ...own, kind: 'engagement' }, 'RT @WMPolice: The road is open again.'],
    ['ordinary mail of a few words', mail, 'Thanks, see you at ten.'],
    ['a friendly post', own, 'What a cracking goal!'],
    ['a tool with a rude name', mail, 'The knob on the heater is broken.'],
  ])('%s', async (_, more, body) => {
    expect(await reviewed({ ...more, body })).toEqual({ verdict: 'clear', detectors: new Set() })
  })
})
