import type { Rule } from '../contract.ts'
import { heardAs, hearingRule } from '../hearing.ts'

export const secondVoice: Rule = hearingRule({
  id: 'conduct/second-voice',
  title: 'Reads like a breach of the standards of conduct',
  advice:
    'Read the passage as the person or body spoken of would; say what is known and needed, and leave the rest out.',
  groups: {
    conduct: {
      type: 'UNPROFESSIONAL_TONE',
      paragraphs: ['47', '18', '25', '9', '43', '62'],
      what: 'abuse, pressure, discrimination or an unprofessional tone',
    },
    disparagement: {
      type: 'DISPARAGEMENT',
      paragraphs: ['29', '18', '25', '47', '62'],
      what: 'disparagement of the office, a partner, a supplier or a colleague',
    },
    defamation: {
      type: 'DEFAMATION',
      paragraphs: ['18', '25', '47', '62'],
      what: 'an allegation against somebody who can be identified',
    },
    claims: {
      type: 'UNSUPPORTED_CLAIM',
      paragraphs: ['18', '24', '25', '47'],
      what: 'a claim without its source, or the work of others without leave',
    },
    'private-use': {
      type: 'PRIVATE_USE',
      paragraphs: ['13', '33', '34', '11', '18', '8', '62'],
      what: 'use of the office, its name or a position in it for a private end, or speaking in its name without permission',
    },
  },
  examples: {
    found: [
      heardAs('conduct', 'Some of us manage to read the email before asking. Do try it one day.'),
      heardAs(
        'private-use',
        'As Head of Policy here I suggest that you drop the parking charge before I have to escalate.',
      ),
    ],
    clear: ['Thank you for your patience. The chairs were delivered on Tuesday, and the invoice has been paid.'],
  },
})
