import type { Rule } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'
import { identifierRule } from './identifier.ts'

const CURRENT = /^[A-Z]{2}(\d\d)[ .-]?[A-Z]{3}$/i
const SPECIMEN = /^(?:A[AB]\d\d ?(?:ABC|CDE|AAA|BCD)|XX\d\d ?XXX|YOUR? ?REG)$/i
const NO_PLATE =
  /^(?:ACT|HIS|HER|ITS|OUR|WAS|ARE|HAS|HAD|NOT|OUT|AGE|MID|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|THE|FOR|AND|ALL|OVER|TEL|FAX|REF|ISO|COP|SDG)\b/i

/** The age identifier is 02 to 29 or 51 to 79. */
function plausible(text: string): boolean {
  if (SPECIMEN.test(text)) return false
  const age = CURRENT.exec(text)?.[1]
  if (age === undefined) return !NO_PLATE.test(text)
  return (age >= '02' && age <= '29') || (age >= '51' && age <= '79')
}

const CAR_MAKES = phrases`
  ford, vauxhall, bmw, audi, volkswagen, vw, toyota, nissan, mercedes, kia, hyundai, peugeot, renault, citroen, skoda, seat,
  fiat, honda, mazda, volvo, tesla, mini, transit, corsa, fiesta, golf, astra, polo, focus, qashqai, clio, berlingo, zafira,
  insignia, mondeo, yaris, aygo, civic, jazz, juke, micra, ibiza, leon, octavia, fabia, discovery, (?:land|range) ?rover,
  jaguar, lexus, suzuki, dacia, porsche, kuga, puma, scooter, hatchback, estate car, saloon, pick-?up
`

export const vehicleReg: Rule = identifierRule({
  id: 'personal-data/vehicle-reg',
  title: 'Vehicle registration',
  advice: 'Remove the registration, or describe the vehicle by its kind and colour.',
  source: 'https://www.gov.uk/government/publications/vehicle-registration-numbers-and-number-plates',
  limits: 'Finds old and personalised plates only beside words such as plate or car.',
  pattern: patternWith('gi')`
    (?<![\w-])(?:(?<it>[A-Z]{2}(?:0[2-9]|[1-7]\d)[ .-]?[A-HJ-PR-Z]{3})|(?<old>[A-HJ-NPR-Y]\d{1,3}[ ]?[A-Z]{3}
      |[A-Z]{3}[ ]?\d{1,3}[A-HJ-NPR-Y]|[A-Z]{3}[ ]?\d{4}))(?![\w-])
  `,
  confidence: 0.55,
  valid: plausible,
  near: patternWith('i')`
    \b(?:reg(?:istration|\.|s)?|(?:number ?)?plates?|vehicles?|car|van|lorry|motorcycle|motorbike|moped|VRM|VRN|ANPR|${CAR_MAKES})\b
  `,
  not: /\b(?:site codes?|item|model|room|ref(?:erence)?|agenda|grant|form|version|course|module|postcode|part no|serial)\b/i,
  spare: ({ text, near, part, before }) =>
    (!near && !CURRENT.test(text) && !/\b[A-Z]{2}\d\d ?[A-Z]{3}\b/.test(part.text)) ||
    (!near && (text !== text.toUpperCase() || /[.-]/.test(text))) ||
    /\b(?:our|fleet|patrol)\b[^.]{0,30}$/i.test(before),
  because: 'Has the form of a British number plate',
  suggestion: '[registration removed]',
  examples: {
    found: [
      'His is the green Berlingo, wf09 tcz.',
      'reg: BD51-SMR',
      'A blue Golf, VK14 ZHN, drove off.',
      'reg,time,camera\nBV21 HXN,23:14,A38',
      'car reg LM68FGO',
      'the van, R418 KPD, was seen',
    ],
    clear: ['The A38 and the M5 were closed', 'JUN 2026 figures'],
  },
})
