import { Expression } from '../../expression.ts'
import { patternWith } from '../../pattern.ts'
import {
  BEFORE_RELATIVE,
  CHILD_FORMS,
  CLUE_FORMS,
  COURT_WORDS,
  FAMILY_JUSTICE,
  GENITAL_MUTILATION,
  IS_AN_OR_WORKS,
  KIN,
  LEGAL_ANONYMITY,
  RELATIVES,
  SEXUAL_HINTS,
  SEXUAL_OFFENCES,
  SUFFERED_FORMS,
  TRAFFICKING,
  WORKPLACES,
  YOUTH_JUSTICE,
} from './anonymity-lists.ts'

/** Sexual Offences (Amendment) Act 1992 sections 1 and 2: lifelong anonymity, which any clue breaches. */
const SEXUAL = patternWith('i')`\b${SEXUAL_OFFENCES}\b`

/** Lifelong anonymity: FGM Act 2003 s.4A and Sch. 1, Modern Slavery Act 2015 s.2, and for forced marriage the 2014 Act, Sch. 6A. */
export const LIFELONG: readonly { readonly words: Expression; readonly law: string }[] = [
  { words: SEXUAL, law: 'Sexual Offences (Amendment) Act 1992' },
  {
    words: patternWith('i')`\b${GENITAL_MUTILATION}\b`,
    law: 'Female Genital Mutilation Act 2003, section 4A',
  },
  {
    words: new Expression(
      /\b(?:forced marriages?|forced (?:\w+ ){0,2}(?:in)?to (?:a )?marr(?:y|iage)|married (?:off )?against (?:her|his) will)\b/i,
    ),
    law: 'Anti-social Behaviour, Crime and Policing Act 2014, Schedule 6A',
  },
  {
    words: patternWith('i')`\b${TRAFFICKING}\b`,
    law: 'Sexual Offences (Amendment) Act 1992 as extended by the Modern Slavery Act 2015',
  },
]

/** Each of these requires other words. With special measures for victims (YJCEA 1999, section 17). */
export const HINTS = SEXUAL_HINTS.map((hint) => ({
  words: patternWith('iu')`\b(?:${hint})`,
  law: 'Sexual Offences (Amendment) Act 1992 or the laws that extend it',
}))

export const PROTECTED = patternWith('i')`\b${LEGAL_ANONYMITY}\b`

export const SUFFERED = patternWith('i')`\b${SUFFERED_FORMS}\b`

/** CYPA 1933 s.49, YJCEA 1999 ss.44 and 45, Children Act 1989 s.97. */
export const YOUTH_COURT = patternWith('i')`\b${YOUTH_JUSTICE}\b`
export const FAMILY_COURT = patternWith('i')`\b${FAMILY_JUSTICE}\b`
export const COURT = patternWith('i')`\b${COURT_WORDS}\b`

/** Under eighteen, in figures or in words. */
export const CHILD = patternWith('i')`\b(?:${CHILD_FORMS})`

/** 'No charges' does not count as a charge. */
export const CHARGED =
  /\b(?:(?<!not (?:been )?|without being |n[’']t been )charged (?:with|over)|convicted|pleaded|pleads|found guilty|sentenced|jailed|trial)\b/i

export const CLUE = patternWith('u')`\b(?:${CLUE_FORMS})`

/** 'Her mum runs the florist', 'the shop where her aunt works'. */
export const KIN_WORKS = patternWith('u')`
  \b(?:[Hh]er|[Hh]is|[Tt]heir) (?:\w+-)?${KIN}(?:${IS_AN_OR_WORKS}) (?:an? |the |at |in |for |on )?[^.,;!?]{3,50}
  |\b${WORKPLACES}(?: in \p{Lu}[\p{L}’'-]+)? where (?:her|his|their|she|he) [^.,;]{2,30}
`

export const RELATION = patternWith('u')`
  \b(?:his|her|their|(?:[A-Z][\p{L}’'-]+)[’']s) (?:${BEFORE_RELATIVE})*(?:step-?)?${RELATIVES}\b
`

export const WAIVED = patternWith('i')`
  (?<!\b(?:not|never) |n[’']t )\b(?:waiv(?:ed|ing|es)|g(?:a|i)ve(?:s|n)? up) (?:her|his|their) (?:legal |lifelong )?(?:right to )?anonymity\b
  |\bunder (?:her|his) own name\b|(?<!\b(?:not|never) |n[’']t )\b(?:chosen|agreed|consented|asked)(?: in writing)? to be named\b
`
