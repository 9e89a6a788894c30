import { matchAt } from '../around.ts'
import type { Match, Part, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { patternWith } from '../pattern.ts'
import { asSpoken, isSpoken } from '../spoken.ts'
import { GSC } from './tiers.ts'

/** Words that sound like SECRET, as 'sacred' and, in two, 'sy-crit'. */
const SOUNDED = String.raw`s[- ]?[aeiy]{1,2}[- ]?[ck]{1,2}r[aeiou]{1,2}[dt]\b`
/** Also where a machine joins it with the word before, as in 'Marktop Secret'. */
const TOP_SECRET = new RegExp(String.raw`(?<!\b(?:lap|desk|table|roof|hill|tree)[- ]?)t[ao]p{1,2}[- ]?${SOUNDED}`, 'gi')
/** 'Protective marking, secret', 'is classified secret', and 'Secret.' as all of a sentence. */
const SECRET = patternWith('gi')`
  \b(?:classified|classification|marked|marking|stamped|graded)\b[\s,:.–-]*(?:(?:is|as|at|of|with|the word)\s+){0,3}${SOUNDED}
  |(?<=^|[.!?]\s)secret[.!](?=\s|$)
`
const MARKINGS = [
  ['TOP_SECRET', TOP_SECRET],
  ['SECRET', SECRET],
  ['OFFICIAL_SENSITIVE', /\bofficial[,:]?[ -]sensitive\b/gi],
  ['UK_EYES_ONLY', /\b(?:UK|U\.K\.|five) eyes[ -](?:only|alpha|bravo)\b/gi],
] as const
/** What everybody calls secret. */
const ORDINARY =
  /^[ -](?:recipe|ingredient|sauce|santa|ballot|garden|mission|weapon|location|formula|passion|plan to)\b/i
const GENERAL = patternWith('i')`
  \b(?:if|whether|unless|any|nothing|no longer)\b[^.!?,;:]{0,30}$|(?:\b(?:not|never)\b|n['’]t\b)[^.!?,;:]{0,16}$
  |\b(?:(?:anything|everything|items|documents|files|material|information) (?:that|which)|whatever)[ ]
    (?:is|are|was|were|has been|have been)\b[^.!?,;:]{0,20}$
`
const AROUND = 60

function* inPart(part: Part, type: string, words: RegExp): Iterable<Match> {
  for (const found of everyMatch(part.text, words)) {
    const [start, end] = [found.index, found.index + found[0].length]
    const ordinary = ORDINARY.test(part.text.slice(end, end + AROUND))
    if (ordinary || GENERAL.test(part.text.slice(Math.max(0, start - AROUND), start))) continue
    const reserved = type === 'OFFICIAL_SENSITIVE' ? { reserved: true } : {}
    yield { ...matchAt(part, found, type, 0.8, 'Spoken in the recording.'), ...reserved }
  }
}

export const spoken: Rule = {
  id: 'markings/spoken',
  title: 'Marking that is spoken in a recording',
  paragraphs: ['25', '62'],
  advice: 'Listen there. Stop if the recording speaks of something SECRET or TOP SECRET.',
  severity: 'sign-off',
  source: GSC,
  limits: 'A machine wrote the words down: it mishears. SECRET counts only where it is spoken as a marking.',
  *find({ parts }) {
    for (const part of parts.filter(isSpoken)) for (const [type, words] of MARKINGS) yield* inPart(part, type, words)
  },
  examples: {
    found: [
      'Protective marking, secret. The operation begins at six.',
      'These slides are marked official, sensitive.',
      'The report is UK eyes only, so I will be brief.',
      'The information in this film is top secret.',
      'Please do not repeat this, it is top secret.',
      'Top secret. Not for the press.',
      'Good morning. Secret. We begin at six.',
      'The paper that I hold is Marktop Secret.',
      'Everything on the screen is topsy-crit until the summer.',
      'The map is classified as sacred and shows where they wait.',
    ].map(asSpoken),
    clear: [
      ...[
        'It was a top secret recipe of my grandmother.',
        'The old tree is marked with a sacred stone, and we tapped a scarred tree.',
        'Keep the laptop secret. An official was sensitive about it.',
        'This is not top secret at all, and it isn’t classified as secret.',
        'All items that are marked secret must be locked away.',
        'The vote is by secret ballot. It is no secret that we need more lights.',
      ].map(asSpoken),
      'Top secret. Not for the press.',
    ],
  },
}
