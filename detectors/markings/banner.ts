import type { Rule } from '../contract.ts'
import { matchOf } from './told.ts'
import { weighed } from './weigh.ts'

export const banner: Rule = {
  id: 'markings/banner',
  title: 'A line that is a SECRET or TOP SECRET marking',
  paragraphs: ['25', '62'],
  advice: 'Do not publish or send this: take it to the Chief Executive, and do not take the marking off yourself.',
  severity: 'block',
  source: 'https://www.gov.uk/government/publications/government-security-classifications',
  limits:
    'A film or a menu that prints nothing but TOP SECRET on a line, without an exclamation mark, is taken for a marking.',
  *find(reading) {
    for (const one of weighed(reading)) if (one.how === 'banner') yield matchOf(one)
  },
  examples: {
    found: [
      'SECRET\n\nThe van leaves at nine.\n\nSECRET',
      'UK TOP SECRET – UK/US EYES ONLY\nMinute',
      'S E C R E T\nShift plan',
      'TOP\nSECRET\nMinutes',
      'Thanks for the cake.\n\nSECRET',
      'SECRET - Page 2 of 9\nNames',
      'SECRET OSPREY\nSummary',
      'Copy No 2 of 5    SECRET    Serial 0417/26',
      'STRENG GEHEIM\nLage',
      'Совершенно секретно\nЭкз. № 2',
      'Dobrý den,\n\nPřísně tajné\n\nzpráva',
      '"Szigorúan titkos!"\nJelentés',
      'ΆΚΡΩΣ ΑΠΌΡΡΗΤΟ\nΈκθεση',
      'EU-S\nWorking party on ports',
      'TOP SERCET\nDear Sir',
      'COVERING SECRET\n(OFFICIAL when detached from its enclosure)\n\nDear Vicar',
      'SECRET until 1 May, then OFFICIAL\nNames',
      '5ECRET\nScanned',
      { text: 'Secret', part: { id: 'attachment:1/header1', kind: 'header-footer' } },
      'Our tiers are OFFICIAL, SECRET and TOP SECRET.\n\nSECRET\n\nThe plan is below.',
      { text: '10P SECRET', part: { id: 'attachment:1/words', kind: 'picture-text' } },
      { text: '[OP SECRET', part: { id: 'attachment:1/words', kind: 'picture-text' } },
      '<!-- SECRET --><p>Fun day</p>',
    ],
    clear: [
      'SECRET SANTA\nNames in the hat today.',
      'CHEF’S SECRET\nask your waiter',
      'TOP SECRET!\n(1984, 90 minutes of very silly jokes)',
      'OFFICIAL\nMost work\nSECRET\nSerious threats\nTOP SECRET\nThe gravest threats',
      'SECRETARY TO THE BOARD',
      'S E C R E T A R I A T\n\nWho we are',
      '🎄 S E C R E T   S A N T A 🎄 draw is tonight',
      'Secreto\n\nA poem by our exchange student',
      'Notes\nSERCET\nis how he spelt it',
      { text: 'POP SECRET', part: { id: 'attachment:1/words', kind: 'picture-text' } },
      'OFFICIAL 41,200\nSECRET 12\nTOP SECRET 0',
    ],
  },
}
