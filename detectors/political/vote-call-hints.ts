import { pattern } from '../pattern.ts'
import type { Phrase } from './phrase-rule.ts'
import { COY_HINTS, WHAT_WAS_WON, WHY } from './vote-call-words.ts'
import { ANYONE, ELECTORAL, OTHER_VOTE } from './word-lists.ts'

/** Mentions an election or the days before one. */
const ELECTORAL_SOON = pattern`${ELECTORAL.source}|thursday|this week|next week|\bchoice\b|\bmay\b|tomorrow|<PCC>`

export const CHOICE_HINTS: readonly Phrase[] = [
  {
    says: pattern`
      \b(?:back|choose|trust|support|pick) (?:me|us|him|her|<(?:PCC|CAND|NAME)>)\b[^.]{0,30}
        (?:<POLL>|thursday|at the|this week|tomorrow|and i'll|and we'll|to finish|to carry on)
      |\bfinish (?:the|what|this) (?:job|work|i started|we started|he started|she started)
      |\b(?:rely|count|depend|counting|relying) on (?:your|you|everyone's) (?:support|votes?|backing)
      |\b(?:counting|relying) on you (?:on|this|next)
    `,
    with: ELECTORAL_SOON,
    unless: /victims|jury/,
    why: WHY,
  },
  {
    says: pattern`
      \b(?:turf|kick|boot|vote|throw|chuck|sling|clear|get) out (?:the |this |that |every )?
        (?:${ANYONE}|shower|lot\b|whole lot)
    `,
    unless: /officers|burglar|tenants|fans/,
    why: 'Calls for someone to be voted out',
  },
  {
    says: pattern`
      \b(?:only|just|really only) one (?:person|name|candidate|man|woman|choice|of them|box|side|way to)
      |\b(?:one of the (?:people|names|candidates|five|four|six) (?:standing|on the))
      |\b(?:the|a|clear|real|simple|stark|straight) choice (?:is|in front|facing|between|this|on|before|for)\b
      |that's the choice
      |choose (?:wisely|carefully|well\b|safety|experience|progress)
      |\bor (?:chaos|decline|disaster|going backwards?)\b
      |\byou (?:all )?know (?:what to do|who|which|where to put)\b
      |\bmake it count\b[^.]{0,20}for
      |(?:residents|people|everyone) know(?:s)? who
    `,
    with: ELECTORAL_SOON,
    unless: /\bid\b|register|in five people|in four|in three|per cent|scam|deal\b|menu|curry/,
    why: 'Steers a choice at the polls',
    period: true,
  },
  {
    says: pattern`
      \b(?:take|taking|taken|drag\w*|go|going|goes|slid\w*|turn\w*|send\w*|put\w*) (?:us |you |them |it |things |
        (?:the |our |this )\w+ )?(?:all )?(?:back(?:wards)?) (?:to|years|decades|in time|\d|into|ten|twenty)\b
      |\b(?:us|you|region|area|force|county|city) backwards\b
      |\bbad old days\b|\bback to square one\b
      |\b(?:undo|unpick|reverse|throw away|wreck|tear up|squander|lose|undoing) ${WHAT_WAS_WON}
      |\bhand(?:ing)? (?:the keys|over|it|<PCC>|things|power) (?:back )?to (?:people|those|someone|somebody|a |
        the |<|anyone)|\bthe alternative (?:is|would|will|means)\b
      |\bdon't (?:risk|gamble|chance|throw)\b[^.]{0,20}(?:it|on|away|with)
    `,
    with: ELECTORAL_SOON,
    unless: /scam|bank|fraud|password|betting|roads?\b/,
    why: 'Warns about a different choice at the polls',
    period: true,
  },
  {
    says: pattern`
      \b(?:others|some|the rest|they) (?:just )?(?:talk|promise|shout|moan|complain|criticise)\b[^\n]{0,60}
        (?:deliver|acts?\b|does\b|gets? on)
      |<PCC> (?:delivers|gets things done|has delivered|acts)\b
      |\btheir (?:plan|record|way|answer|offer)[^\n]{0,60}(?:<PCC>|\bour|\bours)\b
    `,
    with: /<(?:POLL|CAND|PARTY)>|\bvot|ballot|thursday|polling/,
    why: 'Steers a choice at the polls',
    period: true,
  },
  {
    says: pattern`
      \bvot(?:e|ed|ing) for (?:you|your lot|your party|your side|your man|your woman|us)\b[^\n]{0,60}
        (?:will|this time|again|now|going to)
      |\b(?:won|got|earned|has|have|'s got) (?:my|our|everyone's|a lot of our) votes?\b
    `,
    unless: OTHER_VOTE,
    why: WHY,
  },
  {
    says: pattern`
      \b${COY_HINTS}\b
      |\b(?:something|all|very|head to toe in) (?:very )?(?:red|blue|yellow|orange|green|turquoise|purple)
        \b[^.]{0,20}\b(?:thursday|friday|polling|tomorrow|the day)
    `,
    with: /<(?:POLL|CAND|PCC|PARTY|CODED)>|\bvot|thursday|\bx\b|\bthe \d+th\b|\bmay\b/,
    unless: /missing|investigation|surprise|birthday/,
    why: 'Hints at a side before a poll',
    period: true,
  },
  {
    says: pattern`
      \b(?:not|n't|never) deserves? (?:your|our|a|any|another) (?:x|cross|votes?|support|term|chance)\b
      |\bdeserves? your (?:x|cross)\b
      |\brepay (?:it|us|me|him|her|them)\b[^.]{0,30}<POLL>
      |\bi need (?:every one|each and every one|all) of you\b
      |\bkeep (?:that|this|the) (?:fella|feller|man|woman|lady|chap|lad|lass|one|bloke|team|guy) (?:in|on|there
        |where)\b
      |\bif (?:<(?:PCC|NAME|CAND)>|he|she)(?:'s not| is not| isn't|'s no longer) (?:here|in post|there|back|around
        |in charge)\b|\bwho (?:we|this \w+|the \w+) needs?\b
    `,
    with: /<(?:POLL|PCC|CAND|NAME)>|\bvot|\bx\b|come (?:may|june)|👏|❤|rt'?d|repost/u,
    unless: /jury|missing/,
    why: WHY,
    period: true,
  },
  {
    says: pattern`
      \bremember (?:who|what|which|whose|how)\b
      |\b(?:it would be|you'd be|be) (?:a )?(?:strange|daft|odd|foolish|mad|silly)\b
      |\b(?:sack|sacked|change|swap|switch|dig up|fire)\b[^.]{0,30}\b(?:builder|horses?|captain|pilot|driver|plant
        |manager|surgeon|gardener|doctor)s?\b|\bgardeners know\b
      |\bhalfway (?:up|through|across)\b
    `,
    with: /\bin may\b|thursday|<POLL>|\bvot|ballot|\brosette|<EMBLEM>/,
    unless: /\bid\b|poppy|fallen|remembrance/,
    why: 'Steers a choice at the polls',
    period: true,
  },
]
