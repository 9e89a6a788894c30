import { classifiedAs, classifierRule } from '../classifier-rule.ts'
import type { Rule } from '../contract.ts'

export const secondVoice: Rule = classifierRule({
  id: 'conduct/second-voice',
  title: 'Reads like a breach of the standards of conduct',
  advice: 'Check that you can back this up, or take it out. Read it as the person or body it is about would.',
  groups: {
    conduct: {
      type: 'UNPROFESSIONAL_TONE',
      paragraphs: ['47', '18', '25', '9', '43', '62'],
      what: 'May be abusive, pressuring, discriminatory or unprofessional',
    },
    disparagement: {
      type: 'DISPARAGEMENT',
      paragraphs: ['29', '5', '15', '18', '25', '47', '62'],
      what: 'May disparage the office, a partner, a supplier or a colleague',
    },
    defamation: {
      type: 'DEFAMATION',
      paragraphs: ['18', '25', '47', '62'],
      what: 'May make an allegation against an identifiable person',
    },
    claims: {
      type: 'UNSUPPORTED_CLAIM',
      paragraphs: ['18', '24', '25', '47'],
      what: 'May make a claim without its source, or use others’ work without permission',
    },
    'private-use': {
      type: 'PRIVATE_USE',
      paragraphs: ['13', '33', '34', '11', '18', '8', '42', '62'],
      what: 'May use the office’s name or a position in it privately or without permission',
    },
  },
  examples: {
    found: [
      classifiedAs('conduct', 'Some of us manage to read the email before asking. Do try it one day.'),
      classifiedAs(
        'private-use',
        'As Head of Policy here I suggest that you drop the parking charge before I have to escalate.',
      ),
      classifiedAs('defamation', 'The leader of the council takes bribes from developers, as everybody knows.'),
    ],
    clear: ['Thank you for your patience. The chairs were delivered on Tuesday, and the invoice has been paid.'],
  },
})
