import type { Rule } from '../contract.ts'
import { pattern } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const FIGURE = '(?:quotes?|quotations?|figures?|numbers?|statistics?|stats?|source|testimonials?|endorsements?)'

export const claim: Rule = {
  id: 'conduct/claim',
  title: 'Statement that its author knows to be false or misleading',
  advice: 'Take it out, or state what is true and where it comes from.',
  severity: 'sign-off',
  paragraphs: ['18', '24', '25', '62'],
  limits:
    'Finds words that admit a trick. Cannot tell whether a figure is true; the classifier looks for doubtful claims.',
  find: phraseRules({
    type: 'MISLEADING_CLAIM',
    says: [
      {
        cues: 'made make making invented invent fudge fiddle massage cooked',
        says: pattern`
          \b(?:i|we|you|just) (?:\w+ )?(?:made|make) (?:the |this |that |a |up |some )*${FIGURE} up\b
          |\b(?:i|we|you|just) (?:\w+ )?(?:made up|make up|invent(?:ed)?|fudged?|massaged?|cooked) (?:the |this |that |a |some )?(?:\w+ )?${FIGURE}\b
        `,
        not: /\bnever\b|(?:\bnot|n't) (?:\w+ )?(?:make|made|invent|fudge)|\bfraud|\bscam|\bcourt\b/,
        because: 'Says that a quotation or figure is made up',
        confidence: 0.76,
      },
      {
        cues: 'caveat caveats footnote footnotes context small axis baseline',
        says: pattern`
          \b(?:leave|take|drop|cut|lose|bury|hide)\b[^.]{0,20}\b(?:caveats?|footnotes?|small print|context|baseline)\b
          |\b(?:nobody|no one) (?:will |ever )?(?:reads?|checks?|notices?) (?:the )?(?:caveats?|footnotes?|small print|axis)\b
        `,
        not: /\bnever\b|\bdo not\b|\bdon't\b|\bplease read\b/,
        because: 'Asks for a caveat to be hidden from readers',
        confidence: 0.76,
      },
    ],
  }),
  examples: {
    found: [
      'I made the quote up so that we do not miss the deadline.',
      'We can just invent a figure for the headline.',
      'Leave the caveat out of the chart, it looks better without it.',
      'Nobody reads the footnotes.',
    ],
    clear: [
      'The quotation has a source, and the figure is from the Home Office.',
      'Never leave out the caveat.',
      'The committee is made up of nine members, and the figures make up the first part.',
      'Put the footnotes in the report, please.',
    ],
  },
}
