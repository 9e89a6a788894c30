import type { Kind, Reading, Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { pattern } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { REPORTED } from './word-lists.ts'

const CORRESPONDENCE = new Set<Kind>(['email', 'letter', 'reply', 'media-enquiry'])

export const tone: Rule = {
  id: 'conduct/tone',
  title: 'Abrupt or unprofessional tone',
  advice: 'Rewrite it: say what can be done, and leave out the impatience.',
  severity: 'sign-off',
  paragraphs: ['9', '43', '47'],
  limits: 'Finds plain dismissals only. The classifier looks for the rest. Does not treat short answers as rude.',
  find: phraseRules({
    type: 'TONE',
    kinds: ['title', 'body'],
    when: ({ circumstances }: Reading) => CORRESPONDENCE.has(circumstances.kind),
    says: [
      {
        cues: 'care problem fault wasting waste times understand learn secretary',
        says: pattern`
          \b(?:i|we) (?:\w+ )?(?:couldn't|could not) care less\b
          |\b(?:that's|that is|this is|it's|it is) (?:your own (?:stupid |silly )?fault|not (?:my|our) problem)\b(?!s)|\bthat's your problem\b
          |\bstop wasting (?:my|our|everyone's) time\b
          |\bwhat part of ["']?(?:no|stop|never|that|this|my (?:last )?e-?mail)\b[^.]{0,20} (?:do|did|don't|didn't) you (?:not )?understand\b
          |^\W*(?:learn|try learning) (?:how )?to (?:read|spell|listen|count)\W*$
          |\bi(?:'m| am) not your (?:secretary|servant|mother|mum|slave|skivvy|pa)\b
          |\bhow many (?:more )?times (?:do|must|have) i (?:have to|got to|need to|told|tell)\b
        `,
        notNear: REPORTED,
        because: 'Dismisses the reader or blames them',
        confidence: 0.76,
      },
    ],
  }),
  examples: {
    found: [
      inKind('email', 'It is your own fault and frankly I couldn’t care less.'),
      inKind('email', 'What part of no do you not understand?'),
      inKind('email', 'Learn to read.'),
      inKind('email', 'I am not your secretary.'),
      inKind('email', 'How many times do I have to tell you?'),
      inKind('letter', 'We have nothing more to say to you. Stop wasting our time.'),
    ],
    clear: [
      inKind('email', 'No, sorry, can’t do 3. Could you do 4?'),
      inKind('email', 'As per my last email, the form is due on Friday.'),
      inKind('email', 'Please tell us whether this is your problem: the page is blank.'),
      inKind('email', 'What part of the form did you not understand? I can help.'),
      inKind('email', 'Which part of the guidance do you need us to explain?'),
      inKind('letter', 'Adults can learn to read at the library.'),
      inKind('social-post', 'I could not care less who wins tonight.'),
    ],
  },
}
