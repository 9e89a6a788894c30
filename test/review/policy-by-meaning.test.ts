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
  const weighty = review.findings.filter(({ severity }) => severity !== 'note')
  return {
    verdict: judge(review),
    detectors: new Set(weighty.map(({ rule }) => rule.split('/')[0])),
    paragraphs: new Set(weighty.flatMap(({ paragraphs }) => paragraphs)),
  }
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
    [
      'a prejudiced remark',
      'conduct',
      mail,
      'Women are no good on the night desk; they get emotional. Give it to one of the lads.',
    ],
    ['masked swearing in a message of two words', 'conduct', mail, 'Stupid c***'],
    ['an insult of one word', 'conduct', mail, 'Muppet.'],
    ['approval of violence', 'conduct', own, 'Should have hit her harder.'],
    [
      'a made-up figure',
      'conduct',
      mail,
      'They want the figure for the headline by noon. I made it up, to be honest, but it sounds about right and nobody checks these things.',
    ],
  ])('%s', async (_, detector, more, body) => {
    const { verdict, detectors } = await reviewed({ ...more, body })
    expect(verdict).not.toBe('clear')
    expect([...detectors]).toContain(detector)
  })
})

/** `test/policy/every-paragraph.test.ts` counts these paragraphs. */
describe('the classifier carries a paragraph: a draft is held because of it, and its twin is not', () => {
  test.each<readonly [paragraph: string, title: string, more: Partial<Draft>, held: string, twin: string]>([
    [
      '5',
      'a partner is disparaged',
      post,
      'If you want to see how not to run a service, look at our partners at the council. ' +
        'They are run by amateurs and every project with them is a shambles.',
      'The council tells us that the lights on the towpath will be mended in June. We will post a picture when they are on.',
    ],
    [
      '8',
      'a private business is advertised',
      mail,
      'I also do wedding photographs on the side. ' +
        '£300 for a whole day and £180 for a half, album included, and mates’ rates for anybody in the office. Message me here and I will hold your date.',
      'The photographer for the open day is booked for Tuesday. She needs a parking place by the north gate and the list of winners.',
    ],
    [
      '9',
      'a rude answer',
      mail,
      'Are you really too thick to find a form on a website? ' +
        'Get one of your children to do it for you and stop wasting my morning.',
      'I am sorry that the form was hard to find. It is on the page about grants, under the second heading. Ring me if it does not open.',
    ],
    [
      '42',
      'a personnel matter is disclosed',
      mail,
      'She has been suspended. It is her mileage: HR found journeys that never happened. ' +
        'There will be a disciplinary next month, but nobody in the team has been told why she is off.',
      'The tender closes on Friday. All papers are on the website, and the answers to questions will be there on Wednesday.',
    ],
    [
      '62',
      'a libel',
      post,
      'The leader of the council has been taking money from developers for years. ' +
        'Everybody at the Council House knows it, and that is why the flats on the canal got permission.',
      'The leader of the council met developers in public session on Monday. The minutes and the plans are on the website of the council.',
    ],
    [
      'A.g',
      'an office in a party',
      own,
      'Last night I was made chair of the local Lib Dems. Big shoes to fill.',
      'Last night I was made chair of the residents’ association. Big shoes to fill.',
    ],
    [
      'A.j',
      'staff campaign on their own account',
      own,
      'Out with the team in Oldbury again, four streets done and leaflets through every door for Amira. My legs have gone but the response is brilliant.',
      'Out with the walking club in Oldbury again, eleven miles done and a pie in every pub. My legs have gone but the views are brilliant.',
    ],
  ])('%s: %s', async (paragraph, _title, more, held, twin) => {
    expect([...(await reviewed({ ...more, body: held })).paragraphs]).toContain(paragraph)
    expect([...(await reviewed({ ...more, body: twin })).paragraphs]).not.toContain(paragraph)
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
    const { verdict, detectors } = await reviewed({ ...more, body })
    expect({ verdict, detectors }).toEqual({ verdict: 'clear', detectors: new Set() })
  })
})
