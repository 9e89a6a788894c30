import type { Rule } from '../contract.ts'
import { oneLine, pattern } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const SERIOUS = pattern`
  \boffences?\b|\bpolice\b|\bvictims?\b|\bconvicted\b
  |\bchildren\b|\bcourt\b|\bcharity\b|\bact \d{4}|\bsafeguard
  |\bharm\b|\blaw\b|\beducation|\bpolicy\b
  |\bblock(?:ed|ing)?\b|\bregulat
`

export const obscenity: Rule = {
  id: 'conduct/obscenity',
  title: 'Obscene material or sexual jokes',
  advice: 'Do not send it.',
  severity: 'sign-off',
  paragraphs: ['42', '47', '55', '62'],
  limits: 'Misses innuendo. Does not check pictures.',
  find: phraseRules({
    type: 'OBSCENITY',
    says: [
      {
        cues: oneLine`
          nsfw filth smut porn porno pornographic naked nude nudes topless stripper strippers tits boobs knockers
          shag shagging smash bang pair rack nothing work boss
        `,
        says: pattern`
          \bnsfw\b|\bnot safe for work\b
          |\b(?:proper|pure|absolute|some) (?:filth|smut)\b
          |\b(?:porno?|smut|nudes|(?<!\b(?:blue|great|coal|bearded|marsh|willow|garden) )tits|boobs|(?<!\bdoor )knockers)\b
          |\b(?:naked|topless|nude) (?:pic|pics|picture|pictures|photos?|video|videos|women|woman|girls?)\b
          |\bnothing on but\b|\bgot nothing on\b|(?<!\b(?:paint|wallpaper|wire|varnish|cable) )\bstrippers?\b
          |\bshagg?(?:ed|ing)\b|\bi(?:'d| would) (?:smash|bang|shag|ride) (?:that|her|him|them)\b
          |\b(?:what a|nice|great|some) (?:pair|rack) on (?:her|that one|him)\b
          |\bopen (?:this|it) when (?:the boss|nobody|no one)\b
        `,
        not: SERIOUS,
        notNear: /\boffences?\b|\bvictims?\b|\bconvicted\b|\bchildren\b|\brevenge porn\b|\bintimate images?\b|\blaw\b/,
        because: 'Contains sexual or obscene material',
        confidence: 0.7,
      },
    ],
  }),
  examples: {
    found: ['Lads, proper filth, she has got nothing on but a helmet.', 'I’d smash that.', 'What a pair on her.'],
    clear: [
      'Sharing intimate images without consent, often called revenge porn, is an offence.',
      'What a pair of boots! On the rack in the shop.',
      'The paint strippers in the depot were stolen.',
      'Door knockers and callers who will not leave: what to do.',
      'Blue tits have nested in the letterbox.',
    ],
  },
}
