/** What a sender can do about each kind of reason, by words of its sentence. A test finds each of them in the readers. */
export const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/no time|too long|there was no/i, 'If this stays, split the file or send fewer pictures in it.'],
  [/drawing that cannot be rendered/, 'Export the file as PDF.'],
  [/password/, 'Send a copy without a password.'],
  [/no reader for it|not supported/, 'Send it in another format, such as PDF.'],
  [/damaged|not a complete|ends in the middle|ends before/, 'Save it again in the program that made it.'],
  [/seems to hold writing/, 'Write out what it says, or send a sharper picture.'],
  [/is empty/, 'Attach the file again.'],
  [/character set/, 'Save it as PDF.'],
]
/** The reason says itself what to do. */
const SAYS_IT = /\b(?:Export|Send|Attach|Save|Ask for|Remove)\b/

export function adviceFor(why: string): string {
  return SAYS_IT.test(why) ? '' : (ADVICE.find(([words]) => words.test(why))?.[1] ?? '')
}
