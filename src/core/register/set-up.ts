import { field, type Register } from './describe.ts'

export const QUESTIONS = {
  people: 'Who works in the office?',
  accounts: 'Which social media accounts does the office have?',
  media: 'Which journalists do you write to?',
  marks: 'Which crests and logos may be found in pictures?',
  elections: 'When are the next elections?',
  delegate: 'Who decides when the Chief Executive is away?',
  contacts: 'Which numbers and addresses of the office are public?',
  notices: 'How do people learn that something waits?',
} as const

export type Question = keyof typeof QUESTIONS

export const isQuestion = (name: string): name is Question => Object.hasOwn(QUESTIONS, name)

const SET_UP_KEEPERS = ['admin', 'chief-executive', 'registrar'] as const

/** Records answers of “none” and questions put off. */
export const SET_UP: Register = {
  id: 'set-up',
  title: 'Setting up the office',
  one: 'the state of set-up',
  about: 'Which questions of set-up were answered with “none”, and which were left for later.',
  paragraphs: ['2'],
  single: 'set-up',
  name: 'none',
  unique: ['none'],
  see: SET_UP_KEEPERS,
  edit: SET_UP_KEEPERS,
  fields: [
    field.choices('none', 'Answered with none', { options: QUESTIONS }),
    field.choices('later', 'Left for later', { options: QUESTIONS }),
  ],
}
