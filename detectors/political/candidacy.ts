import type { Rule } from '../contract.ts'
import { given, inKind } from '../in-kind.ts'
import { pattern } from '../pattern.ts'
import { phraseRule } from './phrase-rule.ts'
import { REFUSED } from './word-lists.ts'

const WHY = 'Announces a candidacy, or work for one'
const SEAT =
  '(?:council(?:lor)?\\b|parliament|<POLL>|\\bward\\b|\\bseat\\b|<(?:PARTY|HOLDER|CAND|PCC)>|\\bmayor\\b|\\bmp\\b|commissioner)'
const OTHER = pattern`
  marathon|\b10k\b|race\b|charity|hospice|estate agent|letting|travel agent|literary|insurance|award|trustee|governor|choir
  |\bjob\b|interview|petition|police staff council|students?' union|${REFUSED}
`

export const candidacy: Rule = phraseRule({
  id: 'political/candidacy',
  title: 'Standing for election, or seeking selection',
  type: 'CANDIDACY',
  paragraphs: ['7', 'A.f'],
  advice: 'Tell your manager before anything is published. Staff may not stand, seek selection or be an agent.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: 'Finds candidacies in the usual words of the author. The classifier looks for the rest.',
  speakerKinds: ['restricted'],
  phrases: [
    {
      says: pattern`
        \b(?:i|i'm|i am|i've|i have|i'll|me|my name|proud|delighted|chuffed|happy|official)\b[^.]{0,60}\b(?:stand(?:ing)? (?:for|in|as)|stood (?:for|as)
          |running for|(?:re-?)?selected (?:for|as|to)|adopted (?:for|as)|chosen (?:for|to fight|as)
          |go(?:ing)? for|shortlisted|nominated (?:for|as)|put (?:my name|myself) forward
          |approved list|have a go at)\b[^.]{0,60}${SEAT}
        |\b(?:i|i'm|i am|i've|i have)\b[^.]{0,40}\b(?:picked|selected|chosen|adopted) to (?:fight|contest|stand (?:for|in)) (?:the )?(?:<NAME>|${SEAT})
      `,
      unless: OTHER,
      why: WHY,
    },
    {
      says: pattern`
        \bmy (?:own )?(?:candidacy|nomination papers?|campaign team|campaign launch|<POLL> leaflets?|council bid|selection (?:speech|meeting)|re-?election)\b
        |\b(?:signatures?|assentors?|subscribers?)\b[^.]{0,60}\b(?:nomination|electors)\b|\bany electors of\b
      `,
      unless: OTHER,
      why: WHY,
    },
    {
      says: pattern`
        \b(?:be|is|are|as|am|'m|who's|happy to be|agreed to be) (?:<\w+>'?s? |his |her |their |my \w+'s )(?:<POLL> |campaign |sub-)?\bagent\b
        |\b(?:<POLL>|campaign) (?:sub-?)?agent (?:for|to) (?:<|my|our)|\b(?:i|i'm|i am|me|my)\b[^.]{0,60}\bsub-?agents?\b|\bagent for <(?:NAME
        |CAND)> ward\b|\bagent for <
      `,
      unless: OTHER,
      why: WHY,
    },
  ],
  examples: {
    found: [
      {
        text: 'So chuffed to say I’ve put my name forward to be selected for Brackenhill ward next year.',
        circumstances: { account: 'personal' },
      },
      inKind('email', 'Happy to be Derek’s agent this time. Use this address.'),
      given({ account: 'personal' }, 'It’s official, I am standing for the county council in May.'),
      given({ account: 'personal' }, 'Delighted to say that I have been picked to fight Dudley North.'),
      inKind('email', 'I have been asked to be sub-agent in May.'),
      { text: 'I am the election agent for my wife.', circumstances: { account: 'personal' } },
      { text: 'My nomination papers went in today.', circumstances: { account: 'personal' } },
    ],
    clear: [
      'Our petition needs ten more signatures by Friday before the council will look at the crossing.',
      'If you’d like to stand for election you must tell your manager.',
      given({ account: 'personal' }, 'I’m running the half marathon in Wolverhampton for the hospice.'),
      { text: 'I am standing for the town council in May as a Conservative.', circumstances: { author: 'contractor' } },
      'We build a list of prospective parliamentary candidates before each election.',
      'I volunteered to help run a stall at the fair.',
    ],
  },
})
