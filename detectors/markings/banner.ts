import type { Rule } from '../contract.ts'
import { findTiers } from './classify.ts'
import { TOP_TIERS } from './tiers.ts'

export const banner: Rule = {
  id: 'markings/banner',
  title: 'SECRET or TOP SECRET marking, on its own line or inside one',
  ...TOP_TIERS,
  limits:
    'Reports a line with only TOP SECRET even in a film title or a menu. Leaves a bare SECRET inside a sentence to `markings/classed`.',
  find: findTiers(['SECRET', 'TOP_SECRET'], ['banner', 'inline']),
  examples: {
    found: [
      'CONFIDENTIAL - SECRET - UK EYES ONLY',
      'OFFICIAL – SECRET\nThe two cars move at nine.',
      'SC Sample report (SECRET)\nThe two cars move at nine.',
      'SECRET\n\nThe van leaves at nine.\n\nSECRET',
      'UK TOP SECRET – UK/US EYES ONLY\nMinute',
      'S E C R E T\nShift plan',
      'TOP\nSECRET\nMinutes',
      'UKSECRET\nMinutes',
      'The list of rooms\u0085SECRET\u0085We meet at ten',
      'Thanks for the cake.\n\nSECRET',
      'SECRET - Page 2 of 9\nNames',
      'SECRET OSPREY\nSummary',
      'Copy No 2 of 5    SECRET    Serial 0417/26',
      'STRENG GEHEIM\nLage',
      'Совершенно секретно\nЭкз. № 2',
      'Dobrý den,\n\nPřísně tajné\n\nzpráva',
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
      'secret 2026 budget plan',
      'Papers once marked TOP SECRET – UK EYES ALPHA, released in 1977, are on show.',
    ],
  },
}
