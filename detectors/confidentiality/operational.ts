import type { Rule } from '../contract.ts'
import { oneLine, pattern } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { NO_PATROLS, THIN_COVER, WEAK_POINTS } from './operational-cover.ts'
import { COVERT_METHODS, COVERT_OFFICERS, HIDDEN_OFFICERS } from './operational-covert.ts'
import {
  ARMED_UNITS,
  ENFORCEMENT_ACTIONS,
  ENTRY_TERMS,
  FUTURE_TIMES,
  GUARDED_TRANSFER,
  HAPPENING_NOW,
  LIVE_ACTIONS,
  PAST,
  PLACE,
  POLICE_METHODS,
  POLICE_PLANS,
  PROTECTED_PEOPLE,
  PUBLIC,
  REFUGES,
  ROUTES,
  SEARCHERS,
  STREETS_AND_DIRECTIONS,
  TEST_PURCHASE,
  YOUNG_VOLUNTEERS,
} from './operational-words.ts'

const SOON = pattern`\b${FUTURE_TIMES}\b`

export const operational: Rule = {
  id: 'confidentiality/operational',
  title: 'Police operation, tactic, source or protected place disclosed',
  advice: 'Take out times, places, methods and sources. Ask the force whether and when it may be published.',
  severity: 'sign-off',
  paragraphs: ['10', '18', '25', '32', '42', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2000/23/part/II',
  limits:
    'Misses detail that is sensitive only to those who know the case. Ignores operations that are already public.',
  find: phraseRules({
    type: 'OPERATIONAL',
    says: [
      ...WEAK_POINTS,
      {
        cues: 'ours undercover surveillance watching plain covert transit van flat parked',
        says: pattern`
          \b(?:(?:lads?|blokes?|men|couple|pair|people|two|van|car)\b[^.]{0,60}\b(?:are|is) ours
            |(?:been|are|is) (?:on|watching|sat (?:on|outside)|plotted up (?:on|by)) the (?:flat|house|address|shop
            |unit|lock-?up)\b)
        `,
        because: 'Discloses that someone is being watched',
      },
      {
        cues: oneLine`
          warrant warrants raid raids raided raiding doors door arrests arrest arresting swoop strike sting bust
          busts execute executed search searches operation op takedown crackdown targets form forming addresses
          seize nick lift pick hit
        `,
        says: pattern`\b${ENFORCEMENT_ACTIONS}\b`,
        with: [SOON],
        named: PLACE,
        not: pattern`
          \bstand(?:s|ing)? trial\b|\bat risk of raids\b
          |\bcan (?:be )?(?:arrest|search)
          |\bmay (?:be )?(?:arrest|search)|\bcould be arrested\b
          |\b(?:search|stop) (?:powers|panel|and|the web|our)\b
          |\bdonat|\bdoors open\b|\bstrike action\b
          |\bwill be sentenced\b|\bappear (?:before|at)\b
          |\bi have (?:been|seen)\b|\bhad pleaded\b
          |\bsearch for (?:a|the|an) (?:new|missing|next)
          |\breport (?:will|is)\b|\bstrike a balance\b
        `,
        notNear: pattern`${PAST.source}|${PUBLIC.source}|\btrial is due\b|\bbakery\b|\bbiscuits?\b`,
        because: 'Gives the time or place of a planned police operation',
        confidence: 0.8,
        reserved: true,
      },
      ...COVERT_METHODS,
      ...THIN_COVER,
      {
        cues: 'armed firearms negotiators cordon siege sniper snipers swat specialist bomb',
        says: pattern`\b${ARMED_UNITS}\b.{0,120}\b${LIVE_ACTIONS}\b`,
        named: PLACE,
        not: /\bavoid the area\b|\bplease stay away\b|\bnow (?:been )?(?:stood down|over|lifted)\b|\bare now able\b/,
        notNear: pattern`${PUBLIC.source}|\bsurrender\b|\bno risk to the\b`,
        because: 'Shows what officers do at a live incident',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'refuge safe safehouse witness protection protected shelter secret hostel',
        says: pattern`
          \b${REFUGES}\b.{0,80}\b${STREETS_AND_DIRECTIONS}\b
          |\b(?:witness|victim|he|she|they|family)(?:'s|s)? (?:is|are|has been|have been|was|were) (?:moved|hidden
            |relocated|rehoused|staying|hiding) (?:to|in|at|under)\b.{0,40}\b(?:new (?:name|identity)|safe|secret
            |protection)
        `,
        not: /\bis not publish|\bnot publishing\b|\bwildlife\b|\banimal\b|\bnational refuge\b|\bway (?:to|out|that|in which)\b/,
        notNear: /\bnot publishing its address\b/,
        because: 'Discloses a protected place or person',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'royal king queen prince princess duke duchess minister president ambassador vip protection motorcade convoy route',
        says: pattern`\b${PROTECTED_PEOPLE}\b.{0,140}\b${ROUTES}\b`,
        with: [/\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm)\b|\broute\b|\bprotection officers?\b/],
        named: PLACE,
        not: /\bking(?:'s)? (?:street|road|heath|norton|arms)\b|\bbus\b|\bwill speak\b|\bpublic can\b|\bcame to open\b|\bmedia (?:should|are invited)\b/,
        notNear: /\bon tuesday\b.{0,20}\bopened\b|\bmembers of the public are welcome\b/,
        because: "Gives a protected person's movements",
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: oneLine`
          identified suspect suspects pick picking lift lifting nick nicking arrest arresting bring bringing closing
          traced located waiting about plan planning intend intending know got located grab
        `,
        says: pattern`
          \b(?:detectives|officers|police|they|the (?:force|team|squad)|we)\b.{0,60}\b${POLICE_PLANS}\b
        `,
        with: [
          /\b(?:him|her|them|man|men|suspects?|lad|woman|\d\d-year-old|who|brothers|gang|pair|culprit|killer|driver)\b/,
        ],
        not: pattern`
          \bwitness|\bappeal
          |\b(?:don't|do not|doesn't|didn't|did not|can't|cannot|never|may not|might not) (?:\w+ )?
            know (?:who|where|exactly)|\bknow (?:who|where) to\b
          |\bwould like to (?:speak|hear)\b|\bif you know\b
          |\bresidents know\b
          |\bwe know (?:who|that|where) (?:you can|to turn|our)\b
          |\bwe know who we\b|\bknow who they (?:are dealing|can)\b
        `,
        notNear: pattern`\bappeal\b|\bhas been charged\b|\bpleaded\b|${PUBLIC.source}`,
        because: 'Discloses what police know or plan before an arrest',
        confidence: 0.65,
        reserved: true,
      },
      {
        cues: 'strictly only ours tactics tactic method methods technique capability capabilities how',
        says: pattern`\b${POLICE_METHODS}`,
        near: [
          /\b(?:phones?|car|device|gang|garages?|him|officers|police|subjects?|place|premises|detectives|suspects?)\b/,
        ],
        notNear: pattern`${PUBLIC.source}|\bpublished\b|\bopen day\b`,
        because: 'Explains a police method',
        confidence: 0.6,
        reserved: true,
      },
      ...HIDDEN_OFFICERS,
      {
        cues: 'buy buying purchase purchases vodka alcohol knives cadets underage',
        says: pattern`\b${YOUNG_VOLUNTEERS}\b.{0,80}\b${TEST_PURCHASE}\b`,
        with: [SOON],
        notNear: PAST,
        because: 'Discloses a planned test purchase',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'prisoner prisoners detainee defendant witness cash guns firearms exhibits evidence convoy escort escorts transfer moved gate delivery',
        says: pattern`
          \b${GUARDED_TRANSFER}\b.{0,40}\b(?:(?:is|are|will be|being) (?:being )?(?:moved|transferred|transported
            |driven|taken|collected|escorted)|leav(?:es?|ing) (?:by|from|at|via))\b
        `,
        near: [
          SOON,
          /\b(?:gate|escorts?|van|vans|route|helicopter|guards?|half past|back door|rear|convoy|via|unmarked|by the|\d{1,2}[:.]\d\d)\b/,
        ],
        not: /\bmoved (?:on|forward)\b|\btaken (?:to hospital|into account|seriously)\b/,
        notNear: PAST,
        because: 'Shows how and when a prisoner, a witness or valuables are moved',
        confidence: 0.7,
        reserved: true,
      },
      ...NO_PATROLS,
      {
        cues: 'drone dog helicopter now looking searching hiding hunt tracking',
        says: pattern`\b${SEARCHERS}\b.{0,50}\b${HAPPENING_NOW}\b`,
        near: [
          /\b(?:looking for|searching for|hunting|hiding|after (?:him|her|them|that)|suspect|lad|man|gunman|word is|holed up)\b/,
        ],
        not: /\bmissing\b|\bavoid the area\b|\brecruiting\b/,
        named: PLACE,
        because: 'Reports a live search as it happens',
        confidence: 0.65,
        reserved: true,
      },
      ...COVERT_OFFICERS,
      {
        cues: 'op operation obs strike ram entry warrant warrants plot',
        says: pattern`\b(?:op(?:eration)? [a-z]{4,14}\b|obs (?:pt|point|post)\b).{0,80}\b${ENTRY_TERMS}`,
        with: [
          /\b(?:[01]?\d|2[0-3])[:.]?[0-5]\d\b|\bdawn\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/,
        ],
        not: /\b(?:convicted|sentenced|charged|last (?:year|month|week)|were arrested|was carried out|have been|seized)\b/,
        because: 'Gives the time and means of an operation',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'witness witnesses informant informants complainant complainants',
        says: pattern`
          \b(?:hid(?:e|ing|den)|keeping|stash(?:ed|ing)|putting up|put up|hous(?:ed|ing)|holed up)\b.{0,30}\b
            (?:witness(?:es)?|informants?|complainants?)\b
          |\b(?:witness(?:es)?|informants?|complainants?)\b.{0,30}\b(?:hidden|holed up|put up|staying|housed) (?:at
            |in)\b
        `,
        not: /\b(?:no longer|in general|guidance|scheme)\b|\bhidden (?:costs?|harm)\b/,
        because: 'Discloses that a witness is hidden, or where',
        confidence: 0.75,
        reserved: true,
      },
    ],
  }),
  examples: {
    found: [
      'On the tour you will see the fallback room. It has no radio until October, and the fire door is kept on the latch.',
      'At the market the plain-clothes teams start at the carousel and change over behind the bank at five on the dot.',
      'Detectives know who he is and will lift him on Friday morning.',
      'Whiteboard: OP FENWICK, Fri 05:15, rear of Unit 3, ram and two UC inside, nothing on radio',
      'Nice pool at the hotel where we are hiding our witness till Monday.',
      'Officers will form up behind the Hall on Chester Road at 04:30 and the doors go in at 05:15 on Tuesday.',
      'They have been watching the house in Dovedale Close since February.',
      'Officers went in after a tip from a source who sweeps up at the shop three mornings a week.',
      'Response strength at Bloxwich after midnight is four officers and one car.',
      'The new women’s refuge on Larkhill Avenue opened its doors.',
    ],
    clear: [
      'Burglars look for a door that is left unlocked, say police. Check that your shed is shut.',
      'The counter at the station is unstaffed on Sundays for now. Its barrier was broken and has been mended.',
      'He is not accused of anything; officers do not know who he is.',
      'Operation Sceptre: our knife bins are open from 09:00 on Friday.',
      'Officers carried out warrants at nine addresses in Nechells in March 2025. All had pleaded guilty.',
      'High-visibility patrols will be out in Birmingham every weekend until Christmas.',
      'The Undercover Policing Inquiry looks at undercover policing since 1968.',
      'The use of drones is an operational matter and we do not comment on tactics.',
      'Two men will appear at Birmingham magistrates’ court on Tuesday.',
      'Officers would like to hear from anybody who was in Foleshill Road at 22:15 on Saturday.',
    ],
  },
}
