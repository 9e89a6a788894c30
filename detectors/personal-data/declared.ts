import { byPart } from '../by-reading.ts'
import type { Part } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { sought } from '../sought.ts'

/** Such words override a claim that data is invented. */
export const REAL = patternWith('i')`
  \b(?:(?:is|are|was|were|it[’']s|they[’']re) (?:all |the |a )?(?:real|genuine|live)\b
    |(?<!\b(?:no|not|any|never|without|nor|than|an?|if you see a|if you see any) )(?:real|live|genuine) (?:ones?
    |people|cases?|records?|rows?|data|person)\b)
`

const THE_DATA = phrases`
  they, these, those, all, both,
  (?:the )?(?:numbers|records|people|names|details|values|examples|particulars|entries|rows|cases)
`
const INVENTED = phrases`
  invented, made[- ]up, fictional, fictitious, dumm(?:y|ies), fake, imaginary, examples, samples, specimens, placeholders,
  from (?:a|the) (?:text ?book|manual|standard|test range)
`
const DECLARED_FORMS = phrases`
  none of (?:them|these|it|this|the \w+) (?:is|are|belongs? to) (?:a |an |any )?(?:real|genuine|anybody|anyone|live),
  ${THE_DATA} (?:below |above |here |in (?:it|here|there|them|this|the \w+) )?(?:are|were) (?:all |both |only |purely
    |just )?${INVENTED},
  (?:none|neither) (?:of (?:them|these|which) )?(?:can|could) (?:belong|be traced|lead) to (?:a |any |any real )?
    (?:person|body|one|anybody|anyone|somebody),
  (?:seed|dummy|synthetic|specimen|fake|made[- ]up|invented|fictitious) (?:data|values|records?|people|persons?|numbers?
    |details|examples?),
  examples? (?:below|above|here|on this page|in this (?:guide|page|leaflet)) (?:are|is|come),
  (?:range|block|set|series|numbers?) (?:that (?:is|are) |which (?:is|are) )?(?:kept|reserved|set aside|published|issued)
    for (?:tests?|testing|drama|fiction|examples|training|documentation), (?:EXERCISE[ -]*){3}, won[’']t work if you copy,
  (?:test|training|sandbox|practice) (?:environment|system|pack|records?|data|cards?|cases) only
`
const DECLARED = patternWith('gi')`\b${DECLARED_FORMS}`
const SPECIMEN = /\bAny ?Street\b|\bAnytown\b|\bA\.? ?N\.? Other\b/
const SEEKERS = [DECLARED, SPECIMEN].map((pattern) => sought(pattern))
const DECLARED_REACH = 900

const declarations = byPart((part) => {
  const all = SEEKERS.flatMap((seek) => seek(part).map(({ index }) => index))
  return all.length > 0 && REAL.test(part.text.replace(DECLARED, '')) ? [] : all
})

export const declared = (part: Part, start: number): boolean =>
  declarations(part).some((at) => Math.abs(at - start) < DECLARED_REACH)
