import { classifiedAs, classifierRule } from '../classifier-rule.ts'
import type { Rule } from '../contract.ts'

export const secondVoice: Rule = classifierRule({
  id: 'confidentiality/second-voice',
  title: 'Reads like something that should not leave the office yet',
  advice:
    'Check who needs to know this, and when. Take out what is operational, privileged, unannounced or secret, or ask for permission.',
  groups: {
    operational: {
      type: 'OPERATIONAL_DETAIL',
      paragraphs: ['32', '25', '45', '47', '42'],
      what: 'May disclose operational detail: tactics, places, dates, people or gaps in cover',
    },
    secrecy: {
      type: 'NOT_FOR_RELEASE',
      paragraphs: ['15', '18', '47', '62', '42', '25', '32'],
      what: 'May disclose something privileged, internal, unannounced or before a court',
    },
    media: {
      type: 'MEDIA_CONTACT',
      paragraphs: ['27', '11', '12', '47'],
      what: 'May be contact with a journalist outside the media team',
    },
    security: {
      type: 'INSECURE_HANDLING',
      paragraphs: ['45', '42', '57', '58', '25', '54', '47'],
      what: 'May open a way into a system or building, or send work insecurely',
    },
  },
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
