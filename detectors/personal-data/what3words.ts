import type { Rule } from '../contract.ts'
import { identifier } from './identifier.ts'

export const what3words: Rule = {
  id: 'personal-data/what3words',
  title: 'A place in three words',
  advice: 'Remove the three words, or name the area only.',
  severity: 'sign-off',
  paragraphs: ['18', '19', '26'],
  source: 'https://what3words.com',
  limits:
    "Three words without the slashes are found only beside the company's name; a meeting place of a public event is passed over.",
  find: identifier({
    type: 'WHAT3WORDS',
    sign: /\/\/\/|what3words|w3w/gi,
    pattern:
      /\/\/\/(?<it>\p{Ll}{2,20}\.\p{Ll}{2,20}\.\p{Ll}{2,20})(?![\w.])|(?:what3words|w3w)[^.\n]{0,30}?(?<![\p{L}.])(?<it2>\p{Ll}{2,20}\.\p{Ll}{2,20}\.\p{Ll}{2,20})(?![\w.])/giu,
    confidence: 0.65,
    near: /what3words|w3w|home|house|flat|lives?|address/i,
    spare: ({ before, after }) =>
      /\b(?:meet(?:ing)?|event|start(?:s|ing)?|stall|parade|join us|car ?park|venue|entrance|find us|open day|we'll be)\b/i.test(
        before + after,
      ) && !/\b(?:lives?|home|her|his|their|victim|witness|refuge)\b/i.test(before + after),
    because: 'Three words joined by dots mark a place three metres wide',
    suggestion: '[location removed]',
  }),
  examples: {
    found: ['Her home is at ///filled.count.soap', 'what3words: filled.count.soap'],
    clear: ['Meet us at ///filled.count.soap', 'www.example.org is our site'],
  },
}
