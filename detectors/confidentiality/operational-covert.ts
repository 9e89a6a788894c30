import { oneLine, pattern } from '../pattern.ts'
import type { PhraseRule } from '../phrase-rules.ts'
import {
  COVERT_ROLES,
  COVERT_SOURCES,
  HIDING_PLACES,
  IN_HIDING,
  OFFICERS_AND_CADETS,
  PAST,
  PLACE,
  PLAYING_A_PART,
  PUBLIC,
  SOURCE_DETAILS,
  SURVEILLANCE,
} from './operational-words.ts'

export const COVERT_OFFICERS: readonly PhraseRule[] = [
  {
    cues: 'intercept intercepts tap wire plain mingle hidden followed buyer dealer customer junkie undercover pretending posing',
    says: pattern`
      \b(?:an?|the) (?:phone )?(?:intercept|wiretap|tap|wire|probe|tracker)s? (?:on|in|under|at) (?!court)
      |\b(?:dc|pc|ds|ps|sgt|detective|officer|constable|cops?|police (?:officers?|woman|man))\b.{0,60}\b
        ${PLAYING_A_PART} (?:an? )?(?:\w+ )?${COVERT_ROLES}\b
      |\b(?:plain.?clothes|undercover|covert) (?:officers?|police|team|detectives?)\b.{0,30}\bwill (?:be )?
        (?:mingl\w+|watch\w*|follow\w*|wait\w*|sit\w*|stand\w*|hid\w+|in the crowd|among)
      |\b(?:knife arch|scanner|camera|van|officers?|dogs?|arch|drone)s? (?:will be |is |are |being )?
        hidden (?:behind|under|inside|in|among|near|at)\b
    `,
    not: /\bstage\b|\bdrama\b|\bactors?\b|\bon tap\b|\bwater\b|\bfraudster/,
    notNear: pattern`${PAST.source}|${PUBLIC.source}|\bpredatory\b`,
    because: 'Discloses a covert officer, an intercept or hidden police equipment',
    confidence: 0.7,
    reserved: true,
  },
]

export const HIDDEN_OFFICERS: readonly PhraseRule[] = [
  {
    cues: oneLine`
      dressed disguised disguise hiding hidden hides sits sitting films filming cameras camera trail concealed
      wait decoy lookout ramblers cadets disgu* above behind hedge hedges
    `,
    says: pattern`
      \b${OFFICERS_AND_CADETS}\b.{0,80}\b${IN_HIDING}\b
      |\b(?:put|placed|fitted|planted|hid(?:den)?|installed|tucked|mounted|set) (?:\w+ ){0,3}
        (?:cameras?|trackers?|microphones?|bugs?|decoys?|sensors?)\b.{0,40}\b${HIDING_PLACES}\b
      |\b(?:trail|hidden|covert|spy) cameras?\b.{0,30}\b(?:in|at|on|along)\b
    `,
    named: PLACE,
    not: pattern`
      \bdash ?cam|\bdoorbell|\bwildlife\b|\bactors?\b
      |\bfancy dress\b|\bsanta\b|\bpanto|\bfraudsters?\b
      |\bschool play\b
      |\bsitting (?:in|down) (?:the|with|to)\b.{0,20}\b(?:meeting|panel|court)\b
    `,
    notNear: PUBLIC,
    because: 'Shows where officers or cameras are hidden',
    confidence: 0.7,
    reserved: true,
  },
]

export const COVERT_METHODS: readonly PhraseRule[] = [
  {
    cues: oneLine`
      watching watched watch surveillance observation observing van unmarked obs bug bugged bugs tapped tap
      tapping tracker tracked tracking wire wired listening device devices camera cameras covert covertly
      intercept intercepts intercepted drone phones phone follow following hidden plain decoy
    `,
    says: pattern`\b${SURVEILLANCE}\b`,
    named: PLACE,
    not: pattern`
      \bcctv\b|\bfire surveillance\b|\bpublic space\b|\bdash ?cam
      |\bdoorbell|\bbird|\bstalk|\bnormally
      |\bwatch(?:ed|ing)? online\b
      |\bwatch(?:ed|ing)? the (?:house|property) (?:prices|market)\b
    `,
    notNear: pattern`
      ${PUBLIC.source}|\bpredatory behaviour\b|\bhidden disabilit
      |\bspeed\w*\b|\bwildlife\b|\bflood\b|\bhealth surveillance\b
    `,
    because: 'Discloses a covert method or where it is used',
    confidence: 0.75,
    reserved: true,
  },
  {
    cues: oneLine`
      undercover informant informants informer source sources chis tip mole insider inside infiltrated
      infiltrate infiltrating planted agent handler handlers grass passing cover
    `,
    says: pattern`\b${COVERT_SOURCES}\b`,
    near: [pattern`\b${SOURCE_DETAILS}\b`],
    notNear: pattern`
      ${PUBLIC.source}|\bpower source|\bopen source
      |\bsource of (?:funding|income|data)|\bnewspaper\b
      |\bvolunteers will\b|\bbiscuits?\b|\balehouse\b
    `,
    not: /\bthe informant, who shall\b|\bsources?: /,
    because: 'Points to an informant or an undercover officer',
    confidence: 0.75,
    reserved: true,
  },
]
