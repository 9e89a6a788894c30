import { classifiedAs, classifierRule } from '../classifier-rule.ts'
import type { Rule } from '../contract.ts'
import { rows } from '../pattern.ts'

export const secondVoice: Rule = classifierRule({
  id: 'confidentiality/second-voice',
  title: 'Reads like something that should not leave the office yet',
  advice:
    'Check who needs to know this, and when. Take out what is operational, privileged, unannounced or secret, or ask for permission.',
  groups: rows`
    operational | OPERATIONAL_DETAIL | 32 25 45 47 42 | May disclose operational detail: tactics, places, dates, people or gaps in cover
    secrecy | NOT_FOR_RELEASE | 15 18 47 62 42 25 32 | May disclose something privileged, internal, unannounced or before a court
    media | MEDIA_CONTACT | 27 11 12 47 | May be contact with a journalist outside the media team
    security | INSECURE_HANDLING | 45 42 57 58 25 54 47 | May open a way into a system or building, or send work insecurely
  `,
  examples: {
    found: [
      classifiedAs(
        'operational',
        'The van will sit behind the chip shop until they open the side door, then both teams go in together.',
      ),
      classifiedAs(
        'media',
        'Happy to give you the full picture over a coffee before the meeting, just keep my name out of your piece.',
      ),
    ],
    clear: ['Lock your shed, mark your tools and report anything suspicious on the website.'],
  },
})
