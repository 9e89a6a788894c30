import type { Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const DUE = pattern`
  \bpleaded\b|\bconvicted\b|\bguilty\b|\bjailed\b|\bsentenced\b|\bfined\b|\bcharge[ds]?\b|\badmitted\b|\bcourt\b
  |\btribunal\b|\bhearing\b|\bjury\b|\bon suspicion\b|\balleg(?:e[sd]?|ation|edly)\b|\binquest\b|\binvestigat|\bno evidence\b
  |\bprosecut|\bdenie[sd]\b|\baccording to\b|\bwas (?:not|never)\b|\bfraudsters\b|\bscam|\bcallers?\b|\bbeware\b|\brogue traders\b
`
const ROLES = phrases`
  leader, head ?teacher, editor, reporter, journalist, director, owner, landlord, manager, chair(?:man|woman)?, mayor,
  councillor, officer, minister, chief executive, treasurer, vicar, doctor, solicitor, boss, company, firm, supplier,
  contractor, council, charity, club, school, union
`
const SOMEBODY = pattern`
  \b[A-Z][a-z'’-]+ (?:[A-Z][a-z'’-]+|Ltd|Limited|plc|LLP)\b|\bM(?:r|rs|s|iss)\.? [A-Z]|\bCllr\b|@\w{3}
  |\b(?:the|its|his|her|their|our|your|that|this|The|Our|Their|That) (?:\w+ ){0,2}${ROLES}\b
`
const CORRUPT = phrases`
  corrupt, bent, (?:a |that |such a )?(?:crooks?|thie(?:f|ves)|fraudsters?|con ?m[ae]n|con artists?|swindlers?|liars?|paedophiles?|rapists?),
  on the take, on the fiddle
`
const ACTS = phrases`
  (?:takes?|took|taken|taking|accept(?:s|ed|ing)) (?:\w+ ){0,2}(?:bribes?|backhanders?|bungs?|kickbacks?),
  (?:fiddl(?:es|ed|ing)) (?:\w+ ){0,2}(?:invoices?|books|expenses|accounts|figures|timesheets|claims|overtime|mileage),
  (?:stole|steals|stealing|pocket(?:s|ed|ing)|siphon(?:s|ed|ing)|embezzl(?:es|ed|ing)) (?:\w+ ){0,4}(?:money|funds?|cash|grants?|donations|thousands|£),
  rigg(?:ed|ing|s) the (?:bid|vote|tender|contract|election|appointment|figures), (?:is|are|was|were) in the (?:pay|pockets?) of,
  (?:is|are|was|were|he's|she's|they're) ${CORRUPT}, like (?:that |the |a )?(?:crook|thief|fraudster|conman),
  plant(?:s|ed) (?:the )?(?:drugs|evidence)
`

export const defamation: Rule = {
  id: 'conduct/defamation',
  title: 'Allegation of wrongdoing against a person or body',
  advice: 'Leave the allegation out, or cite the court or regulator that found it. Take legal advice.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '47', '55', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2013/26',
  limits: 'Finds corruption, theft and fraud stated as fact. Leaves hints and rumours to the classifier.',
  find: phraseRules({
    type: 'DEFAMATION',
    says: [
      {
        cues: oneLine`
          bribe bribes backhander backhanders bung bungs kickback kickbacks fiddle fiddles fiddled fiddling stole steals stealing
          pocket pockets pocketed pocketing siphon siphons siphoned siphoning embez* rigged rigs rigging pay corrupt bent crook
          crooks thief thieves fraudster fraudsters conman conmen con swindler swindlers liar liars paedo* rapist rapists take
          planted plants
        `,
        says: pattern`\b${ACTS}`,
        named: SOMEBODY,
        not: DUE,
        notNear: DUE,
        because: 'States as fact that an identifiable person or body did wrong',
        confidence: 0.76,
        reserved: true,
      },
    ],
  }),
  examples: {
    found: [
      'You will know Edwin Marsh-Tate, the managing director. Lovely man. He’s a crook.',
      'Brockmoor Services Ltd has been fiddling its invoices for years.',
      'The leader of the council takes bribes from developers.',
      'Our treasurer pocketed the grant.',
    ],
    clear: [
      'A waste firm was fined after it pleaded guilty at Dudley Magistrates’ Court to stealing from the council.',
      'Rogue traders may lie about the state of your roof.',
      'Two men have been charged with bribery.',
      'Mr Sample-Rees put the keys in the pocket of his coat.',
      'Fraudsters are taking money from bank accounts. Beware of a caller who says that he is Chief Inspector Hill.',
    ],
  },
}
