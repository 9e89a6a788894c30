import type { Rule } from '../contract.ts'
import { patternWith } from '../pattern.ts'
import { identifierRule } from './identifier.ts'

export const prisonNumber: Rule = identifierRule({
  id: 'personal-data/prison-number',
  title: 'Prison number',
  advice: 'Remove the number.',
  limits: 'Has no check digit: needs words about prison, or a name directly before it.',
  pattern: /(?<![^\W_]|[/-])[A-Z]\d{4}[A-Z]{2}(?![^\W_]|[/-])/gi,
  confidence: 0.6,
  near: patternWith('i')`
    \bprison(?:er)?s?\b|\binmate|\bNOMI?S\b|\bHMPP?S?\b
    |\bHMYOI\b|\bYOI\b|offender (?:no|number)|recall|\bjail\b
    |custodial|\bprobation\b|\bhostel\b|\bparole\b
    |\blicen[cs]e\b|\breleased?\b
    |\b(?:gets?|got|comes?|came) out\b
    |\b(?:on|with) (?:a )?tag\b|\bsentenced?\b
    |\b(?:sees?|seeing|visit(?:s|ed|ing)?) (?:his|her|their)\b
    |\bwing\b|\bcell\b|\bremand\w*|\binside\b
    |\bserv(?:es|ed|ing)\b|\bCRO\b|\bPNC\b|\bconvict\w*
    |\bburgl\w+|\bmanslaughter|\bmurder\w*|\bcustody\b
    |\boffenders?\b|\bdetain\w+|\brobb(?:ery|ed|ing)
  `,
  required: true,
  behindName: true,
  because: 'Has the form of a prison number',
  suggestion: '[prison number removed]',
  examples: {
    found: [
      'Picture: SAMPLE_Jermaine_A6174FK_out_June.jpg',
      'Corey Sample-Platt (A6174FK) wrote it in block capitals.',
      'A6174FK is serving four years for burgling a shop.',
      'Darren Sample-Lowe (A1234BC) gets out on the 4th and goes to a hostel.',
      'Prisoner A1234BC at HMP Sample',
      'prison no: a1234bc',
    ],
    clear: ['The printer A1234BC stands in the lobby.', 'Model A1234BC', 'HMP Sample has 1,234 places'],
  },
})
