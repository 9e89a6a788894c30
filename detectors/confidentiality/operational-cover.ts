import { oneLine, pattern } from '../pattern.ts'
import type { PhraseRule } from '../phrase-rules.ts'
import {
  LEFT_OPEN,
  NOT_WORKING,
  PLACE,
  PROTECTED_PREMISES,
  SECURITY_SYSTEMS,
  SWITCHED_OFF,
  TIMES_OF_THIN_COVER,
  TIMES_OR_SHARES,
  UNPATROLLED_TIMES,
} from './operational-words.ts'

export const NO_PATROLS: readonly PhraseRule[] = [
  {
    cues: 'nobody patrol patrols car cars shift officers crew crews',
    says: pattern`
      \b(?:nobody|no one|no-one|no (?:officers?|patrols?|cars?|crews?|police))\b.{0,20}\b
        (?:out|on|about|around|patrolling|working|available|on duty)\b.{0,30}\b${UNPATROLLED_TIMES}
      |\b(?:last|only) (?:car|patrol|crew|officer|shift|unit)\b.{0,30}\b(?:goes off|finishes|knocks off
        |clocks off|leaves|ends|at \d|on (?:duty|at))
      |\bnext shift (?:isn't|is not|doesn't|starts|comes)\b
    `,
    near: [
      /\b(?:police|officers?|patrols?|pcsos?|burglar\w*|shift|the last car|crime|theft|response|999|station)\b/,
      /\b(?:\d{1,2} ?(?:am|pm)|midnight|night|\d{1,2}[:.]\d\d|till \d|ten to|half past|until \d|weekdays|sunday)\b/,
    ],
    not: /\bbus(?:es)?\b|\boffice (?:is|will be)\b|\breception\b|\btrain\b|\btram\b|\bsafe to\b/,
    because: 'Says when no police are on patrol',
    confidence: 0.65,
    reserved: true,
  },
]

export const THIN_COVER: readonly PhraseRule[] = [
  {
    cues: oneLine`
      cover strength officers car cars nobody switched off unmanned unstaffed staffed crewed coverage blind spot
      gap gaps response shift night rest firearms duty lapses cameras working patrol patrols battery guard
      guards unguarded capability establishment
    `,
    says: pattern`
      \b(?:response|shift|night|custody|patrol|staffing|firearms|armed)\b.{0,30}\bstrength\b
      |\b(?:only|just|down to|no more than|a single|one|two|three|four|2|3|4) (?:officers?|cars?|crews?|pcs?
        |armed (?:officers|vehicles)|patrol cars?|dog(?: handler)?s?) (?:\w+ ){0,4}${TIMES_OF_THIN_COVER}\b
      |\b(?:no|without|lack of|zero) (?:firearms|armed|cctv|camera|radio|drone|police|anpr|air|helicopter|night
        |security) (?:cover|coverage|support|capability|presence)\b
      |\b(?:cameras?|cctv|alarm|arch|anpr|radios?|scanner|drone|tracker|system)\b.{0,40}\b${SWITCHED_OFF}\b
      |\b(?:nobody|no one|no-one|no officers?) (?:is |are |will be )?(?:on duty|watching|monitoring|covering
        |guarding|on the (?:gate|door|desk))\b|\bblind spots?\b
      |\b(?:response|patrol) (?:officers? )?(?:after midnight|at night) is\b
    `,
    near: [pattern`\b${TIMES_OR_SHARES}\b`],
    not: /\bgood strength\b|\bclosed from\b|\boffice hours\b/,
    notNear:
      /\bopening hours\b|\bfront counter\b|\broadworks\b|\binspector(?:s|ate)? found\b|\bwebsite\b|\bcar park\b|\blift\b|\bmaintenance\b/,
    named: PLACE,
    because: 'Shows where and when police cover is thin',
    confidence: 0.65,
    reserved: true,
  },
]

export const WEAK_POINTS: readonly PhraseRule[] = [
  {
    cues: oneLine`
      latch unlocked propped unalarmed unstaffed unmanned unguarded lock shut record cameras camera cctv alarm
      barrier gate radio fallback scanner shutter floodlights blind nobody filled staffed plain clothes
      changeover change single
    `,
    says: pattern`
      \b(?:kept|left|stays?|is|are|been) ${LEFT_OPEN}\b
      |\b(?:barrier|gate|door|shutter|window|hatch|safe|cell)s?\b[^.]{0,40}\b(?:doesn't|does not|won't|don't
        |can't be) (?:\w+ )?(?:lock\w*|shut|clos\w+)\b
      |\b${SECURITY_SYSTEMS}\b[^.]{0,60}\b${NOT_WORKING}\b
      |\b(?:has|have|there's|there is) no (?:radio|cctv|cameras?|alarm|back-?up|signal|night (?:guard|cover)
        |guard)\b
      |\b(?:when|while|for)\b[^.]{0,40}\b(?:nobody(?:'s| is)|no one is|there's nobody) (?:out|on|there|watching
        |at the (?:desk|gate)|about)\b
      |\bonly (?:\w+ )(?:of (?:them|those|the desks) )?(?:are |is )?(?:filled|staffed|on duty|manned|covered
        |crewed)\b
      |\bplain.?clothes (?:teams?|officers|patrols?|people)\b[^.]{0,80}\b(?:from \d|at \d|work in|start at|stand
        |sit|change over)\b
      |\b(?:change over|swap over|shift change|handover)\b[^.]{0,40}\b
        (?:behind|at (?:\d|five|six|seven|eight|nine|ten|two|three)|on the dot)\b
    `,
    near: [pattern`\b${PROTECTED_PREMISES}\b`],
    not: /\b(?:your|residents'?|a neighbour's|homes?|burglars? look|check that|make sure|don't leave|never leave|shed)\b/,
    notNear:
      /\b(?:has|have) (?:now |since )?been (?:mended|fixed|replaced|repaired)\b|\bcrime prevention\b|\bburglars\b|\bthieves look\b/,
    because: 'Shows where a building, a patrol or a system is weak',
    confidence: 0.76,
  },
  {
    cues: 'units cars officers firearms armed cover car crews',
    says: pattern`
      \b(?:only|just|all|there'll be|there will be) (?:one|two|three|four|five|six|seven|eight|\d+)
        (?: of (?:them|em|us))? (?:night |response |armed |patrol )?(?:units?|cars?|officers?|crews?|vans?|on\b)
    `,
    near: [
      /\b(?:saturday|sunday|monday|tuesday|wednesday|thursday|friday|tonight|tomorrow|next week|this week|weekend|nights|between \d)/,
      /\b(?:firearms|armed|airport|short[- ]handed|for the (?:lot|whole)|cover\b|be patient|night units|response|no one left|stretched)/,
    ],
    not: /\brecruit|\bjoined\b|\bcadets?\b|\binjured\b/,
    because: 'Shows where officers will be, or where cover will be thin',
  },
]
