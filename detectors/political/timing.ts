import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'

const ELECTION = /<POLL>|polling|\bthe vote\b|marginal|<CODED>|in play|in the bag|new lot|drop-ins|april|wards?\b/
const WHY = 'Times or places the office’s work to help one side'

const TIMING_VERBS = phrases`
  hold, park, sit on, delay, bury, push, keep, put off, shelve, bring, squeeze, rush, release, drop, move, get
`
const PARTISAN_REASONS = phrases`
  won't help, help (?:the boss|us|him|her), boost, gift to, awkward, our side, plays? well, play well, look good,
  look bad, embarrass, damag\w+ (?:him|her|us), voters, ammunition, in the bag, on our side, hurt (?:him|her|us),
  in front of a cheque, no harm, toast\b, waverers?, knife[- ]edge, do (?:him|her|us) good, good look, bad look,
  lose (?:him|her|us), cost (?:him|her|us), votes?, win (?:him|her|us), goes? down well
`
const OBJECTS_TO_MOVE = phrases`
  chairs?, tables?, seats?, seating, desks?, lecterns?, rows?, coats?, tea, coffee, lunch, parking, banners?,
  microphones?, screens?, opinions?, yourself, receipts?, passports?, forms?, papers? and
`
const MARGINAL_SEATS = phrases`
  in play, in the bag, miles ahead, where it's (?:tight|close), (?:it's|they're) tight, turnout for us,
  our (?:vote|voters|people) (?:is|are), target (?:wards|seats), winnable, marginals?, safe seats?
`

export const timing: Rule = phraseRule({
  id: 'political/timing',
  title: 'News, visits or figures timed to help a side',
  type: 'POLITICAL_TIMING',
  paragraphs: ['7', '35', 'A.k'],
  advice: 'Publish on the usual date. Do not hold back or bring forward a release because of a poll.',
  source: 'https://www.local.gov.uk/our-support/purdah/code',
  limits: 'Misses motives that the text does not state.',
  speakerKinds: ['restricted', 'channel'],
  phrases: [
    {
      says: pattern`\b${TIMING_VERBS}\b[^.]{0,80}(?:until|till|before|after|ahead of|forward|back|past)\b`,
      with: pattern`\b${PARTISAN_REASONS}\b`,
      unless: pattern`victim|hearing|trial|\b${OBJECTS_TO_MOVE}\b`,
      why: WHY,
    },
    {
      says: pattern`\b${MARGINAL_SEATS}\b|<CODED>`,
      with: /\b(?:visits?|drop-ins?|walkabouts?|cheque|announcement|launch|surger(?:y|ies)|events?|photo|park it|hold)\b/,
      why: WHY,
    },
    {
      says: pattern`
        turnout for us|<POLL> for us\b
        |(?:<POLL>|voters|residents|people|streets|wards?) (?:who |that |which )?(?:stood by|backed|stuck with
          |supported|voted for|came out for|turned out for|went for) (?:us|him|her|<PCC>)\b
      `,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:hold|sit on|keep|park|push|delay|move|leave|save)\b[^.]{0,70}\b(?:poor|bad|weak|worse|disappointing
          |terrible|grim|ugly|dire|not good|down)\b[^.]{0,40}\b(?:until|till|after|past|beyond)\b[^.]{0,20}
          (?:result|<POLL>|polling|the count|the vote|(?:the )?\d+(?:th|st|nd|rd)?\b)
        |\b(?:good|better|flattering|rosy|nice) (?:ones?|news|figures|numbers|stuff)\b[^.]{0,40}\b
          (?:before|ahead of|first|by)\b[^.]{0,20}(?:<POLL>|polling|the vote|the count)
      `,
      unless: /weather|forecast|road/,
      why: WHY,
      period: true,
    },
    {
      says: pattern`
        \b(?:nice |big |bit of a |useful )?(?:boost|gift|help|win)\b[^.]{0,20}(?:with|to|for) (?:<POLL>|voters
          |the opposition|<CAND>|<CODED>|the boss|our side)
      `,
      with: ELECTION,
      unless: /boost for (?:local|residents|victims)/,
      why: WHY,
    },
    {
      says: pattern`
        \bwhich (?:wards?|towns?|areas?|streets?|seats?)\b[^.]{0,40}(?:edge|close|tight|play|win|lose|swing)
        |\b(?:be seen|get (?:him|her|<PCC>) (?:out|in front|round)|show (?:his|her) face)\b[^.]{0,50}
          (?:between now and|before|until) (?:the )?(?:may|<POLL>|polling|thursday|april)
      `,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:hold|sit|keep|park|push|delay|move|bring)\b[^.]{0,60}\b(?:until|till|after|up to|to|before|forward)
          \b[^.]{0,20}(?:the \d|last week|week before|<POLL>|polling|thursday|april|may\b)
      `,
      with: pattern`
        not pretty|ugly|bad (?:look|press|headlines)|awkward
        |nice photos|photos? (?:op|first)|big ones first
        |look(?:s|ing)? (?:good|bad|terrible)|won't thank us
        |headache|good news (?:first|only|before)|splash
      `,
      why: WHY,
      period: true,
    },
  ],
  examples: {
    found: [
      {
        text: 'Hold the complaint figures back until after the election, they’d be a gift to the opposition.',
        circumstances: { kind: 'email' },
      },
      {
        text: 'Keep her visits to the wards that are in play. No point going where we’re miles ahead.',
        circumstances: { kind: 'email' },
      },
    ],
    clear: [
      'Keep your receipts until the end of April. You can vote on 7 May.',
      'We can’t publish the photo until the election is over. Please hold it.',
      'Our survey is on pause until the polls are out of the way.',
      'Please move the chairs at the front forward before the Commissioner arrives, so that we look good on camera.',
      'Please take the blog off the home page until after 6 May.',
    ],
  },
})
