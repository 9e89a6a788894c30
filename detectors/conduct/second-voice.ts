import { classifiedAs, classifierRule } from '../classifier-rule.ts'
import type { Rule } from '../contract.ts'
import { rows } from '../pattern.ts'

export const secondVoice: Rule = classifierRule({
  id: 'conduct/second-voice',
  title: 'Reads like a breach of the standards of conduct',
  advice: 'Check that you can back this up, or take it out. Read it as the person or body it is about would.',
  groups: rows`
    conduct | UNPROFESSIONAL_TONE | 47 18 25 9 43 62 | May be abusive, pressuring, discriminatory or unprofessional
    disparagement | DISPARAGEMENT | 29 5 15 18 25 47 62 | May disparage the office, a partner, a supplier or a colleague
    defamation | DEFAMATION | 18 25 47 62 | May make an allegation against an identifiable person
    claims | UNSUPPORTED_CLAIM | 18 24 25 47 | May make a claim without its source, or use others’ work without permission
    private-use | PRIVATE_USE | 13 33 34 11 18 8 42 62 | May use the office’s name or a position in it privately or without permission
  `,
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
