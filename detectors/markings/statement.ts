import type { Rule } from '../contract.ts'
import { findTiers } from './classify.ts'
import { TOP_TIERS } from './tiers.ts'

export const statement: Rule = {
  id: 'markings/statement',
  title: 'Sentence that says the text itself is SECRET',
  ...TOP_TIERS,
  limits: 'In lower case, finds only a sentence that names the document and the marking.',
  find: findTiers(['SECRET', 'TOP_SECRET', 'OFFICIAL_SENSITIVE'], ['stated']),
  examples: {
    found: [
      'This can be shared with no one: this document is SECRET.',
      'The sponsor’s note, all of it graded TOP SECRET, follows for the web team.',
      'All documents still SECRET. Do not forward.',
      'There is no doubt that this document is classified SECRET.',
      'Copy no 4, this document is marked SECRET.',
      'They told me this document is SECRET.',
      'Do not forget that this document is SECRET.',
      'This report is classified at the SECRET level.',
      'Kind regards,\nPriya\n\nThis email is classified SECRET',
      'this document is marked secret, but paragraph two is fine',
      'The following paragraph is marked SECRET.\nThe warrant is tonight.\nEnd of SECRET paragraph.',
      'The whole of this document is TOP\nSECRET until the board has met.',
      'Upgraded from OFFICIAL to SECRET, 3 May\nPlan',
      'UPGRADED TO SECRET by the originator\nPlan',
      'DECLASSIFICATION REFUSED – RETAIN AT SECRET',
      'This attachment is classified as SECRET and should not be forwarded.',
      'The attached paper carries a classification of Top Secret, so please read it at your desk only.',
    ],
    clear: [
      'What should I do if this is marked SECRET?',
      'It is wrong that this report must be treated as secret.',
      'The classification of secret papers is for the originator.',
      'The document is OFFICIAL. It is not SECRET.',
      'This is secret ballot territory',
      'A document that carries a classification of Top Secret needs the highest protection.',
      'If the report is marked SECRET, tell your manager.',
      'The file was once marked SECRET and is on show.',
      'None of these papers is marked SECRET.',
      'You will learn why this office holds nothing that is SECRET or TOP SECRET.',
    ],
  },
}
